#include "tests/conformance/engine/pair.h"

namespace {

Coro<> main() {
  for (const Seconds duration : {Seconds(0s), Seconds(500us), Seconds(1ms), Seconds(2.1ms)})
    compute(duration);
  co_await sleep(0s);
  compute(3ms);
}

const Pair pair("virtual_time_computing_takes_whole_milliseconds", [] { run(main()); });

}  // namespace
