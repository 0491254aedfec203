// What a person looks at while they act: the last picture of the window and what it was made from.
// Rule: references only, valid for one event; a change makes the picture stale and it is drawn again.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "app/model/layout/window.h"

namespace app::view {

struct Shown {
  const model::layout::WindowInput& input;
  const model::layout::WindowPicture& picture;
  /// Pixels to the point.
  float scale = 1;

  /// The topmost hot area there, or null.
  const model::Hot* at(model::Point point) const {
    const auto& hot = picture.drawing.hot;
    const auto found = std::find_if(
        hot.rbegin(), hot.rend(), [&](const model::Hot& area) { return area.box.contains(point); });
    return found == hot.rend() ? nullptr : &*found;
  }

  /// The panels that show, with their boxes, in reading order; what lies above them comes last.
  std::vector<std::pair<model::Panel, model::Box>> panels() const {
    std::vector<std::pair<model::Panel, model::Box>> found;
    found.emplace_back(model::Panel::TopBar, picture.frame.top_bar);
    for (const model::layout::Place& place : picture.frame.places)
      found.emplace_back(place.front, place.box);
    found.emplace_back(model::Panel::Transport, picture.frame.transport);
    for (const model::Hot& area : picture.drawing.hot)
      if (area.target.on == model::Target::On::Panel && is_sheet(area.target.id))
        found.emplace_back(static_cast<model::Panel>(area.target.id), area.box);
    return found;
  }

  /// The topmost panel there.
  std::optional<model::Panel> panel_at(model::Point point) const {
    const auto all = panels();
    const auto found = std::find_if(
        all.rbegin(), all.rend(), [&](const auto& panel) { return panel.second.contains(point); });
    return found == all.rend() ? std::nullopt : std::optional(found->first);
  }

 private:
  static bool is_sheet(std::uint32_t panel) {
    return panel >= static_cast<std::uint32_t>(model::Panel::Lessons);
  }
};

}  // namespace app::view
