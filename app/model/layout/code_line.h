// A line of a program in its colours, or one row of a line that was broken.
// Rule: one look for the code panel, the cards and the pictures.
#pragma once

#include "app/model/drawing.h"
#include "app/model/layout/code_rows.h"
#include "app/model/listing.h"

namespace app::model::layout {

/// The colour of a token in every listing.
Ink ink_of(Token::Kind kind);

/// Adds the part of `line` that `row` names, moved right by its hang, cut to `box`. `presence` is from
/// 0 (not there) to 1.
void add_code_row(Drawing& drawing, const Box& box, const ListingLine& line, const CodeRow& row,
                  float presence = 1);

}  // namespace app::model::layout
