// Listings with the values of a run, for every parameter of the curriculum.
// Rule: nothing but the numbers of the parameters that were set may differ.
#include "scenarios/set_listing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fmt/format.h>

#include "scenarios/registry.h"

namespace scenarios {
namespace {

using testing::HasSubstr;

TEST(SetListing, PutsTheValueWhereTheNumberStands) {
  EXPECT_EQ(set_listing("import asyncio\n\nPERMITS = 4\nDELAY = 0.3\n", {{"DELAY", 1.5}}),
            "import asyncio\n\nPERMITS = 4\nDELAY = 1.5\n");
  EXPECT_EQ(
      set_listing("constexpr Parameter DELAY{\n    .name = \"DELAY\", .initial = 0.3, .min = 0.1};",
                  {{"DELAY", 2}}),
      "constexpr Parameter DELAY{\n    .name = \"DELAY\", .initial = 2, .min = 0.1};");
}

TEST(SetListing, LeavesWhatHasNoSuchParameter) {
  const std::string_view listing = "DELAYED = 1\nprint(DELAY == 3)\n";
  EXPECT_EQ(set_listing(listing, {{"DELAY", 2}}), listing);
  EXPECT_EQ(set_listing(listing, {}), listing);
}

class EveryListing : public testing::TestWithParam<Scenario> {};

TEST_P(EveryListing, IsItselfAtTheDefaults) {
  Values values;
  for (const Parameter& parameter : GetParam().parameters)
    values.emplace_back(parameter.name, parameter.initial);
  EXPECT_EQ(set_listing(GetParam().python, values), GetParam().python);
  EXPECT_EQ(set_listing(GetParam().cpp, values), GetParam().cpp);
}

TEST_P(EveryListing, SaysWhatWasSet) {
  for (const Parameter& parameter : GetParam().parameters) {
    const Values values{{std::string(parameter.name), parameter.max}};
    EXPECT_THAT(set_listing(GetParam().python, values),
                HasSubstr(fmt::format("\n{} = {}\n", parameter.name, parameter.max)));
    if (GetParam().cpp.empty()) continue;
    EXPECT_THAT(
        set_listing(GetParam().cpp, values),
        HasSubstr(fmt::format(".name = \"{}\", .initial = {}, ", parameter.name, parameter.max)));
  }
}

std::string name_of(const testing::TestParamInfo<Scenario>& instance) {
  return std::string(instance.param.name);
}

INSTANTIATE_TEST_SUITE_P(Scenarios, EveryListing, testing::ValuesIn(all().begin(), all().end()),
                         name_of);

}  // namespace
}  // namespace scenarios
