// The life of a thread in a pool.
// Rule: it holds the interpreter only to record and to compute.
#include "engine/thread_worker.h"

#include <fmt/format.h>

#include <chrono>
#include <exception>

#include "engine/errors.h"
#include "engine/processor_time.h"
#include "engine/program.h"
#include "engine/thread_pool.h"
#include "engine/wire.h"

namespace engine {

ThreadWorker::ThreadWorker(ThreadPool& pool)
    : pool_(pool), program_(Program::current()), thread_([this] { main(); }) {}

ThreadWorker::~ThreadWorker() {
  leave();
  thread_.join();
}

void ThreadWorker::leave() {
  {
    const std::lock_guard guard(mutex_);
    is_leaving_ = true;
    if (process_) process_->kill();
  }
  changed_.notify_all();
}

void ThreadWorker::main() {
  const Program::InWorker here(program_, *this);
  const std::lock_guard held(pool_.lock());
  while ((job_ = pool_.next())) {
    run();
    job_.reset();
    pool_.ended();
  }
}

void ThreadWorker::run() {
  if (!job_->begin()) return;
  trace::Recorder* recorder = program_.recorder();
  if (recorder) recorder->job_begin(job_->number());
  JobOutcome outcome;
  {
    const Released released(pool_.lock());
    outcome = call();
  }
  if (recorder) {
    program_.output().end_lines(*recorder, job());
    recorder->job_end(job(), type_of(outcome.error));
  }
  job_->finish(std::move(outcome));
}

JobOutcome ThreadWorker::call() {
  if (!pool_.has_processes()) return job_->call();
  try {
    return call_in_process(*job_->remote());
  } catch (...) {
    return {nullptr, std::current_exception()};
  }
}

JobOutcome ThreadWorker::call_in_process(const RemoteCall& remote) {
  WorkerProcess* process = nullptr;
  {
    const std::lock_guard guard(mutex_);
    if (is_leaving_) throw JobLeft();
    if (!process_) process_ = std::make_unique<WorkerProcess>();
    process = process_.get();
  }
  JobOutcome outcome = process->call(remote, [this](const auto& message) { tell(message); });
  if (type_of(outcome.error) == "BrokenProcessPool") pool_.breaks();
  return outcome;
}

void ThreadWorker::tell(const Channel::Message& message) {
  const bool is_print = message.kind == Channel::Kind::Print;
  trace::Recorder* recorder = program_.recorder();
  if (!recorder && is_print) fmt::print("{}", message.bytes);
  if (!recorder) return;
  const std::lock_guard held(pool_.lock());
  if (is_print) {
    return program_.output().write(*recorder, {{.job = job()}, trace::Stream::Stdout, 0},
                                   message.bytes);
  }
  WireReader reader(message.bytes);
  if (message.kind == Channel::Kind::Show) return show_told(reader);
  program_.output().end_lines(*recorder, job());
  const double seconds = to_seconds(from_wire<Time>(reader)).count();
  if (message.kind == Channel::Kind::Sleep) recorder->job_sleep(job(), seconds);
  if (message.kind == Channel::Kind::Compute) recorder->compute({.job = job()}, 0, seconds);
}

void ThreadWorker::show_told(WireReader& reader) {
  trace::Picture picture;
  std::tie(picture.width, picture.height, picture.rgb) =
      from_wire<std::tuple<std::uint32_t, std::uint32_t, std::string>>(reader);
  program_.output().show({{.job = job()}, trace::Stream::Stdout, 0},
                         std::make_shared<const trace::Picture>(std::move(picture)));
}

void ThreadWorker::check_leaving() {
  const std::lock_guard guard(mutex_);
  if (is_leaving_ && std::uncaught_exceptions() == 0) throw JobLeft();
}

void ThreadWorker::sleep(Time duration, const Look& look) {
  while (look && !look())
    check_leaving();
  if (!look) {
    std::unique_lock guard(mutex_);
    changed_.wait_for(guard, std::chrono::nanoseconds(duration), [this] { return is_leaving_; });
  }
  check_leaving();
}

void ThreadWorker::compute(Time duration, const Work& work) {
  const std::lock_guard held(pool_.lock());
  use_processor(duration, work, [this] {
    pool_.lock().yield();
    check_leaving();
  });
}

}  // namespace engine
