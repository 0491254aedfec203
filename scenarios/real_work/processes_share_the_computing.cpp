// Question: three worker processes find the edges of twelve images. How long does it take now?
// Watch: the worker processes, the images in line for one, and the loop, which is free.
// Shows: processes compute side by side, as many as there are workers.
#include "scenarios/scenario.h"

namespace scenarios {

constexpr Parameter IMAGES{.name = "IMAGES", .initial = 12, .min = 1, .max = 16};
constexpr Parameter DOWNLOAD{
    .name = "DOWNLOAD", .initial = 0.9, .min = 0.1, .max = 2, .step = 0.1, .unit = "s"};
constexpr Parameter PROCESS{
    .name = "PROCESS", .initial = 1, .min = 0.1, .max = 2, .step = 0.1, .unit = "s"};
constexpr Parameter WORKERS{
    .name = "WORKERS", .initial = 3, .min = 1, .max = 8, .is_of_cores = true};

static void download(int n) {            // @download
  fetch_blocking(n, DOWNLOAD);           // @wait
  print(format("image {} is here", n));  // @here
}

static const ProcessFunction find_edges("find_edges", [](int n) {  // @find_edges
  detect_edges(n, PROCESS);                                        // @compute
  print(format("image {} has edges", n));                          // @edges
});

static Coro<> main() {  // @main
  Loop& loop = get_running_loop();
  std::vector<Coro<>> downloads;
  for (int n = 0; n < IMAGES; ++n)
    downloads.push_back(to_thread(job<download>, n));  // @make
  co_await gather(std::move(downloads));               // @gather
  print("all images are here");                        // @all_here
  {
    const ProcessPoolExecutor pool(WORKERS);  // @pool
    const auto open = with(pool);
    std::vector<Future<>> edges;
    for (int n = 0; n < IMAGES; ++n)
      edges.push_back(loop.run_in_executor(pool, find_edges, n));  // @submit
    co_await gather(edges);                                        // @gather_edges
  }
  print("all images have edges");  // @all_edges
}

extern const Script processes_share_the_computing{
    .parameters = {IMAGES, DOWNLOAD, PROCESS, WORKERS},
    .run = [] { run(main()); },  // @run
    .has_pictures = true};

}  // namespace scenarios
