// What a person sees of a drawing: its texts, where they can be seen, and what lies over them.
// Rule: it knows shapes only, so it judges every panel alike.
#pragma once

#include <algorithm>
#include <string>
#include <variant>
#include <vector>

#include "app/fonts/font.h"
#include "app/model/drawing.h"

namespace app::model::layout {

inline Box common(const Box& a, const Box& b) {
  const float x = std::max(a.x, b.x);
  const float y = std::max(a.y, b.y);
  return {x, y, std::max(0.0F, std::min(a.right(), b.right()) - x),
          std::max(0.0F, std::min(a.bottom(), b.bottom()) - y)};
}

inline bool is_inside(const Box& inner, const Box& outer, float slack = 0.75F) {
  return inner.x >= outer.x - slack && inner.y >= outer.y - slack &&
         inner.right() <= outer.right() + slack && inner.bottom() <= outer.bottom() + slack;
}

inline bool has_area(const Box& box, float least = 0.5F) { return box.w > least && box.h > least; }

struct SeenText {
  Text text;
  /// From the top of its capitals to its baseline: what must not be touched.
  Box box;
  /// The clip it was drawn in.
  Box clip;
  Box visible() const { return common(box, clip); }
};

inline Box box_of(const Text& text) {
  const float height = text.size * 0.73F;
  return {text.at.x, text.at.y - height, fonts::width(text.face, text.text, text.size), height};
}

/// The texts of `drawing` that no later opaque rectangle covers.
inline std::vector<SeenText> seen_texts(const Drawing& drawing) {
  std::vector<SeenText> seen;
  std::vector<Box> clips{drawing.bounds};
  for (const Shape& shape : drawing.shapes) {
    if (const auto* clip = std::get_if<Clip>(&shape)) {
      clips.push_back(common(clips.back(), clip->box));
    } else if (std::holds_alternative<ClipEnd>(shape)) {
      clips.pop_back();
    } else if (const auto* text = std::get_if<Text>(&shape)) {
      seen.push_back({*text, box_of(*text), clips.back()});
    } else if (const auto* rect = std::get_if<Rect>(&shape);
               rect != nullptr && rect->fill.ink != Ink::None && rect->fill.alpha >= 1) {
      const Box cover = common(rect->box, clips.back());
      std::erase_if(seen, [&](const SeenText& text) {
        return has_area(text.visible()) && is_inside(text.visible(), cover, 0);
      });
    }
  }
  std::erase_if(seen, [](const SeenText& text) { return !has_area(text.visible()); });
  return seen;
}

}  // namespace app::model::layout
