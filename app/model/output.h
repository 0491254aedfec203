// What the program printed: the lines, by whom and when.
// Rule: one entry per `print` record, in order, so a count of lines is a place in the list.
#pragma once

#include <string>
#include <string_view>

#include "app/model/timeline.h"

namespace app::model {

struct OutputLine {
  RecordIndex record = 0;
  trace::Time time = 0;
  /// "Task-2", "job 1", or empty for what was printed outside of tasks.
  std::string who{};
  /// The same for a narrow column: of a job only its number.
  std::string who_in_short{};
  trace::TaskId task = 0;
  trace::JobId job = 0;
  trace::Stream stream = trace::Stream::Stdout;
  std::string_view text{};
};

/// How many lines there are at record `n`, itself included.
std::uint32_t output_count(const Timeline& timeline, RecordIndex n);
/// The `index`-th line of the whole program, from 0.
OutputLine output_line(const Timeline& timeline, std::uint32_t index);

}  // namespace app::model
