#include "tests/conformance/engine/pair.h"

namespace {

Coro<std::string> work(std::string how) {
  co_return co_await try_except<CancelledError>(
      []() -> Coro<std::string> {
        co_await sleep(5s);
        co_return "never";
      },
      [how](CancelledError error) -> Coro<std::string> {
        print("cleaning up");
        co_await sleep(3s);
        if (how == "raise") throw ValueError("in cleanup");
        if (how == "return") co_return "after all";
        throw error;
      });
}

Coro<> main() {
  for (const std::string how : {"again", "raise", "return"}) {
    try {
      print(co_await wait_for(work(how), 1s));
    } catch (const TimeoutError&) {
      print("timed out");
    } catch (const ValueError& e) {
      print("failed", e.what());
    }
  }
}

const Pair pair("wait_for_waits_for_the_cleanup_of_what_it_cancelled", [] { run(main()); });

}  // namespace
