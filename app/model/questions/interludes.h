// What the program itself does while its loop does not run.
// Rule: an interlude lies between two calls that run the loop, or before the first or after the last.
#pragma once

#include <vector>

#include "app/model/questions/performance.h"

namespace app::model::questions {

struct Interlude {
  /// Of the first record in it.
  RecordIndex begin = 0;
  /// Of the one behind the last.
  RecordIndex end = 0;
  /// Its length and lines; who is made in it is left to the reader.
  Errand errand{};
};

/// In order; only those in which a line is printed, a task is made or time passes.
std::vector<Interlude> find_interludes(const Timeline& timeline);

}  // namespace app::model::questions
