#include "tests/conformance/engine/pair.h"

namespace {

void note() { print("noted"); }

Coro<> main() {
  Loop& loop = get_running_loop();
  loop.call_soon({"note", note});
  const auto handle = loop.call_soon_threadsafe({"note", note});
  loop.call_soon_threadsafe({"note", note})->cancel();
  loop.call_soon({"note", note});
  co_await sleep(0s);
  print(handle->cancelled());
  loop.call_soon_threadsafe({"note", note});
  co_await sleep(100ms);
}

const Pair pair("handles_of_call_soon_threadsafe_wait_in_line_like_any_other", [] { run(main()); });

}  // namespace
