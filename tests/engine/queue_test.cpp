// What a queue owes its items: their types, their lifetimes, and the types that it refuses.
#include "engine/queue.h"

#include "tests/engine/story.h"

namespace engine {
namespace {

using testing::ElementsAre;

struct Unordered {};
template <class T>
concept CanBePrioritized = requires { typename PriorityQueue<T>; };
static_assert(CanBePrioritized<std::pair<int, std::string>>);
static_assert(!CanBePrioritized<Unordered>, "what has no order has no least");

Coro<> moves_an_item(Queue<std::unique_ptr<int>> queue) {
  co_await queue.put(std::make_unique<int>(7));
  queue.put_nowait(std::make_unique<int>(8));
  const auto first = co_await queue.get();
  print(*first, *queue.get_nowait());
}

TEST(Queue, MovesItemsThatCannotBeCopied) {
  const auto trace = recorded([] { run(moves_an_item(Queue<std::unique_ptr<int>>())); });
  EXPECT_THAT(printed(trace), ElementsAre("7 8"));
}

Coro<> takes_what_is_not_copied(Queue<Counted> queue) {
  queue.put_nowait(Counted());
  EXPECT_EQ(Counted::alive, 1);
  const Counted item = co_await queue.get();
  EXPECT_EQ(Counted::alive, 1);
}

TEST(Queue, KeepsNoItemThatWasTaken) {
  Counted::alive = 0;
  recorded([] { run(takes_what_is_not_copied(Queue<Counted>())); });
  EXPECT_EQ(Counted::alive, 0);
}

TEST(Queue, OfAnyKindIsAQueueAndSharesItsItems) {
  const PriorityQueue<int> least_first;
  const Queue<int> same = least_first;
  for (const int item : {2, 3, 1})
    same.put_nowait(item);
  EXPECT_EQ(least_first.get_nowait(), 1);
  EXPECT_EQ(same, least_first);
}

TEST(Queue, RecordsWhatGoesInAndOutAndWhatIsDone) {
  const trace::Trace trace = recorded([] {
    const LifoQueue<std::string> queue(2);
    queue.put_nowait("a");
    queue.put_nowait("b");
    queue.get_nowait();
    queue.task_done();
  });
  std::vector<std::string> story;
  for (const auto& record : trace.records()) {
    using enum trace::Kind;
    if (record.kind == ObjNew)
      story.push_back(format("{} {}", trace.text(record.text), record.value));
    if (record.kind == QueuePut)
      story.push_back(format("{} in, {}", trace.text(record.text), record.size));
    if (record.kind == QueueGet)
      story.push_back(format("{} out, {}", trace.text(record.text), record.size));
    if (record.kind == QueueDone) story.push_back(format("{} to do", record.left));
  }
  EXPECT_THAT(story, ElementsAre("LifoQueue 2", "Event 0", "'a' in, 1", "'b' in, 2", "'b' out, 1",
                                 "1 to do"));
}

}  // namespace
}  // namespace engine
