// Entering, leaving and closing asynchronous generators, as genobject.c of CPython 3.11.
// Rule: an error that is thrown in arises at the yield; one that comes out ends the generator.
#include "engine/async_generator.h"

#include <utility>

#include "engine/nesting.h"

namespace engine {

void GeneratorFrame::unhandled_exception() {
  const std::exception_ptr error = std::current_exception();
  if (type_of(error) != "StopAsyncIteration") return fail(error);
  fail(std::make_exception_ptr(RuntimeError("async generator raised StopAsyncIteration")));
}

std::coroutine_handle<> GeneratorFrame::enter_from(Frame& caller, std::exception_ptr thrown) {
  thrown_in_ = std::move(thrown);
  return call_from(caller);
}

void GeneratorFrame::rethrow_thrown_in() {
  if (thrown_in_) std::rethrow_exception(std::exchange(thrown_in_, nullptr));
}

void GeneratorFrame::close_where_it_stands() {
  if (left_.innermost) return close();
  const MidBlock running(false);
  Stack nobodys;
  thrown_in_ = std::make_exception_ptr(GeneratorExit());
  resume_alone(nobodys);
}

void GeneratorFrame::free() {
  if (left_.innermost) {
    leave_generator();
    if (Frame* awaited = callee()) awaited->close();
  }
  if (is_started() && !is_ended()) drop();
  destroy();
}

std::coroutine_handle<> Advance::enter(Frame& caller) {
  if (thrown_ && (core_.is_ended() || !core_.frame().is_started())) {
    core_.free_frame();
    std::rethrow_exception(thrown_);
  }
  // CPython would throw into what another task awaits there.
  (void)core_.can_advance("athrow");
  core_.mark_running(true);
  throws_before_ = caller.stack_->throws;
  return core_.frame().enter_from(caller, std::move(thrown_));
}

// As async_gen_athrow_throw: aclose() that ends by an error thrown into its task, or into what the
// generator awaits, leaves the generator running for ever.
bool Advance::leave(const Frame& caller) {
  core_.mark_running(false);
  if (!core_.frame().is_ended()) return true;
  const bool was_thrown_into =
      caller.stack_->is_throwing && caller.stack_->throws != throws_before_;
  core_.mark_running(is_to_close_ && was_thrown_into);
  const std::exception_ptr error = core_.frame().closing_error();
  core_.free_frame();
  if (error) std::rethrow_exception(error);
  return false;
}

// As async_gen_athrow_send in aclose() mode. A task that is cancelled before its first step throws the
// CancelledError into the generator, and what that leaves suspended gets GeneratorExit next.
Coro<> async_generator_athrow(GeneratorRef generator, GeneratorMethod) {
  GeneratorCore& core = generator.core();
  std::exception_ptr thrown = co_await EarlyError{std::make_exception_ptr(GeneratorExit())};
  if (!thrown && !core.can_be_thrown_into("aclose")) co_return;
  if (core.is_ended()) std::rethrow_exception(thrown);
  core.mark_closed();
  if (!thrown) thrown = std::make_exception_ptr(GeneratorExit());
  try {
    if (!co_await Advance::to_close(core, thrown)) co_return;
  } catch (const GeneratorExit&) {
    co_return;
  } catch (const StopAsyncIteration&) {
    co_return;
  }
  throw RuntimeError("async generator ignored GeneratorExit");
}

}  // namespace engine
