// What a person looks at while they act: the last picture of the window and what it was made from.
// Rule: references only, valid for one event; a change makes the picture stale and it is drawn again.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>

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

  /// The panel there, looking through what lies on it.
  std::optional<model::Panel> panel_at(model::Point point) const {
    const auto& hot = picture.drawing.hot;
    for (auto area = hot.rbegin(); area != hot.rend(); ++area)
      if (area->box.contains(point) && area->target.on == model::Target::On::Panel)
        return static_cast<model::Panel>(area->target.id);
    return std::nullopt;
  }
};

}  // namespace app::view
