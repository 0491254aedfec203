// Finding corresponding lines and gathering the tasks that stand at each.
// Rule: a task at a line without a counterpart in the shown listing has no sign there.
#include "app/model/layout/shown_listing.h"

#include <algorithm>
#include <tuple>

#include "app/model/line_records.h"

namespace app::model::layout {

namespace {

/// Lower comes first: who acts, then who could, then who waits.
int rank(State state) {
  switch (state) {
    case State::Blocking:
      return 0;
    case State::Running:
      return 1;
    case State::Ready:
      return 2;
    case State::Waiting:
      return 3;
    default:
      return 4;
  }
}

std::optional<std::uint32_t> matched(const Listing* from, std::uint32_t line, const Listing* to) {
  if (from == to) return line;
  return from == nullptr || to == nullptr ? std::nullopt : matching_line(*from, line, *to);
}

}  // namespace

std::optional<std::uint32_t> ShownListing::from_own(std::uint32_t line) const {
  return matched(own, line, shown);
}

std::optional<std::uint32_t> ShownListing::to_own(std::uint32_t line) const {
  return matched(shown, line, own);
}

ShownListing shown_listing(const RunInput& run, ListingShown choice) {
  const bool wants_cpp = choice == ListingShown::Cpp;
  const Listing* wanted = wants_cpp ? run.cpp : run.python;
  const Listing* other = wants_cpp ? run.python : run.cpp;
  const Listing* shown = wanted != nullptr ? wanted : other;
  if (shown == nullptr || run.timeline == nullptr) return {shown, shown};
  const bool is_cpp = run.timeline->trace().meta().language == "c++";
  const Listing* own = is_cpp ? run.cpp : run.python;
  return {shown, own != nullptr ? own : shown};
}

std::vector<LineSign> line_signs(const RunInput& run, const ShownListing& listing) {
  std::vector<LineSign> signs;
  const std::string_view file = main_file(*run.timeline);
  for (const LineMark& mark : line_marks(*run.timeline, *run.snapshot, file, *listing.own)) {
    const auto line = listing.from_own(mark.line);
    if (!line) continue;
    const auto same = std::ranges::find_if(signs, [&](const LineSign& sign) {
      return sign.line == *line && sign.state == mark.state;
    });
    if (same != signs.end())
      ++same->count;
    else
      signs.push_back({*line, mark.state, 1, mark.task});
  }
  std::ranges::sort(signs, {}, [](const LineSign& s) { return std::tuple(s.line, rank(s.state)); });
  return signs;
}

}  // namespace app::model::layout
