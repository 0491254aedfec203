// The fonts of a drawing, cut down to its characters, as @font-face rules.
// Rule: a character no face has is left to whoever shows the picture; the text still carries it.
#pragma once

#include <string>

#include "app/fonts/font.h"
#include "app/model/drawing.h"

namespace app::exporter {

/// The style sheet that embeds every face the drawing's texts use; empty for a drawing without text.
std::string font_faces(const model::Drawing& drawing);

/// The attributes that choose a face: `font-family="Inter" font-weight="600"`.
std::string face_attributes(fonts::Face face);

}  // namespace app::exporter
