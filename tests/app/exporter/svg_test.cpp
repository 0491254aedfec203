// What an SVG file promises: well-formed, text as text, fonts inside, the same bytes every time.
// Rule: asked of the file's text, with a checker strict enough to stop a parser's first complaint.
#include "app/exporter/svg.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "app/exporter/svg_text.h"
#include "well_formed.h"

namespace app::exporter {
namespace {

using model::Bar;
using model::Clip;
using model::ClipEnd;
using model::Drawing;
using model::Ink;
using model::State;
using testing::fault_of;
using ::testing::HasSubstr;
using ::testing::Not;

Drawing saying(std::string text) {
  Drawing drawing{.bounds = {0, 0, 200, 40}};
  drawing.add(model::Text{{8, 20}, std::move(text)});
  return drawing;
}

TEST(Svg, IsWellFormedForAnyText) {
  for (const std::string& text : {std::string("<b>&\"'</b>"), std::string("\x01\x1b[31m\t\x7f"),
                                  std::string("\xff\xfe\x80"), std::string("\u202Eabc\u2066"),
                                  std::string("🙂 नमस्ते"), std::string("]]>"), std::string(1, '\0')})
    EXPECT_EQ(fault_of(svg(saying(text), {.title = text})), "") << text;
}

TEST(Svg, KeepsTextThatOurFontsLack) {
  EXPECT_THAT(svg(saying("a 🙂"), {}), HasSubstr("a 🙂</text>"));
}

TEST(Svg, HoldsTextOurFontsLackToTheWidthItWasLaidOutWith) {
  EXPECT_THAT(svg(saying("🙂"), {}), HasSubstr("textLength="));
  EXPECT_THAT(svg(saying("plain"), {}), Not(HasSubstr("textLength=")));
}

TEST(Svg, CarriesAPictureAsAFile) {
  Drawing drawing{.bounds = {0, 0, 200, 40}};
  const engine::trace::Picture red{.width = 2, .height = 1, .rgb = {"\xff\0\0\xff\0\0", 6}};
  drawing.add(model::Image{.box = {8, 4, 48, 24},
                           .picture = std::make_shared<const engine::trace::Picture>(red)});
  const std::string file = svg(drawing, {});
  EXPECT_THAT(file, HasSubstr("<image x=\"8\" y=\"4\" width=\"48\" height=\"24\""));
  EXPECT_THAT(file, HasSubstr("href=\"data:image/png;base64,iVBOR"));
  EXPECT_EQ(fault_of(file), "");
}

TEST(Svg, EmbedsOnlyTheFacesInUse) {
  const std::string file = svg(saying("plain"), {});
  EXPECT_THAT(file, HasSubstr("font-family:\"Inter\""));
  EXPECT_THAT(file, Not(HasSubstr("font-family:\"JetBrains Mono\"")));
  EXPECT_THAT(file, HasSubstr("base64,"));
}

TEST(Svg, EmbedsLittleMoreThanTheCharactersInUse) {
  EXPECT_LT(svg(saying("plain"), {}).size(), 12'000U);
}

TEST(Svg, OfEqualDrawingsIsEqual) { EXPECT_EQ(svg(saying("x"), {}), svg(saying("x"), {})); }

TEST(Svg, DescribesThePatternsOfTheStatesInIt) {
  Drawing drawing{.bounds = {0, 0, 100, 20}};
  drawing.add(Bar{.box = {0, 0, 50, 20}, .state = State::Waiting});
  const std::string file = svg(drawing, {});
  EXPECT_THAT(file, HasSubstr("<pattern id=\"state4\""));
  EXPECT_THAT(file, HasSubstr("fill=\"url(#state4)\""));
  EXPECT_THAT(file, Not(HasSubstr("<pattern id=\"state1\"")));
}

TEST(Svg, ClosesClipsThatTheDrawingLeftOpen) {
  Drawing drawing = saying("in");
  drawing.add(Clip{{0, 0, 10, 10}});
  EXPECT_EQ(fault_of(svg(drawing, {})), "");
}

TEST(Svg, IgnoresAClipEndWithoutItsClip) {
  Drawing drawing = saying("in");
  drawing.add(ClipEnd{});
  EXPECT_EQ(fault_of(svg(drawing, {})), "");
}

TEST(Svg, TakesItsColoursFromTheTheme) {
  EXPECT_THAT(svg(saying("x"), {.theme = model::Theme::Light}), HasSubstr("#14181F"));
  EXPECT_THAT(svg(saying("x"), {.theme = model::Theme::Dark}), HasSubstr("#E6EAF0"));
}

TEST(Svg, ScalesThePictureNotTheGeometry) {
  const std::string file = svg(saying("x"), {.scale = 2});
  EXPECT_THAT(file, HasSubstr("width=\"400\" height=\"80\" viewBox=\"0 0 200 40\""));
}

TEST(SvgText, WritesShortNumbers) {
  EXPECT_EQ(number(1.5F), "1.5");
  EXPECT_EQ(number(-0.001F), "0");
  EXPECT_EQ(number(100), "100");
  EXPECT_EQ(number(0.0F / 1.0F * -1), "0");
}

}  // namespace
}  // namespace app::exporter
