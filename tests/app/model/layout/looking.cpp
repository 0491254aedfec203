// Collecting texts with their clips and comparing boxes.
// Rule: letters are measured from the height of capitals to just below the baseline, as eyes do.
#include "looking.h"

#include <algorithm>

#include "app/model/layout/text.h"

namespace app::model::layout::testing {
namespace {

constexpr float Above = 0.74F;
constexpr float Below = 0.12F;
constexpr float Tolerance = 0.75F;

Box cut(const Box& a, const Box& b) {
  const float x = std::max(a.x, b.x);
  const float y = std::max(a.y, b.y);
  return {x, y, std::max(0.0F, std::min(a.right(), b.right()) - x),
          std::max(0.0F, std::min(a.bottom(), b.bottom()) - y)};
}

Box box_of(const Text& text) {
  const float w = fonts::width(text.face, text.text, text.size);
  return {text.at.x, text.at.y - text.size * Above, w, text.size * (Above + Below)};
}

bool overlap(const Box& a, const Box& b) {
  return a.x + Tolerance < b.right() && b.x + Tolerance < a.right() &&
         a.y + Tolerance < b.bottom() && b.y + Tolerance < a.bottom();
}

bool is_inside(const Box& inner, const Box& outer) {
  return inner.x >= outer.x - Tolerance && inner.right() <= outer.right() + Tolerance &&
         inner.y >= outer.y - Tolerance && inner.bottom() <= outer.bottom() + Tolerance;
}

/// A text that begins in a frame ends in it too; `frames` are the rectangles drawn before it.
bool leaves_its_frame(const Box& text, const std::vector<Box>& frames) {
  const Point begin{text.x, text.centre().y};
  const auto frame = std::find_if(frames.rbegin(), frames.rend(),
                                  [&](const Box& box) { return box.contains(begin); });
  return frame != frames.rend() && !is_inside(text, *frame);
}

/// Walks the shapes with their clips.
template <class Visit>
void walk(const Drawing& drawing, Visit visit) {
  std::vector<Box> clips{drawing.bounds};
  for (const Shape& shape : drawing.shapes) {
    if (const auto* clip = std::get_if<Clip>(&shape)) clips.push_back(cut(clips.back(), clip->box));
    if (std::holds_alternative<ClipEnd>(shape) && clips.size() > 1) clips.pop_back();
    visit(shape, clips.back());
  }
}

void find_overlaps(const std::vector<SeenText>& texts, std::vector<std::string>& faults) {
  for (std::size_t i = 0; i < texts.size(); ++i)
    for (std::size_t j = i + 1; j < texts.size(); ++j)
      if (overlap(texts[i].box, texts[j].box))
        faults.push_back("'" + texts[i].text + "' overlaps '" + texts[j].text + "'");
}

}  // namespace

std::vector<SeenText> texts_of(const Drawing& drawing) {
  std::vector<SeenText> texts;
  walk(drawing, [&](const Shape& shape, const Box& clip) {
    if (const auto* text = std::get_if<Text>(&shape))
      texts.push_back({text->text, box_of(*text), clip});
  });
  return texts;
}

std::vector<std::string> faults_of(const Drawing& drawing) {
  std::vector<std::string> faults;
  std::vector<Box> frames;
  walk(drawing, [&](const Shape& shape, const Box& clip) {
    constexpr float LowestFrame = 10;
    if (const auto* rect = std::get_if<Rect>(&shape); rect && rect->box.h >= LowestFrame)
      frames.push_back(rect->box);
    const auto* text = std::get_if<Text>(&shape);
    if (!text) return;
    const Box box = box_of(*text);
    if (!is_inside(box, clip)) faults.push_back("'" + text->text + "' is cut off");
    if (leaves_its_frame(box, frames)) faults.push_back("'" + text->text + "' leaves its frame");
  });
  find_overlaps(texts_of(drawing), faults);
  for (const Hot& hot : drawing.hot)
    if (!is_inside(hot.box, drawing.bounds)) faults.push_back("a hot area lies outside");
  return faults;
}

bool says(const Drawing& drawing, std::string_view text) {
  return std::ranges::any_of(texts_of(drawing),
                             [&](const SeenText& seen) { return seen.text == text; });
}

std::string beside(const Drawing& drawing, std::string_view text) {
  const std::vector<SeenText> texts = texts_of(drawing);
  const auto found = std::ranges::find(texts, text, &SeenText::text);
  if (found == texts.end()) return {};
  const SeenText* nearest = nullptr;
  for (const SeenText& other : texts) {
    const bool is_right =
        other.box.x > found->box.x && other.text.find_first_not_of(' ') != std::string::npos;
    if (!is_right || std::abs(other.box.y - found->box.y) > 2) continue;
    if (!nearest || other.box.x < nearest->box.x) nearest = &other;
  }
  return nearest ? nearest->text : std::string();
}

}  // namespace app::model::layout::testing
