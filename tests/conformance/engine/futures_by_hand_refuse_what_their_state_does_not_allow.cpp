#include "tests/conformance/engine/pair.h"

namespace {

Coro<> main() {
  const Future<int> future;
  const auto complain = [](auto call) {
    try {
      call();
    } catch (const InvalidStateError& e) {
      print(e.what());
    }
  };
  complain([&] { future.result(); });
  complain([&] { future.exception(); });
  print(future.done(), future.cancelled(), &future.get_loop() == &get_running_loop());
  future.set_result(7);
  complain([&] { future.set_result(8); });
  complain([&] { future.set_exception(ValueError("no")); });
  print(future.result(), future.exception() == nullptr, future.cancel());
  const Future<> failed;
  failed.set_exception(ValueError("no"));
  print(describe(failed.exception()).text);
  try {
    co_await failed;
  } catch (const ValueError& e) {
    print(e.what());
  }
  const Future<> cancelled;
  print(cancelled.cancel(), cancelled.cancel(), cancelled.cancelled(), cancelled.done());
  complain([&] { cancelled.set_result(); });
  try {
    cancelled.exception();
  } catch (const CancelledError&) {
    print("cancelled");
  }
}

const Pair pair("futures_by_hand_refuse_what_their_state_does_not_allow", [] { run(main()); });

}  // namespace
