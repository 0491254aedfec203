// Reading a Playback or a JointPlayback.
// Rule: chapters are a lesson's; of runs that are compared the moment where they part is the only one.
#include "app/model/layout/transport_stand.h"

#include <algorithm>
#include <cmath>

#include "app/model/words.h"

namespace app::model::layout {
namespace {

std::string clock_text(trace::Time time) { return "t = " + time_text(time); }

void mark_current(TransportStand& stand) {
  TransportStand::Mark* current = nullptr;
  for (TransportStand::Mark& mark : stand.marks)
    if (mark.moment <= stand.moment) current = &mark;
  if (current != nullptr) current->is_current = true;
}

TransportStand stand_of_run(const RunInput& run) {
  const Playback& playback = *run.playback;
  TransportStand stand{.is_open = true,
                       .is_playing = playback.is_playing(),
                       .moment = playback.moment(),
                       .count = playback.moment_count(),
                       .progress = playback.progress(),
                       .speed = playback.speed(),
                       .clock = clock_text(playback.clock()),
                       .widest_clock = clock_text(run.timeline->time(run.timeline->last()))};
  if (run.lesson == nullptr) return stand;
  for (const ChapterMark& mark : run.lesson->chapters)
    stand.marks.push_back({.title = mark.title,
                           .moment = run.moments->index_of(playback.detail(), mark.record),
                           .target = {Target::On::Record, mark.record}});
  mark_current(stand);
  return stand;
}

/// Over time all runs share one clock; over the story each has its own, told in order.
std::string joint_clock(const ComparisonInput& runs, bool is_last) {
  const JointPlayback& playback = *runs.playback;
  if (playback.axis() == Axis::Time) {
    const double place =
        is_last ? static_cast<double>(playback.place_of_moment(playback.moment_count() - 1))
                : playback.place();
    return clock_text(std::llround(place));
  }
  std::string text;
  for (std::size_t run = 0; run < playback.run_count(); ++run) {
    const Timeline& timeline = playback.timeline(run);
    const RecordIndex at = is_last ? timeline.last() : playback.record(run);
    text += (text.empty() ? "t = " : ", ") + time_text(timeline.time(at));
  }
  return text;
}

TransportStand stand_of_runs(const ComparisonInput& runs) {
  const JointPlayback& playback = *runs.playback;
  TransportStand stand{.is_open = true,
                       .is_playing = playback.is_playing(),
                       .moment = playback.moment(),
                       .count = playback.moment_count(),
                       .progress = playback.progress(),
                       .speed = playback.speed(),
                       .clock = joint_clock(runs, false),
                       .widest_clock = joint_clock(runs, true)};
  if (runs.parting)
    stand.marks.push_back({.title = "first difference",
                           .moment = *runs.parting,
                           .target = {Target::On::JointMoment, *runs.parting}});
  mark_current(stand);
  return stand;
}

}  // namespace

TransportStand transport_stand(const WindowInput& input) {
  if (input.comparison != nullptr) return stand_of_runs(*input.comparison);
  return input.run.playback == nullptr ? TransportStand{} : stand_of_run(input.run);
}

}  // namespace app::model::layout
