// Question: the library that downloads blocks. How long do twelve downloads take in eight threads?
// Watch: the threads of the pool, and how many jobs are in line for one.
// Shows: to_thread moves what blocks out of the loop's thread; eight threads wait side by side.
#include "scenarios/scenario.h"

namespace scenarios {

constexpr Parameter IMAGES{.name = "IMAGES", .initial = 12, .min = 1, .max = 16};
constexpr Parameter DOWNLOAD{
    .name = "DOWNLOAD", .initial = 0.9, .min = 0.1, .max = 2, .step = 0.1, .unit = "s"};
constexpr Parameter PROCESS{
    .name = "PROCESS", .initial = 1, .min = 0.1, .max = 2, .step = 0.1, .unit = "s"};

static void download(int n) {            // @download
  fetch_blocking(n, DOWNLOAD);           // @wait
  print(format("image {} is here", n));  // @here
}

static void find_edges(int n) {            // @find_edges
  detect_edges(n, PROCESS);                // @compute
  print(format("image {} has edges", n));  // @edges
}

static Coro<> main() {  // @main
  std::vector<Coro<>> downloads;
  for (int n = 0; n < IMAGES; ++n)
    downloads.push_back(to_thread(job<download>, n));  // @make
  co_await gather(std::move(downloads));               // @gather
  print("all images are here");                        // @all_here
  for (int n = 0; n < IMAGES; ++n)
    find_edges(n);                 // @call_edges
  print("all images have edges");  // @all_edges
}

extern const Script threads_overlap_blocking_downloads{.parameters = {IMAGES, DOWNLOAD, PROCESS},
                                                       .run = [] { run(main()); },  // @run
                                                       .has_pictures = true};

}  // namespace scenarios
