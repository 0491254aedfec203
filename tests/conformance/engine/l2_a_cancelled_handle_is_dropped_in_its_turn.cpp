#include "tests/conformance/engine/pair.h"

namespace {

Callback callback(const char* name) {
  return {"callback", [name] { print(name); }};
}

Coro<> main() {
  Loop& loop = get_running_loop();
  loop.call_soon(callback("a"));
  const auto dropped = loop.call_soon(callback("dropped"));
  const auto late = loop.call_later(100ms, callback("late"));
  const auto gone = loop.call_later(200ms, callback("gone"));
  loop.call_soon(callback("b"));
  dropped->cancel();
  dropped->cancel();
  co_await sleep(100ms);
  late->cancel();
  gone->cancel();
  co_await sleep(300ms);
}

const Pair pair("l2_a_cancelled_handle_is_dropped_in_its_turn", [] { run(main()); });

}  // namespace
