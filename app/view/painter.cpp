// One visitor over the shapes.
// Rule: bars that follow one another are gathered and drawn in one call; anything else ends the run.
#include "app/view/painter.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <variant>
#include <vector>

#include "app/fonts/utf8.h"
#include "app/model/layout/patterns.h"
#include "app/view/polygon.h"

namespace app::view {
namespace {

using model::Box;
using model::Ink;
using model::Paint;
using model::Point;

static_assert(static_cast<int>(model::layout::Mark::DoubleVertical) ==
              static_cast<int>(gl::Motif::DoubleVertical));

class Painter {
 public:
  Painter(const Pose& pose, gl::Graphics& graphics)
      : pose_(pose), graphics_(graphics), list_(graphics.list()) {}

  void paint(const model::Drawing& drawing) {
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    list_.AddRectFilled({0, 0}, size, packed({Ink::Background}));
    for (const model::Shape& shape : drawing.shapes) {
      if (!std::holds_alternative<model::Bar>(shape)) flush_bars();
      std::visit([this](const auto& kind) { add(kind); }, shape);
    }
    flush_bars();
    while (depth_ > 0)
      add(model::ClipEnd{});
  }

 private:
  void add(const model::Rect& rect) {
    const auto [from, to] = snapped(rect.box);
    if (is_hidden(from, to)) return;
    if (is_visible(rect.fill))
      list_.AddRectFilled(from, to, packed(rect.fill), scaled(rect.radius));
    if (is_visible(rect.stroke)) outline(rect, from, to);
  }

  void outline(const model::Rect& rect, ImVec2 from, ImVec2 to) {
    const float width = whole_width(rect.stroke_width);
    const float half = width / 2;
    list_.PathRect({from.x + half, from.y + half}, {to.x - half, to.y - half},
                   std::max(0.0F, scaled(rect.radius) - half));
    const std::vector<ImVec2> points(list_._Path.begin(), list_._Path.end());
    list_.PathClear();
    stroke_line(list_, points,
                {.colour = packed(rect.stroke),
                 .width = width,
                 .is_closed = true,
                 .dash = scaled(model::DashLength),
                 .gap = rect.is_dashed ? scaled(model::DashGap) : 0});
  }

  void add(const model::Bar& bar) {
    const model::layout::Pattern pattern = model::layout::pattern_of(bar.state);
    const float fade = bar.is_faded ? model::layout::FadedAlpha : 1;
    const auto [from, to] = bar_edges(bar.box);
    if (is_hidden(from, to)) return;
    const auto faded = [&](Paint paint) {
      return is_visible(paint) ? packed({paint.ink, paint.alpha * fade}) : 0;
    };
    bars_.push_back({
        .left = from.x,
        .top = from.y,
        .right = to.x,
        .bottom = to.y,
        .radius = scaled(bar.radius),
        .outline_width = is_visible(pattern.outline) ? bar_outline(pattern, bar.box) : 0,
        .dash = scaled(model::DashLength),
        .gap = pattern.is_outline_dashed ? scaled(model::DashGap) : 0,
        .motif = static_cast<float>(pattern.mark),
        .period = scaled(pattern.period),
        .thickness = scaled(pattern.thickness),
        .fill = faded({model::ink_of(bar.state), pattern.fill}),
        .marks = faded(pattern.marks),
        .outline = faded(pattern.outline),
    });
  }

  void add(const model::Text& text) {
    if (!is_visible(text.paint)) return;
    const float size = scaled(text.size);
    const float baseline = std::round(scaled(text.at.y));
    float pen = scaled(text.at.x);
    if (is_hidden({pen, baseline - size}, {1e9F, baseline + size})) return;
    const ImU32 colour = packed(text.paint);
    std::string_view rest = text.text;
    const float right = list_.GetClipRectMax().x;
    while (!rest.empty() && pen < right) {
      const std::string_view from_here = rest;
      const char32_t character = fonts::next_character(rest);
      const std::string_view alone = from_here.substr(0, from_here.size() - rest.size());
      const float advance = fonts::width(text.face, alone, size);
      if (fonts::has(text.face, character))
        put_glyph({text.face, character, size}, {pen, baseline}, colour);
      else
        put_placeholder(pen, baseline, advance, size, colour);
      pen += advance;
    }
  }

  void put_glyph(gl::GlyphWanted wanted, ImVec2 pen, ImU32 colour) {
    const float whole = std::floor(pen.x);
    wanted.offset = pen.x - whole;
    const gl::Glyph glyph = graphics_.glyphs().find(wanted);
    if (glyph.is_empty()) return;
    list_.PrimReserve(6, 4);
    list_.PrimRectUV({whole + glyph.left, pen.y + glyph.top},
                     {whole + glyph.right, pen.y + glyph.bottom}, {glyph.u0, glyph.v0},
                     {glyph.u1, glyph.v1}, colour);
  }

  void put_placeholder(float pen, float baseline, float advance, float size, ImU32 colour) {
    const float width = whole_width(size / scaled(13));
    const ImVec2 from(std::round(pen + advance * 0.12F), std::round(baseline - size * 0.72F));
    const ImVec2 to(std::round(pen + advance * 0.88F), baseline);
    list_.PathRect({from.x + width / 2, from.y + width / 2}, {to.x - width / 2, to.y - width / 2});
    list_.PathStroke(colour, ImDrawFlags_Closed, width);
  }

