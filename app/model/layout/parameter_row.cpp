// Words above, track below.
// Rule: while the slider is held its own value shows, not the one of the run that is drawn.
#include "app/model/layout/parameter_row.h"

#include <fmt/format.h>

#include "app/model/layout/controls.h"

namespace app::model::layout {
namespace {

double shown_value(const UiState& ui, const ParameterRow& row, std::uint32_t index) {
  return ui.drag && ui.drag->parameter == index ? ui.drag->value : row.value;
}

std::string value_text(const ParameterRow& row, double value) {
  const std::string number = fmt::format("{:.10g}", value);
  return row.unit.empty() ? number : number + " " + row.unit;
}

}  // namespace

void add_parameter(Drawing& drawing, const Box& box, std::uint32_t index,
                   const WindowInput& input) {
  const ParameterRow& row = input.run.parameters[index];
  const double value = shown_value(input.ui, row, index);
  const Box words{box.x, box.y, box.w, 20};
  const std::string said = value_text(row, value);
  add_text(drawing, words, said, Bold, Align::Right);
  add_text(drawing, {words.x, words.y, words.w - width(said, Bold) - 12, words.h}, row.name,
           QuietCode);
  const double span = row.max - row.min;
  const double part = span > 0 ? (value - row.min) / span : 0;
  add_slider(drawing,
             {.box = {box.x, box.y + 20, box.w, 24},
              .part = static_cast<float>(part),
              .target = {Target::On::Parameter, index}},
             input.ui);
}

}  // namespace app::model::layout
