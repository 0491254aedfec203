// The code panel's first line: the languages as tabs, and what the listing was checked against.
// Rule: a note without room takes a line of its own; it is never cut.
#pragma once

#include "app/model/layout/panels.h"
#include "app/model/layout/shown_listing.h"

namespace app::model::layout {

/// Returns the box below, where the listing has its place.
Box add_code_head(Drawing& drawing, const WindowInput& input, const ShownListing& listing,
                  const PanelSpace& space);

}  // namespace app::model::layout
