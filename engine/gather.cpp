// The future gather returns, and what each child's end does to it, as asyncio's tasks.py.
// Rule: a child given twice is watched once and counts in both places.
#include "engine/gather.h"

#include <algorithm>

#include "engine/recording.h"

namespace engine {

std::shared_ptr<GatheringFuture> GatheringFuture::make(Loop& loop, Exceptions exceptions,
                                                       Collect collect) {
  return std::shared_ptr<GatheringFuture>(new GatheringFuture(loop, exceptions, collect));
}

void GatheringFuture::begin(Site site) {
  has_begun_ = true;
  record_new(site);
  if (children_.empty()) set_result(collect_ ? collect_(children_) : nullptr);
}

void GatheringFuture::add(const std::shared_ptr<FutureState>& child) {
  children_.push_back(child);
  const bool is_new = watched_.insert(child.get()).second;
  if (!is_new) return;
  auto self = std::static_pointer_cast<GatheringFuture>(shared_from_this());
  child->add_done_callback(DoneCallback::internal(
      "gather.<locals>._done_callback",
      [self = std::move(self)](const AnyFuture& done) { self->child_done(*done.state()); }));
}

// As gather.<locals>._done_callback.
void GatheringFuture::child_done(FutureState& child) {
  ++finished_;
  if (is_done() || !has_begun_) {  // begun not: a later child was refused
    if (!child.is_cancelled()) child.exception();
    return;
  }
  if (exceptions_ == Exceptions::Complete && completes(child)) return;
  if (finished_ < watched_.size()) return;
  std::unique_ptr<Box> results = collect_ ? collect_(children_) : nullptr;
  if (is_cancel_requested_) return set_exception(children_.back()->make_cancelled_error());
  set_result(std::move(results));
}

bool GatheringFuture::completes(FutureState& child) {
  if (child.is_cancelled()) {
    set_exception(child.make_cancelled_error());
    return true;
  }
  const std::exception_ptr error = child.exception();
  if (error) set_exception(error);
  return error != nullptr;
}

bool GatheringFuture::cancel(CancelMessage message, Site site) {
  if (is_done()) return false;
  bool was_any_cancelled = false;
  for (const auto& child : children_)
    was_any_cancelled |= child->cancel_saying(message, site);
  is_cancel_requested_ |= was_any_cancelled;
  return was_any_cancelled;
}

void GatheringFuture::describe_wait(trace::Wait& wait) const {
  constexpr std::size_t most = 32;
  wait.on = trace::WaitOn::Gather;
  wait.count = static_cast<std::uint32_t>(children_.size());
  for (std::size_t i = 0; i < std::min(most, children_.size()); ++i) {
    wait.targets.push_back(children_[i]->ref());
  }
}

}  // namespace engine
