// The records worth stopping at, at three levels of detail, and how to find one.
// Rule: the last record is a moment at every level, so that every record belongs to one.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/model/detail.h"
#include "app/model/listing.h"
#include "app/model/timeline.h"

namespace app::model {

/// A place a lesson names: the `occurrence`-th moment (from 1) at the line with this label.
struct Chapter {
  std::string title{};
  std::string label{};
  std::uint32_t occurrence = 1;
  /// The occurrence after which there is none.
  static constexpr std::uint32_t Last = std::numeric_limits<std::uint32_t>::max();
};

/// A chapter that was found; of two at one moment the first is.
struct ChapterMark {
  std::string title{};
  RecordIndex record = 0;
};

class Moments {
 public:
  explicit Moments(const Timeline& timeline);

  std::span<const RecordIndex> records(Detail detail) const;
  std::uint32_t count(Detail detail) const;
  /// The moment a record belongs to: the first one at or after it. From 0.
  std::uint32_t index_of(Detail detail, RecordIndex n) const;
  bool is_moment(Detail detail, RecordIndex n) const;
  /// The record of a moment; an index past the end means the last.
  RecordIndex record(Detail detail, std::uint32_t index) const;

  RecordIndex first(Detail detail) const;
  RecordIndex last(Detail detail) const;
  /// The next or previous moment's record; `n` itself where there is none.
  RecordIndex next(Detail detail, RecordIndex n) const;
  RecordIndex previous(Detail detail, RecordIndex n) const;
  /// The first moment of the next iteration; of this one or, when there already, the one before.
  RecordIndex next_iteration(Detail detail, RecordIndex n) const;
  RecordIndex previous_iteration(Detail detail, RecordIndex n) const;
  /// The next or previous moment that is about this task; `n` where there is none.
  RecordIndex next_of_task(Detail detail, RecordIndex n, trace::TaskId task) const;
  RecordIndex previous_of_task(Detail detail, RecordIndex n, trace::TaskId task) const;

  /// Reads what `--at` takes: `12` the 12th moment at detail 2, `t=1.5` what is true at that time
  /// (its last moment at detail 2), `#340` a record. Gives the record, or one line that says what
  /// is wrong.
  std::variant<RecordIndex, std::string> at(std::string_view text) const;

  /// Finds chapters through the labels of `listing`, which is the trace's own source. Those whose
  /// line has no such moment are left out.
  std::vector<ChapterMark> chapters(std::span<const Chapter> chapters,
                                    const Listing& listing) const;

 private:
  const std::vector<RecordIndex>& list(Detail detail) const;

  const Timeline* timeline_;
  std::array<std::vector<RecordIndex>, 3> lists_;
};

/// The next record after `n` at which another task than the last one gets the thread, or NoRecord.
RecordIndex next_turn(const Timeline& timeline, RecordIndex n);

}  // namespace app::model
