// What the palettes promise to readers: contrast for text, and no two states alike.
// Rule: every theme is held to the same numbers.
#include "app/model/theme.h"

#include <gtest/gtest.h>

#include <array>
#include <string>

namespace app::model {
namespace {

constexpr std::array AllThemes{Theme::Dark, Theme::Light, Theme::HighContrast, Theme::Print};
constexpr std::array TextInks{Ink::Text,     Ink::Muted,  Ink::Accent, Ink::Keyword,
                              Ink::Function, Ink::String, Ink::Number, Ink::Comment};
constexpr std::array Grounds{Ink::Background, Ink::Panel, Ink::Raised, Ink::Highlight};

TEST(Theme, TextKeepsItsContrastOnEveryGround) {
  for (const Theme theme : AllThemes)
    for (const Ink ink : TextInks)
      for (const Ink ground : Grounds)
        EXPECT_GE(contrast(colour(theme, ink), colour(theme, ground)), 4.5F)
            << name(theme) << ", ink " << int(ink) << " on " << int(ground);
}

TEST(Theme, TextKeepsItsContrastOnTheWashOfACurrentLine) {
  for (const Theme theme : AllThemes)
    for (const Ink ink : TextInks)
      for (const Ink wash : {Ink::Running, Ink::Blocking, Ink::Waiting, Ink::Ready, Ink::Created}) {
        const Colour ground = blended(colour(theme, Ink::Raised), colour(theme, wash), 0.14F);
        EXPECT_GE(contrast(colour(theme, ink), ground), 4.5F)
            << name(theme) << ", ink " << int(ink) << " on " << int(wash);
      }
}

TEST(Theme, TextOnAccentAndOnSolidStatesIsReadable) {
  for (const Theme theme : AllThemes) {
    EXPECT_GE(contrast(colour(theme, Ink::OnAccent), colour(theme, Ink::Accent)), 4.5F);
    for (const Ink state : {Ink::Running, Ink::Blocking})
      EXPECT_GE(contrast(colour(theme, Ink::OnState), colour(theme, state)), 4.5F) << name(theme);
  }
}

TEST(Theme, StatesStandOutFromTheirGround) {
  for (const Theme theme : AllThemes)
    for (int ink = int(Ink::Created); ink <= int(Ink::ProcessJob); ++ink)
      EXPECT_GE(contrast(colour(theme, Ink(ink)), colour(theme, Ink::Raised)), 2.2F)
          << name(theme) << ", ink " << ink;
}

TEST(Theme, IsFoundByItsName) {
  for (const Theme theme : AllThemes)
    EXPECT_EQ(theme_named(name(theme)), theme);
  EXPECT_EQ(theme_named("sepia"), std::nullopt);
}

TEST(Theme, BlendingGoesFromTheGroundToTheColourOver) {
  const Colour black{0, 0, 0};
  const Colour white{255, 255, 255};
  EXPECT_EQ(blended(black, white, 0), black);
  EXPECT_EQ(blended(black, white, 1), white);
  EXPECT_EQ(blended(black, white, 0.5F), (Colour{128, 128, 128}));
}

}  // namespace
}  // namespace app::model
