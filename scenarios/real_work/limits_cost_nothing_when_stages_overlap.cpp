// Question: only four downloads and three workers at a time. Is it slower?
// Watch: the permits, the threads and the worker processes, all of them busy at the same time.
// Shows: each image goes its own way, so the workers never wait for the last download.
#include "scenarios/scenario.h"

namespace scenarios {

constexpr Parameter IMAGES{.name = "IMAGES", .initial = 12, .min = 1, .max = 16};
constexpr Parameter DOWNLOAD{
    .name = "DOWNLOAD", .initial = 0.9, .min = 0.1, .max = 2, .step = 0.1, .unit = "s"};
constexpr Parameter PROCESS{
    .name = "PROCESS", .initial = 1, .min = 0.1, .max = 2, .step = 0.1, .unit = "s"};
constexpr Parameter PERMITS{.name = "PERMITS", .initial = 4, .min = 1, .max = 12};
constexpr Parameter WORKERS{
    .name = "WORKERS", .initial = 3, .min = 1, .max = 8, .is_of_cores = true};

static void download(int n) {            // @download
  fetch_blocking(n, DOWNLOAD);           // @wait
  print(format("image {} is here", n));  // @here
}

static const ProcessFunction outline("outline", [](int n) {  // @outline
  detect_edges(n, PROCESS);                                  // @compute
  print(format("image {} has edges", n));                    // @edges
});

static Coro<> handle(int n, Semaphore permits, ProcessPoolExecutor pool) {  // @handle
  {
    const auto permit = co_await with(permits);  // @enter
    co_await to_thread(job<download>, n);        // @to_thread
  }
  Loop& loop = get_running_loop();
  co_await loop.run_in_executor(pool, outline, n);  // @submit
}

static Coro<> main() {               // @main
  const Semaphore permits(PERMITS);  // @semaphore
  {
    const ProcessPoolExecutor pool(WORKERS);  // @pool
    const auto open = with(pool);
    std::vector<Coro<>> images;
    for (int n = 0; n < IMAGES; ++n)
      images.push_back(handle(n, permits, pool));  // @make
    co_await gather(std::move(images));            // @gather
  }
  print("all images have edges");  // @all_edges
}

extern const Script limits_cost_nothing_when_stages_overlap{
    .parameters = {IMAGES, DOWNLOAD, PROCESS, PERMITS, WORKERS},
    .run = [] { run(main()); },  // @run
    .has_pictures = true};

}  // namespace scenarios
