// The themes: which colour each Ink is.
// Rule: text inks keep 4.5 : 1 on every ground they are set on, and no other file names a colour.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "app/model/drawing.h"

namespace app::model {

enum class Theme : std::uint8_t { Dark, Light, HighContrast, Print };

struct Colour {
  std::uint8_t r = 0;
  std::uint8_t g = 0;
  std::uint8_t b = 0;
  friend bool operator==(const Colour&, const Colour&) = default;
};

/// The colour of an ink. `Ink::None` has none and gives black: whoever paints skips it.
Colour colour(Theme theme, Ink ink);

/// `over` laid on `ground` at `alpha` from 0 to 1.
Colour blended(Colour ground, Colour over, float alpha);

/// The contrast ratio of WCAG 2, from 1 to 21.
float contrast(Colour a, Colour b);

/// "dark", "light", "high-contrast", "print": what files and arguments say.
std::string_view name(Theme theme);
std::optional<Theme> theme_named(std::string_view name);

}  // namespace app::model
