// Question: a page has a heading, an image and a text. The image stalls. When is the text shown?
// Watch: the one task, which keeps the thread for as long as the image takes.
// Shows: ordinary calls run to their end, one after the other; nothing gets past a slow one.
#include "scenarios/scenario.h"

namespace scenarios {

constexpr Parameter QUICK{
    .name = "QUICK", .initial = 0.5, .min = 0.5, .max = 2, .step = 0.5, .unit = "s"};
constexpr Parameter STALLED{
    .name = "STALLED", .initial = 4, .min = 1, .max = 10, .step = 0.5, .unit = "s"};

static void load(std::string part, Seconds seconds) {  // @load
  print(format("{} asked for", part));                 // @asked
  block(seconds);                                      // @wait
  print(format("{} shown", part));                     // @shown
}

static Coro<> main() {     // @main
  load("heading", QUICK);  // @heading
  load("image", STALLED);  // @image
  load("text", QUICK);     // @text
  co_return;
}

extern const Script a_stalled_image_holds_the_whole_page{{QUICK, STALLED},
                                                         [] { run(main()); }};  // @run

}  // namespace scenarios
