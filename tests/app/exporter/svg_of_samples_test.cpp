// The stage and the timeline of every sample as SVG: a file that parses and says all that was drawn.
// Rule: nothing a picture shows is lost on the way into the file.
#include <gtest/gtest.h>

#include <string>

#include "../model/layout/sample_traces.h"
#include "app/exporter/svg.h"
#include "app/exporter/svg_text.h"
#include "app/model/layout/stage.h"
#include "app/model/layout/timeline.h"
#include "well_formed.h"

namespace app::exporter {
namespace {

using model::layout::testing::Sample;

class SvgOfSample : public ::testing::TestWithParam<std::string> {};

void expect_complete(const model::Drawing& drawing, model::Theme theme) {
  const std::string file = svg(drawing, {.theme = theme, .title = "a picture"});
  EXPECT_EQ(testing::fault_of(file), "");
  for (const model::Shape& shape : drawing.shapes)
    if (const auto* text = std::get_if<model::Text>(&shape))
      EXPECT_NE(file.find(">" + escaped(text->text) + "</text>"), std::string::npos) << text->text;
}

TEST_P(SvgOfSample, IsWellFormedAndHoldsEveryText) {
  const Sample sample(GetParam());
  const model::UiState ui;
  const auto moments = sample.moments().records(model::Detail::Queue);
  for (std::size_t i = 0; i < moments.size(); i += 7) {
    const model::Snapshot now = model::snapshot(sample.timeline(), moments[i]);
    const auto stage = model::layout::stage({.timeline = sample.timeline(),
                                             .now = now,
                                             .listing = &sample.listing(),
                                             .file = sample.file(),
                                             .clock = now.time,
                                             .box = {0, 0, 720, 500}},
                                            ui);
    expect_complete(stage.drawing, model::Theme::Light);
    const auto timeline = model::layout::timeline_picture({.timeline = sample.timeline(),
                                                           .cursor = moments[i],
                                                           .clock = now.time,
                                                           .box = {0, 0, 1440, 300}},
                                                          ui);
    expect_complete(timeline.drawing, model::Theme::Dark);
  }
}

INSTANTIATE_TEST_SUITE_P(AllSamples, SvgOfSample,
                         ::testing::ValuesIn(model::layout::testing::sample_names()),
                         [](const auto& sample) {
                           return sample.param.substr(sample.param.rfind('/') + 1);
                         });

}  // namespace
}  // namespace app::exporter
