// The widths of the columns and who gives way where height is short.
// Rule: what is done always keeps its heading and one row.
#include "app/model/layout/stage_space.h"

#include <algorithm>
#include <cmath>

namespace app::model::layout {
namespace {

constexpr float TitleHeight = 40;
constexpr float WidthForThreeColumns = 600;
constexpr float WidestColumn = 600;
constexpr float ChipRow = 31;
constexpr float DoneHeight = HeadingHeight + ChipRow;
constexpr float PartGap = 12;
constexpr float LowestSlot = 84;

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
  const float top = panel.y + TitleHeight;
  const float bottom = panel.bottom() - 12;
  const float inner = panel.w - 2 * margin;
  StageSpace space{.head = {panel.x + margin, panel.y, inner, TitleHeight}, .is_stacked = false};
  space.is_stacked = panel.w < WidthForThreeColumns;
  const float gaps = space.is_stacked ? ColumnGap : 2 * ColumnGap;
  const float columns = space.is_stacked ? inner - gaps : std::min(inner - gaps, 3 * WidestColumn);
  const float left = panel.x + margin;
  const float thread = std::round(columns * (space.is_stacked ? 0.47F : 0.335F));
  const float ready = std::round(space.is_stacked ? columns - thread : columns * 0.295F);
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
  const float room = space.thread.body.h;
  const float bottom = space.done.body.bottom();
  if (!space.is_stacked) {
    const float height = std::min(room, std::max({needs.thread, needs.ready, LowestSlot}));
    space.thread.body.h = space.ready.body.h = height;
    move_to(space.done, top + height + PartGap, bottom);
    return space;
  }
  space.thread.body.h = std::min(room, std::max(needs.thread, LowestSlot));
  move_to(space.done, space.thread.body.bottom() + PartGap, bottom);
  const float both = space.ready.body.h - HeadingHeight - PartGap;
  const float most = std::max(both * 0.5F, both - needs.waiting);
  space.ready.body.h = std::max(0.0F, std::min(needs.ready, most));
  move_to(space.waiting, space.ready.body.bottom() + PartGap, bottom);
  return space;
}

}  // namespace app::model::layout
