// The order of hot areas.
// Rule: reading order is top to bottom, then left to right, as the picture has them.
#include "app/view/focus.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace app::view {
namespace {

using model::Hot;
using model::Panel;
using model::Target;

bool can_be_pressed(const Target& target) {
  return target.on != Target::On::None && target.on != Target::On::Panel &&
         target.on != Target::On::TimelineArea;
}

/// While a sheet is open its panel is the only one.
std::optional<Panel> panel_of(model::Sheet sheet) {
  switch (sheet) {
    case model::Sheet::Lessons:
      return Panel::Lessons;
    case model::Sheet::Help:
      return Panel::Help;
    case model::Sheet::Chooser:
      return Panel::Chooser;
    default:
      return std::nullopt;
  }
}

std::vector<Hot> reachable(const Shown& shown, const model::UiState& ui) {
  const Panel wanted = panel_of(ui.sheet).value_or(ui.focused_panel);
  model::Box within = shown.picture.drawing.bounds;
  for (const auto& [panel, box] : shown.panels())
    if (panel == wanted) within = box;
  std::vector<Hot> found;
  for (const Hot& area : shown.picture.drawing.hot) {
    const bool is_on_top = shown.at(area.box.centre()) != nullptr &&
                           shown.at(area.box.centre())->target == area.target;
    const bool is_new = std::ranges::find(found, area.target, &Hot::target) == found.end();
    if (can_be_pressed(area.target) && is_on_top && is_new && within.contains(area.box.centre()))
      found.push_back(area);
  }
  constexpr float RowHeight = 12;
  std::ranges::sort(found, {}, [](const Hot& area) {
    return std::pair(std::floor(area.box.centre().y / RowHeight), area.box.x);
  });
  return found;
}

/// `by` further from `at` around `count`; from nowhere to an end.
std::size_t around(std::ptrdiff_t at, int by, std::size_t count) {
  const auto n = static_cast<std::ptrdiff_t>(count);
  if (at < 0) return by > 0 ? 0 : count - 1;
  return static_cast<std::size_t>((at + by + n) % n);
}

}  // namespace

void move_panel(int by, const Shown& shown, model::UiState& ui) {
  const auto all = shown.panels();
  const auto at =
      std::ranges::find(all, ui.focused_panel, [](const auto& panel) { return panel.first; });
  const std::ptrdiff_t index = at == all.end() ? -1 : at - all.begin();
  ui.focused_panel = all[around(index, by, all.size())].first;
  ui.focus = {};
  move_focus(1, shown, ui);
}

void move_focus(int by, const Shown& shown, model::UiState& ui) {
  const std::vector<Hot> all = reachable(shown, ui);
  if (all.empty()) return;
  const auto at = std::ranges::find(all, ui.focus, &Hot::target);
  const std::ptrdiff_t index = at == all.end() ? -1 : at - all.begin();
  ui.focus = all[around(index, by, all.size())].target;
}

const Hot* focused(const Shown& shown, const model::UiState& ui) {
  if (!can_be_pressed(ui.focus)) return nullptr;
  const auto& hot = shown.picture.drawing.hot;
  const auto found = std::find_if(hot.rbegin(), hot.rend(),
                                  [&](const Hot& area) { return area.target == ui.focus; });
  return found == hot.rend() ? nullptr : &*found;
}

}  // namespace app::view
