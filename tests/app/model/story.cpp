#include "story.h"

#include <fmt/format.h>

#include <cmath>

namespace app::model::testing {

Story& Story::at(Time time) {
  time_ = time;
  return *this;
}

Story& Story::cpp() {
  builder_.meta().language = "c++";
  return *this;
}

Story& Story::source(std::string_view text) {
  builder_.source("program.py", "python", text);
  return *this;
}

SiteId Story::site(At where) {
  return where.line == 0 ? 0 : builder_.site("program.py", where.line, where.function);
}

RecordIndex Story::add(Record record) {
  record.time = time_;
  builder_.add(record);
  return static_cast<RecordIndex>(builder_.size() - 1);
}

RecordIndex Story::create(TaskId task, std::string_view coro, std::vector<std::string_view> args,
                          At where) {
  Birth birth{.name = builder_.text(fmt::format("Task-{}", task)), .coro = builder_.text(coro)};
  for (const std::string_view arg : args)
    birth.args.push_back(builder_.text(arg));
  Record record{.kind = Kind::TaskNew, .task = task};
  record.parent = running_;
  record.site = site(where);
  record.birth = builder_.birth(birth);
  add(record);
  return push(task, PushWhy::CreateTask);
}

RecordIndex Story::push(TaskId task, PushWhy why, FutureRef fut) {
  Record record{.kind = Kind::Push, .how = static_cast<std::uint8_t>(why), .task = task};
  record.handle = handles_[task] = next_handle_++;
  record.by_handle = running_handle_;
  record.fut = fut;
  return add(record);
}

RecordIndex Story::push_callback(HandleId handle, std::string_view label, PushWhy why,
                                 FutureRef fut) {
  Record record{.kind = Kind::Push, .how = static_cast<std::uint8_t>(why)};
  record.handle = handle;
  record.by_handle = running_handle_;
  record.fut = fut;
  record.text = builder_.text(label);
  return add(record);
}

RecordIndex Story::iterate(std::uint32_t ready, std::optional<Time> timeout) {
  Record record{.kind = Kind::Iter};
  record.iteration = ++iteration_;
  record.poll = builder_.poll({.ready = ready, .timers = 0, .timeout = timeout});
  return add(record);
}

RecordIndex Story::run(TaskId task, RunHow how) {
  Record record{.kind = Kind::Run, .how = static_cast<std::uint8_t>(how), .task = task};
  running_ = task;
  record.handle = running_handle_ = handles_[task];
  return add(record);
}

RecordIndex Story::run_callback(HandleId handle, std::string_view label) {
  Record record{.kind = Kind::Run, .how = static_cast<std::uint8_t>(RunHow::Callback)};
  record.handle = running_handle_ = handle;
  record.text = builder_.text(label);
  return add(record);
}

RecordIndex Story::run_end() {
  Record record{.kind = Kind::RunEnd};
  record.handle = running_handle_;
  running_ = 0;
  running_handle_ = 0;
  return add(record);
}

RecordIndex Story::sleep(double seconds, At where) {
  Record future{.kind = Kind::FutNew, .task = running_};
  future.future = ++future_;
  add(future);
  Record timer{.kind = Kind::TimerPush, .task = running_};
  timer.handle = timer_ = next_handle_++;
  timer.fut = FutureRef::of_future(future_);
  timer.when = builder_.time(time_ + std::llround(seconds * 1e9));
  timer.label = builder_.text("_set_result_unless_cancelled");
  add(timer);
  return suspend({.on = WaitOn::Sleep, .fut = FutureRef::of_future(future_), .seconds = seconds},
                 where);
}

RecordIndex Story::suspend(Wait wait, At where) {
  Record record{.kind = Kind::TaskSuspend, .task = running_};
  record.site = site(where);
  const SiteId sites[] = {record.site};
  record.chain = builder_.chain(sites);
  record.wait = builder_.wait(wait);
  return add(record);
}

RecordIndex Story::done(DoneHow how, std::string_view value) {
  Record record{.kind = Kind::TaskDone, .how = static_cast<std::uint8_t>(how), .task = running_};
  record.text = builder_.text(value);
  return add(record);
}

RecordIndex Story::print(std::string_view text, At where) {
  Record record{.kind = Kind::Print, .task = running_};
  record.site = site(where);
  record.text = builder_.text(text);
  return add(record);
}

RecordIndex Story::block(double seconds, At where) {
  Record record{.kind = Kind::Block, .task = running_};
  record.site = site(where);
  record.delay = builder_.delay(seconds);
  const RecordIndex n = add(record);
  time_ += std::llround(seconds * 1e9);
  return n;
}

RecordIndex Story::close_pool(double seconds, At where) {
  Record record{.kind = Kind::Block, .task = running_};
  record.label = builder_.text("shutdown");
  record.site = site(where);
  record.delay = builder_.delay(seconds);
  return add(record);
}

RecordIndex Story::submit(JobId job, std::uint32_t workers, At where) {
  Record record{
      .kind = Kind::JobSubmit, .how = static_cast<std::uint8_t>(Pool::Thread), .task = running_};
  record.job = job;
  record.workers = workers;
  record.site = site(where);
  record.text = builder_.text("work");
  const RecordIndex n = add(record);
  Record future{.kind = Kind::FutNew, .task = running_};
  future.future = job;
  future.site = site(where);
  add(future);
  return n;
}

RecordIndex Story::begin_job(JobId job) { return add({.kind = Kind::JobBegin, .job = job}); }
RecordIndex Story::end_job(JobId job) { return add({.kind = Kind::JobEnd, .job = job}); }

RecordIndex Story::hear_of_job() {
  Record record{.kind = Kind::Push, .how = static_cast<std::uint8_t>(PushWhy::CallSoon)};
  record.handle = next_handle_++;
  record.text = builder_.text("_chain_future.<locals>._set_state");
  return add(record);
}

RecordIndex Story::cancel(TaskId task, At where) {
  Record record{.kind = Kind::TaskCancel, .task = task};
  record.by_task = running_;
  record.site = site(where);
  return add(record);
}

RecordIndex Story::finish_future(FutureId future, DoneHow how) {
  Record record{.kind = Kind::FutDone, .how = static_cast<std::uint8_t>(how)};
  record.future = future;
  return add(record);
}

void Story::fire(HandleId timer, TaskId sleeper, FutureId future) {
  push_callback(timer, "_set_result_unless_cancelled", PushWhy::Timer);
  run_callback(timer, "_set_result_unless_cancelled");
  Record record{.kind = Kind::FutDone};
  record.future = future;
  add(record);
  push(sleeper, PushWhy::FutureDone, FutureRef::of_future(future));
  run_end();
}

}  // namespace app::model::testing
