// What the signs mean: for every state its pattern, its glyph and a line of words.
// Rule: drawn with the same patterns and glyphs as what it explains.
#pragma once

#include "app/model/drawing.h"

namespace app::model::layout {

/// Adds the rows from the top of `box` downwards. Returns the height used.
float add_legend(Drawing& drawing, const Box& box);

}  // namespace app::model::layout
