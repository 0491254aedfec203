// Question: three tasks give their results after 3, 1 and 2 s. When can main use the first one?
// Watch: when main gets the thread back, and how many tasks are still waiting then.
// Shows: gather and TaskGroup wait for the last, wait stops at the first, as_completed gives each.
#include "scenarios/scenario.h"

namespace scenarios {

constexpr Parameter SLOW{
    .name = "SLOW", .initial = 3, .min = 2.5, .max = 5, .step = 0.5, .unit = "s"};
constexpr Parameter QUICK{
    .name = "QUICK", .initial = 1, .min = 0.5, .max = 1.5, .step = 0.5, .unit = "s"};
constexpr Parameter MEDIUM{
    .name = "MEDIUM", .initial = 2, .min = 2, .max = 5, .step = 0.5, .unit = "s"};
constexpr Parameter WAY{.name = "WAY", .initial = 0, .min = 0, .max = 4};

static Coro<std::string> fetch(std::string name, Seconds delay) {  // @fetch
  co_await sleep(delay);                                           // @sleep
  co_return name;                                                  // @result
}

static std::vector<Coro<std::string>> three() {  // @three
  std::vector<Coro<std::string>> coroutines;
  coroutines.push_back(fetch("slow", SLOW));
  coroutines.push_back(fetch("quick", QUICK));
  coroutines.push_back(fetch("medium", MEDIUM));
  return coroutines;
}

static Coro<> with_gather() {                     // @with_gather
  const auto results = co_await gather(three());  // @gather
  print("gather:", results);                      // @all
}

static Coro<> with_task_group() {  // @with_task_group
  std::vector<Task<std::string>> tasks;
  co_await with(TaskGroup(), [&](TaskGroup group) -> Coro<> {  // @group
    for (auto& coroutine : three())
      tasks.push_back(group.create_task(std::move(coroutine)));  // @create_in_group
    co_return;
  });
  for (const auto& task : tasks)
    print("TaskGroup:", task.result());  // @of_group
}

static Coro<> with_wait() {  // @with_wait
  std::vector<Task<std::string>> tasks;
  for (auto& coroutine : three())
    tasks.push_back(create_task(std::move(coroutine)));                                 // @create
  const auto [done, pending] = co_await wait(tasks, {.return_when = FIRST_COMPLETED});  // @wait
  for (const auto& task : done)
    print("wait:", task.result());  // @first
  for (const auto& task : pending)
    task.cancel();         // @cancel
  co_await wait(pending);  // @rest
}

static Coro<> with_as_completed() {             // @with_as_completed
  for (auto& coming : as_completed(three())) {  // @as_completed
    const auto name = co_await coming;          // @one
    print("as_completed:", name);               // @each
  }
}

static Coro<> main() {  // @main
  const std::vector ways{with_gather, with_task_group, with_wait, with_as_completed};
  for (int number = 1; number <= 4; ++number)                    // @each_way
    if (WAY == 0 || WAY == number) co_await ways[number - 1]();  // @does
}

extern const Script the_first_result_chooses_the_join{{SLOW, QUICK, MEDIUM, WAY},
                                                      [] { run(main()); }};  // @run

}  // namespace scenarios
