// Question: the same two computations, 1 s and 2 s, in two processes. When are both done?
// Watch: each process computes at full speed; the loop only waits.
// Shows: processes share no interpreter; computing in them is parallel.
#include "scenarios/scenario.h"

namespace scenarios {

constexpr Parameter FIRST{
    .name = "FIRST", .initial = 1, .min = 0.5, .max = 4, .step = 0.5, .unit = "s"};
constexpr Parameter SECOND{
    .name = "SECOND", .initial = 2, .min = 0.5, .max = 4, .step = 0.5, .unit = "s"};

static const ProcessFunction crunch("crunch", [](std::string name, double seconds) {  // @crunch
  print(format("{} begins", name));                                                   // @begins
  compute(Seconds(seconds));                                                          // @compute
  print(format("{} ends", name));                                                     // @ends
});

static Coro<> main() {              // @main
  auto& loop = get_running_loop();  // @loop
  const ProcessPoolExecutor pool(2);
  const auto open = with(pool);                                            // @pool
  const auto a = loop.run_in_executor(pool, crunch, "a", FIRST.value());   // @a
  const auto b = loop.run_in_executor(pool, crunch, "b", SECOND.value());  // @b
  co_await gather(a, b);                                                   // @gather
}

extern const Script processes_compute_side_by_side{{FIRST, SECOND}, [] { run(main()); }};  // @run

}  // namespace scenarios
