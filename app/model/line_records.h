// Which records happened at which line of one file, and where each task stands in it.
// Rule: only lines with a record are known; nothing is guessed between them.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "app/model/listing.h"
#include "app/model/snapshot.h"

namespace app::model {

class LineRecords {
 public:
  LineRecords() = default;
  /// `file` is the name the trace's sites carry; see `main_file`.
  LineRecords(const Timeline& timeline, std::string_view file);

  /// In order.
  std::span<const RecordIndex> records(std::uint32_t line) const;
  bool has_records(std::uint32_t line) const { return !records(line).empty(); }
  /// The line's first record after `n`, or the very first when none is later; nothing without any.
  std::optional<RecordIndex> next(std::uint32_t line, RecordIndex n) const;
  /// The line's last record before `n`, or the very last when none is earlier.
  std::optional<RecordIndex> previous(std::uint32_t line, RecordIndex n) const;

 private:
  /// Side by side, by line and then by record.
  std::vector<std::uint32_t> lines_;
  std::vector<RecordIndex> records_;
};

/// The file the program's first task was started from, or the trace's first source; may be empty.
std::string_view main_file(const Timeline& timeline);

/// A task's glyph in the margin.
struct LineMark {
  std::uint32_t line = 0;
  trace::TaskId task = 0;
  State state = State::Created;
};

/// One mark per living task that stands in `file`, by line and then by creation. A task that has
/// not run yet stands at the line where its function begins.
std::vector<LineMark> line_marks(const Timeline& timeline, const Snapshot& now,
                                 std::string_view file, const Listing& listing);

/// The lines a running step is known to have passed and to come to next.
struct StepFill {
  /// 0: a callback, or the program outside of its loop.
  trace::TaskId task = 0;
  State state = State::Running;
  /// Where it was last seen: its line so far.
  std::uint32_t from = 0;
  /// Where it will be seen next within this step; `from` when nowhere.
  std::uint32_t to = 0;
};
/// A task that was not seen in its first step yet stands where its function begins. Of a callback and of
/// the program, which leave no trace but what they do, the line that did what the record tells, and of
/// a program that failed the line at which it did. Nothing when nobody acts, or not in `file`.
std::optional<StepFill> step_fill(const Timeline& timeline, const Snapshot& now,
                                  std::string_view file, const Listing& listing);

/// The line at which the task that had the thread last stands now, or nothing.
std::optional<std::uint32_t> last_line(const Timeline& timeline, RecordIndex n,
                                       std::string_view file);

/// The line of `task` at record `n` in `file`, or nothing.
std::optional<std::uint32_t> task_line(const Timeline& timeline, trace::TaskId task, RecordIndex n,
                                       std::string_view file);

}  // namespace app::model
