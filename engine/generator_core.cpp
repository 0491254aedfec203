// The life of an asynchronous generator beside its frame: enlisted, running, closed, finalized.
// Rule: a generator that nobody refers to is closed by its loop, in a task, never where it is dropped.
#include "engine/generator_core.h"

#include <utility>

#include "engine/async_generator.h"
#include "engine/loop.h"

namespace engine {

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

bool GeneratorCore::can_be_thrown_into(const char* method) const {
  if (is_ended() || !can_advance(method)) return false;
  if (is_closed_) throw StopAsyncIteration();
  return true;
}

void GeneratorCore::free_frame() {
  if (GeneratorFrame* frame = std::exchange(frame_, nullptr)) frame->free();
}

// As BaseEventLoop._asyncgen_finalizer_hook.
void GeneratorCore::finalize() {
  const auto home = home_.lock();
  if (!frame_ || !home || std::exchange(is_finalized_, true)) return;
  // It ignored GeneratorExit, or whoever closed it was closed: it gets another.
  if (is_closed_) return frame_->close_where_it_stands();
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

GeneratorRef GeneratorRef::of(const std::shared_ptr<GeneratorCore>& core) {
  auto alive = std::static_pointer_cast<Alive>(core->alive_.lock());
  if (!alive) {
    alive = std::make_shared<Alive>(core);
    core->alive_ = alive;
  }
  return GeneratorRef(std::move(alive));
}

}  // namespace engine
