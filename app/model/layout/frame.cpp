// The sizes at which panels begin to share a place, and how the window is shared out.
// Rule: every edge lies on a multiple of 4 points, but for the window's own right and bottom.
#include "app/model/layout/frame.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace app::model::layout {

namespace {

constexpr Size RoomForAll{1280, 760};
constexpr Size RoomForThreeColumns{960, 520};
constexpr Size RoomForTwoColumns{620, 400};
/// Below it the bars at the top and at the bottom give height to the panels.
constexpr float LowestForWideBars = 520;

float to_grid(float value) { return std::round(value / 4) * 4; }

float share(float whole, float part, float least, float most) {
  return to_grid(std::clamp(whole * part, least, std::max(least, most)));
}

bool fits(const Size& size, const Size& least) { return size.w >= least.w && size.h >= least.h; }

struct Halves {
  Box first;
  Box second;
};

Halves cut_right(const Box& box, float width) {
  return {{box.x, box.y, box.w - width, box.h}, {box.right() - width, box.y, width, box.h}};
}

Halves cut_bottom(const Box& box, float height) {
  return {{box.x, box.y, box.w, box.h - height}, {box.x, box.bottom() - height, box.w, height}};
}

Place alone(Panel panel, const Box& box) { return {box, {panel}, panel}; }

Place shared(std::vector<Panel> panels, const Box& box, Panel front) {
  const bool is_there = std::ranges::find(panels, front) != panels.end();
  const Panel shown = is_there ? front : panels.front();
  return {box, std::move(panels), shown};
}

/// About a quarter of the window; less where its lanes need less, more where they do not fit.
float timeline_height(const FrameInput& input) {
  constexpr float Least = 152;
  constexpr std::size_t Many = 20;
  const auto lanes =
      static_cast<float>(input.is_growing ? std::max(input.lanes, Many) : input.lanes);
  const float roomy = std::max(Least, 72 + 40 * lanes);
  const float tight = std::min(input.size.h * 0.34F, 72 + 17 * lanes);
  return std::max(share(input.size.h, 0.258F, Least, roomy), to_grid(tight));
}

/// A third of the height, half of it with pictures; less where little is printed, more where the
/// listing leaves it.
float output_height(const FrameInput& input, float height) {
  constexpr float Title = 44;
  constexpr float OutputRow = 22;
  constexpr float CodeRow = 18;
  constexpr float Least = 112;
  const float third = share(height, input.has_pictures ? 0.55F : 0.336F, Least, 420);
  const float wanted = to_grid(Title + OutputRow * static_cast<float>(input.output_lines) + 8);
  if (input.is_growing) return third;
  if (wanted <= third) return std::max(Least, wanted);
  const float left = to_grid(height - Title - CodeRow * static_cast<float>(input.code_lines) - 12);
  return std::max(third, std::min(wanted, left));
}

std::vector<Place> three_columns(const FrameInput& input, const Box& body) {
  const Halves upper = cut_bottom(body, timeline_height(input));
  const Halves left = cut_right(upper.first, upper.first.w - share(body.w, 0.25F, 288, 640));
  const Halves right = cut_right(left.second, share(body.w, 0.222F, 268, 560));
  const Halves code = cut_bottom(left.first, output_height(input, left.first.h));
  std::vector<Place> places{alone(Panel::Code, code.first), alone(Panel::Output, code.second),
                            alone(Panel::Stage, right.first)};
  if (fits(input.size, RoomForAll)) {
    const Halves side = cut_bottom(right.second, to_grid(right.second.h * 0.55F));
    places.push_back(alone(Panel::Now, side.first));
    places.push_back(shared({Panel::Lesson, Panel::Insights}, side.second, input.front));
  } else {
    places.push_back(
        shared({Panel::Now, Panel::Lesson, Panel::Insights}, right.second, input.front));
  }
  places.push_back(alone(Panel::Timeline, upper.second));
  return places;
}

std::vector<Place> two_columns(const FrameInput& input, const Box& body) {
  const Halves upper = cut_bottom(body, share(input.size.h, 0.27F, 124, 232));
  const Halves columns = cut_right(upper.first, share(body.w, 0.42F, 264, 420));
  return {alone(Panel::Stage, columns.first),
          shared({Panel::Now, Panel::Code, Panel::Output, Panel::Lesson, Panel::Insights},
                 columns.second, input.front),
          alone(Panel::Timeline, upper.second)};
}

std::vector<Place> one_column(const FrameInput& input, const Box& body) {
  return {shared({Panel::Stage, Panel::Timeline, Panel::Code, Panel::Output, Panel::Now,
                  Panel::Lesson, Panel::Insights},
                 body, input.front)};
}

std::vector<Place> places(const FrameInput& input, const Box& body) {
  if (fits(input.size, RoomForThreeColumns)) return three_columns(input, body);
  if (fits(input.size, RoomForTwoColumns)) return two_columns(input, body);
  return one_column(input, body);
}

}  // namespace

Frame frame(const FrameInput& input) {
  const auto [w, h] = input.size;
  const bool is_low = h < LowestForWideBars;
  const float bar = is_low ? 40 : 44;
  const float transport = is_low ? 48 : 64;
  const float strips = std::min(input.strips, h * 0.4F);
  Frame made{.size = input.size,
             .top_bar = {0, 0, w, bar},
             .strips = {0, bar, w, strips},
             .places = {},
             .transport = {0, h - transport, w, transport}};
  const float top = bar + strips;
  made.places = places(input, {0, top, w, std::max(0.0F, h - transport - top)});
  return made;
}

const Place* place_of(const Frame& frame, Panel panel) {
  const auto found = std::ranges::find(frame.places, panel, &Place::front);
  return found == frame.places.end() ? nullptr : &*found;
}

std::vector<Panel> sharing(const Frame& frame) {
  const auto found =
      std::ranges::find_if(frame.places, [](const Place& p) { return p.panels.size() > 1; });
  return found == frame.places.end() ? std::vector<Panel>{} : found->panels;
}

}  // namespace app::model::layout
