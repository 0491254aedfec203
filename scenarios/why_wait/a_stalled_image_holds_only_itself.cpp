// Question: the same page, with its three parts loaded concurrently. When is the text shown?
// Watch: three tasks wait at once; the two quick ones are done long before the image.
// Shows: a wait that gives the thread back holds up nobody but itself.
#include "scenarios/scenario.h"

namespace scenarios {

constexpr Parameter QUICK{
    .name = "QUICK", .initial = 0.5, .min = 0.5, .max = 2, .step = 0.5, .unit = "s"};
constexpr Parameter STALLED{
    .name = "STALLED", .initial = 4, .min = 1, .max = 10, .step = 0.5, .unit = "s"};

static Coro<> load(std::string part, Seconds seconds) {  // @load
  print(format("{} asked for", part));                   // @asked
  co_await sleep(seconds);                               // @wait
  print(format("{} shown", part));                       // @shown
}

static Coro<> main() {                                                     // @main
  auto heading = load("heading", QUICK);                                   // @heading
  auto image = load("image", STALLED);                                     // @image
  auto text = load("text", QUICK);                                         // @text
  co_await gather(std::move(heading), std::move(image), std::move(text));  // @gather
}

extern const Script a_stalled_image_holds_only_itself{{QUICK, STALLED},
                                                      [] { run(main()); }};  // @run

}  // namespace scenarios
