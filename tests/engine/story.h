// What the tests of the engine share: a program run under the recorder, read as lines of text.
// Rule: a test asserts on the order of records, not on the engine's insides.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <vector>

#include "engine/engine.h"

namespace engine {

/// Runs `program` to its end in virtual time and returns its recording.
trace::Trace recorded(const std::function<void()>& program, ProgramOptions options = {});

/// What it printed, one line each.
std::vector<std::string> printed(const trace::Trace& trace);
/// The same for a main coroutine function.
std::vector<std::string> printed_by(Coro<> (*main)());

/// The messages of the `error` and `never_awaited` records.
std::vector<std::string> complaints(const trace::Trace& trace);

/// The records of one kind.
std::vector<trace::Record> of_kind(const trace::Trace& trace, trace::Kind kind);

/// Counts how many of it live. Copies and moves count.
class Counted {
 public:
  Counted() { ++alive; }
  Counted(const Counted&) { ++alive; }
  Counted& operator=(const Counted&) = default;
  ~Counted() { --alive; }
  static inline int alive = 0;
};

}  // namespace engine
