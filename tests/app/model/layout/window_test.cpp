// The whole window judged by looking: every scenario, several moments, every size and scale.
// Rule: no expectation names a pixel; what is checked is what a person would complain about.
#include "app/model/layout/window.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include <functional>

#include "app/model/explanation.h"
#include "tests/app/model/layout/opened_scenario.h"
#include "tests/app/model/layout/seen.h"

namespace app::model::layout {
namespace {

struct Screen {
  Size pixels;
  float scale = 1;
  Size points() const { return {pixels.w / scale, pixels.h / scale}; }
};

const std::vector<Screen> Screens{{{1024, 640}},    {{1280, 720}},       {{1440, 900}},
                                  {{1920, 1080}},   {{3840, 2160}},      {{1024, 640}, 1.5F},
                                  {{1024, 640}, 2}, {{1024, 640}, 3},    {{1440, 900}, 0.75F},
                                  {{1440, 900}, 2}, {{1920, 1080}, 1.5F}};

/// Calls `look` with every picture worth looking at: all scenarios, five moments, all screens.
void look_at_all(const std::function<void(const WindowInput&, const WindowPicture&)>& look) {
  for (const scenarios::Scenario& scenario : scenarios::all()) {
    if (scenario.program == nullptr) continue;
    OpenedRun run = opened(scenario);
    const std::uint32_t last = run.playback.moment_count() - 1;
    for (const std::uint32_t moment : {0U, last / 4, last / 2, last * 3 / 4, last})
      for (const Screen& screen : Screens) {
        run.playback.go_to_moment(moment);
        const WindowInput input = run.input(screen.points());
        SCOPED_TRACE(fmt::format("{} at moment {} on {}x{} at scale {}", scenario.name, moment + 1,
                                 screen.pixels.w, screen.pixels.h, screen.scale));
        look(input, window(input));
      }
  }
}

TEST(Window, NoTextTouchesAnother) {
  look_at_all([](const WindowInput&, const WindowPicture& picture) {
    const std::vector<SeenText> texts = seen_texts(picture.drawing);
    for (std::size_t i = 0; i < texts.size(); ++i)
      for (std::size_t j = i + 1; j < texts.size(); ++j)
        EXPECT_FALSE(has_area(common(texts[i].visible(), texts[j].visible()), 1))
            << '"' << texts[i].text.text << "\" and \"" << texts[j].text.text << '"';
  });
}

TEST(Window, NoTextIsCutAtItsSides) {
  look_at_all([](const WindowInput&, const WindowPicture& picture) {
    for (const SeenText& seen : seen_texts(picture.drawing)) {
      EXPECT_GE(seen.box.x, seen.clip.x - 0.5F) << seen.text.text;
      EXPECT_LE(seen.box.right(), seen.clip.right() + 0.5F) << seen.text.text;
    }
  });
}

TEST(Window, EveryTextStaysInItsPanel) {
  look_at_all([](const WindowInput&, const WindowPicture& picture) {
    std::vector<Box> places{picture.frame.top_bar, picture.frame.strips, picture.frame.transport};
    for (const Place& place : picture.frame.places)
      places.push_back(place.box);
    for (const SeenText& seen : seen_texts(picture.drawing))
      EXPECT_TRUE(std::ranges::any_of(places, [&](const Box& place) {
        return is_inside(seen.visible(), place, 1);
      })) << seen.text.text;
  });
}

TEST(Window, WhereTheCursorStandsIsToldWholeAtEveryMoment) {
  OpenedRun run = opened(*scenarios::find("semaphore_caps_concurrency"));
  for (std::uint32_t moment = 0; moment < run.playback.moment_count(); ++moment) {
    run.playback.go_to_moment(moment);
    const std::string whole =
        fmt::format("moment {} of {}", moment + 1, run.playback.moment_count());
    bool is_told = false;
    for (const SeenText& seen : seen_texts(window(run.input({1440, 900})).drawing))
      is_told = is_told || seen.text.text == whole;
    EXPECT_TRUE(is_told) << whole;
  }
}

bool says(OpenedRun& run, std::string_view words) {
  const WindowPicture picture = window(run.input({1440, 900}));
  return std::ranges::any_of(seen_texts(picture.drawing), [&](const SeenText& seen) {
    return seen.text.text.find(words) != std::string::npos;
  });
}

TEST(Window, SaysThatTheProgramHasTheThreadWhileNoLoopRuns) {
  OpenedRun run = opened(*scenarios::find("a_loop_runs_only_while_it_is_told_to"));
  run.playback.go_to(run.timeline().blocks().front().first);
  EXPECT_TRUE(says(run, "The program has the thread"));
  EXPECT_TRUE(says(run, "No loop runs until 3.500 s."));
  EXPECT_TRUE(says(run, "blocked by the program"));
}

TEST(Window, TellsAProgramThatTakesNoTimeAsAStory) {
  OpenedRun run = opened(*scenarios::find("sleep_0_gives_the_others_a_turn"));
  EXPECT_EQ(run.ui.axis, Axis::Time);
  EXPECT_FALSE(says(run, "0.000000000 s"));
}

TEST(Window, NoTextIsSmallerThan13Points) {
  look_at_all([](const WindowInput&, const WindowPicture& picture) {
    for (const SeenText& seen : seen_texts(picture.drawing))
      EXPECT_GE(seen.text.size, 13) << seen.text.text;
  });
}

TEST(Window, EveryButtonAnswersInItsMiddle) {
  look_at_all([](const WindowInput&, const WindowPicture& picture) {
    const std::vector<Hot>& hot = picture.drawing.hot;
    for (const Hot& button : hot) {
      if (button.target.on != Target::On::Action) continue;
      const auto top = std::find_if(hot.rbegin(), hot.rend(), [&](const Hot& h) {
        return h.box.contains(button.box.centre());
      });
      EXPECT_EQ(top->target, button.target) << row_of(static_cast<Action>(button.target.id)).name;
    }
  });
}

TEST(Window, EveryHotAreaIsInsideTheWindow) {
  look_at_all([](const WindowInput&, const WindowPicture& picture) {
    for (const Hot& hot : picture.drawing.hot)
      EXPECT_TRUE(is_inside(hot.box, picture.drawing.bounds, 20));
  });
}

}  // namespace
}  // namespace app::model::layout
