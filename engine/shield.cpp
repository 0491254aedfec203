// The outer future of shield and the two callbacks that tie it to the inner one.
// Rule: an outcome goes from the inner to the outer, a cancellation from the outer only lets go.
#include "engine/shield.h"

namespace engine {

namespace {

/// Tells the recording whom it stands for.
class ShieldedFuture final : public FutureState {
 public:
  static std::shared_ptr<ShieldedFuture> make(Loop& loop, trace::FutureRef inner, Site site) {
    const std::shared_ptr<ShieldedFuture> outer(new ShieldedFuture(loop, inner));
    outer->record_new(site);
    return outer;
  }
  ~ShieldedFuture() override { report_unretrieved(); }
  void describe_wait(trace::Wait& wait) const override {
    // Cancelled as its task began to wait: as in a recorded CPython, nothing ties it to the inner one.
    if (is_done()) return FutureState::describe_wait(wait);
    wait.on = trace::WaitOn::Shield;
    wait.target = inner_;
  }

 private:
  ShieldedFuture(Loop& loop, trace::FutureRef inner) : FutureState(loop), inner_(inner) {}
  const trace::FutureRef inner_;
};

using Copy = std::unique_ptr<Box> (*)(const Box*);

// As shield.<locals>._inner_done_callback.
void copy_outcome(FutureState& inner, FutureState& outer, Copy copy) {
  if (outer.is_cancelled()) {
    if (!inner.is_cancelled()) inner.exception();
    return;
  }
  if (inner.is_cancelled()) {
    outer.cancel(nullptr, {});
  } else if (const std::exception_ptr error = inner.exception()) {
    outer.set_exception(error);
  } else {
    outer.set_result(copy(inner.result()));
  }
}

}  // namespace

std::shared_ptr<FutureState> shielded(const std::shared_ptr<FutureState>& inner, Copy copy,
                                      Site site) {
  const auto outer = ShieldedFuture::make(inner->loop(), inner->ref(), site);
  const auto inner_done = DoneCallback::internal(
      "shield.<locals>._inner_done_callback",
      [outer, copy](const AnyFuture& done) { copy_outcome(*done.state(), *outer, copy); });
  inner->add_done_callback(inner_done);
  outer->add_done_callback(DoneCallback::internal("shield.<locals>._outer_done_callback",
                                                  [inner, inner_done](const AnyFuture&) {
                                                    if (!inner->is_done())
                                                      inner->remove_done_callback(inner_done);
                                                  }));
  return outer;
}

}  // namespace engine
