// Question: main asks the task for its result four times. Which of them waits, and which fails?
// Watch: whether the task is done when result() is called, and what await does with a done task.
// Shows: result() never waits; a result that is there is kept and can be asked for again.
#include "scenarios/scenario.h"

namespace scenarios {

constexpr Parameter DELAY{
    .name = "DELAY", .initial = 1, .min = 0.5, .max = 5, .step = 0.5, .unit = "s"};

static Coro<int> fetch() {  // @fetch
  co_await sleep(DELAY);    // @sleep
  co_return 42;             // @return
}

static Coro<> main() {                     // @main
  const auto task = create_task(fetch());  // @create
  try {                                    // @try
    print(task.result());                  // @early
  } catch (const InvalidStateError& e) {   // @except
    print(format("too early: {}", e));     // @too_early
  }
  print(co_await task);  // @await
  print(task.result());  // @result
  print(co_await task);  // @again
}

extern const Script a_task_has_no_result_before_it_is_done{{DELAY}, [] { run(main()); }};  // @run

}  // namespace scenarios
