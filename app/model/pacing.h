// How long the replay stays at a moment: time to read, then the time that passes on the clock.
// Rule: in seconds at speed 1, a pure function of the trace and of two neighbouring moments.
#pragma once

#include "app/model/moments.h"

namespace app::model {

struct Pace {
  /// Standing still, to be read.
  double dwell = 0;
  /// Then the clock moves from this moment's time to the next one's.
  double passing = 0;
  double total() const { return dwell + passing; }
};

/// A card's way from place to place.
inline constexpr double MoveSeconds = 0.25;
/// At this speed and above cards snap.
inline constexpr double SnapSpeed = 4;

/// What is new is read (longest the first time such a thing happens at such a line), what repeats
/// goes faster, and like moves within one iteration follow each other so closely that they overlap
/// by a third. `from` and `to` are neighbouring moments.
Pace pace(const Timeline& timeline, RecordIndex from, RecordIndex to);

/// How long so much loop time takes to pass; 0 where none does.
double passing_seconds(trace::Time passed);

}  // namespace app::model
