// The curriculum as data: every scenario with its listings, lesson and parameters, and its recording.
// Rule: what stands in a scenario's three files is read from them; only order and chapters are listed here.
#pragma once

#include <cstddef>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/timer_heap.h"
#include "engine/trace/trace.h"
#include "scenarios/lesson.h"
#include "scenarios/parameter.h"

namespace engine::trace {
class TraceWriter;
}

namespace scenarios {

/// Which programs a scenario has.
enum class Kind {
  Paired,      // C++ and Python, schedules equal, checked against CPython 3.11
  PythonOnly,  // shows what C++ cannot write, such as a missing `async`
  RealOnly,    // its point is real time
};

/// A teaching program: a claim, its two listings and its lesson.
struct Scenario {
  std::string_view name;     // the claim, "time_sleep_blocks_the_loop"
  std::string_view chapter;  // of the curriculum, "Blocking"
  std::string title;         // for people, "time.sleep blocks the loop"
  Kind kind = Kind::Paired;
  std::span<const Parameter> parameters;
  // The listings with their @labels, and their files as sites name them,
  // "scenarios/blocking/time_sleep_blocks_the_loop.cpp". Empty: there is none.
  std::string cpp_file;
  std::string_view cpp;
  std::string python_file;
  std::string_view python;
  Lesson lesson;
  void (*program)() = nullptr;  // the C++ program, run by record()
  /// In real time it downloads pictures from a server of our own and writes files.
  bool has_pictures = false;
};

using engine::Ties;

/// What a run of a scenario may change.
struct Settings {
  /// By parameter name; the others keep their defaults.
  std::vector<std::pair<std::string, double>> values = {};
  Ties ties = Ties::Fifo;
  std::size_t record_limit = 1'000'000;
  /// On the real clock instead of in virtual time, and then for at most so many seconds.
  bool is_real = false;
  double second_limit = 60;
  /// In real time: writes the recording while it grows. What it has not written in the end is the
  /// caller's to write. Null: nobody does.
  engine::trace::TraceWriter* live = nullptr;
};

/// A setting the scenario does not have, a value outside its range or between two whole numbers of a
/// count, or a machine that cannot have its pictures (images::check_gallery). The text names it.
struct SettingError : std::invalid_argument {
  using std::invalid_argument::invalid_argument;
};

/// All scenarios in the order of the curriculum.
std::span<const Scenario> all();

/// The scenario of that name, or null.
const Scenario* find(std::string_view name);

/// Throws SettingError for settings that record() would refuse; nothing runs.
void check(const Scenario& scenario, const Settings& settings);

/// Runs the C++ program from a fresh start and returns its recording, which carries the listing and
/// the settings. What the program does wrong is in the recording (`uncaught`,
/// `deadlock`, the status of `end`). Throws SettingError; a scenario without C++ is std::logic_error.
engine::trace::Trace record(const Scenario& scenario, const Settings& settings = {});

}  // namespace scenarios
