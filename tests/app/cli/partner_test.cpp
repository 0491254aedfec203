#include "app/cli/partner.h"

#include <gtest/gtest.h>

#include <fstream>

#include "app/runs/private_folder.h"
#include "app/runs/run.h"
#include "scenarios/registry.h"

namespace app::cli {
namespace {

std::string partner_name(std::string_view name) {
  const Partner partner = partner_of(*scenarios::find(name));
  return partner.scenario == nullptr ? "" : std::string(partner.scenario->name);
}

TEST(Partner, IsTheCure) {
  EXPECT_EQ(partner_name("time_sleep_blocks_the_loop"), "create_task_overlaps_waits");
  EXPECT_TRUE(partner_of(*scenarios::find("time_sleep_blocks_the_loop")).is_better);
}

TEST(Partner, OfACureIsTheFirstItCures) {
  EXPECT_EQ(partner_name("a_lock_keeps_updates"), "read_await_write_loses_updates");
  EXPECT_FALSE(partner_of(*scenarios::find("a_lock_keeps_updates")).is_better);
}

TEST(Partner, OfAStageIsTheOneBeforeIt) {
  EXPECT_EQ(partner_name("async_downloads_shrink_only_the_waiting"),
            "threads_overlap_blocking_downloads");
  EXPECT_EQ(partner_name("limits_cost_nothing_when_stages_overlap"),
            "processes_share_the_computing");
}

TEST(Partner, OfAScenarioThatStandsAloneIsNone) {
  EXPECT_EQ(partner_name("the_ready_queue_is_first_in_first_out"), "");
}

TEST(Partner, CanBeRunBesideEveryScenarioThatHasOne) {
  for (const scenarios::Scenario& scenario : scenarios::all()) {
    const Partner partner = partner_of(scenario);
    if (partner.scenario == nullptr) continue;
    EXPECT_NE(partner.scenario, &scenario) << scenario.name;
    EXPECT_NE(partner.scenario->program, nullptr) << scenario.name;
    const runs::Request asked{.what = std::string(scenario.name)};
    EXPECT_NO_THROW(runs::run(request_beside(asked, {.what = std::string(partner.scenario->name)})))
        << scenario.name;
  }
}

TEST(RequestBeside, TakesTheSettingsTheOtherScenarioHasAndItsOwnAfterThem) {
  const runs::Request asked{.what = "time_sleep_blocks_the_loop",
                            .set = {{"FIRST", "3"}, {"NOBODY", "1"}},
                            .ties = runs::Ties::Heapq};
  const runs::Request request =
      request_beside(asked, {.what = "create_task_overlaps_waits", .set = {{"FIRST", "5"}}});
  EXPECT_EQ(request.set,
            (std::vector<std::pair<std::string, std::string>>{{"FIRST", "3"}, {"FIRST", "5"}}));
  EXPECT_EQ(request.ties, runs::Ties::Heapq);
}

TEST(RequestBeside, SetsInAProgramWhatItAssigns) {
  const runs::PrivateFolder folder;
  const std::string file = folder.path() / "a.py";
  std::ofstream(file) << "WIDE = 1\nN = 2\nif True:\n    M = 3\n";
  const runs::Request asked{
      .what = "b.py", .set = {{"N", "7"}, {"M", "7"}, {"W", "7"}}, .args = {"x"}};
  const runs::Request request = request_beside(asked, {.what = file});
  EXPECT_EQ(request.set, (std::vector<std::pair<std::string, std::string>>{{"N", "7"}}));
  EXPECT_EQ(request.args, asked.args);
}

TEST(RequestBeside, AsksNothingOfARecording) {
  const runs::Request asked{.what = "time_sleep_blocks_the_loop",
                            .set = {{"FIRST", "3"}},
                            .ties = runs::Ties::Heapq,
                            .is_real = true};
  const runs::Request request = request_beside(asked, {.what = "a.jsonl"});
  EXPECT_TRUE(request.set.empty());
  EXPECT_EQ(request.ties, runs::Ties::Fifo);
  EXPECT_FALSE(request.is_real);
}

}  // namespace
}  // namespace app::cli
