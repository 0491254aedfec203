// The sheet of all keys, made from the table that binds them.
// Rule: every row of the table stands here and can be pressed, so each action has a way without keys.
#include <algorithm>
#include <array>
#include <string>

#include "app/model/layout/controls.h"
#include "app/model/layout/sheet_ground.h"
#include "app/model/layout/sheets.h"

namespace app::model::layout {

namespace {

constexpr float RowHeight = 28;
constexpr float KeysWidth = 116;
constexpr float ColumnLeast = 340;

struct Group {
  ActionGroup group;
  std::string_view title;
};

constexpr std::array<Group, 4> Groups{{{ActionGroup::Playback, "Playback"},
                                       {ActionGroup::View, "View"},
                                       {ActionGroup::Programs, "Programs"},
                                       {ActionGroup::MovingAround, "Moving around"}}};

/// What the pointer does; not actions, but one looks for them here.
struct Gesture {
  std::string_view with;
  std::string_view does;
};

constexpr std::array<Gesture, 5> Gestures{
    {{"Click", "a card, span or line: why is it so?"},
     {"Click a code line", "go to its next record, Shift: the last"},
     {"Drag the playhead", "go there"},
     {"Ctrl wheel", "zoom the timeline at the pointer"},
     {"Drop a file", "on the window: open it"}}};

struct Column {
  Drawing& drawing;
  Box box;
  float y = 0;
  const WindowInput& input;
};

void add_heading(Column& column, std::string_view title) {
  add_text(column.drawing, {column.box.x, column.y, column.box.w, 32}, title, Heading);
  column.y += 32;
}

/// The caps of one chord from `x` to the right; returns where they end.
float add_chord(Drawing& drawing, float x, float middle, const std::string& chord) {
  std::size_t begin = 0;
  while (begin < chord.size()) {
    const std::size_t end = std::min(chord.find(' ', begin), chord.size());
    const std::string cap = chord.substr(begin, end - begin);
    const float w = std::max(24.0F, width(cap, Code) + 12);
    x += add_key(drawing, {x + w, middle}, cap) + 4;
    begin = end + 1;
  }
  return x;
}

void add_row(Column& column, const ActionRow& row) {
  const Target target = target_of(row.action);
  const Box box{column.box.x - 8, column.y, column.box.w + 16, RowHeight};
  const bool can = is_available(row.action, column.input.ui, action_context(column.input));
  if (can && column.input.ui.hover == target)
    column.drawing.add(Rect{.box = box, .radius = 4, .fill = {Ink::Highlight}});
  add_chord(column.drawing, column.box.x, box.centre().y, chord_text(row.chord));
  const Box words{column.box.x + KeysWidth, column.y, column.box.w - KeysWidth, RowHeight};
  const float used = add_text(column.drawing, words, row.name, can ? Body : Quiet);
  const float room = words.w - used - 12;
  if (width(row.description, Quiet) <= room)
    add_text(column.drawing, {words.x + used + 12, words.y, room, words.h}, row.description, Quiet);
  if (can) column.drawing.add_hot(box, target);
  column.y += RowHeight;
}

void add_group(Column& column, const Group& group) {
  add_heading(column, group.title);
  for (const ActionRow& row : ActionTable)
    if (row.group == group.group) add_row(column, row);
  column.y += 12;
}

void add_gestures(Column& column) {
  add_heading(column, "Pointer");
  for (const Gesture& gesture : Gestures) {
    const Box line{column.box.x, column.y, column.box.w, RowHeight};
    add_text(column.drawing, {line.x, line.y, KeysWidth + 8, line.h}, gesture.with, Body);
    add_text(column.drawing, {line.x + KeysWidth + 12, line.y, line.w - KeysWidth - 12, line.h},
             gesture.does, Quiet);
    column.y += RowHeight;
  }
}

/// All groups in one or two columns; returns the height.
float add_all(Drawing& drawing, const Box& box, const WindowInput& input) {
  const bool is_wide = box.w >= 2 * ColumnLeast + 40;
  const float w = is_wide ? (box.w - 40) / 2 : box.w;
  Column left{drawing, {box.x + 8, box.y, w - 16, 0}, box.y, input};
  add_group(left, Groups[0]);
  add_group(left, Groups[2]);
  Column right{drawing,
               {box.x + 8 + (is_wide ? w + 40 : 0), box.y, w - 16, 0},
               is_wide ? box.y : left.y,
               input};
  add_group(right, Groups[1]);
  add_group(right, Groups[3]);
  Column& last = left.y < right.y && is_wide ? left : right;
  add_gestures(last);
  return std::max(left.y, right.y) - box.y;
}

}  // namespace

PanelPicture help_sheet(const WindowInput& input, const Box& window) {
  PanelPicture picture{.drawing = {.bounds = window, .shapes = {}, .hot = {}}};
  const Box card = centred(window, 960, 860);
  const Box body =
      add_sheet_ground(picture.drawing, {Panel::Help, window, card, "All keys"}, input.ui);
  Drawing rows;
  const float height = add_all(rows, body, input);
  picture.scroll_limit =
      add_scrolled(picture.drawing,
                   {Panel::Help, {body.x, body.y, body.w + 12, body.h}, height, rows}, input.ui);
  return picture;
}

}  // namespace app::model::layout
