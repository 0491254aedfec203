// The listing in front and the one the trace's sites name, which may be the other language's.
// Rule: what is pointed at and gone to is always a line of the trace's own listing.
#pragma once

#include <optional>
#include <vector>

#include "app/model/layout/window_input.h"

namespace app::model::layout {

struct ShownListing {
  /// Null when the run has none.
  const Listing* shown = nullptr;
  const Listing* own = nullptr;

  /// The shown listing's line for a line of the trace's own, through their labels.
  std::optional<std::uint32_t> from_own(std::uint32_t line) const;
  std::optional<std::uint32_t> to_own(std::uint32_t line) const;
};

/// The chosen language's listing, or the other one where it has none.
ShownListing shown_listing(const RunInput& run, ListingShown choice);

/// The tasks that stand at one line, by state.
struct LineSign {
  /// Of the shown listing.
  std::uint32_t line = 0;
  State state = State::Created;
  std::uint32_t count = 0;
  /// The first of them.
  trace::TaskId task = 0;
};

/// By line; within one the most active state first.
std::vector<LineSign> line_signs(const RunInput& run, const ShownListing& listing);

}  // namespace app::model::layout
