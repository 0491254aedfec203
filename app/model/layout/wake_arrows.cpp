// Which arrows are asked for, and their curves.
// Rule: a bounded number is drawn, those nearest to the cursor first.
#include "app/model/layout/wake_arrows.h"

#include <algorithm>
#include <iterator>

#include "app/model/layout/glyphs.h"

namespace app::model::layout {
namespace {

constexpr std::size_t MostArrows = 400;
constexpr float Bow = 30;
constexpr float HeadLength = 8;

class ArrowPainter {
 public:
  ArrowPainter(Drawing& drawing, const TimelineScene& scene, const UiState& ui,
               const TimelineSpace& space, const AxisScale& scale)
      : drawing_(drawing), scene_(scene), ui_(ui), space_(space), scale_(scale) {}

  void paint() {
    const auto edges = scene_.timeline.edges();
    const auto now = std::ranges::upper_bound(edges, scene_.cursor, {}, &WakeEdge::effect);
    const auto reach = static_cast<std::ptrdiff_t>(MostArrows / 2);
    const auto begin = now - std::min(reach, now - edges.begin());
    const auto end = now + std::min(reach, edges.end() - now);
    if (now != edges.begin()) latest_ = std::prev(now)->effect;
    for (auto edge = begin; edge != end; ++edge)
      if (is_asked_for(*edge)) add(*edge);
  }

 private:
  bool is_asked_for(const WakeEdge& edge) const {
    if (edge.from == edge.to) return false;
    if (scene_.detail == Detail::All) return true;
    return is_latest(edge) || names(ui_.hover, edge) || names(ui_.selection, edge);
  }

  /// The last thing that was made ready, if that was in this iteration.
  bool is_latest(const WakeEdge& edge) const {
    if (edge.effect != latest_) return false;
    const Stretch* iteration = scene_.timeline.iteration_at(scene_.cursor);
    return iteration && edge.effect >= iteration->first;
  }

  bool names(const Target& target, const WakeEdge& edge) const {
    if (target.on == Target::On::Record) return target.id == edge.cause || target.id == edge.effect;
    const auto lane = lane_of(target);
    return lane && *lane != LoopLane && (*lane == edge.from || *lane == edge.to);
  }

  std::optional<LaneIndex> lane_of(const Target& target) const {
    if (target.on == Target::On::Lane) return target.id;
    if (target.on == Target::On::Task)
      if (const TaskStory* task = scene_.timeline.task(target.id)) return task->lane;
    if (target.on == Target::On::Job)
      if (const JobStory* job = scene_.timeline.job(target.id)) return job->lane;
    return std::nullopt;
  }

  void add(const WakeEdge& edge) {
    const auto from_row = space_.row_of(scene_.timeline.row_lane(edge.from));
    const auto to_row = space_.row_of(scene_.timeline.row_lane(edge.to));
    if (!from_row || !to_row) return;
    const Point from{scale_.cursor_x(edge.cause), space_.bar(*from_row).centre().y};
    const Point to{scale_.cursor_x(edge.effect), space_.bar(*to_row).centre().y};
    const Box& area = scale_.area();
    if (std::max(from.x, to.x) < area.x || std::min(from.x, to.x) > area.right()) return;
    const bool is_bright = is_latest(edge) || names(ui_.hover, edge) || names(ui_.selection, edge);
    const Paint paint = is_bright ? Paint{Ink::Accent} : Paint{Ink::Muted, 0.6F};
    if (to.x - from.x < 2 * Bow) {
      add_bow(from, to, paint);
    } else {
      add_slope(from, to, paint);
    }
    const Box tip{to.x - 6, to.y - 6, 12, 12};
    const bool is_visible = tip.y >= area.y && tip.bottom() <= area.bottom() && area.contains(to);
    if (is_visible) drawing_.add_hot(tip, {Target::On::Record, edge.effect});
  }

  /// Cause and effect at nearly the same place: out to the right and back.
  void add_bow(Point from, Point to, const Paint& paint) {
    const float side = std::max(from.x, to.x) + Bow;
    const Point end{to.x + HeadLength, to.y};
    add_curve(from, {{side, from.y}, {side, to.y}, end}, paint);
    add_head(to, -1, paint);
  }

  void add_slope(Point from, Point to, const Paint& paint) {
    const float middle = (from.x + to.x) / 2;
    const Point end{to.x - HeadLength, to.y};
    add_curve(from, {{middle, from.y}, {middle, to.y}, end}, paint);
    add_head(to, 1, paint);
  }

  void add_curve(Point from, const Path::Segment& segment, const Paint& paint) {
    drawing_.add(Path{.start = from, .segments = {segment}, .stroke = paint, .width = 1.75F});
  }

  /// The tip is at `at`; `direction` 1 points to the right.
  void add_head(Point at, float direction, const Paint& paint) {
    const float back = at.x - direction * HeadLength;
    Path head = polyline({at, {back, at.y - 4.5F}, {back, at.y + 4.5F}});
    head.is_closed = true;
    head.fill = paint;
    drawing_.add(std::move(head));
  }

  Drawing& drawing_;
  const TimelineScene& scene_;
  const UiState& ui_;
  const TimelineSpace& space_;
  const AxisScale& scale_;
  RecordIndex latest_ = NoRecord;
};

}  // namespace

void add_wake_arrows(Drawing& drawing, const TimelineScene& scene, const UiState& ui,
                     const TimelineSpace& space, const AxisScale& scale) {
  ArrowPainter(drawing, scene, ui, space, scale).paint();
}

}  // namespace app::model::layout
