// Finding the old lane of each row, and drawing its spans dashed.
// Rule: a lane is the same when it is the same task or worker by number, as a scenario makes them in one
// order.
#include "app/model/layout/ghost.h"

#include <algorithm>

#include "app/model/layout/text.h"
#include "app/model/words.h"

namespace app::model::layout {
namespace {

constexpr float NarrowestOutline = 3;
constexpr Paint Outline{Ink::Text, 0.75F};

std::span<const Span> spans_before(const Timeline& before, const Lane& lane) {
  const auto lanes = before.lanes();
  const auto found = std::ranges::find_if(
      lanes, [&](const Lane& old) { return old.kind == lane.kind && old.id == lane.id; });
  if (found == lanes.end()) return {};
  return before.spans(static_cast<LaneIndex>(found - lanes.begin()));
}

/// The lane was in that state at that time before, and is now.
bool is_unchanged(const Span& before, std::span<const Span> now) {
  return std::ranges::any_of(now, [&](const Span& span) {
    return span.state == before.state && span.begin == before.begin && span.until == before.until;
  });
}

void add_outline(Drawing& drawing, const Span& span, const Box& bar, const AxisScale& scale) {
  const Box& area = scale.area();
  const float from = std::max(scale.x_of_time(span.begin), area.x - 2);
  const float to = std::min(scale.x_of_time(span.until), area.right() + 2);
  if (to - from < NarrowestOutline) return;
  drawing.add(Rect{.box = {from, bar.y - 2, to - from, bar.h + 4},
                   .radius = 4,
                   .stroke = Outline,
                   .stroke_width = 1.5F,
                   .is_dashed = true});
}

}  // namespace

void add_ghost(Drawing& drawing, const TimelineScene& scene, const TimelineSpace& space,
               const AxisScale& scale) {
  if (!scene.ghost || scale.axis() != Axis::Time) return;
  for (const std::size_t row : space.visible) {
    const Lane& lane = scene.timeline.lanes()[space.lanes[row]];
    const auto now = scene.timeline.spans(space.lanes[row]);
    for (const Span& span : spans_before(*scene.ghost, lane))
      if (!is_unchanged(span, now)) add_outline(drawing, span, space.bar(row), scale);
  }
}

EndMark ghost_end(const TimelineScene& scene, const TimelineSpace& space, const AxisScale& scale) {
  if (!scene.ghost || scale.axis() != Axis::Time) return {};
  const trace::Time end = scene.ghost->time(scene.ghost->last());
  return end_mark("before " + time_text(end), scale.x_of_time(end), space, true);
}

}  // namespace app::model::layout
