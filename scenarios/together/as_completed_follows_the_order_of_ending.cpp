// Question: main wants each of three results as soon as it is there. In which order do they come?
// Watch: what main awaits in each round of its loop, and which task wakes it.
// Shows: as_completed gives awaitables; each becomes the result of whichever task ends next.
#include "scenarios/scenario.h"

namespace scenarios {

constexpr Parameter SLOW{
    .name = "SLOW", .initial = 3, .min = 0.5, .max = 5, .step = 0.5, .unit = "s"};
constexpr Parameter QUICK{
    .name = "QUICK", .initial = 1, .min = 0.5, .max = 5, .step = 0.5, .unit = "s"};
constexpr Parameter MEDIUM{
    .name = "MEDIUM", .initial = 2, .min = 0.5, .max = 5, .step = 0.5, .unit = "s"};

static Coro<std::string> fetch(std::string name, Seconds delay) {  // @fetch
  co_await sleep(delay);                                           // @sleep
  co_return name;                                                  // @result
}

static Coro<> main() {  // @main
  std::vector<Coro<std::string>> fetches;
  fetches.push_back(fetch("slow", SLOW));                  // @slow
  fetches.push_back(fetch("quick", QUICK));                // @quick
  fetches.push_back(fetch("medium", MEDIUM));              // @medium
  for (auto& coming : as_completed(std::move(fetches))) {  // @as_completed
    const auto name = co_await coming;                     // @await
    print("here is", name);                                // @here
  }
}

extern const Script as_completed_follows_the_order_of_ending{{SLOW, QUICK, MEDIUM},
                                                             [] { run(main()); }};  // @run

}  // namespace scenarios
