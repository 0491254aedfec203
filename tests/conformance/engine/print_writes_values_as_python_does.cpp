#include <limits>
#include "tests/conformance/engine/pair.h"

namespace {

template <class T>
Coro<T> value(T x) {
  co_return x;
}

Coro<> main() {
  using Texts = std::vector<std::string>;
  print(1, 1.0, 0.1, 1e16, 1e-5, -0.0, true, false, None());
  print("text", Texts{"a", "it's", "tab\t"}, std::tuple("x"), std::tuple(1, "y"),
        std::map<std::string, int>{{"k", 2}});
  print("");
  print("two\nlines");
  print(co_await value(2.5), co_await value(std::string("s")), std::vector{None()});
  print(std::vector<std::vector<int>>{{1, 2}, {}}, std::int64_t(1) << 40,
        std::numeric_limits<double>::infinity());
}

const Pair pair("print_writes_values_as_python_does", [] { run(main()); });

}  // namespace
