// The promises of a Trace, each checked at the record that could break it.
// Rule: its memory is bounded by the number of records seen, whatever numbers they hold.
#include "engine/trace/story_checker.h"

#include <fmt/format.h>

namespace engine::trace {

namespace {

/// Things can exist without a record of their own (a handle that is never pushed), so a number may
/// run ahead of the count of records by this much.
constexpr std::uint64_t Slack = 1024;

template <class... Args>
[[noreturn]] void object_to(fmt::format_string<Args...> format, Args&&... args) {
  throw Wrong(fmt::format(format, std::forward<Args>(args)...));
}

template <class State>
State& at(std::vector<State>& states, std::uint32_t number) {
  if (number >= states.size()) states.resize(std::size_t{number} + 1);
  return states[number];
}

bool is_numbered(As as) {
  return as == As::Handle || as == As::Future || as == As::Job || as == As::Object;
}

}  // namespace

void StoryChecker::check(const Record& record, const Details& details) {
  if (has_ended_) object_to("a record after \"end\"");
  if (record.time < time_) {
    object_to("time runs backwards: {} ns after {} ns", record.time, time_);
  }
  ++seen_;
  time_ = record.time;
  check_numbers(record);
  check_details(details);
  follow(record);
}

void StoryChecker::check_numbers(const Record& record) const {
  for (const Field& field : fields_of(record.kind)) {
    const std::uint32_t value = get(record, field.slot);
    const bool is_birth = record.kind == Kind::TaskNew && field.slot == Slot::Task;
    if (field.is_required && field.slot != Slot::How && field.as < As::FutureRef && value == 0) {
      object_to("\"{}\" must be at least 1", field.name);
    }
    if (is_numbered(field.as) || is_birth) {
      check_number(field.name, value);
    } else if (field.as == As::Task) {
      check_task(field.name, value);
    } else if (field.as == As::FutureRef) {
      check_future(field.name, {value});
    }
  }
}

void StoryChecker::check_details(const Details& details) const {
  for (const TaskId task : details.tasks)
    check_task("pending", task);
  if (details.wait == nullptr) return;
  check_future("fut", details.wait->fut);
  check_future("target", details.wait->target);
  for (const FutureRef target : details.wait->targets)
    check_future("targets", target);
  check_number("obj", details.wait->object);
  check_number("job", details.wait->job);
}

void StoryChecker::check_number(std::string_view name, std::uint32_t number) const {
  if (number > seen_ + Slack) {
    object_to("\"{}\" is {}, but numbers are given out from 1 in turn", name, number);
  }
}

void StoryChecker::check_task(std::string_view name, TaskId task) const {
  if (task == 0) return;
  if (task >= tasks_.size() || tasks_[task] == TaskState::Unknown) {
    object_to("\"{}\" is task {}, which was never created", name, task);
  }
}

void StoryChecker::check_future(std::string_view name, FutureRef ref) const {
  ref.is_task() ? check_task(name, ref.number()) : check_number(name, ref.number());
}

void StoryChecker::follow(const Record& record) {
  switch (record.kind) {
    case Kind::LoopClose:
      loops_[record.loop].ready.clear();
      break;
    case Kind::Push:
    case Kind::Run:
    case Kind::RunEnd:
    case Kind::Drop:
      follow_queue(record, loops_[record.loop]);
      break;
    case Kind::TimerPush:
    case Kind::TimerCancel:
      follow_timer(record);
      break;
    case Kind::TaskNew:
    case Kind::TaskSuspend:
    case Kind::TaskDone:
      follow_task(record);
      break;
    case Kind::ObjNew:
    case Kind::Acquire:
    case Kind::Release:
    case Kind::QueuePut:
    case Kind::QueueGet:
    case Kind::QueueDone:
    case Kind::Notify:
    case Kind::Barrier:
      follow_object(record);
      break;
    case Kind::JobSubmit:
    case Kind::JobBegin:
    case Kind::JobSleep:
    case Kind::JobEnd:
      follow_job(record);
      break;
    case Kind::End:
      has_ended_ = true;
      break;
    default:
      break;
  }
}

void StoryChecker::follow_queue(const Record& record, LoopState& loop) {
  if (record.kind == Kind::Push) return push(record, loop);
  if (record.kind == Kind::RunEnd) {
    if (loop.running != record.handle) {
      object_to("handle {} ends its run, but it is not running", record.handle);
    }
    loop.running = 0;
    return;
  }
  pop(record, loop);
  if (record.kind == Kind::Run) loop.running = record.handle;
}

void StoryChecker::push(const Record& record, LoopState& loop) {
  if (record.push_why() == PushWhy::Timer) {
    TimerState& timer = at(timers_, record.handle);
    if (timer == TimerState::None) {
      object_to("timer {} fires, but it is not in the heap", record.handle);
    }
    timer = TimerState::None;
  }
  loop.ready.push_back(record.handle);
}

void StoryChecker::pop(const Record& record, LoopState& loop) {
  if (loop.running != 0) {
    object_to("handle {} leaves the ready queue while handle {} runs", record.handle, loop.running);
  }
  if (loop.ready.empty()) {
    object_to("handle {} leaves the ready queue, which is empty", record.handle);
  }
  if (loop.ready.front() != record.handle) {
    object_to("handle {} leaves the ready queue, but handle {} is first in it", record.handle,
              loop.ready.front());
  }
  loop.ready.pop_front();
}

void StoryChecker::follow_timer(const Record& record) {
  TimerState& timer = at(timers_, record.handle);
  if (record.kind == Kind::TimerPush) {
    if (timer == TimerState::InHeap) object_to("timer {} is in the heap already", record.handle);
    timer = TimerState::InHeap;
    return;
  }
  if (timer != TimerState::InHeap) {
    object_to("timer {} is cancelled, but it is not in the heap", record.handle);
  }
  timer = TimerState::Cancelled;
}

void StoryChecker::follow_task(const Record& record) {
  TaskState& task = at(tasks_, record.task);
  if (record.kind == Kind::TaskNew) {
    if (task != TaskState::Unknown) object_to("task {} is created twice", record.task);
    task = TaskState::Alive;
    return;
  }
  if (task == TaskState::Done) object_to("task {} had ended already", record.task);
  if (record.kind == Kind::TaskDone) task = TaskState::Done;
}

void StoryChecker::follow_object(const Record& record) {
  if (record.object >= objects_.size()) objects_.resize(std::size_t{record.object} + 1);
  if (record.kind == Kind::ObjNew) {
    if (objects_[record.object]) object_to("object {} is made twice", record.object);
    objects_[record.object] = true;
  } else if (!objects_[record.object]) {
    object_to("\"obj\" is object {}, which was never made", record.object);
  }
}

void StoryChecker::follow_job(const Record& record) {
  JobState& job = at(jobs_, record.job);
  if (record.kind == Kind::JobSubmit) {
    if (job != JobState::Unknown) object_to("job {} is submitted twice", record.job);
    job = JobState::Submitted;
    return;
  }
  if (job == JobState::Unknown) object_to("job {} was never submitted", record.job);
  if (job == JobState::Ended) object_to("job {} had ended already", record.job);
  if (record.kind == Kind::JobBegin) {
    if (job == JobState::Begun) object_to("job {} begins twice", record.job);
    job = JobState::Begun;
  }
  if (record.kind == Kind::JobEnd) job = JobState::Ended;
}

}  // namespace engine::trace
