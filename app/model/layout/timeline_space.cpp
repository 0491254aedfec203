// Measuring the names and dividing the height by the lanes.
// Rule: the names take what they need, but never more than a third.
#include "app/model/layout/timeline_space.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <span>
#include <utility>

#include "app/model/layout/text.h"

namespace app::model::layout {
namespace {

constexpr float TitleHeight = 32;
constexpr float LowTitle = 8;
constexpr float AxisHeight = 22;
constexpr float Side = 16;
constexpr float LowestRow = 16;
constexpr float HighestRow = 40;
constexpr float LowestLarge = 48;
constexpr float HighestLarge = 64;
constexpr float CountHeight = 20;
constexpr float BottomRoom = 4;
constexpr float EndRoom = 36;  // for the sign of an outcome at the axis' end
constexpr std::size_t MeasuredNames = 200;

float width_of_names(const Timeline& timeline, std::span<const LaneIndex> shown, float panel_width,
                     float size) {
  const Type type{.size = size};
  float widest = 60;
  for (const LaneIndex index : shown.first(std::min(shown.size(), MeasuredNames))) {
    const Lane& lane = timeline.lanes()[index];
    widest = std::max(widest, lane_indent(lane) + width(lane_label(lane), type));
  }
  return std::min(std::ceil(widest) + 14, panel_width / 3);
}

std::vector<LaneIndex> shown_lanes(const Timeline& timeline) {
  std::vector<LaneIndex> shown;
  const auto lanes = timeline.lanes();
  for (LaneIndex i = 0; i < lanes.size(); ++i)
    if (!lanes[i].is_internal && !lanes[i].is_job()) shown.push_back(i);
  return shown;
}

/// Rows are shown whole or not at all; one row always is.
float whole_rows(float height, float row) { return std::max(1.0F, std::floor(height / row)) * row; }

/// Puts the workers' rows below the loop's: all of them, or the first ones in half of the picture.
void raise_workers(TimelineSpace& space, const Timeline& timeline) {
  const auto is_worker = [&](LaneIndex lane) { return timeline.lanes()[lane].is_worker(); };
  std::vector<LaneIndex> raised;
  std::ranges::copy_if(space.lanes, std::back_inserter(raised), is_worker);
  if (raised.empty()) return;
  const auto rows = static_cast<std::size_t>(space.area.h / space.row_height);
  if (raised.size() + 2 > rows) raised.resize(std::min(raised.size(), rows / 2));
  const auto is_raised = [&](LaneIndex lane) { return std::ranges::binary_search(raised, lane); };
  std::ranges::sort(space.lanes.begin() + 1, space.lanes.end(), {},
                    [&](LaneIndex lane) { return std::pair(!is_raised(lane), lane); });
  space.workers_on_top = raised.size();
}

}  // namespace

float lane_indent(const Lane& lane) { return 14.0F * static_cast<float>(std::min(lane.depth, 4U)); }

std::string lane_label(const Lane& lane) {
  return lane.call.empty() ? lane.name : lane.name + " " + lane.call;
}

Box TimelineSpace::row(std::size_t index) const {
  float y = area.y;
  if (index > 0) y += static_cast<float>(index) * row_height - scroll;
  if (index > 0 && y < area.y + row_height - 0.5F) y -= row_height;
  return {gutter.x, y, area.right() - gutter.x, row_height};
}

Box TimelineSpace::bar(std::size_t index) const {
  const Box whole = row(index);
  const float height = row_height > HighestRow ? row_height * 0.6F
                       : row_height >= 30      ? 24
                       : row_height >= 22      ? row_height - 5
                                               : row_height - 3;
  return {area.x, std::round(whole.centre().y - height / 2), area.w, std::round(height)};
}

std::optional<std::size_t> TimelineSpace::row_of(LaneIndex lane) const {
  if (lane == LoopLane) return 0;
  const auto rest = lanes.begin() + static_cast<std::ptrdiff_t>(1 + workers_on_top);
  const auto on_top = std::find(lanes.begin(), rest, lane);
  const auto found = on_top != rest ? on_top : std::lower_bound(rest, lanes.end(), lane);
  if (found == lanes.end() || *found != lane) return std::nullopt;
  return static_cast<std::size_t>(found - lanes.begin());
}

std::size_t row_count(const Timeline& timeline) { return shown_lanes(timeline).size(); }

float height_for_rows(const Timeline& timeline, float row) {
  return TitleHeight + AxisHeight + row * static_cast<float>(shown_lanes(timeline).size()) +
         BottomRoom;
}

float names_width(const Timeline& timeline, float panel_width, bool is_large) {
  return width_of_names(timeline, shown_lanes(timeline), panel_width, is_large ? Medium : Small);
}

bool has_room_for_large(const Timeline& timeline, float panel_height) {
  return height_for_rows(timeline, LowestLarge) <= panel_height;
}

TimelineSpace timeline_space(const Timeline& timeline, const Box& panel, float scroll,
                             const LaneWishes& wishes) {
  TimelineSpace space;
  space.lanes = shown_lanes(timeline);
  space.name_size = wishes.is_large ? Medium : Small;
  const float names =
      std::max(wishes.names, width_of_names(timeline, space.lanes, panel.w, space.name_size));
  const float top = panel.y + (wishes.has_head ? TitleHeight : LowTitle);
  space.head = wishes.has_head ? Box{panel.x + Side, panel.y, panel.w - 2 * Side, TitleHeight}
                               : Box{panel.x + Side, top, names - LowTitle, AxisHeight};
  space.words_right = panel.right() - Side;
  const float left = panel.x + Side + names;
  space.axis = {left, top, std::max(panel.right() - Side - EndRoom - left, 1.0F), AxisHeight};
  space.area = {left, top + AxisHeight, space.axis.w,
                std::max(panel.bottom() - BottomRoom - top - AxisHeight, 1.0F)};
  const auto count = static_cast<float>(std::max<std::size_t>(space.lanes.size(), 1));
  space.row_height = std::clamp(std::floor(space.area.h / count), LowestRow,
                                wishes.is_large ? HighestLarge : HighestRow);
  const float needed = space.row_height * count;
  if (needed > space.area.h) {
    space.area.h = whole_rows(space.area.h - CountHeight, space.row_height);
    raise_workers(space, timeline);
  }
  space.scroll_limit = std::max(0.0F, needed - space.area.h);
  space.scroll = std::round(std::clamp(scroll, 0.0F, space.scroll_limit) / space.row_height) *
                 space.row_height;
  space.gutter = {panel.x + Side, space.area.y, names, space.area.h};
  const auto rows = static_cast<std::size_t>(std::ceil(space.area.h / space.row_height - 0.01F));
  const std::size_t hidden = static_cast<std::size_t>(std::lround(space.scroll / space.row_height));
  const std::size_t last = std::min(space.lanes.size(), hidden + rows);
  space.visible.push_back(0);
  for (std::size_t row = 1 + hidden; row < last; ++row)
    space.visible.push_back(row);
  space.below = space.lanes.size() - last;
  return space;
}

}  // namespace app::model::layout
