#include "engine/queue_core.h"

#include <algorithm>

#include "engine/loop.h"

namespace engine {

namespace {

std::uint32_t recorded_maxsize(int maxsize) {
  return static_cast<std::uint32_t>(std::max(maxsize, 0));
}

}  // namespace

QueueCore::QueueCore(const char* type, int maxsize, Site site)
    : Primitive(type, recorded_maxsize(maxsize), site),
      maxsize_(maxsize),
      finished_(std::make_shared<EventState>(site)) {
  finished_->set(site);
}

void QueueCore::check_has_room() const {
  if (is_full()) throw QueueFull();
}

void QueueCore::check_has_item() const {
  if (is_empty()) throw QueueEmpty();
}

// As the end of Queue.put_nowait.
void QueueCore::item_entered(std::string_view item, Site site) {
  ++unfinished_;
  finished_->clear(site);
  record_put(size(), item, site);
  wake_up_next(getters_);
}

// As the end of Queue.get_nowait.
void QueueCore::item_left(std::string_view item, Site site) {
  record_get(size(), item, site);
  wake_up_next(putters_);
}

// As Queue._wakeup_next: who is woken is in line no more.
void QueueCore::wake_up_next(WaiterLine& waiters) {
  while (!waiters.is_empty()) {
    const WaiterLine::Waiter next = waiters.pop();
    if (!next.future->is_done()) return next.future->set_result(nullptr);
  }
}

Coro<> QueueCore::wait_turn(std::shared_ptr<QueueCore> queue, Side side, Site site) {
  WaiterLine& line = (*queue).*side.line;
  while (((*queue).*side.must_wait)()) {
    const Future<> turn = queue->get_loop().create_future(site);
    line.join(turn);
    try {
      co_await NotedFuture<None>{turn, {.on = side.on, .object = queue->number()}};
    } catch (...) {
      turn.cancel(site);
      line.leave(turn);
      // Woken, but not there to use it: it is the next one's turn.
      if (!((*queue).*side.must_wait)() && !turn.cancelled()) wake_up_next(line);
      throw;
    }
  }
}

Coro<> QueueCore::wait_for_room(std::shared_ptr<QueueCore> queue, Site site) {
  return wait_turn(std::move(queue),
                   {&QueueCore::putters_, &QueueCore::is_full, trace::WaitOn::QueuePut}, site);
}

Coro<> QueueCore::wait_for_item(std::shared_ptr<QueueCore> queue, Site site) {
  return wait_turn(std::move(queue),
                   {&QueueCore::getters_, &QueueCore::is_empty, trace::WaitOn::QueueGet}, site);
}

void QueueCore::task_done(Site site) {
  if (unfinished_ == 0) throw ValueError("task_done() called too many times");
  --unfinished_;
  record_task_done(unfinished_, site);
  if (unfinished_ == 0) finished_->set(site);
}

Coro<> QueueCore::join(std::shared_ptr<QueueCore> queue, Qualname name, Site site) {
  if (queue->unfinished_ == 0) co_return;
  const WaitNote note{.on = trace::WaitOn::QueueJoin, .object = queue->number()};
  co_await wait(queue->finished_, note, name, site);
}

}  // namespace engine
