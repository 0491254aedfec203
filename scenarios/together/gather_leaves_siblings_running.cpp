// Question: one of three coroutines in a gather raises. What happens to the other two?
// Watch: what main catches, and who is still waiting for a timer afterwards.
// Shows: gather passes the first error on at once and leaves its other tasks running.
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
    co_await gather(download("a"), fail(), download("b"));  // @gather
  } catch (const ValueError& error) {
    print("main caught:", error);  // @caught
  }
  co_await sleep(REST);  // @rest
  print("main ends");    // @end
}

extern const Script gather_leaves_siblings_running{{FAILURE, DOWNLOAD, REST},
                                                   [] { run(main()); }};  // @run

}  // namespace scenarios
