// Looking at a drawing without eyes: where its texts stand, and what is wrong with them.
// Rule: a fault is told with the words it is about, so that a failure can be found in the picture.
#pragma once

#include <string>
#include <vector>

#include "app/model/drawing.h"

namespace app::model::layout::testing {

/// A text with the box its letters fill and the box it may fill.
struct SeenText {
  std::string text;
  Box box;
  /// The clips around it, cut with each other.
  Box clip;
};

std::vector<SeenText> texts_of(const Drawing& drawing);

/// Texts that overlap, leave the picture, a clip or the frame they stand in; hot areas outside.
std::vector<std::string> faults_of(const Drawing& drawing);

bool says(const Drawing& drawing, std::string_view text);

/// The text at the right of `text` on the same line; empty when there is none.
std::string beside(const Drawing& drawing, std::string_view text);

}  // namespace app::model::layout::testing
