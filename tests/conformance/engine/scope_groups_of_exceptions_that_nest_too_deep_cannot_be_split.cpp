#include "tests/conformance/engine/pair.h"

namespace {

ExceptionGroup nested(int depth) {
  std::exception_ptr error = std::make_exception_ptr(ValueError("inmost"));
  for (; depth > 1; --depth)
    error = std::make_exception_ptr(ExceptionGroup("group", {error}));
  return {"group", {error}};
}

Coro<> fails(int depth) {
  throw nested(depth);
  co_return;
}

Coro<> main() {
  for (const int depth : {10, 5000}) {
    try {
      co_await fails(depth);
    } catch (const ExceptionGroup& group) {
      try {
        print(group.split<ValueError>().first.has_value(), group);
      } catch (const RecursionError& e) {
        print(e);
      }
    }
  }
}

const Pair pair("scope_groups_of_exceptions_that_nest_too_deep_cannot_be_split",
                [] { run(main()); });

}  // namespace
