#include "tests/conformance/engine/pair.h"

namespace {

Coro<> get(std::string name, Condition not_empty, Condition not_full,
           std::shared_ptr<std::vector<int>> items) {
  const auto held = co_await with(not_empty);
  while (items->empty())
    co_await not_empty.wait();
  print(name, items->back());
  items->pop_back();
  not_full.notify();
}

Coro<> put(int item, Condition not_empty, Condition not_full,
           std::shared_ptr<std::vector<int>> items) {
  const auto held = co_await with(not_full);
  while (items->size() == 1)
    co_await not_full.wait();
  items->push_back(item);
  print("put", item);
  not_empty.notify();
}

Coro<> main() {
  const Lock lock;
  const Condition not_empty(lock);
  const Condition not_full(lock);
  const auto items = std::make_shared<std::vector<int>>();
  co_await gather(get("a", not_empty, not_full, items), get("b", not_empty, not_full, items),
                  put(1, not_empty, not_full, items), put(2, not_empty, not_full, items));
  print(lock.locked());
}

const Pair pair("condition_may_share_its_lock_with_another", [] { run(main()); });

}  // namespace
