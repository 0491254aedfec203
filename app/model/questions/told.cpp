// Rehearses and compares step by step and line by line.
// Rule: depth is given up before truth.
#include "app/model/questions/told.h"

#include <algorithm>
#include <array>

#include "app/model/questions/rehearsal.h"

namespace app::model::questions {
namespace {

/// A rehearsal of a longer recording takes longer than a viewer waits.
constexpr std::size_t MostOperations = 100'000;

}  // namespace

bool is_told(const Performance& performance, const trace::Record& line) {
  return performance.rows.contains(line.task) || !performance.errands.empty();
}

bool tells(const Performance& performance, const Timeline& timeline) {
  Rehearsal rehearsal(performance);
  rehearsal.run_to_end(Machine::EventLoop);
  std::vector<PartIndex> steps;
  std::vector<RecordIndex> lines;
  for (const RunStay& run : timeline.run_stays()) {
    const auto row = performance.rows.find(run.task);
    const bool is_story = run.begin < story_end(timeline);
    if (row != performance.rows.end() && is_story) steps.push_back(row->second);
  }
  for (const RecordIndex line : lines_of_story(timeline))
    if (is_told(performance, timeline.record(line))) lines.push_back(line);
  return steps == rehearsal.steps() &&
         std::ranges::equal(lines, rehearsal.lines(), {}, {}, &Rehearsal::Line::record);
}

std::optional<Performance> told_performance(const Timeline& timeline) {
  constexpr std::array Depths{Depth{}, Depth{.stores = false}, Depth{.errands = false},
                              Depth{.stores = false, .errands = false}};
  for (const Depth depth : Depths) {
    auto told = performance(timeline, depth);
    if (!told || told->records.size() > MostOperations) return std::nullopt;
    if (tells(*told, timeline)) return told;
  }
  return std::nullopt;
}

}  // namespace app::model::questions
