// Walks the common moments as Playback walks those of one run.
// Rule: a moment is read as long as the run that needs longest.
#include "app/model/joint_playback.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/model/pacing.h"
#include "app/model/playback.h"

namespace app::model {

JointPlayback::JointPlayback(std::vector<Voice> runs, Axis axis, Detail detail, RecordIndex record)
    : runs_(std::move(runs)),
      axis_(axis),
      detail_(detail),
      stops_(runs_, axis, detail),
      stop_(stops_.stop_of(0, record)) {}

/// Of the runs that do not stand at their ends, the first tells where to go on.
void JointPlayback::make_stops(Axis axis, Detail detail) {
  std::size_t leader = 0;
  for (std::size_t run = run_count(); run-- > 0;)
    if (record(run) < runs_[run].moments->last(detail_)) leader = run;
  const RecordIndex here = record(leader);
  const bool is_at_end = stop_ + 1 == moment_count();
  axis_ = axis;
  detail_ = detail;
  stops_ = JointMoments(runs_, axis, detail);
  stop_ = is_at_end ? moment_count() - 1 : stops_.stop_of(leader, here);
  waited_ = 0;
}

void JointPlayback::set_axis(Axis axis) {
  if (axis != axis_) make_stops(axis, detail_);
}

void JointPlayback::set_detail(Detail detail) {
  if (detail != detail_) make_stops(axis_, detail);
}

double JointPlayback::dwell() const {
  double longest = 0;
  for (std::size_t run = 0; run < run_count(); ++run) {
    const bool has_moved = stop_ == 0 || record(run) != stops_.record(run, stop_ - 1);
    if (has_moved)
      longest = std::max(longest, pace(*runs_[run].timeline, record(run), record(run)).dwell);
  }
  return longest;
}

double JointPlayback::passing() const {
  if (stop_ + 1 >= moment_count()) return 0;
  if (axis_ == Axis::Time) return passing_seconds(stops_.place(stop_ + 1) - stops_.place(stop_));
  double longest = 0;
  for (std::size_t run = 0; run < run_count(); ++run) {
    const Timeline& timeline = *runs_[run].timeline;
    const trace::Time passed =
        timeline.time(stops_.record(run, stop_ + 1)) - timeline.time(record(run));
    longest = std::max(longest, passing_seconds(passed));
  }
  return longest;
}

double JointPlayback::place() const {
  const auto here = static_cast<double>(stops_.place(stop_));
  const double passed = waited_ - dwell();
  const double needed = passing();
  if (axis_ == Axis::Story || needed <= 0 || passed <= 0) return here;
  const auto there = static_cast<double>(stops_.place(stop_ + 1));
  return here + (there - here) * std::min(passed / needed, 1.0);
}

double JointPlayback::progress() const {
  if (stop_ + 1 >= moment_count()) return 0;
  return std::min(waited_ / (dwell() + passing()), 1.0);
}

void JointPlayback::slower() { set_speed(speed_ / 2); }
void JointPlayback::faster() { set_speed(speed_ * 2); }

void JointPlayback::set_speed(double speed) { speed_ = nearest_speed(speed); }

void JointPlayback::play() {
  if (stop_ + 1 >= moment_count()) home();
  is_playing_ = moment_count() > 1;
}

void JointPlayback::go_to_moment(std::uint32_t moment) {
  pause();
  waited_ = 0;
  stop_ = std::min(moment, moment_count() - 1);
}

void JointPlayback::next() { go_to_moment(stop_ + 1); }
void JointPlayback::previous() { go_to_moment(stop_ == 0 ? 0 : stop_ - 1); }

void JointPlayback::next_iteration() {
  std::uint32_t nearest = moment_count() - 1;
  for (std::size_t run = 0; run < run_count(); ++run) {
    const RecordIndex to = runs_[run].moments->next_iteration(detail_, record(run));
    if (to > record(run)) nearest = std::min(nearest, moment_of(run, to));
  }
  go_to_moment(nearest);
}

void JointPlayback::previous_iteration() {
  std::uint32_t nearest = 0;
  for (std::size_t run = 0; run < run_count(); ++run) {
    const RecordIndex to = runs_[run].moments->previous_iteration(detail_, record(run));
    if (to < record(run)) nearest = std::max(nearest, moment_of(run, to));
  }
  go_to_moment(nearest);
}

void JointPlayback::next_task() {
  std::uint32_t nearest = moment_count() - 1;
  for (std::size_t run = 0; run < run_count(); ++run) {
    const RecordIndex to = next_turn(*runs_[run].timeline, record(run));
    if (to != NoRecord) nearest = std::min(nearest, moment_of(run, to));
  }
  go_to_moment(nearest);
}

bool JointPlayback::advance(double seconds) {
  if (!is_playing_ || !(seconds > 0)) return false;
  waited_ += seconds * speed_;
  while (is_playing_) {
    if (stop_ + 1 >= moment_count()) {
      pause();
      waited_ = 0;
      break;
    }
    const double needed = dwell() + passing();
    if (waited_ < needed) break;
    waited_ -= needed;
    ++stop_;
  }
  return true;
}

}  // namespace app::model
