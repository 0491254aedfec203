// A drawing as an SVG file that needs nothing else: its fonts travel inside it.
// Rule: text stays text, any text a user may print gives well-formed XML, equal drawings equal bytes.
#pragma once

#include <string>

#include "app/model/drawing.h"
#include "app/model/theme.h"

namespace app::exporter {

/// Where a scale of 1 makes one point one pixel; `title` is what readers of the picture hear.
struct SvgOptions {
  model::Theme theme = model::Theme::Dark;
  float scale = 1;
  std::string title{};
};

/// The drawing's bounds become the picture. Hot areas are left out.
std::string svg(const model::Drawing& drawing, const SvgOptions& options);

}  // namespace app::exporter
