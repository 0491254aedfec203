#include "tests/differential/comparison.h"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>
#include <vector>

#include "app/model/schedule.h"
#include "app/runs/run.h"
#include "engine/trace/trace_format_error.h"
#include "tests/differential/on_engine.h"

namespace tests::differential {

namespace {

constexpr std::size_t LinesBefore = 12, LinesAfter = 12, Column = 62;

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);)
    lines.push_back(line);
  return lines;
}

std::string on_engine(const Program& program, Census* census) {
  Uses uses;
  const engine::trace::Trace trace = run_on_engine(program, uses);
  if (census) census->add(trace, uses);
  return app::model::schedule(trace);
}

/// A recording that cannot be read is a difference like any other.
template <class Record>
std::string on_cpython(Record record) {
  try {
    return app::model::schedule(record());
  } catch (const app::runs::RunError& error) {
    return fmt::format("{}\n", error.what());
  } catch (const engine::trace::TraceFormatError& error) {
    return fmt::format("its recording cannot be read: {}\n", error.what());
  }
}

}  // namespace

Comparison compare(const Program& program, CpythonRecorder& recorder, Census* census) {
  return {on_engine(program, census), on_cpython([&] { return recorder.record(write(program)); })};
}

Comparison compare_in_new_process(const Program& program) {
  return {on_engine(program, nullptr),
          on_cpython([&] { return record_in_new_process(write(program)); })};
}

std::string side_by_side(const Comparison& comparison) {
  std::vector<std::string> left = lines_of(comparison.engine);
  std::vector<std::string> right = lines_of(comparison.cpython);
  const std::size_t rows = std::max(left.size(), right.size());
  left.resize(rows), right.resize(rows);
  const auto differs = std::ranges::mismatch(left, right).in1 - left.begin();
  const auto first = static_cast<std::size_t>(differs);
  std::string text = fmt::format("  {:<{}}  {}\n", "engine", Column, "CPython");
  for (std::size_t row = first - std::min(first, LinesBefore);
       row < std::min(rows, first + LinesAfter); ++row) {
    const char mark = left[row] == right[row] ? ' ' : '!';
    text += fmt::format("{} {:<{}}  {}\n", mark, left[row], Column, right[row]);
  }
  return text;
}

}  // namespace tests::differential
