#include "tests/conformance/engine/pair.h"

namespace {

void nap() { block(1s); }

void hand_over_after(int hops) {
  Loop& loop = get_running_loop();
  if (hops > 0) {
    loop.call_soon({"hand_over_after", [hops] { hand_over_after(hops - 1); }});
    return;
  }
  try {
    (void)loop.run_in_executor(nullptr, nap);
    print("taken");
  } catch (const RuntimeError& e) {
    print(e.what());
  }
}

Coro<> main(int hops) {
  hand_over_after(hops);
  co_return;
}

const Pair pair("jobs_are_taken_until_the_shutdown_has_begun_to_run", [] {
  for (int hops = 0; hops < 7; ++hops)
    run(main(hops));
});

}  // namespace
