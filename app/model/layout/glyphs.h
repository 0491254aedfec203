// The small signs of states and controls, as vector paths that every output draws alike.
// Rule: a glyph fills a square box, keeps its meaning without colour and needs no font.
#pragma once

#include <cstdint>
#include <initializer_list>

#include "app/model/drawing.h"
#include "app/model/state.h"

namespace app::model::layout {

enum class Glyph : std::uint8_t {
  // States, in the order of State.
  Ring,
  Clock,
  Play,
  Square,
  Bars,
  Tick,
  Cross,
  SlashedRing,
  Gear,
  TwoGears,
  // Controls.
  Pause,
  StepNext,
  StepPrevious,
  Home,
  End,
  Menu,
  Close,
  ChevronRight,
  ChevronDown,
  ChevronLeft,
  ChevronUp,
  ArrowLeft,
  ArrowRight,
  Disc,
  Search,
  Folder,
  File,
  Link,
  Question,
  Warning,
};

constexpr Glyph glyph_of(State state) { return static_cast<Glyph>(static_cast<int>(state)); }

/// Adds `glyph` to fill the largest square in the middle of `box`.
void add_glyph(Drawing& drawing, Glyph glyph, const Box& box, const Paint& paint);

/// A disc, filled.
void add_disc(Drawing& drawing, Point centre, float radius, const Paint& paint);

/// A circle's line; `width` is centred on `radius`.
struct Ring {
  Point centre{};
  float radius = 0;
  float width = 1;
  Paint paint{};
};
void add_ring(Drawing& drawing, const Ring& ring);

/// A ring filled clockwise from twelve o'clock by `part` of its turn, from 0 to 1.
void add_dial(Drawing& drawing, const Ring& ring, float part, const Paint& track);

/// A straight path through `points`.
/// `points` must not be empty.
Path polyline(std::initializer_list<Point> points);

}  // namespace app::model::layout
