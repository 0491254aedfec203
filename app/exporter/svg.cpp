// Each shape as one element, in the order of the drawing.
// Rule: presentation attributes only, for slide programs that read no style sheets.
#include "app/exporter/svg.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <set>

#include "app/exporter/svg_fonts.h"
#include "app/exporter/svg_patterns.h"
#include "app/exporter/svg_text.h"
#include "app/exporter/thumbnail.h"
#include "app/fonts/utf8.h"
#include "app/model/layout/patterns.h"
#include "engine/trace/base64.h"

namespace app::exporter {
namespace {

using namespace model;

bool is_known(const Text& text) {
  for (std::string_view rest = text.text; !rest.empty();)
    if (!fonts::has(text.face, fonts::next_character(rest))) return false;
  return true;
}

/// Writes the elements of the drawing.
class SvgWriter {
 public:
  explicit SvgWriter(Theme theme) : theme_(theme) {}

  void write(const Drawing& drawing) {
    for (const Shape& shape : drawing.shapes)
      std::visit([this](const auto& s) { write_shape(s); }, shape);
    for (; open_clips_ > 0; --open_clips_)
      out_ += "</g>\n";
  }

  std::string take() && { return std::move(out_); }
  const std::set<State>& states() const { return states_; }
  const std::string& clips() const { return clip_elements_; }

 private:
  template <class... Parts>
  void put(fmt::format_string<Parts...> format, Parts&&... parts) {
    fmt::format_to(std::back_inserter(out_), format, std::forward<Parts>(parts)...);
  }

  std::string painted(std::string_view what, const Paint& paint) const {
    if (paint.ink == Ink::None || paint.alpha <= 0) return fmt::format(" {}=\"none\"", what);
    std::string text = fmt::format(" {}=\"{}\"", what, hex(colour(theme_, paint.ink)));
    if (paint.alpha < 1) text += fmt::format(" {}-opacity=\"{}\"", what, number(paint.alpha));
    return text;
  }

  std::string stroked(const Paint& paint, float width, bool is_dashed) const {
    if (paint.ink == Ink::None) return {};
    std::string text = painted("stroke", paint);
    if (width != 1) text += fmt::format(" stroke-width=\"{}\"", number(width));
    if (is_dashed) text += " stroke-dasharray=\"4 3\"";
    return text;
  }

  static std::string size(const Box& box, float radius) {
    std::string text = fmt::format(" width=\"{}\" height=\"{}\"", number(std::max(box.w, 0.0F)),
                                   number(std::max(box.h, 0.0F)));
    if (radius > 0) text += fmt::format(" rx=\"{}\"", number(radius));
    return text;
  }

  void write_shape(const Rect& rect) {
    put("<rect x=\"{}\" y=\"{}\"{}{}{}/>\n", number(rect.box.x), number(rect.box.y),
        size(rect.box, rect.radius), painted("fill", rect.fill),
        stroked(rect.stroke, rect.stroke_width, rect.is_dashed));
  }

  /// Moved, not placed: the pattern then begins at the bar's own corner.
  void write_shape(const Bar& bar) {
    const layout::Pattern pattern = layout::pattern_of(bar.state);
    states_.insert(bar.state);
    const float inset = std::min({pattern.outline_width / 2, bar.box.w / 2, bar.box.h / 2});
    const Box inner = Box{0, 0, bar.box.w, bar.box.h}.inset(inset);
    const std::string opacity =
        bar.is_faded ? fmt::format(" opacity=\"{}\"", number(layout::FadedAlpha)) : "";
    put("<rect transform=\"translate({} {})\" x=\"{}\" y=\"{}\"{} fill=\"url(#{})\"{}{}/>\n",
        number(bar.box.x), number(bar.box.y), number(inner.x), number(inner.y),
        size(inner, bar.radius), pattern_id(bar.state),
        stroked(pattern.outline, pattern.outline_width, pattern.is_outline_dashed), opacity);
  }

  /// A text with characters our fonts lack is held to the width it was laid out with.
  void write_shape(const Text& text) {
    const std::string length =
        is_known(text) ? ""
                       : fmt::format(" textLength=\"{}\" lengthAdjust=\"spacingAndGlyphs\"",
                                     number(fonts::width(text.face, text.text, text.size)));
    put("<text x=\"{}\" y=\"{}\" {} font-size=\"{}\"{}{}>{}</text>\n", number(text.at.x),
        number(text.at.y), face_attributes(text.face), number(text.size),
        painted("fill", text.paint), length, escaped(text.text));
  }

  void write_shape(const Line& line) {
    put("<line x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\"{}/>\n", number(line.from.x),
        number(line.from.y), number(line.to.x), number(line.to.y),
        stroked(line.paint, line.width, line.is_dashed));
  }

  void write_shape(const Path& path) {
    std::string data = fmt::format("M{} {}", number(path.start.x), number(path.start.y));
    for (const Path::Segment& s : path.segments)
      data +=
          fmt::format("C{} {} {} {} {} {}", number(s.control1.x), number(s.control1.y),
                      number(s.control2.x), number(s.control2.y), number(s.to.x), number(s.to.y));
    if (path.is_closed) data += "Z";
    put("<path d=\"{}\"{}{} stroke-linecap=\"round\" stroke-linejoin=\"round\"/>\n", data,
        painted("fill", path.fill), stroked(path.stroke, path.width, false));
  }

  void write_shape(const Image& image) {
    const engine::trace::Picture& picture = *image.picture;
    const std::string opacity =
        image.alpha < 1 ? fmt::format(" opacity=\"{}\"", number(image.alpha)) : "";
    put("<image x=\"{}\" y=\"{}\"{} preserveAspectRatio=\"none\"{} "
        "href=\"data:image/png;base64,{}\"/>\n",
        number(image.box.x), number(image.box.y), size(image.box, 0), opacity,
        engine::trace::to_base64(png(picture)));
  }

  void write_shape(const Clip& clip) {
    ++clip_count_;
    clip_elements_ +=
        fmt::format("<clipPath id=\"clip{}\"><rect x=\"{}\" y=\"{}\"{}/></clipPath>\n", clip_count_,
                    number(clip.box.x), number(clip.box.y), size(clip.box, 0));
    put("<g clip-path=\"url(#clip{})\">\n", clip_count_);
    ++open_clips_;
  }

  void write_shape(const ClipEnd&) {
    if (open_clips_ == 0) return;
    out_ += "</g>\n";
    --open_clips_;
  }

  Theme theme_;
  std::string out_;
  std::string clip_elements_;
  std::set<State> states_;
  int clip_count_ = 0;
  int open_clips_ = 0;
};

}  // namespace

std::string svg(const Drawing& drawing, const SvgOptions& options) {
  SvgWriter writer(options.theme);
  writer.write(drawing);
  std::string patterns;
  for (const State state : writer.states())
    patterns += pattern_element(state, options.theme);
  const Box& box = drawing.bounds;
  std::string out = fmt::format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{}\" height=\"{}\" "
      "viewBox=\"{} {} {} {}\" role=\"img\" xml:space=\"preserve\" "
      "style=\"font-kerning:none;font-variant-ligatures:none\">\n",
      number(box.w * options.scale), number(box.h * options.scale), number(box.x), number(box.y),
      number(box.w), number(box.h));
  if (!options.title.empty()) out += fmt::format("<title>{}</title>\n", escaped(options.title));
  out += fmt::format("<defs>\n<style>{}</style>\n{}{}</defs>\n", font_faces(drawing), patterns,
                     writer.clips());
  out += std::move(writer).take();
  return out + "</svg>\n";
}

}  // namespace app::exporter
