#include "tests/conformance/engine/pair.h"

namespace {

struct Job {
  int priority;
  std::string name;
  friend bool operator<(const Job& a, const Job& b) { return a.priority < b.priority; }
};

Coro<> main() {
  const PriorityQueue<std::pair<int, std::string>> pairs;
  for (const auto& [priority, name] :
       std::vector<std::pair<int, std::string>>{{3, "c"}, {1, "b"}, {2, "x"}, {1, "a"}})
    co_await pairs.put({priority, name});
  while (!pairs.empty())
    print(co_await pairs.get());
  const PriorityQueue<Job> jobs(20);
  int n = 0;
  for (const char name : std::string("abcdefghijklm"))
    jobs.put_nowait({n++ % 3, std::string(1, name)});
  std::vector<std::string> order;
  while (!jobs.empty())
    order.push_back(jobs.get_nowait().name);
  print(order);
}

const Pair pair("queue_by_priority_gives_the_least_first_and_equals_as_heapq_does",
                [] { run(main()); });

}  // namespace
