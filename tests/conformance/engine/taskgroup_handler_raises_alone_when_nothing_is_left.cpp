#include <functional>
#include <optional>

#include "tests/conformance/engine/pair.h"

namespace {

using Body = std::function<Coro<>()>;

Coro<> fails(std::string what, Seconds delay) {
  co_await sleep(delay);
  if (what == "value") throw ValueError(what);
  throw TypeError(what);
}

Coro<> group_of(std::vector<std::string> errors) {
  co_await with(TaskGroup(), [=](TaskGroup group) -> Coro<> {
    for (const std::string& what : errors)
      group.create_task(fails(what, 1s));
    co_return;
  });
}

Coro<> attempt(std::string name, Body body, std::optional<KeyError> error) {
  co_await try_except_star<ValueError>(body, [&](ExceptionGroup group) -> Coro<> {
    print(name, "handles", repr(group));
    co_await sleep(1s);
    if (!error) throw group;
    throw *error;
  });
}

Coro<> shows(std::string name, Body body, std::optional<KeyError> error) {
  try {
    co_await attempt(name, body, error);
  } catch (const ExceptionGroup& group) {
    print(name, group, repr(group));
  } catch (const Exception& error) {
    print(name, repr(error));
  }
}

Coro<> main() {
  co_await shows("nothing left", [] { return group_of({"value", "value"}); }, KeyError("new"));
  co_await shows("a rest", [] { return group_of({"value", "type"}); }, KeyError("new"));
  co_await shows("the group", [] { return group_of({"value"}); }, {});
  co_await shows("single", [] { return fails("value", 1s); }, KeyError("new"));
  co_await shows("its group", [] { return fails("value", 1s); }, {});
}

const Pair pair("taskgroup_handler_raises_alone_when_nothing_is_left", [] { run(main()); },
                {.patch = 7});

}  // namespace
