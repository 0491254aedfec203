// Question: three tasks, and one of them fails. What do four ways of waiting for them make of it?
// Watch: after the error, who still waits for a timer, and when does main hear of it?
// Shows: gather and as_completed pass it on, TaskGroup ends all, wait leaves it to you.
#include "scenarios/scenario.h"

namespace scenarios {

constexpr Parameter SLOW{.name = "SLOW", .initial = 3, .min = 2, .max = 5, .unit = "s"};
constexpr Parameter FAILS{
    .name = "FAILS", .initial = 1, .min = 0.5, .max = 1.5, .step = 0.5, .unit = "s"};
constexpr Parameter QUICK{
    .name = "QUICK", .initial = 2, .min = 0.5, .max = 5, .step = 0.5, .unit = "s"};
constexpr Parameter WAY{.name = "WAY", .initial = 0, .min = 0, .max = 4};

static Coro<std::string> fetch(std::string name, Seconds delay) {  // @fetch
  co_await sleep(delay);                                           // @sleep
  if (name == "broken") throw ValueError(name);                    // @raise
  print(format("{} is here", name));                               // @here
  co_return name;
}

static std::vector<Coro<std::string>> three() {  // @three
  std::vector<Coro<std::string>> coroutines;
  coroutines.push_back(fetch("slow", SLOW));
  coroutines.push_back(fetch("broken", FAILS));
  coroutines.push_back(fetch("quick", QUICK));
  return coroutines;
}

static Coro<> with_gather() {  // @with_gather
  try {
    co_await gather(three());  // @gather
  } catch (const ValueError&) {
    print("gather: the error, and the rest runs on");  // @gather_error
  }
  co_await sleep(SLOW);  // @let_it_end
}

static Coro<> with_task_group() {  // @with_task_group
  try {
    co_await with(TaskGroup(), [](TaskGroup group) -> Coro<> {  // @group
      for (auto& coroutine : three())
        group.create_task(std::move(coroutine));  // @create
      co_return;
    });
  } catch (const ExceptionGroup&) {
    print("TaskGroup: the error, and the rest is cancelled");  // @group_error
  }
}

static Coro<> with_wait() {  // @with_wait
  std::vector<Task<std::string>> tasks;
  for (auto& coroutine : three())
    tasks.push_back(create_task(std::move(coroutine)));  // @create_task
  const auto [done, pending] = co_await wait(tasks);     // @wait
  for (const auto& task : tasks)
    print("wait: failed:", task.exception() != nullptr);  // @outcome
}

static Coro<> with_as_completed() {  // @with_as_completed
  try {
    for (auto& coming : as_completed(three()))  // @as_completed
      print("as_completed:", co_await coming);  // @one
  } catch (const ValueError&) {
    print("as_completed: the error, and the rest runs on");  // @as_completed_error
  }
  co_await sleep(SLOW);  // @let_the_rest_end
}

static Coro<> main() {  // @main
  const std::vector ways{with_gather, with_task_group, with_wait, with_as_completed};
  for (int number = 1; number <= 4; ++number)                    // @each_way
    if (WAY == 0 || WAY == number) co_await ways[number - 1]();  // @does
}

extern const Script the_first_error_chooses_the_join{{SLOW, FAILS, QUICK, WAY},
                                                     [] { run(main()); }};  // @run

}  // namespace scenarios
