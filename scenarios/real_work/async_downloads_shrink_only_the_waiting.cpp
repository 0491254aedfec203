// Question: the downloads wait for the network with await. How long do the twelve images take now?
// Watch: the twelve timers, all due at once; then the thread, which still computes image by image.
// Shows: waiting overlaps and nearly disappears; computing takes as long as before.
#include "scenarios/scenario.h"

namespace scenarios {

constexpr Parameter IMAGES{.name = "IMAGES", .initial = 12, .min = 1, .max = 16};
constexpr Parameter DOWNLOAD{
    .name = "DOWNLOAD", .initial = 0.9, .min = 0.1, .max = 2, .step = 0.1, .unit = "s"};
constexpr Parameter PROCESS{
    .name = "PROCESS", .initial = 1, .min = 0.1, .max = 2, .step = 0.1, .unit = "s"};

static Coro<> download(int n) {          // @download
  co_await fetch(n, DOWNLOAD);           // @wait
  print(format("image {} is here", n));  // @here
}

static void find_edges(int n) {            // @find_edges
  detect_edges(n, PROCESS);                // @compute
  print(format("image {} has edges", n));  // @edges
}

static Coro<> main() {  // @main
  std::vector<Coro<>> downloads;
  for (int n = 0; n < IMAGES; ++n)
    downloads.push_back(download(n));     // @make
  co_await gather(std::move(downloads));  // @gather
  print("all images are here");           // @all_here
  for (int n = 0; n < IMAGES; ++n)
    find_edges(n);                 // @call_edges
  print("all images have edges");  // @all_edges
}

extern const Script async_downloads_shrink_only_the_waiting{
    .parameters = {IMAGES, DOWNLOAD, PROCESS},
    .run = [] { run(main()); },  // @run
    .has_pictures = true};

}  // namespace scenarios
