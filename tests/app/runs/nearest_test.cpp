// Tests of the nearest right name.
// Rule: a slip of the hand is understood, another word is not.
#include "app/runs/nearest.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace app::runs {
namespace {

const std::vector<std::string> Verbs{"list", "schedule", "trace", "explain", "record", "export"};

TEST(Nearest, UnderstandsASlipOfTheHand) {
  EXPECT_EQ(nearest("shedule", Verbs), "schedule");
  EXPECT_EQ(nearest("scheduel", Verbs), "schedule");
  EXPECT_EQ(nearest("expor", Verbs), "export");
}

TEST(Nearest, UnderstandsTheBeginningOfAName) { EXPECT_EQ(nearest("expl", Verbs), "explain"); }

TEST(Nearest, UnderstandsASlipInTheBeginningOfAName) {
  EXPECT_EQ(nearest("semaphor_caps", std::vector<std::string>{"semaphore_caps_concurrency"}),
            "semaphore_caps_concurrency");
}

TEST(Nearest, DoesNotGuessAtAnotherWord) {
  EXPECT_EQ(nearest("kitchen", Verbs), "");
  EXPECT_EQ(nearest("", Verbs), "");
}

TEST(Suggestion, EndsAMessage) {
  EXPECT_EQ(suggestion("trce", Verbs), " (did you mean \"trace\"?)");
  EXPECT_EQ(suggestion("kitchen", Verbs), "");
}

}  // namespace
}  // namespace app::runs
