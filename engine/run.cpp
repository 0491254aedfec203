// The shutdown sequence of asyncio.run, step by step as in its runners.py.
// Rule: it uses the task numbers CPython's uses, so that a second run counts on from the same one.
#include "engine/run.h"

#include "engine/async_generator.h"
#include "engine/exception_group.h"
#include "engine/gather.h"

namespace engine {

namespace {

Program* no_running_loop() {
  Program* program = Program::current_or_null();
  if (Program::current_worker()) {
    throw RuntimeError("virtual time has one loop at a time, and so has a program here");
  }
  if (program && program->running_loop()) {
    throw RuntimeError("run() cannot be called from a running event loop");
  }
  return program;
}

// As BaseEventLoop.shutdown_asyncgens.
Coro<> shutdown_asyncgens(Loop* loop, Qualname) {
  const auto closing = loop->async_generators()->take_all();
  if (closing.empty()) co_return;
  std::vector<Coro<>> closes;
  for (const auto& core : closing)
    closes.push_back(async_generator_athrow(GeneratorRef::of(core), {}));
  const auto results = co_await gather(return_exceptions, std::move(closes));
  for (const Outcome<None>& result : results) {
    if (!is_a<std::exception>(result.error)) continue;
    loop->call_exception_handler(
        {"an error occurred during closing of asynchronous generator", result.error, {}});
  }
}

using Tasks = std::vector<std::shared_ptr<TaskState>>;

std::shared_ptr<FutureState> gather_all(Loop& loop, const Tasks& tasks, Site site) {
  const auto all = GatheringFuture::make(loop, GatheringFuture::Exceptions::Return, nullptr);
  for (const auto& task : tasks)
    all->add(task);
  all->begin(site);
  return all;
}

}  // namespace

Runner::Runner(Site site)
    : site_(site),
      own_program_(no_running_loop() ? nullptr : std::make_unique<Program>()),
      loop_(std::make_unique<Loop>()) {}

Runner::~Runner() {
  loop_->close();
  loop_->program().keep(std::move(loop_));
}

// As Runner.run and Runner.close.
void Runner::run(const std::shared_ptr<TaskState>& main) {
  try {
    run_watching_interrupts(main);
  } catch (const RecordingFull&) {
    throw;
  } catch (...) {
    shut_down();
    throw;
  }
  shut_down();
}

// As Runner.run and Runner._on_sigint.
void Runner::run_watching_interrupts(const std::shared_ptr<TaskState>& main) {
  int interrupts = 0;
  const auto watch = loop_->program().selector().watch_interrupts([&, main] {
    if (++interrupts > 1 || main->is_done()) throw KeyboardInterrupt();
    main->cancel(nullptr, {});
    loop_->program().selector().wake();
  });
  loop_->run_until_done(main);
  const bool is_stopped = interrupts > 0 && main->is_cancelled() && main->uncancel() == 0;
  if (is_stopped) throw KeyboardInterrupt();
}

void Runner::shut_down() {
  cancel_all_tasks();
  run_internal(shutdown_asyncgens(loop_.get(), {"BaseEventLoop.shutdown_asyncgens"}));
  run_internal(loop_->shutdown_default_executor());
}

// As runners._cancel_all_tasks.
void Runner::cancel_all_tasks() {
  const auto tasks = loop_->program().pending_tasks(loop_.get());
  if (tasks.empty()) return;
  for (const auto& task : tasks)
    task->cancel_saying(nullptr, site_);
  loop_->run_until_done(gather_all(*loop_, tasks, site_));
  for (const auto& task : tasks) {
    if (task->is_cancelled() || !task->exception()) continue;
    loop_->call_exception_handler(
        {"unhandled exception during asyncio.run() shutdown", task->raised(), task->ref()});
  }
}

void Runner::run_internal(Coro<> coro) {
  loop_->run_new_task(
      TaskState::make(*loop_, std::move(coro).release(), {.site = site_, .is_internal = true}));
}

}  // namespace engine
