// The drawer of lessons: chapters as headings, their scenarios below, and the button for a file.
// Rule: the open scenario is marked by a bar and a bold title, not by colour alone.
#include <algorithm>

#include "app/model/layout/controls.h"
#include "app/model/layout/sheet_ground.h"
#include "app/model/layout/sheets.h"

namespace app::model::layout {

namespace {

constexpr float DrawerWidth = 420;
constexpr float RowHeight = 36;
constexpr float FootHeight = 56;

struct List {
  Drawing drawing{};
  Box box;
  float y = 0;
  const WindowInput& input;
  /// Where the open lesson's row begins; the top of the list while none is open.
  float open_y = 0;
};

void add_chapter(List& list, std::string_view chapter) {
  if (list.y > list.box.y) list.y += 12;
  add_text(list.drawing, {list.box.x, list.y, list.box.w, 28}, chapter, Heading);
  list.y += 28;
}

Box row_box(const List& list) { return {list.box.x - 8, list.y, list.box.w + 16, RowHeight}; }

void add_ground_of(List& list, const LessonRow& row, const Target& target) {
  const Box box = row_box(list);
  const UiState& ui = list.input.ui;
  if (row.is_open || ui.hover == target)
    list.drawing.add(Rect{.box = box, .radius = Radius, .fill = {Ink::Highlight}});
  if (row.is_open)
    list.drawing.add(
        Rect{.box = {box.x, box.y + 8, 3, box.h - 16}, .radius = 1, .fill = {Ink::Accent}});
}

void add_row(List& list, std::uint32_t index) {
  const LessonRow& row = list.input.lessons[index];
  const Target target{Target::On::Lesson, index};
  if (row.is_open) list.open_y = list.y;
  add_ground_of(list, row, target);
  const float note = row.note.empty() ? 0 : width(row.note, Quiet) + 12;
  const Box words{list.box.x + 4, list.y, list.box.w - 8, RowHeight};
  const auto face = row.is_open ? fonts::Face::Strong : fonts::Face::Text;
  const Type title{face, Medium, {Ink::Text}};
  const bool has_note = width(row.title, title) + note <= words.w;
  add_text(list.drawing, {words.x, words.y, has_note ? words.w - note : words.w, words.h},
           row.title, title);
  if (has_note) add_text(list.drawing, words, row.note, Quiet, Align::Right);
  list.drawing.add_hot(row_box(list), target);
  list.y += RowHeight;
}

void add_rows(List& list) {
  std::string_view chapter;
  for (std::uint32_t i = 0; i < list.input.lessons.size(); ++i) {
    if (i == 0 || list.input.lessons[i].chapter != chapter) {
      chapter = list.input.lessons[i].chapter;
      add_chapter(list, chapter);
    }
    add_row(list, i);
  }
}

/// The scroll that keeps the open lesson in view, unless the person scrolled.
float followed_scroll(const List& list) {
  const float scroll = list.input.ui.scroll_of(Panel::Lessons);
  if (!list.input.ui.lessons_follow || list.open_y == 0) return scroll;
  const float from = list.open_y - list.box.y;
  return scroll_to_show({from, from + RowHeight, 2 * RowHeight}, list.box.h, list.y - list.box.y,
                        scroll);
}

}  // namespace

PanelPicture lessons_drawer(const WindowInput& input, const Box& window) {
  PanelPicture picture{.drawing = {.bounds = window, .shapes = {}, .hot = {}}};
  const Box card{window.x, window.y, std::min(DrawerWidth, window.w - 16), window.h};
  const std::string_view title = input.ui.is_choosing_partner ? "Compare with" : "Lessons";
  Box body = add_sheet_ground(picture.drawing, {Panel::Lessons, window, card, title}, input.ui);
  body.h -= FootHeight;
  List list{.box = body, .y = body.y, .input = input};
  add_rows(list);
  const Box view{body.x - 8, body.y, body.w + 16, body.h};
  UiState ui = input.ui;
  ui.scroll_of(Panel::Lessons) = followed_scroll(list);
  picture.followed = ui.scroll_of(Panel::Lessons);
  picture.scroll_limit =
      add_scrolled(picture.drawing, {Panel::Lessons, view, list.y - body.y, list.drawing}, ui);
  const Box foot{body.x, body.bottom() + 16, body.w, ButtonHeight + 4};
  add_button(picture.drawing,
             {.box = foot,
              .text = input.ui.is_choosing_partner ? "A recording or a program"
                                                   : "Open a recording or a program",
              .key = "Ctrl O",
              .target = target_of(Action::Open)},
             input.ui);
  return picture;
}

}  // namespace app::model::layout
