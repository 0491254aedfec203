// Turns the JSON object of one record into a Record, its details into rows of a TraceBuilder.
// Rule: it checks types and ranges only; whether the story holds is StoryChecker's question.
#pragma once

#include <vector>

#include "engine/trace/fields.h"
#include "engine/trace/json_object.h"
#include "engine/trace/trace_builder.h"

namespace engine::trace {

/// The schemas a file may have; they differ in units and in a few spellings.
enum class Schema : std::uint8_t { Looparium1, Asyncio1 };

class RecordReader {
 public:
  RecordReader(TraceBuilder& builder, Schema schema) : builder_(builder), schema_(schema) {}

  /// Throws Wrong. The details of the last record read stay in last_wait() and last_tasks().
  Record read(Kind kind, const JsonObject& line);

  const Wait& last_wait() const { return wait_; }
  std::span<const TaskId> last_tasks() const { return tasks_; }

 private:
  void read_field(Record& record, const Field& field, const JsonObject& line);
  std::uint32_t value_of(const Field& field, const JsonObject& line, Record& record);
  std::uint32_t run_how(std::string_view word, Record& record);
  Time nanoseconds(std::string_view name, simdjson::dom::element value) const;
  SiteId site(std::string_view name, simdjson::dom::element value);
  ChainId chain(simdjson::dom::element value);
  WaitId wait(simdjson::dom::element value);
  BirthId birth(const JsonObject& line);
  PollId poll(const JsonObject& line);
  TaskListId tasks(simdjson::dom::element value);
  PictureId picture(simdjson::dom::element value);

  TraceBuilder& builder_;
  Schema schema_;
  Wait wait_;
  std::vector<TaskId> tasks_;
};

}  // namespace engine::trace
