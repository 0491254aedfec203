// Question: three guests are woken, and one plate is there. What do the other two do?
// Watch: what each guest does first when it is woken, and which of them finds the plate.
// Shows: being notified means "look again": what was waited for may be gone before one's turn.
#include "scenarios/scenario.h"

namespace scenarios {

constexpr Parameter GUESTS{.name = "GUESTS", .initial = 3, .min = 1, .max = 5};
constexpr Parameter DELAY{
    .name = "DELAY", .initial = 1, .min = 0.5, .max = 3, .step = 0.5, .unit = "s"};

using Plates = std::shared_ptr<std::vector<int>>;

static Coro<> guest(int name, Condition condition, Plates plates) {  // @guest
  const auto held = co_await with(condition);                        // @enter
  while (plates->empty()) {                                          // @check
    print(format("{} finds nothing", name));                         // @nothing
    co_await condition.wait();                                       // @wait
  }
  plates->pop_back();              // @take
  print(format("{} eats", name));  // @eats
}

static Coro<> main() {                                       // @main
  const Condition condition;                                 // @condition
  const auto plates = std::make_shared<std::vector<int>>();  // @plates
  std::vector<Task<>> guests;
  for (int n = 0; n < GUESTS; ++n)
    guests.push_back(create_task(guest(n, condition, plates)));  // @create
  for (int plate = 0; plate < GUESTS; ++plate) {
    co_await sleep(DELAY);                       // @sleep
    const auto held = co_await with(condition);  // @serve
    plates->push_back(plate);                    // @add
    print("a plate is served");                  // @served
    condition.notify_all();                      // @notify
  }
  co_await gather(guests);  // @gather
}

extern const Script a_condition_waiter_checks_again{{GUESTS, DELAY}, [] { run(main()); }};  // @run

}  // namespace scenarios
