// Question: three tasks, and one of them fails. What do three ways of waiting for them make of it?
// Watch: after the error, who still waits for a timer, and when does main hear of it?
// Shows: gather passes the error on, TaskGroup ends all, wait leaves it to you.
#include "scenarios/scenario.h"

namespace scenarios {

constexpr Parameter SLOW{
    .name = "SLOW", .initial = 3, .min = 2.5, .max = 5, .step = 0.5, .unit = "s"};
constexpr Parameter FAILS{
    .name = "FAILS", .initial = 1, .min = 0.5, .max = 1.5, .step = 0.5, .unit = "s"};
constexpr Parameter QUICK{
    .name = "QUICK", .initial = 2, .min = 2, .max = 5, .step = 0.5, .unit = "s"};

static Coro<std::string> fetch(std::string name, Seconds delay) {  // @fetch
  try {
    co_await sleep(delay);              // @sleep
    print(format("{} is here", name));  // @here
    co_return name;
  } catch (const CancelledError&) {
    print(format("{} was cancelled", name));  // @cancelled
    throw;
  }
}

static Coro<std::string> fail() {  // @fail
  co_await sleep(FAILS);           // @wait_to_fail
  throw ValueError("broken");      // @raise
}

static std::vector<Coro<std::string>> three() {  // @three
  std::vector<Coro<std::string>> coroutines;
  coroutines.push_back(fetch("slow", SLOW));
  coroutines.push_back(fail());
  coroutines.push_back(fetch("quick", QUICK));
  return coroutines;
}

static Coro<> with_gather() {  // @with_gather
  try {
    co_await gather(three());  // @gather
  } catch (const ValueError&) {
    print("gather: an error, and the others run on");  // @gather_error
  }
  co_await sleep(SLOW);  // @let_them_end
}

static Coro<> with_task_group() {  // @with_task_group
  try {
    co_await with(TaskGroup(), [](TaskGroup group) -> Coro<> {  // @group
      for (auto& coroutine : three())
        group.create_task(std::move(coroutine));  // @create
      co_return;
    });
  } catch (const ExceptionGroup&) {
    print("TaskGroup: an error, and the others are cancelled");  // @group_error
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

static Coro<> main() {         // @main
  co_await with_gather();      // @first
  co_await with_task_group();  // @second
  co_await with_wait();        // @third
}

extern const Script the_first_error_chooses_the_join{{SLOW, FAILS, QUICK},
                                                     [] { run(main()); }};  // @run

}  // namespace scenarios
