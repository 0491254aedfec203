// The queue between what is done and who asks for it next, as asyncio's as_completed.
// Rule: a time-out takes the callbacks off and answers for each that is missing.
#include "engine/as_completed.h"

#include <algorithm>

namespace engine {

std::size_t Completions::watch(const Futures& futures, std::optional<Seconds> timeout) {
  Loop& loop = get_running_loop();  // also where there is nothing to wait for
  const auto on_completion = DoneCallback::internal(
      "as_completed.<locals>._on_completion",
      [self = shared_from_this()](const AnyFuture& done) { self->on_completion(done.state()); });
  for (const auto& future : futures) {
    if (std::ranges::find(todo_, future) == todo_.end()) todo_.push_back(future);
  }
  for (const auto& future : Futures(todo_))
    future->add_done_callback(on_completion);
  if (!todo_.empty() && timeout) {
    Callback callback(
        "as_completed.<locals>._on_timeout",
        [self = shared_from_this(), on_completion] { self->on_timeout(on_completion); });
    callback.is_user = false;
    timer_ = loop.call_later(*timeout, std::move(callback));
  }
  return todo_.size();
}

void Completions::on_completion(const std::shared_ptr<FutureState>& future) {
  if (todo_.empty()) return;  // on_timeout was here first
  std::erase(todo_, future);
  done_.put_nowait(AnyFuture(future), site_);
  if (const auto timer = timer_.lock(); timer && todo_.empty()) timer->cancel();
}

void Completions::on_timeout(const DoneCallback& on_completion) {
  for (const auto& future : std::exchange(todo_, {})) {
    future->remove_done_callback(on_completion);
    done_.put_nowait(std::nullopt, site_);
  }
}

Coro<AnyFuture> Completions::next(std::shared_ptr<Completions> completions) {
  const std::optional<AnyFuture> done = co_await completions->done_.get(completions->site_);
  if (!done) throw TimeoutError();
  co_return *done;
}

}  // namespace engine
