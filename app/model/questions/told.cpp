// Rehearses and compares step by step and line by line.
// Rule: depth is given up before truth.
#include "app/model/questions/told.h"

#include <algorithm>
#include <array>

#include "app/model/questions/rehearsal.h"

namespace app::model::questions {
namespace {

/// Who was ready at the end of a story that is not whole goes on in the rehearsal.
bool is_same(const std::vector<std::uint32_t>& rehearsed,
             const std::vector<std::uint32_t>& recorded, bool is_whole) {
  if (rehearsed.size() < recorded.size() || (is_whole && rehearsed.size() != recorded.size()))
    return false;
  return std::equal(recorded.begin(), recorded.end(), rehearsed.begin());
}

/// The recording did not end with its program: the limit stands before `end`, the last record.
bool is_ended_by_limit(const Timeline& timeline) {
  return timeline.size() >= 2 && timeline.record(timeline.size() - 2).kind == trace::Kind::Limit;
}

bool is_whole_story(const Timeline& timeline) {
  const RecordIndex all = std::min(timeline.deadlock(), timeline.size());
  return story_end(timeline) == all && !is_ended_by_limit(timeline);
}

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
  std::vector<RecordIndex> told;
  for (const Rehearsal::Line& line : rehearsal.lines())
    told.push_back(line.record);
  const bool is_whole = is_whole_story(timeline);
  return is_same(rehearsal.steps(), steps, is_whole) && is_same(told, lines, is_whole);
}

std::optional<Performance> told_performance(const Timeline& timeline) {
  constexpr std::array Depths{Depth{},
                              Depth{.stores = false},
                              Depth{.errands = false},
                              Depth{.stores = false, .errands = false},
                              Depth{.errands = false, .jobs = false},
                              Depth{.stores = false, .errands = false, .jobs = false}};
  for (const Depth depth : Depths) {
    auto told = performance(timeline, depth);
    if (!told || tells(*told, timeline)) return told;
  }
  return std::nullopt;
}

}  // namespace app::model::questions
