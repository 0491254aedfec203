// The patterns of the states as SVG <pattern> elements.
// Rule: the marks are those of model/layout/patterns.h, tile by tile.
#pragma once

#include <string>

#include "app/model/theme.h"

namespace app::exporter {

/// "#E69F00".
std::string hex(model::Colour colour);

/// The id of a state's pattern, for fill="url(#...)".
std::string pattern_id(model::State state);

/// A <pattern> element for the state, its ground included.
std::string pattern_element(model::State state, model::Theme theme);

}  // namespace app::exporter
