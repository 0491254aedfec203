#include "tests/conformance/engine/pair.h"

namespace {

void leave_after(int hops) {
  if (hops == 0) throw SystemExit(0);
  get_running_loop().call_soon({"leave_after", [hops] { leave_after(hops - 1); }});
}

Coro<> child(int hops) {
  leave_after(hops);
  co_return;
}

Coro<> main(int hops) {
  create_task(child(hops));
  co_return;
}

const Pair pair("l5_system_exit_in_the_shutdown_of_run_leaves_it_unstarted", [] {
  for (int hops = 1; hops < 6; ++hops) {
    bool left = false;
    try {
      run(main(hops));
    } catch (const SystemExit&) {
      left = true;
    }
    print(left);
  }
});

}  // namespace
