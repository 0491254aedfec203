// The fields of each kind of record: their name in a file and their place in memory.
// Rule: this is the table of `engine/trace/README.md`; reading, writing, comparing and validating all
// walk it, so a field is described once.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "engine/trace/record.h"

namespace engine::trace {

/// The place of a field within `Record`.
enum class Slot : std::uint8_t { How, Task, Id, Other, Site, Row };

/// What the number in a slot stands for, and how a file writes it.
enum class As : std::uint8_t {
  Number,
  Flag,  // true or false
  Task,  // the numbers of things, each from 1
  Handle,
  Future,  // "F7", stored as 7
  Job,
  Object,
  FutureRef,  // "F7" or "T3"
  Text,       // from here on: a row of a table in Trace
  Site,
  Chain,
  Wait,
  Birth,  // several fields of the line itself: name, coro, args, internal
  Poll,   // ready, timers, timeout
  Nanoseconds,
  Seconds,
  Tasks,
  Picture,
  PushWhy,  // from here on: a word
  RunHow,
  DoneHow,
  AcquireHow,
  BarrierPhase,
  Stream,
  Pool,
  LimitWhat,
};

/// Which records of a kind have the field.
enum class Only : std::uint8_t {
  Always,
  OfSteps,      // records that name a task
  OfCallbacks,  // records that name none
  Thrown,       // Run: an exception is thrown in
  Returned,     // TaskDone: it has a value
  Raised,       // TaskDone: it has none
};

struct Field {
  std::string_view name;
  Slot slot = Slot::Row;
  As as = As::Number;
  bool is_required = false;
  Only only = Only::Always;
};

/// In the order a file writes them.
std::span<const Field> fields_of(Kind kind);

/// Whether `record` has `field`, one of its kind's. Needs the record's `how` and `task`.
bool has(const Record& record, const Field& field);

std::uint32_t get(const Record& record, Slot slot);
void set(Record& record, Slot slot, std::uint32_t value);

/// The words of a field that is one (As::PushWhy and later); empty for others.
std::span<const std::string_view> words_of(As as);

}  // namespace engine::trace
