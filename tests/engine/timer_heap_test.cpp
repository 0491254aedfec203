#include "engine/timer_heap.h"

#include "tests/engine/story.h"

namespace engine {
namespace {

std::string order_of_eight_equal(Ties ties) {
  ProgramOptions options;
  options.ties = ties;
  Program program(std::move(options));
  Loop loop;
  std::string order;
  for (const char name : std::string("abcdefgh")) {
    loop.call_later(1s, {"note", [&order, name] { order += name; }});
  }
  loop.call_later(2s, {"stop", [&loop] { loop.stop(); }});
  loop.run_forever();
  return order;
}

TEST(TimerHeap, GivesEqualDeadlinesInTheOrderTheyWereSet) {
  EXPECT_EQ(order_of_eight_equal(Ties::Fifo), "abcdefgh");
}

TEST(TimerHeap, GivesEqualDeadlinesAsHeapqDoesWhenAsked) {
  EXPECT_EQ(order_of_eight_equal(Ties::Heapq), "acgfhbde");
}

TEST(TimerHeap, KeepsItsOrderWhenCancelledTimersAreSweptOut) {
  const Program program;
  Loop loop;
  TimerHeap heap(Ties::Fifo);
  std::vector<std::shared_ptr<TimerHandle>> timers;
  for (int n = 0; n < 50; ++n) {
    timers.push_back(std::make_shared<TimerHandle>(loop, (n * 37) % 50, Callback("none", [] {})));
    heap.push(timers.back());
  }
  for (std::size_t n = 0; n < timers.size(); n += 2)
    timers[n]->cancel();
  heap.rebuild();
  EXPECT_EQ(heap.size(), 25U);
  for (Time last = -1; !heap.is_empty();) {
    const Time when = heap.pop()->deadline();
    EXPECT_LT(last, when);
    last = when;
  }
}

}  // namespace
}  // namespace engine
