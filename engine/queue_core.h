// What queues share whatever their items are: who waits to get and to put, and what is unfinished.
// Rule: whoever is woken looks again, so that a newcomer may come first: queues barge.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

#include "engine/event_state.h"
#include "engine/primitive.h"
#include "engine/waiter_line.h"

namespace engine {

class QueueCore : public Primitive {
 public:
  QueueCore(const char* type, int maxsize, Site site);
  virtual ~QueueCore() = default;

  virtual std::size_t size() const = 0;
  int maxsize() const { return maxsize_; }
  bool is_empty() const { return size() == 0; }
  bool is_full() const { return maxsize_ > 0 && size() >= static_cast<std::size_t>(maxsize_); }
  /// As Queue.task_done.
  void task_done(Site site);

  /// Waits while the queue is full; on return it has room. As the loop in Queue.put.
  static Coro<> wait_for_room(std::shared_ptr<QueueCore> queue, Site site);
  /// Waits while the queue is empty; on return it has an item. As the loop in Queue.get.
  static Coro<> wait_for_item(std::shared_ptr<QueueCore> queue, Site site);
  /// As Queue.join.
  static Coro<> join(std::shared_ptr<QueueCore> queue, Qualname name, Site site);

 protected:
  void check_has_room() const;
  void check_has_item() const;
  /// The rest of put_nowait and get_nowait: `item` is the text of what entered or left.
  void item_entered(std::string_view item, Site site);
  void item_left(std::string_view item, Site site);

 private:
  /// Those who put and those who get wait alike, each in a line of their own.
  struct Side {
    WaiterLine QueueCore::* line;
    bool (QueueCore::*must_wait)() const;
    trace::WaitOn on;
  };
  static Coro<> wait_turn(std::shared_ptr<QueueCore> queue, Side side, Site site);
  static void wake_up_next(WaiterLine& waiters);

  int maxsize_;  // 0 or less: no limit
  std::size_t unfinished_ = 0;
  WaiterLine getters_;
  WaiterLine putters_;
  const std::shared_ptr<EventState> finished_;  // set while nothing is unfinished
};

}  // namespace engine
