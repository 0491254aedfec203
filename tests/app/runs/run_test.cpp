// Tests of requests and the runs they give.
// Rule: scenarios run on the engine; nothing here starts a Python program but the tests that say so.
#include "app/runs/run.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <vector>

#include "app/runs/outcome.h"
#include "app/runs/private_folder.h"
#include "engine/trace/trace_builder.h"
#include "engine/trace/validate.h"
#include "engine/trace/write_trace.h"
#include "scenarios/registry.h"

namespace app::runs {
namespace {

using engine::trace::Kind;
using engine::trace::TraceBuilder;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::string problem_of(const Request& request) {
  try {
    (void)run(request);
  } catch (const RequestError& error) {
    return error.what();
  }
  return "ran";
}

TEST(Run, OfEveryScenarioIsAStoryThatCanHaveHappened) {
  for (const auto& scenario : scenarios::all()) {
    if (scenario.program == nullptr) continue;
    const app::runs::Run made = run({.what = std::string(scenario.name)});
    const bool ends_badly = scenario.name == "a_lock_is_not_reentrant";
    EXPECT_EQ(made.outcome, ends_badly ? Outcome::Deadlocked : Outcome::Fine) << scenario.name;
    const auto fault = engine::trace::validate(*made.trace);
    EXPECT_FALSE(fault) << scenario.name << ", record " << fault->record << ": " << fault->what;
  }
}

TEST(Run, OfTheSameRequestIsTheSame) {
  const Request request{.what = "semaphore_caps_concurrency", .set = {{"PERMITS", "2"}}};
  EXPECT_TRUE(*run(request).trace == *run(request).trace);
}

TEST(Run, OfATraceFileHoldsWhatWasWritten) {
  const PrivateFolder folder;
  const app::runs::Run made = run({.what = "create_task_overlaps_waits"});
  const auto file = folder.add("a.jsonl", engine::trace::write_trace(*made.trace));
  const app::runs::Run opened = run({.what = file.string()});
  EXPECT_EQ(opened.origin, Origin::TraceFile);
  EXPECT_EQ(opened.title, "a.jsonl");
  EXPECT_TRUE(*opened.trace == *made.trace);
}

TEST(Run, RefusesToRunATraceFileInAnotherWay) {
  const PrivateFolder folder;
  const app::runs::Run made = run({.what = "create_task_overlaps_waits"});
  const auto file = folder.add("a.jsonl", engine::trace::write_trace(*made.trace));
  EXPECT_THAT(problem_of({.what = file.string(), .is_real = true}), HasSubstr("cannot be changed"));
  EXPECT_THAT(problem_of({.what = file.string(), .set = {{"A", "1"}}}),
              HasSubstr("cannot be changed"));
}

TEST(OriginOf, IsReadFromTheNameAlone) {
  const PrivateFolder folder;
  EXPECT_EQ(origin_of("semaphore_caps_concurrency"), Origin::Scenario);
  EXPECT_EQ(origin_of(folder.add("a.py", "")), Origin::Program);
  EXPECT_EQ(origin_of(folder.add("a.jsonl", "")), Origin::TraceFile);
}

TEST(OriginOf, SuggestsTheFileBesideTheOneThatIsMissing) {
  const PrivateFolder folder;
  folder.add("crawler.py", "");
  const std::string missing = (folder.path() / "crawlr.py").string();
  EXPECT_THAT(problem_of({.what = missing}), HasSubstr("crawler.py\"?"));
}

/// What is said of a run of `request` whose recording `tell` tells.
std::vector<std::string> notices_of(const Request& request, Origin origin,
                                    const std::function<void(TraceBuilder&)>& tell) {
  TraceBuilder builder;
  builder.meta().mode = "real";
  tell(builder);
  return run_of(request, origin, std::move(builder).finish()).notices;
}

TEST(Notices, TellALimitOnSecondsAsItWasAskedFor) {
  const auto notice = [](double seconds, Origin origin) {
    const Request request{.what = "a.py", .is_real = true, .limits = {.seconds = seconds}};
    return notices_of(request, origin, [&](TraceBuilder& b) {
      b.add({.kind = Kind::Limit,
             .how = static_cast<std::uint8_t>(engine::trace::LimitWhat::Seconds),
             .count = static_cast<std::uint32_t>(std::ceil(seconds))});
    });
  };
  EXPECT_THAT(notice(1.5, Origin::Program), ElementsAre(HasSubstr(" 1.5 seconds (--max-seconds")));
  EXPECT_THAT(notice(0.4, Origin::Program), ElementsAre(HasSubstr(" 0.4 seconds (")));
  EXPECT_THAT(notice(1, Origin::Program), ElementsAre(HasSubstr(" 1 second (--max-seconds")));
  EXPECT_THAT(notice(1.5, Origin::TraceFile), ElementsAre(HasSubstr(" 2 seconds (")));
}

TEST(Notices, NameTheFolderOfPicturesOnceOneIsThere) {
  const Request request{.what = "images_in_turn_take_the_sum", .is_real = true};
  const auto nothing = [](TraceBuilder& b) { b.add({.kind = Kind::End}); };
  const auto one = [](TraceBuilder& b) {
    const engine::trace::Picture red{.width = 1, .height = 1, .rgb = {9, 0, 0}};
    const auto picture = b.picture(std::make_shared<const engine::trace::Picture>(red));
    b.add({.kind = Kind::Print, .picture = picture});
    b.add({.kind = Kind::End});
  };
  EXPECT_THAT(notices_of(request, Origin::Scenario, nothing), IsEmpty());
  EXPECT_THAT(notices_of(request, Origin::Scenario, one),
              ElementsAre(testing::StartsWith("its pictures are in ")));
}

TEST(Notices, TellOfAStepThatComputedForNothingAndNotOfOneThatWaited) {
  const auto notices = [](engine::trace::Time until, double slept) {
    return notices_of({.what = "a.py"}, Origin::Program, [&](TraceBuilder& b) {
      constexpr engine::trace::Time Half = 500'000'000;
      b.meta().mode = "virtual";
      b.add({.time = 10, .kind = Kind::Run, .handle = 1});
      b.add({.time = 10, .kind = Kind::Block, .delay = b.delay(slept)});
      b.add({.time = until, .kind = Kind::Slow, .handle = 1, .when = b.time(Half)});
    });
  };
  EXPECT_THAT(notices(10, 0),
              ElementsAre(HasSubstr("computed for 0.5 s, which virtual time does")));
  EXPECT_THAT(notices(500'000'010, 0.5), ElementsAre(HasSubstr("computed for 0.5 s")));
  EXPECT_THAT(notices(500'000'010, 0), IsEmpty());
}

TEST(Outcome, IsReadFromTheTrace) {
  const auto outcome = [](const std::function<void(TraceBuilder&)>& tell) {
    TraceBuilder builder;
    tell(builder);
    return outcome_of(std::move(builder).finish());
  };
  EXPECT_EQ(outcome([](auto& b) { b.add({.kind = Kind::End}); }), Outcome::Fine);
  EXPECT_EQ(outcome([](auto& b) { b.add({.kind = Kind::End, .status = 3}); }), Outcome::Exited);
  EXPECT_EQ(outcome([](auto& b) { b.add({.kind = Kind::Uncaught}); }), Outcome::Raised);
  EXPECT_EQ(outcome([](auto& b) { b.add({.kind = Kind::Deadlock}); }), Outcome::Deadlocked);
  EXPECT_EQ(outcome([](auto& b) { b.add({.kind = Kind::Limit}); }), Outcome::Limited);
  EXPECT_EQ(outcome([](auto& b) { b.set_missing_tail(); }), Outcome::CutOff);
  EXPECT_EQ(outcome([](auto& b) {
              b.add({.kind = Kind::Uncaught, .type = b.text("KeyboardInterrupt")});
            }),
            Outcome::Stopped);
}

}  // namespace
}  // namespace app::runs
