// Question: twelve images are downloaded, then processed, one after the other. How long does it take?
// Watch: what the thread does: it waits for the network, and later it computes.
// Shows: one thing at a time takes the sum of all the times, whether it waits or works.
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
  for (int n = 0; n < IMAGES; ++n)
    download(n);                 // @call_download
  print("all images are here");  // @all_here
  for (int n = 0; n < IMAGES; ++n)
    find_edges(n);                 // @call_edges
  print("all images have edges");  // @all_edges
  co_return;
}

extern const Script images_in_turn_take_the_sum{.parameters = {IMAGES, DOWNLOAD, PROCESS},
                                                .run = [] { run(main()); },  // @run
                                                .has_pictures = true};

}  // namespace scenarios
