// The lesson panel: the question first, then what can be moved, then what to watch and what it shows.
// Rule: what a lesson does not say has no heading either.
#include <algorithm>

#include "app/model/layout/controls.h"
#include "app/model/layout/legend.h"
#include "app/model/layout/panels.h"
#include "app/model/layout/parameter_row.h"
#include "app/model/layout/rich_paragraph.h"

namespace app::model::layout {

namespace {

constexpr Type Question{fonts::Face::Strong, Medium, {Ink::Text}};
constexpr Type Prose{fonts::Face::Text, Medium, {Ink::Text}};

struct Column {
  Drawing drawing{};
  Box box;
  float y = 0;
  const WindowInput& input;
};

void add_prose(Column& column, std::string_view text, const Type& type, float after) {
  if (text.empty()) return;
  const Box room{column.box.x, column.y, column.box.w, 1e6F};
  column.y += add_rich(column.drawing, room, from_marked(text), type, column.input.ui);
  column.y += after;
}

void add_section(Column& column, std::string_view heading, std::string_view text) {
  if (text.empty()) return;
  add_prose(column, heading, Heading, 4);
  add_prose(column, text, Prose, 16);
}

/// A slider of which only a part could be seen is better left out.
bool shows_whole(const Column& column, const Box& row) {
  const float top = row.y - column.input.ui.scroll_of(Panel::Lesson);
  return top >= column.box.y - 0.5F && top + row.h <= column.box.bottom() + 0.5F;
}

void add_parameters(Column& column) {
  const auto count = static_cast<std::uint32_t>(column.input.run.parameters.size());
  for (std::uint32_t i = 0; i < count; ++i) {
    const Box row{column.box.x, column.y, column.box.w, ParameterHeight};
    if (shows_whole(column, row)) add_parameter(column.drawing, row, i, column.input);
    column.y += ParameterHeight + 8;
  }
  if (count > 0) column.y += 4;
}

void add_next(Column& column, const Lesson& lesson) {
  if (lesson.next_row < 0) return;
  const auto row = static_cast<std::size_t>(lesson.next_row);
  if (row >= column.input.lessons.size()) return;
  add_prose(column, "Next", Heading, 8);
  const std::string& title = column.input.lessons[row].title;
  add_button(
      column.drawing,
      {.box = {column.box.x, column.y, std::min(column.box.w, button_width(title)), ButtonHeight},
       .text = title,
       .target = {Target::On::Lesson, static_cast<std::uint32_t>(row)}},
      column.input.ui);
  column.y += ButtonHeight + 8;
  add_prose(column, lesson.next, Prose, 20);
}

void add_lesson(Column& column) {
  const Lesson& lesson = *column.input.run.lesson;
  add_prose(column, lesson.question, Question, 12);
  add_parameters(column);
  add_section(column, "Watch", lesson.watch);
  add_section(column, "What it shows", lesson.shows);
  add_section(column, "Often believed", lesson.misconception);
  add_next(column, lesson);
}

void add_signs(Column& column) {
  add_prose(column, "The signs", Heading, 8);
  column.y += add_legend(column.drawing, {column.box.x, column.y, column.box.w, 0});
}

}  // namespace

PanelPicture lesson_panel(const WindowInput& input, const PanelSpace& space) {
  PanelPicture picture{.drawing = {.bounds = space.box, .shapes = {}, .hot = {}}};
  if (!space.is_shared) add_title(picture.drawing, space.box, "Lesson");
  const Box body = below_title(space.box);
  Column column{
      .box = {body.x + Margin, body.y, body.w - 2 * Margin, body.h}, .y = body.y, .input = input};
  if (input.run.lesson != nullptr)
    add_lesson(column);
  else
    add_prose(column, "A program of your own: it comes without a lesson.", Quiet, 20);
  if (input.run.timeline != nullptr) add_signs(column);
  picture.scroll_limit = add_scrolled(
      picture.drawing, {Panel::Lesson, body, column.y + Margin - body.y, column.drawing}, input.ui);
  return picture;
}

}  // namespace app::model::layout
