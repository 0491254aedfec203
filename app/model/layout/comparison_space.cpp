// Widths by the window's width, heights by the lanes.
// Rule: rows are equally high while all lanes fit, and by their lanes where they do not.
#include "app/model/layout/comparison_space.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "app/model/layout/timeline_space.h"

namespace app::model::layout {
namespace {

constexpr float RoomForCode = 860;
constexpr float RoomForOutput = 1280;
constexpr float EasyRow = 28;
/// Head, axis, one lane and the count of the others.
constexpr float LeastRow = 96;

float to_grid(float value) { return std::round(value / 4) * 4; }

float share(float whole, float part, float least, float most) {
  return to_grid(std::clamp(whole * part, least, most));
}

std::vector<float> wanted_heights(const ComparisonInput& runs) {
  std::vector<float> wanted;
  for (const ComparedRun& compared : runs.runs)
    wanted.push_back(height_for_rows(*compared.run.timeline, EasyRow));
  return wanted;
}

std::vector<float> row_heights(const ComparisonInput& runs, float whole) {
  std::vector<float> heights = wanted_heights(runs);
  const float equal = to_grid(whole / static_cast<float>(heights.size()));
  const float sum = std::accumulate(heights.begin(), heights.end(), 0.0F);
  const bool fits = std::ranges::all_of(heights, [&](float wanted) { return wanted <= equal; });
  const float least = std::min(LeastRow, equal);
  const float left = whole - least * static_cast<float>(heights.size());
  for (float& height : heights)
    height = fits ? equal : to_grid(least + left * height / sum);
  const float used = std::accumulate(heights.begin(), heights.end(), 0.0F);
  heights.back() += whole - used;
  return heights;
}

ComparisonSpace shared_out(const Box& body, float verdict, const ComparisonInput& runs, float code,
                           float output) {
  ComparisonSpace space{.verdict = {body.x, body.y, body.w, std::min(verdict, body.h)}, .rows = {}};
  float y = space.verdict.bottom();
  for (const float h : row_heights(runs, std::max(0.0F, body.bottom() - y))) {
    space.rows.push_back({.code = {body.x, y, code, h},
                          .timeline = {body.x + code, y, body.w - code - output, h},
                          .output = {body.right() - output, y, output, h}});
    y += h;
  }
  return space;
}

}  // namespace

ComparisonSpace comparison_space(const Box& body, float verdict, const ComparisonInput& runs) {
  const float code = body.w >= RoomForCode ? share(body.w, 0.25F, 288, 640) : 0;
  const float output = body.w >= RoomForOutput ? share(body.w, 0.19F, 240, 480) : 0;
  return shared_out(body, verdict, runs, code, output);
}

ComparisonSpace timelines_space(const Box& body, float verdict, const ComparisonInput& runs) {
  return shared_out(body, verdict, runs, 0, 0);
}

float timelines_height(const ComparisonInput& runs) {
  const std::vector<float> wanted = wanted_heights(runs);
  const float highest = std::ranges::max(wanted);
  return highest * static_cast<float>(wanted.size());
}

}  // namespace app::model::layout
