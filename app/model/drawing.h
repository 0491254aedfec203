// A picture as a list of shapes, before anyone decided whether it becomes pixels or SVG.
// Rule: everything here is geometry and roles (Ink, State, Face); no colour, no font, no pixel.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "app/fonts/font.h"
#include "app/model/state.h"
#include "engine/trace/trace.h"

namespace app::model {

/// Units are points: pixels at scale 1. y grows downwards.
struct Point {
  float x = 0;
  float y = 0;
  friend bool operator==(const Point&, const Point&) = default;
};

struct Box {
  float x = 0;
  float y = 0;
  float w = 0;
  float h = 0;
  float right() const { return x + w; }
  float bottom() const { return y + h; }
  Point centre() const { return {x + w / 2, y + h / 2}; }
  bool contains(Point p) const { return p.x >= x && p.x < right() && p.y >= y && p.y < bottom(); }
  Box inset(float by) const { return {x + by, y + by, w - 2 * by, h - 2 * by}; }
  friend bool operator==(const Box&, const Box&) = default;
};

/// What a colour is for; `theme.h` says which colour that is.
enum class Ink : std::uint8_t {
  None,  // not drawn
  Background,
  Panel,
  Raised,
  Line,
  Text,
  Muted,
  Accent,
  OnAccent,   // text on an accent fill
  OnState,    // text and marks on a solid state fill
  Highlight,  // a faint wash of the accent: the current line, what is hovered
  Keyword,    // in listings
  Function,
  String,
  Number,
  Comment,
  Shadow,
  // The states, as fills and outlines, never as text.
  Created,
  Ready,
  Running,
  Blocking,
  Waiting,
  Done,
  Failed,
  Cancelled,
  ThreadJob,
  ProcessJob,
};

constexpr Ink ink_of(State state) {
  return static_cast<Ink>(static_cast<int>(Ink::Created) + static_cast<int>(state));
}

struct Paint {
  Ink ink = Ink::None;
  float alpha = 1;
  friend bool operator==(const Paint&, const Paint&) = default;
};

/// What the pointer is on, or what a click means. Ids are those of the trace.
struct Target {
  enum class On : std::uint8_t {
    None,
    Task,         // id: TaskId
    Handle,       // id: HandleId, a callback's slot
    Job,          // id: JobId
    Object,       // id: ObjectId
    Record,       // id: record index; a click goes there
    JointMoment,  // id: a moment of the runs that are compared, from 0; a click goes there
    SourceLine,   // id: line, extra: which listing (0 first)
    Lane,         // id: lane index
    Action,       // id: an Action of actions.h
    Lesson,       // id: index in the lessons list
    Partner,      // id: index in the lessons list; a click compares with it
    Parameter,    // id: index of the parameter
    Scrubber,
    TimelineArea,
    Insight,  // id: its place in the list; a click goes to its record
    Panel,    // id: a scrollable panel
    Tab,      // id: a tab of tabs in ui_state.h
    Choice,   // id: a row of the chooser
    Dismiss,  // id: a notice
  };
  On on = On::None;
  std::uint32_t id = 0;
  std::uint32_t extra = 0;
  /// In which of the runs that are compared, from 0.
  std::uint32_t run = 0;
  friend bool operator==(const Target&, const Target&) = default;
};

/// Of dashed lines and outlines, in points from where they start: a rectangle's outline starts at the
/// left end of its upper edge and runs clockwise.
inline constexpr float DashLength = 4;
inline constexpr float DashGap = 3;

/// The stroke lies inside the box, so that neighbours do not overlap.
struct Rect {
  Box box{};
  float radius = 0;
  Paint fill{};
  Paint stroke{};
  float stroke_width = 1;
  bool is_dashed = false;
};

/// A stretch in one state: its colour with its pattern. `faded` is what lies after the playhead.
struct Bar {
  Box box{};
  State state = State::Created;
  bool is_faded = false;
  float radius = 0;
};

/// One line of text; `at` is the left end of its baseline.
struct Text {
  Point at{};
  std::string text{};
  fonts::Face face = fonts::Face::Text;
  float size = 13;
  Paint paint{Ink::Text};
};

struct Line {
  Point from{};
  Point to{};
  Paint paint{Ink::Line};
  float width = 1;
  bool is_dashed = false;
};

/// Cubic Bezier segments from `start`; straight ones have their control points on the line. The stroke
/// lies along the middle of the path, with butt ends and mitred corners.
struct Path {
  struct Segment {
    Point control1;
    Point control2;
    Point to;
  };
  Point start{};
  std::vector<Segment> segments{};
  bool is_closed = false;
  Paint fill{};
  Paint stroke{};
  float width = 1;
};

/// The pixels of a recorded picture, stretched to the box.
struct Image {
  Box box{};
  engine::trace::SharedPicture picture{};
  float alpha = 1;
};

/// Shapes that follow are drawn only inside `box` (cut with the clips around it), until its ClipEnd.
struct Clip {
  Box box;
};
struct ClipEnd {};

using Shape = std::variant<Rect, Bar, Text, Line, Path, Image, Clip, ClipEnd>;

/// An area that answers the pointer. Later ones lie above earlier ones.
struct Hot {
  Box box;
  Target target;
};

struct Drawing {
  Box bounds{};
  std::vector<Shape> shapes{};
  std::vector<Hot> hot{};

  template <class S>
  void add(S shape) {
    shapes.emplace_back(std::move(shape));
  }
  void add_hot(const Box& box, const Target& target) { hot.push_back({box, target}); }
  void append(const Drawing& other) {
    shapes.insert(shapes.end(), other.shapes.begin(), other.shapes.end());
    hot.insert(hot.end(), other.hot.begin(), other.hot.end());
  }
};

}  // namespace app::model
