// Question: twelve downloads and one semaphore of four permits. How many run at a time?
// Watch: the four permits, and who is first in line when one is given back.
// Shows: at most four are ever inside; a permit given back goes to the first in line.
#include "scenarios/scenario.h"

namespace scenarios {

constexpr Parameter DOWNLOADS{.name = "DOWNLOADS", .initial = 12, .min = 1, .max = 24};
constexpr Parameter PERMITS{.name = "PERMITS", .initial = 4, .min = 1, .max = 12};
constexpr Parameter DELAY{
    .name = "DELAY", .initial = 0.3, .min = 0.1, .max = 1, .step = 0.1, .unit = "s"};

static Coro<> download(int n, Semaphore sem) {  // @download
  const auto permit = co_await with(sem);       // @enter
  print(format("{} starts", n));                // @starts
  co_await sleep(DELAY);                        // @sleep
  print(format("{} ends", n));                  // @ends
}

static Coro<> main() {           // @main
  const Semaphore sem(PERMITS);  // @semaphore
  std::vector<Coro<>> downloads;
  for (int n = 0; n < DOWNLOADS; ++n)
    downloads.push_back(download(n, sem));  // @make
  co_await gather(std::move(downloads));    // @gather
}

extern const Script semaphore_caps_concurrency{{DOWNLOADS, PERMITS, DELAY},
                                               [] { run(main()); }};  // @run

}  // namespace scenarios
