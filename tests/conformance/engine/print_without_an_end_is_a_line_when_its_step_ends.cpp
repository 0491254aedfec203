#include "tests/conformance/engine/pair.h"

namespace {

Coro<> counts(std::string name) {
  for (int n = 0; n < 3; ++n) {
    print(n, name, sep("-"), end(" "));
    print("|", end(""));
    co_await sleep(0s);
  }
  print("", name, "ends");
}

Coro<> main() {
  co_await gather(counts("a"), counts("b"));
  print("one", end(""));
  print(" two");
  print("three\nfour", end("\nfi"));
  print("ve", "six", sep("\n"));
  print();
  print("to nobody's eyes", file(stderr));
  print("left", end(""));
  get_running_loop().call_soon({"calls", [] { print("called", end("!")); }});
  co_await sleep(100ms);
  print("last", end(""));
}

const Pair pair("print_without_an_end_is_a_line_when_its_step_ends", [] { run(main()); });

}  // namespace
