// How the head of the code panel is set, alone in its place or below the tabs of a shared one.
// Rule: a language the run has no listing of has no tab.
#include "app/model/layout/code_head.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "app/model/layout/controls.h"

namespace app::model::layout {

namespace {

constexpr float TabsHeight = 36;

std::vector<TabLabel> tabs_of(const WindowInput& input, const ShownListing& listing) {
  const auto tab = [](Tab t) { return Target{Target::On::Tab, static_cast<std::uint32_t>(t)}; };
  std::vector<TabLabel> tabs;
  const RunInput& run = input.run;
  if (run.python != nullptr)
    tabs.push_back({"Python", tab(Tab::Python), listing.shown == run.python});
  if (run.cpp != nullptr) tabs.push_back({"C++", tab(Tab::Cpp), listing.shown == run.cpp});
  return tabs;
}

/// The note on the right of the tabs; where only "CPython 3.11" fits, a tick stands for the rest.
/// Returns false when there is no room even for that.
bool add_note(Drawing& drawing, const Box& rest, std::string_view note) {
  constexpr std::string_view Checked = "checked against ";
  if (width(note, Quiet) <= rest.w) {
    add_text(drawing, rest, note, Quiet, Align::Right);
    return true;
  }
  if (!note.starts_with(Checked)) return false;
  const std::string_view what = note.substr(Checked.size());
  const float w = width(what, Quiet);
  if (w + 18 > rest.w) return false;
  add_text(drawing, rest, what, Quiet, Align::Right);
  add_glyph(drawing, Glyph::Tick, {rest.right() - w - 18, rest.centre().y - 6, 12, 12},
            {Ink::Muted});
  return true;
}

}  // namespace

Box add_code_head(Drawing& drawing, const WindowInput& input, const ShownListing& listing,
                  const PanelSpace& space) {
  const Box below = below_title(space.box);
  const Box line = space.is_shared
                       ? Box{below.x + Margin, below.y, below.w - 2 * Margin, TabsHeight}
                       : title_line(space.box);
  const float used = add_tabs(drawing, line, tabs_of(input, listing), input.ui);
  float y = std::max(below.y, line.bottom());
  if (!add_note(drawing, {line.x + used, line.y, line.w - used, line.h}, input.run.checked)) {
    add_text(drawing, {line.x, y, line.w, 20}, input.run.checked, Quiet);
    y += 20;
  }
  y += 4;
  return {space.box.x, y, space.box.w, std::max(0.0F, space.box.bottom() - y)};
}

}  // namespace app::model::layout
