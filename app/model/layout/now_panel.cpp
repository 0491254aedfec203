// The Now panel: the moment's sentences and its picture, and the answer to "why?" where the stage has no
// room for it.
// Rule: every sentence comes from explanation.h; here they are only set.
#include <algorithm>
#include <cmath>

#include "app/model/explanation.h"
#include "app/model/layout/controls.h"
#include "app/model/layout/panels.h"
#include "app/model/layout/rich_paragraph.h"
#include "app/model/layout/why_card.h"

namespace app::model::layout {

namespace {

constexpr Type What{fonts::Face::Strong, Medium, {Ink::Text}};
constexpr Type More{fonts::Face::Text, Medium, {Ink::Text}};

struct Column {
  Drawing drawing;
  Box box;
  float y = 0;
  const UiState& ui;

  Box from_here() const { return {box.x, y, box.w, 1e6F}; }
};

void add_rich(Column& column, const RichText& text, const Type& type, float after) {
  if (text.is_empty()) return;
  column.y += add_rich(column.drawing, column.from_here(), text, type, column.ui) + after;
}

void add_nothing_open(Column& column) {
  add_rich(column, RichText{"Nothing is open.", {}}, What, 8);
  RichText more;
  more.add("Choose a ").add("lesson", target_of(Action::Lessons)).add(" or ");
  more.add("open", target_of(Action::Open)).add(" a recording or a Python program.");
  add_rich(column, more, More, 0);
}

/// The picture that was printed just now, as large as the panel has room; the gallery has it small.
void add_picture(Column& column, const RunInput& run) {
  if (run.timeline->size() == 0) return;
  const trace::Record& record = run.timeline->record(run.playback->record());
  if (record.kind != trace::Kind::Print || record.picture == 0) return;
  const trace::SharedPicture& picture = run.timeline->trace().picture(record.picture);
  constexpr float Lowest = 72;
  constexpr float Gap = 12;
  const auto wide = static_cast<float>(picture->width);
  const auto high = static_cast<float>(picture->height);
  const float room = std::max(column.box.bottom() - Margin - column.y - Gap, Lowest);
  const float by = std::min(column.box.w / wide, room / high);
  const Box box{column.box.x, column.y + Gap, std::round(by * wide), std::round(by * high)};
  column.drawing.add(Image{.box = box, .picture = picture});
  column.drawing.add(Rect{.box = box, .stroke = {Ink::Line}});
  column.y = box.bottom();
}

void add_moment(Column& column, const RunInput& run) {
  const Explanation told = explain(*run.timeline, run.playback->record(), run.playback->detail());
  add_rich(column, told.what, What, 8);
  add_rich(column, told.more, More, 0);
  add_picture(column, run);
}

void add_answer(Column& column, const Why& answer) {
  if (answer.title.empty()) return;
  column.y += 16;
  const Box card{column.box.x, column.y, column.box.w, why_height(answer, column.box.w)};
  add_why(column.drawing, card, answer, column.ui);
  column.y = card.bottom();
}

}  // namespace

PanelPicture now_panel(const WindowInput& input, const PanelSpace& space, const Why& answer) {
  PanelPicture picture{.drawing = {.bounds = space.box, .shapes = {}, .hot = {}}};
  if (!space.is_shared) add_title(picture.drawing, space.box, "Now");
  const Box body = below_title(space.box);
  Column column{.drawing = {},
                .box = {body.x + Margin, body.y, body.w - 2 * Margin, body.h},
                .y = body.y,
                .ui = input.ui};
  if (input.run.playback != nullptr)
    add_moment(column, input.run);
  else
    add_nothing_open(column);
  add_answer(column, answer);
  picture.scroll_limit = add_scrolled(
      picture.drawing, {Panel::Now, body, column.y + Margin - body.y, column.drawing}, input.ui);
  return picture;
}

}  // namespace app::model::layout
