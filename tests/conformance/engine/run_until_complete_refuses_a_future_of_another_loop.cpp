#include "tests/conformance/engine/pair.h"

namespace {

// It iterated until the deadlock.
const Pair pair("run_until_complete_refuses_a_future_of_another_loop", [] {
  Loop one;
  Loop two;
  const auto future = one.create_future<int>();
  try {
    two.run_until_complete(future);
  } catch (const ValueError& e) {
    print(e.what());
  }
  future.set_result(3);
  try {
    two.run_until_complete(future);
  } catch (const ValueError& e) {
    print(e.what());
  }
  print(one.run_until_complete(future));
  one.close();
  two.close();
});

}  // namespace
