// Question: a slow consumer, a queue with room for two. How far ahead can a quick producer get?
// Watch: the items in the queue, and what the producer waits for.
// Shows: put() waits while the queue is full, so the producer goes at the consumer's speed.
#include "scenarios/scenario.h"

namespace scenarios {

constexpr Parameter ITEMS{.name = "ITEMS", .initial = 6, .min = 1, .max = 12};
constexpr Parameter ROOM{.name = "ROOM", .initial = 2, .min = 1, .max = 6};
constexpr Parameter WORK{
    .name = "WORK", .initial = 1, .min = 0.5, .max = 3, .step = 0.5, .unit = "s"};

static Coro<> produce(Queue<int> queue) {  // @produce
  for (int n = 0; n < ITEMS; ++n) {
    co_await queue.put(n);                   // @put
    print(format("{} is in the queue", n));  // @is_in
  }
  print("the producer is done");  // @produced
}

static Coro<> consume(Queue<int> queue) {  // @consume
  for (int taken = 0; taken < ITEMS; ++taken) {
    const int n = co_await queue.get();    // @get
    co_await sleep(WORK);                  // @work
    print(format("{} is dealt with", n));  // @dealt
  }
}

static Coro<> main() {                              // @main
  const Queue<int> queue(ROOM);                     // @queue
  co_await gather(produce(queue), consume(queue));  // @gather
}

extern const Script a_full_queue_holds_the_producer{{ITEMS, ROOM, WORK},
                                                    [] { run(main()); }};  // @run

}  // namespace scenarios
