// Question: one of three tasks in a TaskGroup raises. What happens to the other two?
// Watch: the cancel requests, and the moment at which the block ends.
// Shows: the first error cancels the other tasks, and the block ends when all of them have ended.
#include "scenarios/scenario.h"

namespace scenarios {

constexpr Parameter FAILURE{
    .name = "FAILURE", .initial = 1, .min = 0.5, .max = 5, .step = 0.5, .unit = "s"};
constexpr Parameter DOWNLOAD{
    .name = "DOWNLOAD", .initial = 2, .min = 0.5, .max = 5, .step = 0.5, .unit = "s"};
constexpr Parameter REST{
    .name = "REST", .initial = 3, .min = 0.5, .max = 5, .step = 0.5, .unit = "s"};

static Coro<> download(std::string name) {  // @download
  try {
    co_await sleep(DOWNLOAD);           // @sleep
    print(format("{} is done", name));  // @done
  } catch (const CancelledError&) {
    print(format("{} is cancelled", name));  // @cancelled
    throw;
  }
}

static Coro<> fail() {               // @fail
  co_await sleep(FAILURE);           // @wait
  throw ValueError("no such page");  // @raise
}

static Coro<> main() {  // @main
  try {
    co_await with(TaskGroup(), [](TaskGroup group) -> Coro<> {  // @group
      group.create_task(download("a"));                         // @create_a
      group.create_task(fail());                                // @create_fail
      group.create_task(download("b"));                         // @create_b
      co_return;
    });
  } catch (const ExceptionGroup& errors) {
    print("main caught:", errors);  // @caught
  }
  co_await sleep(REST);  // @rest
  print("main ends");    // @end
}

extern const Script taskgroup_cancels_siblings{{FAILURE, DOWNLOAD, REST},
                                               [] { run(main()); }};  // @run

}  // namespace scenarios