  void add(const model::Line& line) {
    if (!is_visible(line.paint)) return;
    const bool is_upright = line.from.x == line.to.x;
    const bool is_level = line.from.y == line.to.y;
    if ((is_upright || is_level) && !line.is_dashed) return add_straight(line, is_upright);
    const float width = std::max(1.0F, scaled(line.width));
    const ImVec2 ends[] = {at(line.from), at(line.to)};
    stroke_line(list_, ends,
                {.colour = packed(line.paint),
                 .width = width,
                 .dash = scaled(model::DashLength),
                 .gap = line.is_dashed ? scaled(model::DashGap) : 0});
  }

  /// Lines along the pixel grid are sharp rectangles.
  void add_straight(const model::Line& line, bool is_upright) {
    const float width = whole_width(line.width);
    ImVec2 from(scaled(std::min(line.from.x, line.to.x)), scaled(std::min(line.from.y, line.to.y)));
    ImVec2 to(scaled(std::max(line.from.x, line.to.x)), scaled(std::max(line.from.y, line.to.y)));
    float& start = is_upright ? from.x : from.y;
    start = std::round(start - width / 2);
    (is_upright ? to.x : to.y) = start + width;
    if (!is_hidden(from, to)) list_.AddRectFilled(from, to, packed(line.paint));
  }

  void add(const model::Path& path) {
    std::vector<ImVec2> points{at(path.start)};
    for (const model::Path::Segment& segment : path.segments)
      add_curve(points, {at(segment.control1), at(segment.control2), at(segment.to)});
    if (is_visible(path.fill)) fill_polygon(list_, points, packed(path.fill));
    if (is_visible(path.stroke))
      stroke_line(list_, points,
                  {.colour = packed(path.stroke),
                   .width = std::max(1.0F, scaled(path.width)),
                   .is_closed = path.is_closed});
  }

  void add(const model::Image& image) {
    const auto [from, to] = snapped(image.box);
    if (is_hidden(from, to)) return;
    const engine::trace::Picture& picture = *image.picture;
    const std::uint32_t texture =
        graphics_.pictures().find({.width = static_cast<int>(picture.width),
                                   .height = static_cast<int>(picture.height),
                                   .rgb = picture.rgb});
    const auto alpha = static_cast<int>(std::lround(std::clamp(image.alpha, 0.0F, 1.0F) * 255));
    list_.AddImage(reinterpret_cast<ImTextureID>(static_cast<std::uintptr_t>(texture)), from, to,
                   {0, 0}, {1, 1}, IM_COL32(255, 255, 255, alpha));
  }

  void add(const model::Clip& clip) {
    const auto [from, to] = snapped(clip.box);
    list_.PushClipRect(from, to, true);
    ++depth_;
  }

  void add(const model::ClipEnd&) {
    if (depth_ == 0) return;
    list_.PopClipRect();
    --depth_;
  }

  void flush_bars() {
    graphics_.spans().queue(list_, bars_);
    bars_.clear();
  }

  float scaled(float points) const { return points * pose_.scale; }
  ImVec2 at(Point p) const { return {scaled(p.x), scaled(p.y)}; }
  float whole_width(float points) const { return std::max(1.0F, std::round(scaled(points))); }

  float bar_outline(const model::layout::Pattern& pattern, const Box& box) const {
    const float points = model::layout::outline_width(pattern, box);
    return points < pattern.outline_width ? scaled(points) : whole_width(points);
  }

  struct Edges {
    ImVec2 from;
    ImVec2 to;
  };

  /// A box on the pixel grid; what has any size keeps at least a pixel.
  Edges snapped(const Box& box) const {
    Edges edges{{std::round(scaled(box.x)), std::round(scaled(box.y))},
                {std::round(scaled(box.right())), std::round(scaled(box.bottom()))}};
    if (box.w > 0) edges.to.x = std::max(edges.to.x, edges.from.x + 1);
    if (box.h > 0) edges.to.y = std::max(edges.to.y, edges.from.y + 1);
    return edges;
  }

  /// Narrow bars keep their true place between pixels: moving them would change how long they look.
  Edges bar_edges(const Box& box) const {
    Edges edges = snapped(box);
    if (scaled(box.w) >= 4) return edges;
    edges.from.x = scaled(box.x);
    edges.to.x = scaled(box.right());
    return edges;
  }

  bool is_hidden(ImVec2 from, ImVec2 to) const {
    const ImVec2 clip_from = list_.GetClipRectMin();
    const ImVec2 clip_to = list_.GetClipRectMax();
    return from.x >= clip_to.x || to.x <= clip_from.x || from.y >= clip_to.y || to.y <= clip_from.y;
  }

  static bool is_visible(const Paint& paint) { return paint.ink != Ink::None && paint.alpha > 0; }

  ImU32 packed(const Paint& paint) const {
    const model::Colour c = model::colour(pose_.theme, paint.ink);
    const auto alpha = static_cast<int>(std::lround(std::clamp(paint.alpha, 0.0F, 1.0F) * 255));
    return IM_COL32(c.r, c.g, c.b, alpha);
  }

  const Pose& pose_;
  gl::Graphics& graphics_;
  ImDrawList& list_;
  std::vector<gl::Span> bars_;
  int depth_ = 0;
};

}  // namespace

void paint(const model::Drawing& drawing, const Pose& pose, gl::Graphics& graphics) {
  Painter(pose, graphics).paint(drawing);
  if (!graphics.glyphs().is_full()) return;
  graphics.begin_again();
  Painter(pose, graphics).paint(drawing);
}

}  // namespace app::view
