// Question: three workers take items from one queue. How does main know that all the work is done?
// Watch: when the queue is empty, and when main goes on.
// Shows: join() waits until task_done() was called for every item; then the workers can be cancelled.
#include "scenarios/scenario.h"

namespace scenarios {

constexpr Parameter ITEMS{.name = "ITEMS", .initial = 7, .min = 1, .max = 12};
constexpr Parameter WORKERS{.name = "WORKERS", .initial = 3, .min = 1, .max = 6};
constexpr Parameter WORK{
    .name = "WORK", .initial = 1, .min = 0.5, .max = 3, .step = 0.5, .unit = "s"};

static Coro<> worker(int name, Queue<int> queue) {  // @worker
  while (true) {
    const int item = co_await queue.get();            // @get
    print(format("worker {} takes {}", name, item));  // @takes
    co_await sleep(WORK);                             // @work
    queue.task_done();                                // @task_done
  }
}

static Coro<> main() {     // @main
  const Queue<int> queue;  // @queue
  for (int item = 0; item < ITEMS; ++item)
    queue.put_nowait(item);  // @put
  std::vector<Task<>> workers;
  for (int n = 0; n < WORKERS; ++n)
    workers.push_back(create_task(worker(n, queue)));  // @create
  co_await queue.join();                               // @join
  print("every item is dealt with");                   // @joined
  for (const auto& each : workers)
    each.cancel();  // @cancel
}

extern const Script join_waits_for_task_done{{ITEMS, WORKERS, WORK}, [] { run(main()); }};  // @run

}  // namespace scenarios
