// How several runs move together: one cursor through all of them.
// Rule: it has no clock, like Playback; whoever draws says how many seconds went by.
#pragma once

#include <vector>

#include "app/model/joint_moments.h"

namespace app::model {

class JointPlayback {
 public:
  /// Stands where the first run stands at `record`, paused.
  JointPlayback(std::vector<Voice> runs, Axis axis, Detail detail, RecordIndex record = 0);

  std::size_t run_count() const { return runs_.size(); }
  const Timeline& timeline(std::size_t run) const { return *runs_[run].timeline; }
  /// The cursor of a run.
  RecordIndex record(std::size_t run) const { return stops_.record(run, stop_); }
  RecordIndex record_at(std::size_t run, std::uint32_t moment) const {
    return stops_.record(run, moment);
  }
  std::int64_t place_of_moment(std::uint32_t moment) const { return stops_.place(moment); }
  std::uint32_t moment() const { return stop_; }
  std::uint32_t moment_count() const { return stops_.count(); }
  /// Where all runs stand on the axis, in the units of JointMoments; moves smoothly while time
  /// passes on the way to the next moment.
  double place() const;
  /// How far it is on the way to the next moment, 0 to 1. A pause keeps it.
  double progress() const;
  bool is_playing() const { return is_playing_; }
  bool is_animating() const { return is_playing_; }

  Axis axis() const { return axis_; }
  Detail detail() const { return detail_; }
  double speed() const { return speed_; }
  /// The moment, from 0, at which a run comes to `record`.
  std::uint32_t moment_of(std::size_t run, RecordIndex record) const {
    return stops_.stop_of(run, record);
  }

  /// The run that has something yet to come keeps its record, the others come to it.
  void set_axis(Axis axis);
  void set_detail(Detail detail);
  void slower();
  void faster();
  void set_speed(double speed);
  /// At the end it starts again from the first moment.
  void play();
  void pause() { is_playing_ = false; }
  void toggle() { is_playing_ ? pause() : play(); }

  // All of them pause.
  void next();
  void previous();
  /// To where any of the runs comes to its next iteration, or comes from its last.
  void next_iteration();
  void previous_iteration();
  /// To where another task gets the thread in any of the runs.
  void next_task();
  void home() { go_to_moment(0); }
  void end() { go_to_moment(moment_count() - 1); }
  void go_to_moment(std::uint32_t moment);
  /// To the last moment at or before a place of the axis.
  void go_to_place(std::int64_t place) { go_to_moment(stops_.stop_at(place)); }
  void go_to(std::size_t run, RecordIndex record) { go_to_moment(moment_of(run, record)); }

  /// Lets `seconds` of the viewer's time pass. Gives true when anything shown has changed.
  bool advance(double seconds);

 private:
  void make_stops(Axis axis, Detail detail);
  double dwell() const;
  double passing() const;

  std::vector<Voice> runs_;
  Axis axis_;
  Detail detail_;
  JointMoments stops_;
  std::uint32_t stop_ = 0;
  bool is_playing_ = false;
  double speed_ = 1;
  /// Seconds at speed 1 since the cursor came to where it stands.
  double waited_ = 0;
};

}  // namespace app::model
