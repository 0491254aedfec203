// Grows a Trace: adds records in order and hands out rows for texts, places and details.
// Rule: equal values get one row, so that a row number can stand for the value everywhere.
#pragma once

#include <memory>
#include <span>
#include <string_view>

#include "engine/trace/trace.h"

namespace engine::trace {

/// A recording under way: its records, and the trace whose tables their numbers point into. Valid until
/// the next one is added.
struct TraceSoFar {
  const Trace& tables;
  std::span<const Record> records;
};

class TraceBuilder {
 public:
  TraceBuilder();
  ~TraceBuilder();
  TraceBuilder(TraceBuilder&&) noexcept;
  TraceBuilder& operator=(TraceBuilder&&) noexcept;

  Meta& meta();

  TextId text(std::string_view value);
  SiteId site(const Site& value);
  SiteId site(std::string_view file, std::uint32_t line, std::string_view function);
  ChainId chain(std::span<const SiteId> sites);
  WaitId wait(const Wait& value);
  BirthId birth(const Birth& value);
  PollId poll(const Poll& value);
  TimeId time(Time value);
  DelayId delay(double seconds);
  /// A row of its own, for a delay that is known later only.
  DelayId open_delay();
  void set_delay(DelayId row, double seconds);
  TaskListId tasks(std::span<const TaskId> value);
  /// A row of its own; null is row 0.
  PictureId picture(SharedPicture value);
  /// Keeps the text of a file that sites name; a second text for the same file is ignored.
  void source(std::string_view file, std::string_view language, std::string_view text);

  /// Appends one fact. Its rows must have come from this builder.
  void add(const Record& record) { append() = record; }
  /// The same for a record that is filled in where it stands, before the next one is added.
  Record& append() { return records_.append(); }
  /// Of one for which room was reserved.
  Record& append_reserved(const RecordHead& head) { return records_.append_reserved(head); }
  Time newest_time() const { return records_.newest_time(); }
  std::size_t size() const { return records_.size(); }
  /// Where the next record goes, and where record `index` goes, for which room was reserved.
  const Record* next_place() const { return records_.next_place(); }
  const Record* place_of(std::size_t index) const { return records_.place_of(index); }
  /// Makes room for `count` records in all.
  void reserve(std::size_t count) { records_.reserve(count); }
  /// Has the memory of the first `count` records made ready in the background, as far as it is reserved.
  void prepare(std::size_t count) { records_.prepare(count); }
  void set_missing_tail();
  TraceSoFar so_far() const;

  /// The finished recording; the builder is empty afterwards.
  Trace finish() &&;

 private:
  struct Tables;
  RecordList records_;
  std::unique_ptr<Tables> tables_;
};

}  // namespace engine::trace
