// A line of a program in its colours.
// Rule: one look for the code panel, the cards and the pictures.
#pragma once

#include "app/model/drawing.h"
#include "app/model/listing.h"

namespace app::model::layout {

/// The colour of a token in every listing.
Ink ink_of(Token::Kind kind);

/// Adds `line` without its first `dedent` spaces, cut to `box`. Returns the width set.
float add_code_line(Drawing& drawing, const Box& box, const ListingLine& line,
                    std::uint32_t dedent = 0);

}  // namespace app::model::layout
