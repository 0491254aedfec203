// How the window is shared out among runs that are compared: the verdict above, a row for each run.
// Rule: columns are the same in every row, so that one cursor goes straight through all of them.
#pragma once

#include <vector>

#include "app/model/layout/window_input.h"

namespace app::model::layout {

/// What is shown of each run. Boxes without width have no room.
struct ComparisonRow {
  Box code;
  Box timeline;
  Box output;
};

struct ComparisonSpace {
  Box verdict;
  /// No height: there are none, or there is no room.
  Box parameters;
  /// As many runs as have room.
  std::vector<ComparisonRow> rows;
  /// Under them, for the count of the others; no height when all have room.
  Box more;
};

/// `verdict` is the height it asks for. Code and output fold where the timelines need their width, and
/// of more than two runs, which have no height for them.
ComparisonSpace comparison_space(const Box& body, float verdict, const ComparisonInput& runs);

/// The same with timelines only, for a picture of the comparison alone.
ComparisonSpace timelines_space(const Box& body, float verdict, const ComparisonInput& runs);

/// The height in which every lane of every run shows.
float timelines_height(const ComparisonInput& runs);

}  // namespace app::model::layout
