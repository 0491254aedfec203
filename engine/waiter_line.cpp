#include "engine/waiter_line.h"

#include <algorithm>
#include <utility>

#include "engine/recording.h"

namespace engine {

namespace {

/// Leaves the line however the await ends, as the inner `finally` of Lock.acquire.
struct InLine {
  WaiterLine& line;
  const AnyFuture& turn;
  ~InLine() { line.leave(turn); }
};

}  // namespace

bool WaiterLine::has_only_cancelled() const {
  return std::ranges::all_of(waiters_,
                             [](const Waiter& waiter) { return waiter.future->is_cancelled(); });
}

const WaiterLine::Waiter* WaiterLine::first_pending() const {
  const auto next = std::ranges::find_if(
      waiters_, [](const Waiter& waiter) { return !waiter.future->is_done(); });
  return next == waiters_.end() ? nullptr : &*next;
}

WaiterLine::Waiter WaiterLine::pop() {
  Waiter first = std::move(waiters_.front());
  waiters_.pop_front();
  return first;
}

void WaiterLine::join(const AnyFuture& turn) {
  waiters_.push_back({turn.state(), current_task_id()});
}

void WaiterLine::leave(const AnyFuture& turn) {
  std::erase_if(waiters_, [&](const Waiter& waiter) { return waiter.future == turn.state(); });
}

Coro<> WaiterLine::wait(std::shared_ptr<WaiterLine> line, Future<bool> turn, WaitNote note) {
  line->join(turn);
  const InLine in_line{*line, turn};
  co_await NotedFuture<bool>{turn, note};
}

}  // namespace engine
