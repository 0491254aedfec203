// Where the viewer stands and how the replay moves: one of the two mutable things of the program.
// Rule: it has no clock; whoever draws says how many seconds went by, so that a test can be exact.
#pragma once

#include <span>
#include <vector>

#include "app/model/moments.h"

namespace app::model {

/// A change of picture under way: from what was true at `from` to what is true at `to`.
struct Move {
  RecordIndex from = 0;
  RecordIndex to = 0;
  /// 0 at its start, 1 at its end, even in time.
  double progress = 0;
};

/// Fast at first, gentle at the end: how far along a path a card is.
double ease_out(double progress);

/// The speed nearest to this one: 0.25 to 16, in powers of two.
double nearest_speed(double speed);

class Playback {
 public:
  /// Borrows both; they must outlive it. Stands at the first moment, paused, detail 2, speed 1.
  Playback(const Timeline& timeline, const Moments& moments);

  /// The cursor. Everything shown is what is true at this record (and `moves` on the way there).
  RecordIndex record() const { return cursor_; }
  /// Loop time to show: moves smoothly while time passes on the way to the next moment.
  trace::Time clock() const;
  /// The moment the cursor belongs to, from 0.
  std::uint32_t moment() const;
  std::uint32_t moment_count() const;
  /// How far the replay is on the way to the next moment, 0 to 1. A pause keeps it.
  double progress() const;
  /// Motions still to be seen, oldest first; the last one ends at the cursor. To draw: put each
  /// card where it is at the cursor, and push it back by (1 - ease_out(progress)) of every move's
  /// way. Empty at 4x and above: cards snap.
  std::span<const Move> moves() const { return moves_; }
  /// True while time must be handed to `advance` for the picture to be right.
  bool is_animating() const { return is_playing_ || !moves_.empty(); }

  Detail detail() const { return detail_; }
  /// The cursor stays at its record.
  void set_detail(Detail detail);
  bool is_playing() const { return is_playing_; }
  /// At the end it starts again from the first moment.
  void play();
  void pause();
  void toggle();
  /// 0.25 to 16, in powers of two.
  double speed() const { return speed_; }
  void slower();
  void faster();
  /// Rounded to the nearest speed there is.
  void set_speed(double speed);

  // Steps are animated; jumps snap. All of them pause.
  void next();
  void previous();
  void next_iteration();
  void previous_iteration();
  void next_of_task(trace::TaskId task);
  void previous_of_task(trace::TaskId task);
  void home();
  void end();
  void go_to(RecordIndex record);
  void go_to_moment(std::uint32_t index);

  /// Stands where `before` stands, in everything: that is of a recording whose records are the first
  /// ones of this one.
  void go_on_from(const Playback& before);

  /// Lets `seconds` of the viewer's time pass. Gives true when anything shown has changed.
  bool advance(double seconds);

 private:
  void step_to(RecordIndex record);
  void move_to(RecordIndex record);

  const Timeline* timeline_;
  const Moments* moments_;
  RecordIndex cursor_ = 0;
  Detail detail_ = Detail::Queue;
  bool is_playing_ = false;
  double speed_ = 1;
  /// Seconds at speed 1 since the cursor came to where it stands.
  double waited_ = 0;
  std::vector<Move> moves_;
  /// The clock went on before the last move, not with it.
  bool passed_ = false;
};

}  // namespace app::model
