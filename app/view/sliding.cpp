// Fractions, steps and limits.
// Rule: a panel that followed starts scrolling from where it was drawn, not from where it was left.
#include "app/view/sliding.h"

#include <algorithm>
#include <cmath>

namespace app::view {
namespace {

using model::Panel;
using model::layout::ParameterRow;

double stepped(const ParameterRow& row, double value) {
  const double steps = row.step > 0 ? std::round((value - row.min) / row.step) : 0;
  const double snapped = row.step > 0 ? row.min + steps * row.step : value;
  return std::clamp(snapped, row.min, row.max);
}

}  // namespace

float part_at(const model::Box& box, float x) {
  return box.w <= 0 ? 0 : std::clamp((x - box.x) / box.w, 0.0F, 1.0F);
}

void scrub(float part, const Changing& changing) {
  const auto to = [part](auto& playback) {
    if (playback.moment_count() == 0) return;
    const auto last = static_cast<float>(playback.moment_count() - 1);
    const auto moment = static_cast<std::uint32_t>(std::lround(part * last));
    if (moment != playback.moment() || playback.is_animating()) playback.go_to_moment(moment);
  };
  if (changing.joint != nullptr)
    to(*changing.joint);
  else if (changing.playback != nullptr)
    to(*changing.playback);
}

void slide(const model::Hot& slider, float x, const Shown& shown, model::UiState& ui,
           std::vector<Request>& requests) {
  const std::uint32_t index = slider.target.id;
  if (index >= shown.input.run.parameters.size()) return;
  const ParameterRow& row = shown.input.run.parameters[index];
  const double value =
      stepped(row, row.min + static_cast<double>(part_at(slider.box, x)) * (row.max - row.min));
  if (ui.drag && ui.drag->parameter == index && ui.drag->value == value) return;
  ui.drag = model::ParameterDrag{.parameter = index, .value = value};
  requests.push_back({.what = Request::What::TryParameter, .id = index, .value = value});
}

void nudge(std::uint32_t parameter, int steps, const Shown& shown, std::vector<Request>& requests) {
  if (parameter >= shown.input.run.parameters.size()) return;
  const ParameterRow& row = shown.input.run.parameters[parameter];
  const double value = stepped(row, row.value + steps * row.step);
  if (value != row.value)
    requests.push_back({.what = Request::What::SetParameter, .id = parameter, .value = value});
}

void let_go(model::UiState& ui, std::vector<Request>& requests) {
  if (!ui.drag) return;
  requests.push_back(
      {.what = Request::What::SetParameter, .id = ui.drag->parameter, .value = ui.drag->value});
  ui.drag.reset();
}

void scroll(Panel panel, float by, const Shown& shown, model::UiState& ui) {
  const float limit = shown.picture.scroll_limit[static_cast<std::size_t>(panel)];
  if (limit <= 0) return;
  float& at = ui.scroll_of(panel);
  at = shown.picture.followed[static_cast<std::size_t>(panel)].value_or(at);
  at = std::clamp(std::min(at, limit) + by, 0.0F, limit);
  if (panel == Panel::Code) ui.code_follows = false;
  if (panel == Panel::Timeline) ui.timeline_follows = false;
  if (panel == Panel::Lessons) ui.lessons_follow = false;
  if (panel == Panel::Output) ui.output_follows = at >= limit;
}

}  // namespace app::view
