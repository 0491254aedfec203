// Entering, leaving and closing asynchronous generators, as genobject.c of CPython 3.11.
// Rule: a generator that nobody refers to is closed by its loop, in a task, never where it is dropped.
#include "engine/async_generator.h"

#include <utility>

#include "engine/loop.h"

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

std::coroutine_handle<> Advance::enter(Frame& caller) {
  GeneratorFrame& frame = core_.frame();
  if (thrown_ && !frame.is_started()) {
    core_.free_frame();
    std::rethrow_exception(thrown_);
  }
  core_.mark_running(true);
  return frame.enter_from(caller, std::move(thrown_));
}

bool Advance::leave() {
  core_.mark_running(false);
  if (!core_.frame().is_ended()) return true;
  const std::exception_ptr error = core_.frame().closing_error();
  core_.free_frame();
  if (error) std::rethrow_exception(error);
  return false;
}

// As async_gen_athrow_send in aclose() mode. A task that is cancelled before its first step throws the
// CancelledError into the generator, and what that leaves suspended gets GeneratorExit next.
Coro<> async_generator_athrow(GeneratorRef generator, GeneratorMethod) {
  GeneratorCore& core = generator.core();
  std::exception_ptr thrown = co_await EarlyError{GeneratorExit()};
  if (!thrown && !core.can_advance("aclose")) co_return;
  if (core.is_ended()) std::rethrow_exception(thrown);
  if (!thrown && core.is_closed()) throw StopAsyncIteration();
  core.mark_closed();
  if (!thrown) thrown = std::make_exception_ptr(GeneratorExit());
  try {
    if (!co_await Advance(core, thrown)) co_return;
  } catch (const GeneratorExit&) {
    co_return;
  } catch (const StopAsyncIteration&) {
    co_return;
  }
  throw RuntimeError("async generator ignored GeneratorExit");
}

void AsyncGenerators::discard(const GeneratorCore& core) {
  std::erase_if(cores_, [&](const std::weak_ptr<GeneratorCore>& weak) {
    const auto alive = weak.lock();
    return !alive || alive.get() == &core;
  });
}

std::vector<std::shared_ptr<GeneratorCore>> AsyncGenerators::take_all() {
  std::vector<std::shared_ptr<GeneratorCore>> alive;
  for (const auto& weak : std::exchange(cores_, {})) {
    if (auto core = weak.lock()) alive.push_back(std::move(core));
  }
  return alive;
}

void GeneratorCore::begin() {
  if (std::exchange(is_begun_, true)) return;
  const Program* program = Program::current_or_null();
  if (!program || !program->running_loop()) return;
  home_ = program->running_loop()->async_generators();
  program->running_loop()->async_generators()->add(shared_from_this());
}

bool GeneratorCore::can_advance(const char* method) const {
  if (is_running_) {
    throw RuntimeError(std::string(method) + "(): asynchronous generator is already running");
  }
  return frame_ != nullptr;
}

void GeneratorCore::free_frame() {
  if (GeneratorFrame* frame = std::exchange(frame_, nullptr)) frame->destroy();
}

// As BaseEventLoop._asyncgen_finalizer_hook.
void GeneratorCore::finalize() {
  const auto home = home_.lock();
  if (!frame_ || is_closed_ || !home) return;
  home->discard(*this);
  Loop& loop = home->loop();
  if (loop.is_closed()) return;
  Callback callback("BaseEventLoop.create_task", [core = shared_from_this(), &loop] {
    loop.create_task(async_generator_athrow(GeneratorRef::of(core), {}), "", Site{});
  });
  callback.is_user = false;
  loop.call_soon(std::move(callback));
}

GeneratorRef GeneratorRef::of(GeneratorFrame& frame) {
  return of(std::make_shared<GeneratorCore>(frame));
}

GeneratorRef GeneratorRef::of(std::shared_ptr<GeneratorCore> core) {
  return GeneratorRef(std::make_shared<Alive>(std::move(core)));
}

}  // namespace engine
