// The two menus that hang from the top bar: Export and the size of everything.
// Rule: what is chosen is marked, and the button that acts names its key.
#include <fmt/format.h>

#include <cmath>

#include "app/model/layout/controls.h"
#include "app/model/layout/sheet_ground.h"
#include "app/model/layout/sheets.h"

namespace app::model::layout {

namespace {

struct Segment {
  std::string_view text;
  Tab tab;
  bool is_on = false;
};

/// Buttons side by side, equally wide, of which one is on.
void add_segments(Drawing& drawing, const Box& box, std::initializer_list<Segment> segments,
                  const UiState& ui) {
  const float w = box.w / static_cast<float>(segments.size());
  float x = box.x;
  for (const Segment& segment : segments) {
    add_button(drawing,
               {.box = {x, box.y, w, box.h},
                .text = segment.text,
                .target = {Target::On::Tab, static_cast<std::uint32_t>(segment.tab)},
                .is_on = segment.is_on},
               ui);
    x += w;
  }
}

std::string size_text(float scale) { return fmt::format("{:.0f} %", std::round(scale * 100)); }

}  // namespace

PanelPicture export_menu(const WindowInput& input, const Box& window) {
  PanelPicture picture{.drawing = {.bounds = window, .shapes = {}, .hot = {}}};
  Drawing& drawing = picture.drawing;
  const UiState& ui = input.ui;
  const Box card = hung_right(window, 360, 52 + 4 * 40 + 8);
  const Box body = add_sheet_ground(drawing, {Panel::TopBar, window, card, "Export"}, ui);
  const auto row = [&](float index) {
    return Box{body.x, body.y + 40 * index, body.w, ButtonHeight};
  };
  add_segments(drawing, row(0),
               {{"Timeline", Tab::ExportTimeline, ui.export_what == ExportWhat::Timeline},
                {"Stage", Tab::ExportStage, ui.export_what == ExportWhat::Stage},
                {"Window", Tab::ExportWindow, ui.export_what == ExportWhat::Window}},
               ui);
  add_segments(drawing, row(1),
               {{"PNG", Tab::ExportPng, ui.export_as == ExportAs::Png},
                {"SVG", Tab::ExportSvg, ui.export_as == ExportAs::Svg}},
               ui);
  add_text(drawing, row(2), input.export_file, QuietCode);
  add_button(drawing,
             {.box = row(3),
              .text = "Save",
              .key = "Ctrl S",
              .target = target_of(Action::ExportNow),
              .is_on = true,
              .is_available = is_available(Action::ExportNow, ui, action_context(input))},
             ui);
  return picture;
}

PanelPicture text_size_menu(const WindowInput& input, const Box& window) {
  PanelPicture picture{.drawing = {.bounds = window, .shapes = {}, .hot = {}}};
  Drawing& drawing = picture.drawing;
  const Box card = hung_right(window, 360, 52 + 2 * 40 + 8);
  const Box body = add_sheet_ground(drawing, {Panel::TopBar, window, card, "Text size"}, input.ui);
  const float side = 128;
  const auto button = [&](const Box& box, std::string_view text, Action action,
                          std::string_view key) {
    add_button(drawing, {.box = box, .text = text, .key = key, .target = target_of(action)},
               input.ui);
  };
  button({body.x, body.y, side, ButtonHeight}, "Smaller", Action::Smaller, "Ctrl -");
  button({body.right() - side, body.y, side, ButtonHeight}, "Larger", Action::Larger, "Ctrl +");
  add_text(drawing, {body.x + side, body.y, body.w - 2 * side, ButtonHeight},
           size_text(input.ui.scale), Bold, Align::Centre);
  button({body.x, body.y + 40, body.w, ButtonHeight}, "Normal size", Action::NormalSize, "Ctrl 0");
  return picture;
}

}  // namespace app::model::layout
