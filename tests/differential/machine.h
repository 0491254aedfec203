// What a program's words stand for while the engine runs it, and how steps follow one another.
// Rule: cpython/machine.py is this in Python, function by function; nothing here suspends but the
// word.
#pragma once

#include <deque>
#include <exception>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "engine/engine.h"
#include "tests/differential/program.h"

namespace tests::differential {

/// What a `return` gave; none: the steps ran to their end.
using Flow = std::optional<int>;

using engine::Coro;
using Outcomes = std::vector<engine::Outcome<int>>;
using Stream = engine::AsyncGenerator<int, int>;

struct Machine;

/// Where a step runs, and the exception that is being handled there.
struct Scope {
  Machine* machine;
  std::exception_ptr handled = nullptr;
};

/// A word that cannot wait, and one that may.
using Plain = Flow (*)(const Scope& scope, const Step& step);
using Waiting = Coro<Flow> (*)(Scope scope, const Step* step);
struct Meaning {
  Plain plain = nullptr;
  Waiting waiting = nullptr;

  Meaning(Plain function) : plain(function) {}
  Meaning(Waiting function) : waiting(function) {}
};
using Meanings = std::map<std::string_view, Meaning>;

/// What a name stands for.
using Thing = std::variant<engine::Task<int>, engine::Future<int>, engine::Future<std::vector<int>>,
                           engine::Future<Outcomes>, engine::DoneCallback,
                           std::shared_ptr<engine::Handle>, engine::Lock, engine::Semaphore,
                           engine::BoundedSemaphore, engine::Event, engine::Condition,
                           engine::Barrier, engine::Queue<int>, engine::Timeout, engine::TaskGroup,
                           engine::ThreadPoolExecutor, engine::ProcessPoolExecutor, Stream>;

/// One run of a program.
struct Machine {
  explicit Machine(const Program& run_program) : program(run_program) {}

  /// Of a coroutine or a generator.
  const Block& body_of(std::string_view name) const;
  /// Lets it live until the program ends: then when it dies does not hang on who else knows it.
  void keep(const engine::AnyFuture& future);
  /// Forgets the names of what belonged to the loop of a run that is over: futures and what asks them.
  void forget_run();
  /// Lets go of everything, in the order of creation.
  void end();
  /// Null when the name stands for nothing (yet): then a step does nothing.
  template <class T>
  const T* find(const std::string& name) const {
    const auto found = names.find(name);
    return found == names.end() ? nullptr : std::get_if<T>(&found->second);
  }
  /// Calls `function` with what the name stands for when that is of a type it takes.
  template <class F>
  void with(const std::string& name, F function) const {
    const auto found = names.find(name);
    if (found == names.end()) return;
    const Thing thing = found->second;
    std::visit(
        [&](const auto& value) {
          if constexpr (std::is_invocable_v<F&, decltype(value)>) function(value);
        },
        thing);
  }
  void set(const std::string& name, Thing thing) { names.insert_or_assign(name, std::move(thing)); }

  const Program& program;
  std::map<std::string, Thing> names;
  std::deque<engine::AnyFuture> kept;
  std::set<const void*> is_kept;
  std::map<std::string_view, std::size_t> uses;  // of each word
};

/// Every coroutine of a program: its body, and 0 unless it returns something else.
Coro<int> coroutine(Machine* machine, std::string name);
/// Runs steps in turn; what `return` gave ends it.
Coro<Flow> run_block(Scope scope, const Block* steps);
Coro<Flow> run_step(Scope scope, const Step* step);
/// The name of every callback of a program, and what it runs.
inline constexpr const char* CalledBack = "called_back";
void called_back(Scope scope, const Step& step);
/// What the engine says of a future in the wrong state names it, and CPython does not.
std::string shown(const Outcomes& outcomes);
template <class T>
std::string shown(const T& value) {
  return engine::str(value);
}
/// Prints what a step gave.
template <class T>
void note(const Step& step, const T& value) {
  engine::print(step.text() + " = " + shown(value));
}
/// Futures by their names; a coroutine is made a task, and what stands for nothing is left out.
std::vector<engine::Future<int>> futures(const Scope& scope, std::span<const std::string> names);
/// Seconds; none for `never`.
std::optional<engine::Seconds> delay(const std::string& text);
/// create_task, kept.
engine::Task<int> start(Machine& machine, const std::string& coroutine);
/// The clause of a `try`, or null.
const Step* clause(const Step& step, std::string_view word);
/// Whether `except ERROR` catches it.
bool catches(const std::string& error, const std::exception_ptr& raised);
/// The exception that `ERROR NUMBER` names.
std::exception_ptr error(const std::string& name, const std::string& number);

// The words of each file.
void add_control_flow(Meanings& meanings);
void add_generators(Meanings& meanings);
void add_tasks(Meanings& meanings);
void add_futures(Meanings& meanings);
void add_gather(Meanings& meanings);
void add_waiting(Meanings& meanings);
void add_locks(Meanings& meanings);
void add_events(Meanings& meanings);
void add_meetings(Meanings& meanings);
void add_jobs(Meanings& meanings);
void add_queues(Meanings& meanings);

/// What every word means.
const Meanings& meanings();

}  // namespace tests::differential
