// Question: two threads compute, one for 1 s and one for 2 s. When are both done?
// Watch: both threads run from the start; how long does the first one take?
// Shows: threads of one interpreter compute in turns; two of them get half the speed each.
#include "scenarios/scenario.h"

namespace scenarios {

constexpr Parameter FIRST{
    .name = "FIRST", .initial = 1, .min = 0.5, .max = 4, .step = 0.5, .unit = "s"};
constexpr Parameter SECOND{
    .name = "SECOND", .initial = 2, .min = 0.5, .max = 4, .step = 0.5, .unit = "s"};

static void crunch(std::string name, Seconds seconds) {  // @crunch
  print(format("{} begins", name));                      // @begins
  compute(seconds);                                      // @compute
  print(format("{} ends", name));                        // @ends
}

static Coro<> main() {                                    // @main
  auto a = to_thread(job<crunch>, "a", Seconds(FIRST));   // @a
  auto b = to_thread(job<crunch>, "b", Seconds(SECOND));  // @b
  co_await gather(std::move(a), std::move(b));            // @gather
}

extern const Script threads_share_one_interpreter_lock{{FIRST, SECOND},
                                                       [] { run(main()); }};  // @run

}  // namespace scenarios
