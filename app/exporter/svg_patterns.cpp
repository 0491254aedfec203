// One tile for each kind of mark; lines that cross a tile's corner are drawn again at the other.
// Rule: a tile is one period wide and high.
#include "app/exporter/svg_patterns.h"

#include <fmt/format.h>

#include "app/exporter/svg_text.h"
#include "app/model/layout/patterns.h"

namespace app::exporter {
namespace {

using model::layout::Mark;
using model::layout::Pattern;

std::string n(float value) { return number(value); }

/// The path data of the lines of one tile.
std::string lines(Mark mark, float p, float t) {
  std::string rising = fmt::format("M{0} {1}L{1} {0}M{2} {3}L{3} {2}M{4} {5}L{5} {4}", n(0), n(p),
                                   n(-1), n(1), n(p - 1), n(p + 1));
  const std::string falling =
      fmt::format("M0 0L{0} {0}M{1} -1L{2} 1M-1 {1}L1 {2}", n(p), n(p - 1), n(p + 1));
  switch (mark) {
    case Mark::None:
    case Mark::Dots:
      return {};
    case Mark::Diagonal:
      return rising;
    case Mark::Crossed:
      return rising + falling;
    case Mark::Chevrons:
      return fmt::format("M{0} 0L{1} {0}L{0} {1}M-{0} 0L0 {0}L-{0} {1}", n(p / 2), n(p));
    case Mark::Horizontal:
      return fmt::format("M0 {0}L{1} {0}", n(p / 2), n(p));
    case Mark::Vertical:
      return fmt::format("M{0} 0L{0} {1}", n(p / 2), n(p));
    case Mark::DoubleVertical:
      return fmt::format("M{0} 0L{0} {2}M{1} 0L{1} {2}", n(p / 2 - t), n(p / 2 + t), n(p));
  }
  return {};
}

std::string marks(const Pattern& pattern, model::Theme theme) {
  const std::string ink = hex(model::colour(theme, pattern.marks.ink));
  if (pattern.mark == Mark::Dots)
    return fmt::format(
        "<circle cx=\"{0}\" cy=\"{0}\" r=\"{1}\" fill=\"{2}\" fill-opacity=\"{3}\"/>",
        n(pattern.period / 2), n(pattern.thickness / 2), ink, n(pattern.marks.alpha));
  const std::string data = lines(pattern.mark, pattern.period, pattern.thickness);
  if (data.empty()) return {};
  return fmt::format(
      "<path d=\"{}\" fill=\"none\" stroke=\"{}\" stroke-opacity=\"{}\" stroke-width=\"{}\"/>",
      data, ink, n(pattern.marks.alpha), n(pattern.thickness));
}

}  // namespace

std::string hex(model::Colour colour) {
  return fmt::format("#{:02X}{:02X}{:02X}", colour.r, colour.g, colour.b);
}

std::string pattern_id(model::State state) {
  return fmt::format("state{}", static_cast<int>(state));
}

std::string pattern_element(model::State state, model::Theme theme) {
  const Pattern pattern = model::layout::pattern_of(state);
  const std::string p = n(pattern.period);
  return fmt::format(
      "<pattern id=\"{0}\" width=\"{1}\" height=\"{1}\" patternUnits=\"userSpaceOnUse\">"
      "<rect width=\"{1}\" height=\"{1}\" fill=\"{2}\" fill-opacity=\"{3}\"/>{4}</pattern>\n",
      pattern_id(state), p, hex(model::colour(theme, model::ink_of(state))), n(pattern.fill),
      marks(pattern, theme));
}

}  // namespace app::exporter
