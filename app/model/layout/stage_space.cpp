// The widths of the columns and who gives way where height is short.
// Rule: what is done always keeps its heading and one row; an answer never squeezes the thread.
#include "app/model/layout/stage_space.h"

#include <algorithm>
#include <cmath>

namespace app::model::layout {
namespace {

constexpr float TitleHeight = 40;
/// A lower stage has no title: its headings say what it is, the transport says when.
constexpr float LowestForTitle = 260;
constexpr float WidthForThreeColumns = 600;
constexpr float WidestColumn = 600;
constexpr float DoneHeight = HeadingHeight + ChipHeight;
constexpr float PartGap = 12;
/// The thread keeps as much beside an answer, and beside more than one row of what is done.
constexpr float LowestSlot = 180;
constexpr float NarrowestAnswer = 280;

float margin_of(const Box& panel) { return panel.w < 440 ? 12.0F : 16.0F; }

Region region(float x, float y, float w, float bottom) {
  const float body = y + HeadingHeight;
  return {{x, y, w, HeadingHeight}, {x, body, w, std::max(0.0F, bottom - body)}};
}

void move_to(Region& region, float y, float bottom) {
  region = layout::region(region.heading.x, y, region.heading.w, bottom);
}

}  // namespace

StageSpace stage_space(const Box& panel) {
  const float margin = margin_of(panel);
  const bool is_low = panel.h < LowestForTitle;
  const float title = is_low ? 6 : TitleHeight;
  const float top = panel.y + title;
  const float bottom = panel.bottom() - (is_low ? 8 : 12);
  const float inner = panel.w - 2 * margin;
  StageSpace space{.head = {panel.x + margin, panel.y, inner, title}, .is_stacked = false};
  space.is_stacked = panel.w < WidthForThreeColumns;
  const float gaps = space.is_stacked ? ColumnGap : 2 * ColumnGap;
  const float columns = space.is_stacked ? inner - gaps : std::min(inner - gaps, 3 * WidestColumn);
  const float left = panel.x + margin;
  const float thread = std::round(columns * (space.is_stacked ? 0.47F : 0.365F));
  const float ready = std::round(space.is_stacked ? columns - thread : columns * 0.28F);
  const float upper = bottom - DoneHeight - PartGap;
  space.thread = region(left, top, thread, upper);
  space.ready = region(left + thread + ColumnGap, top, ready, space.is_stacked ? bottom : upper);
  space.done =
      region(left, upper + PartGap, space.is_stacked ? thread : thread + ColumnGap + ready, bottom);
  if (space.is_stacked) {
    space.waiting = space.ready;
  } else {
    const float x = space.ready.heading.right() + ColumnGap;
    space.waiting = region(x, top, columns - thread - ready, bottom);
  }
  return space;
}

StageSpace shared_out(StageSpace space, const StageNeeds& needs) {
  const float top = space.thread.body.y;
  const float bottom = space.done.body.bottom();
  const float spare = std::max(0.0F, space.thread.body.h - LowestSlot);
  const float done = HeadingHeight + std::clamp(needs.done, ChipHeight, ChipHeight + spare);
  float upper = bottom - done - PartGap;
  const float answered = upper - needs.answer - PartGap;
  const bool has_answer = needs.answer > 0 && answered - top >= LowestSlot &&
                          space.done.body.w >= NarrowestAnswer && !space.is_stacked;
  if (has_answer) upper = answered;
  move_to(space.done, upper + PartGap, upper + PartGap + done);
  const float height = has_answer ? needs.answer : 0;
  space.answer = {space.done.body.x, bottom - height, space.done.body.w, height};
  space.thread.body.h = std::max(0.0F, upper - top);
  if (!space.is_stacked) {
    space.ready.body.h = space.thread.body.h;
    return space;
  }
  const float both = space.ready.body.h - HeadingHeight - PartGap;
  const float most = std::max(both * 0.5F, both - needs.waiting);
  space.ready.body.h = std::max(0.0F, std::min(needs.ready, most));
  move_to(space.waiting, space.ready.body.bottom() + PartGap, bottom);
  return space;
}

}  // namespace app::model::layout
