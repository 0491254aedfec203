#include "tests/conformance/engine/pair.h"

namespace {

Coro<> fails(std::string what, Seconds delay) {
  co_await sleep(delay);
  if (what == "value") throw ValueError(what);
  throw TypeError(what);
}

Coro<> inner() {
  co_await with(TaskGroup(), [](TaskGroup group) -> Coro<> {
    group.create_task(fails("value", 1s));
    group.create_task(fails("type", 1s));
    co_return;
  });
}

Coro<> both() {
  co_await with(TaskGroup(), [](TaskGroup group) -> Coro<> {
    group.create_task(inner());
    group.create_task(fails("value", 2s));
    co_return;
  });
}

Coro<> main() {
  try {
    co_await both();
  } catch (const ExceptionGroup& group) {
    print(group);
    const auto [values, others] = group.split<ValueError>();
    print(*values, repr(values->exceptions()[0]));
    print(*others, repr(others->exceptions()[0]));
  }
  co_await try_except_star<TypeError>(
      [] {
        return try_except_star<ValueError>(both, [](ExceptionGroup group) -> Coro<> {
          print("values", group);
          co_await sleep(1s);
        });
      },
      [](ExceptionGroup group) -> Coro<> {
        print("types", group);
        co_return;
      });
  co_await try_except_star<ValueError>([] { return fails("value", 1s); },
                                       [](ExceptionGroup group) -> Coro<> {
                                         print("alone", repr(group.exceptions()[0]));
                                         co_return;
                                       });
}

const Pair pair("taskgroup_in_taskgroup_groups_errors_in_groups", [] { run(main()); });

}  // namespace
