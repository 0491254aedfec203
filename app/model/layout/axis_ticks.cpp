// Steps of 1, 2 and 5 times a power of ten; on the story axis the ends of the loop's waits.
// Rule: the same step whatever part is visible, so that labels stay while panning.
#include "app/model/layout/axis_ticks.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "app/model/words.h"

namespace app::model::layout {
namespace {

constexpr double Second = 1e9;

/// The smallest of 1, 2, 5, 10, 20... (in nanoseconds) that is at least `least`.
double round_step(double least) {
  const double power = std::pow(10, std::floor(std::log10(std::max(least, 1.0))));
  for (const double factor : {1.0, 2.0, 5.0})
    if (power * factor >= least) return power * factor;
  return power * 10;
}

std::string label(double time, double step) {
  const int digits = std::max(1, static_cast<int>(std::ceil(-std::log10(step / Second) - 1e-9)));
  return fmt::format("{:.{}f} s", time / Second, digits);
}

std::vector<AxisTick> time_ticks(const AxisScale& scale, float spacing) {
  const Box& area = scale.area();
  const auto begin = static_cast<double>(scale.time_at(area.x));
  const auto end = static_cast<double>(scale.time_at(area.right()));
  const double per_point = (end - begin) / static_cast<double>(area.w);
  const double step = round_step(per_point * static_cast<double>(spacing));
  std::vector<AxisTick> ticks;
  for (double i = std::ceil(begin / step - 1e-9) + 0.0; i * step <= end + step * 1e-6; ++i)
    ticks.push_back(
        {scale.x_of_time(static_cast<trace::Time>(std::llround(i * step))), label(i * step, step)});
  return ticks;
}

/// Where the clock has moved: the record after each wait of the loop.
std::vector<AxisTick> story_ticks(const Timeline& timeline, const AxisScale& scale, float spacing) {
  std::vector<AxisTick> ticks;
  float free_from = scale.area().x - 1;
  const auto add = [&](RecordIndex n) {
    const float x = scale.x_of(n);
    if (x < free_from || x > scale.area().right()) return;
    ticks.push_back({x, time_text(timeline.time(std::min(n, timeline.last())))});
    free_from = x + spacing;
  };
  add(0);
  const auto selects = timeline.selects();
  auto at = selects.begin();
  while (true) {
    at = std::partition_point(at, selects.end(),
                              [&](const Stretch& s) { return scale.x_of(s.end) < free_from; });
    if (at == selects.end() || scale.x_of(at->end) > scale.area().right()) return ticks;
    add(at->end);
    ++at;
  }
}

}  // namespace

std::vector<AxisTick> axis_ticks(const Timeline& timeline, const AxisScale& scale, float spacing) {
  if (scale.area().w <= 0 || timeline.size() == 0) return {};
  if (scale.axis() == Axis::Story) return story_ticks(timeline, scale, spacing);
  return time_ticks(scale, spacing);
}

}  // namespace app::model::layout
