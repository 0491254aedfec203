// Turns the engine's sites, frames and values into the rows a trace keeps.
// Rule: a site's file is relative to the root, so that a trace names no folder of one machine.
#include "engine/recording.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdio>

#include "engine/errors.h"
#include "engine/frame.h"
#include "engine/program.h"

namespace engine {

trace::Recorder* current_recorder() {
  const Program* program = Program::current_or_null();
  return program ? program->recorder() : nullptr;
}

trace::TaskId current_task_id() {
  const Program* program = Program::current_or_null();
  return program ? program->current_task_id() : 0;
}

trace::SiteId record_site(trace::Recorder& recorder, Site site) {
  return recorder.site(site.file, site.line, site.function);
}

namespace {

constexpr std::string_view Opening = "([{";
constexpr std::string_view Closing = ")]}";
constexpr int MostLevels = 2;
constexpr std::array BuiltinErrors{
    "ArithmeticError",   "AssertionError",   "AttributeError",     "BaseException",
    "ConnectionError",   "EOFError",         "BaseExceptionGroup", "ExceptionGroup",
    "Exception",         "GeneratorExit",    "IndexError",         "KeyError",
    "KeyboardInterrupt", "LookupError",      "MemoryError",        "NotImplementedError",
    "OSError",           "OverflowError",    "RuntimeError",       "StopAsyncIteration",
    "StopIteration",     "SystemExit",       "TimeoutError",       "TypeError",
    "ValueError",        "ZeroDivisionError"};

/// Where the string that begins at `at` with a quote ends: behind its closing quote.
std::size_t end_of_string(std::string_view text, std::size_t at) {
  const char quote = text[at++];
  while (at < text.size() && text[at] != quote)
    at += text[at] == '\\' ? 2 : 1;
  return std::min(at + 1, text.size());
}

/// Leaves out what containers below the second level hold.
std::string without_depths(std::string_view text) {
  std::string kept;
  int level = 0;
  for (std::size_t at = 0; at < text.size();) {
    const bool is_string = text[at] == '\'' || text[at] == '"';
    const std::size_t end = is_string ? end_of_string(text, at) : at + 1;
    if (Closing.find(text[at]) != Closing.npos) --level;
    if (level <= MostLevels) kept += text.substr(at, end - at);
    if (Opening.find(text[at]) != Opening.npos) {
      ++level;
      const bool is_empty = end < text.size() && Closing.find(text[end]) != Closing.npos;
      if (level == MostLevels + 1 && !is_empty) kept += "...";
    }
    at = end;
  }
  return kept;
}

std::string cut_to_width(std::string text) {
  constexpr std::size_t width = 80;
  std::size_t characters = 0;
  std::size_t last = 0;  // where the 80th character begins
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool is_start = (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
    if (is_start && ++characters == width) last = at;
  }
  return characters <= width ? text : text.substr(0, last) + "…";
}

}  // namespace

std::string shown(std::string_view text) { return cut_to_width(without_depths(text)); }

std::string shown_error(const std::exception_ptr& error) {
  const Raised raised = describe(error);
  const bool is_builtin = std::ranges::find(BuiltinErrors, raised.type) != BuiltinErrors.end();
  return shown(is_builtin ? repr(error) : "<" + raised.type + ">");
}

void record_never_awaited(const Frame& frame) {
  const Program* program = Program::current_or_null();
  if (!program) return;
  if (trace::Recorder* recorder = program->recorder()) {
    return recorder->never_awaited(frame.function(), record_site(*recorder, frame.made_at()));
  }
  fmt::print(stderr, "RuntimeWarning: coroutine '{}' was never awaited\n", frame.function());
}

}  // namespace engine
