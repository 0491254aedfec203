// Question: a thread writes a file for 3 s. The task that awaits it is cancelled after 1 s. And then?
// Watch: the thread, after its task has ended.
// Shows: cancelling ends the waiting, never the thread; asyncio.run waits for it at the end.
#include "scenarios/scenario.h"

namespace scenarios {

constexpr Parameter WRITE{
    .name = "WRITE", .initial = 3, .min = 0.5, .max = 6, .step = 0.5, .unit = "s"};
constexpr Parameter PATIENCE{
    .name = "PATIENCE", .initial = 1, .min = 0.5, .max = 6, .step = 0.5, .unit = "s"};

static void write_file() {  // @write
  print("writing");         // @writing
  block(WRITE);             // @block
  print("written");         // @written
}

static Coro<> main() {                                  // @main
  auto coroutine = to_thread(job<write_file>);          // @job
  const auto task = create_task(std::move(coroutine));  // @create
  co_await sleep(PATIENCE);                             // @sleep
  task.cancel();                                        // @cancel
  try {                                                 // @try
    co_await task;                                      // @await
  } catch (const CancelledError&) {                     // @except
    print("cancelled");                                 // @cancelled
  }
}

extern const Script a_cancelled_to_thread_goes_on{{WRITE, PATIENCE}, [] { run(main()); }};  // @run

}  // namespace scenarios
