// Widths by the window's width, heights by the lanes.
// Rule: rows are equally high while all lanes fit, and by their lanes where they do not.
#include "app/model/layout/comparison_space.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "app/model/layout/more_count.h"
#include "app/model/layout/parameter_row.h"
#include "app/model/layout/timeline_space.h"

namespace app::model::layout {
namespace {

constexpr float RoomForCode = 860;
constexpr float RoomForOutput = 1280;
constexpr float RoomForSliders = 420;
constexpr float EasyRow = 28;
/// Head, axis, one lane and the count of the others.
constexpr float LeastRow = 96;
/// The same without the count.
constexpr float LowestRow = 76;

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

/// Equal where all lanes have room in that, else by the lanes.
std::vector<float> row_heights(const ComparisonInput& runs, std::size_t count, float whole) {
  std::vector<float> heights = wanted_heights(runs);
  heights.resize(count);
  const auto rows = static_cast<float>(count);
  const float equal = to_grid(whole / rows);
  const float least = std::min(LeastRow, equal);
  const float sum = std::accumulate(heights.begin(), heights.end(), 0.0F);
  const bool fits = std::ranges::all_of(heights, [&](float wanted) { return wanted <= equal; });
  for (float& height : heights) {
    if (fits)
      height = equal;
    else if (sum <= whole)
      height = to_grid(height + (whole - sum) / rows);
    else
      height = to_grid(least + (whole - least * rows) * height / sum);
  }
  const float used = std::accumulate(heights.begin(), heights.end(), 0.0F);
  heights.back() += whole - used;
  return heights;
}

/// How many runs have room for their names and a lane.
std::size_t rows_with_room(std::size_t runs, float whole) {
  const auto fitting = static_cast<std::size_t>(std::max(whole, 0.0F) / LowestRow);
  return std::clamp<std::size_t>(fitting, 1, runs);
}

struct Widths {
  float code = 0;
  float output = 0;
  float parameters = 0;  // a height
};

ComparisonSpace shared_out(const Box& body, float verdict, const ComparisonInput& runs,
                           const Widths& widths) {
  const auto [code, output, parameters] = widths;
  ComparisonSpace space{.verdict = {body.x, body.y, body.w, std::min(verdict, body.h)},
                        .parameters = {body.x, body.y + verdict, body.w, parameters},
                        .rows = {}};
  float y = space.parameters.bottom();
  const float left = std::max(0.0F, body.bottom() - y);
  const std::size_t count = rows_with_room(runs.runs.size(), left);
  const float more = count < runs.runs.size() ? MoreHeight : 0;
  space.more = {body.x, body.bottom() - more, body.w, more};
  for (const float h : row_heights(runs, count, left - more)) {
    space.rows.push_back({.code = {body.x, y, code, h},
                          .timeline = {body.x + code, y, body.w - code - output, h},
                          .output = {body.right() - output, y, output, h}});
    y += h;
  }
  return space;
}

}  // namespace

ComparisonSpace comparison_space(const Box& body, float verdict, const ComparisonInput& runs) {
  const bool are_two = runs.runs.size() <= 2;
  const float code = are_two && body.w >= RoomForCode ? share(body.w, 0.25F, 288, 640) : 0;
  const float output = are_two && body.w >= RoomForOutput ? share(body.w, 0.19F, 240, 480) : 0;
  const bool has_sliders =
      !runs.parameters.empty() && body.w >= RoomForCode && body.h - verdict >= RoomForSliders;
  return shared_out(
      body, verdict, runs,
      {.code = code, .output = output, .parameters = has_sliders ? ParameterHeight + 8 : 0});
}

ComparisonSpace timelines_space(const Box& body, float verdict, const ComparisonInput& runs) {
  return shared_out(body, verdict, runs, {});
}

float timelines_height(const ComparisonInput& runs) {
  const std::vector<float> wanted = wanted_heights(runs);
  return std::accumulate(wanted.begin(), wanted.end(), 0.0F);
}

}  // namespace app::model::layout
