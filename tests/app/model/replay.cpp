#include "replay.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "engine/trace/read_trace.h"

namespace app::model::testing {

Facts facts(const Snapshot& now) {
  Facts facts{.time = now.time, .iteration = now.iteration, .output_lines = now.output_lines};
  if (now.running) facts.running = {now.running->handle, now.running->task};
  for (const Ready& ready : now.ready)
    facts.ready.emplace_back(ready.handle, ready.task);
  for (const Timer& timer : now.timers)
    facts.timers.emplace_back(timer.due, timer.handle);
  for (const Waiting& waiting : now.waiting)
    facts.waiting.push_back(waiting.task);
  for (const Snapshot::Living& living : now.living)
    facts.states[living.task] = living.state;
  facts.done.assign(now.done.begin(), now.done.end());
  for (const Job& job : now.jobs)
    facts.jobs[job.job] = static_cast<int>(job.phase);
  for (const Primitive& object : now.primitives) {
    for (const auto& holder : object.holders)
      facts.holders.insert(holder.task);
    for (const std::string_view item : object.items)
      facts.items.emplace(object.object, item);
  }
  return facts;
}

Facts Replay::next() {
  const Record& record = trace_.records()[n_];
  now_.time = record.time;
  const bool is_job =
      record.job != 0 && (record.kind == Kind::Print || record.kind == Kind::Compute);
  const bool is_outside = is_job || record.kind == Kind::JobBegin ||
                          record.kind == Kind::JobSleep || record.kind == Kind::JobEnd;
  if (!is_outside) {
    for (auto& [task, state] : now_.states) {
      if (state == State::Blocking) state = State::Running;
    }
  }
  take(record);
  ++n_;
  Facts answer = now_;
  answer.timers = heap_;
  for (const auto& [_, task] : held_)
    answer.holders.insert(task);
  for (const auto& [object, text] : items_)
    answer.items.emplace(object, trace_.text(text));
  return answer;
}

void Replay::take(const Record& record) {
  switch (record.kind) {
    case Kind::Iter:
      now_.iteration = record.iteration;
      break;
    case Kind::Print:
      ++now_.output_lines;
      break;
    case Kind::JobSubmit:
      now_.jobs[record.job] = 0;
      break;
    case Kind::JobBegin:
      now_.jobs[record.job] = 1;
      break;
    case Kind::JobSleep:
      now_.jobs[record.job] = 2;
      break;
    case Kind::JobEnd:
      now_.jobs.erase(record.job);
      break;
    default:
      break;
  }
  if (record.kind == Kind::Print && record.job != 0) now_.jobs[record.job] = 1;
  take_handle(record);
  take_task(record);
  take_object(record);
}

void Replay::take_handle(const Record& record) {
  const auto erase_ready = [&](HandleId handle) {
    const auto found = std::ranges::find(now_.ready, handle, &std::pair<HandleId, TaskId>::first);
    if (found != now_.ready.end()) now_.ready.erase(found);
  };
  const auto erase_timer = [&](HandleId handle) {
    std::erase_if(heap_, [&](const auto& timer) { return timer.second == handle; });
  };
  switch (record.kind) {
    case Kind::Push:
      if (record.push_why() == PushWhy::Timer) erase_timer(record.handle);
      now_.ready.emplace_back(record.handle, record.task);
      break;
    case Kind::Run:
      erase_ready(record.handle);
      now_.running = {record.handle, record.task};
      break;
    case Kind::Drop:
      erase_ready(record.handle);
      break;
    case Kind::TimerPush: {
      const Time due = trace_.time(record.when);
      const auto later =
          std::ranges::upper_bound(heap_, due, {}, &std::pair<Time, HandleId>::first);
      heap_.emplace(later, due, record.handle);
      break;
    }
    case Kind::TimerCancel:
      erase_timer(record.handle);
      break;
    case Kind::LoopClose:
      now_.ready.clear();
      heap_.clear();
      now_.running = {};
      break;
    case Kind::RunEnd:
    case Kind::Iter:
    case Kind::LoopStop:
      now_.running = {};
      break;
    case Kind::TaskSuspend:
    case Kind::TaskDone:
      if (now_.running.second == record.task) now_.running = {};
      break;
    default:
      break;
  }
}

bool Replay::is_blocked() const {
  RecordIndex after = n_ + 1;
  const auto records = trace_.records();
  while (after < records.size() &&
         (records[after].kind == Kind::JobBegin || records[after].kind == Kind::JobSleep ||
          records[after].kind == Kind::JobEnd ||
          (records[after].kind == Kind::Print && records[after].job != 0))) {
    ++after;
  }
  return after < records.size() && records[after].time > records[n_].time;
}

void Replay::take_task(const Record& record) {
  if (record.task == 0 || std::ranges::find(now_.done, record.task) != now_.done.end()) return;
  const auto erase_waiting = [&] { std::erase(now_.waiting, record.task); };
  State& state = now_.states.try_emplace(record.task, State::Created).first->second;
  const bool is_on_thread = state == State::Running || state == State::Blocking;
  switch (record.kind) {
    case Kind::Push:
      if (is_on_thread) {
        pushed_.insert(record.task);
      } else {
        state = State::Ready;
        erase_waiting();
      }
      break;
    case Kind::Run:
      pushed_.erase(record.task);
      state = State::Running;
      erase_waiting();
      break;
    case Kind::TaskSuspend:
      state = pushed_.contains(record.task) || trace_.wait(record.wait).on == WaitOn::Yield
                  ? State::Ready
                  : State::Waiting;
      if (state == State::Waiting) now_.waiting.push_back(record.task);
      break;
    case Kind::TaskDone:
      now_.states.erase(record.task);
      now_.done.push_back(record.task);
      erase_waiting();
      break;
    case Kind::Block:
    case Kind::Compute:
      if (is_on_thread && is_blocked()) state = State::Blocking;
      break;
    default:
      break;
  }
}

void Replay::take_object(const Record& record) {
  const auto take_first = [](auto& queue, auto is_it, auto is_second_best) {
    auto found = std::ranges::find_if(queue, is_it);
    if (found == queue.end()) found = std::ranges::find_if(queue, is_second_best);
    if (found != queue.end()) queue.erase(found);
  };
  const auto is_of_object = [&](const auto& row) { return row.first == record.object; };
  switch (record.kind) {
    case Kind::Acquire:
      held_.emplace_back(record.object, record.task);
      break;
    case Kind::Release:
      take_first(
          held_, [&](const auto& row) { return is_of_object(row) && row.second == record.task; },
          is_of_object);
      break;
    case Kind::QueuePut:
      items_.emplace_back(record.object, record.text);
      break;
    case Kind::QueueGet:
      take_first(
          items_, [&](const auto& row) { return is_of_object(row) && row.second == record.text; },
          is_of_object);
      break;
    default:
      break;
  }
}

std::vector<std::string> sample_traces() {
  std::vector<std::string> paths;
  const auto take_folder = [&](const std::filesystem::path& folder) {
    if (!std::filesystem::is_directory(folder)) return;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
      if (entry.path().extension() == ".jsonl") paths.push_back(entry.path().string());
    }
  };
  take_folder(std::filesystem::path(LOOPARIUM_SOURCE_DIR) / "tests/app/model/traces");
  if (const char* more = std::getenv("LOOPARIUM_TRACES"); more != nullptr) take_folder(more);
  std::ranges::sort(paths);
  return paths;
}

Trace read_sample(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return read_trace(file);
}

}  // namespace app::model::testing
