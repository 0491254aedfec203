// The table of fields, one row a field, and access to a record's slots.
// Rule: `how` and `task` come first in a kind, because other fields depend on them.
#include "engine/trace/fields.h"

#include <array>
#include <initializer_list>
#include <vector>

#include "engine/trace/words.h"

namespace engine::trace {

namespace {

constexpr bool Required = true;
constexpr bool Optional = false;

using FieldTable = std::array<std::vector<Field>, KindWords.size()>;

FieldTable make_table() {
  FieldTable table;
  const auto define = [&](Kind kind, std::initializer_list<Field> fields) {
    table[static_cast<std::size_t>(kind)] = fields;
  };
  using enum Slot;
  const Field task{"task", Task, As::Task};
  const Field subject{"task", Task, As::Task, Required};
  const Field handle{"h", Id, As::Handle, Required};
  const Field object{"obj", Id, As::Object, Required};
  const Field job{"job", Id, As::Job, Required};
  const Field maybe_job{"job", Id, As::Job};
  const Field site{"site", Slot::Site, As::Site};
  const Field fut{"fut", Slot::Site, As::FutureRef};
  const Field label{"label", Row, As::Text, Optional, Only::OfCallbacks};
  const Field duration{"dur", Row, As::Nanoseconds};
  const Field delay{"delay", Row, As::Seconds, Required};
  const Field left{"left", Other, As::Number};
  const Field size{"size", Other, As::Number};
  const Field item{"item", Row, As::Text};

  define(Kind::LoopRun, {{"label", Row, As::Text}});
  define(Kind::LoopClose, {{"ready", Id, As::Number}, {"timers", Other, As::Number}});
  define(Kind::Iter, {{"n", Id, As::Number, Required}, {"", Row, As::Poll}});
  define(
      Kind::Push,
      {{"why", How, As::PushWhy, Required}, task, handle, label, fut, {"by", Other, As::Handle}});
  define(Kind::Run, {task,
                     {"how", How, As::RunHow, Required, Only::OfSteps},
                     handle,
                     label,
                     {"user", Other, As::Flag, Optional, Only::OfCallbacks},
                     {"type", Row, As::Text, Optional, Only::Thrown}});
  define(Kind::RunEnd, {handle, duration});
  define(Kind::Drop, {handle});
  define(Kind::Cancel, {handle});
  define(Kind::TimerPush,
         {task, handle, {"when", Row, As::Nanoseconds}, {"label", Other, As::Text}, fut});
  define(Kind::TimerCancel, {handle});
  define(Kind::TaskNew, {subject, {"", Row, As::Birth}, {"parent", Other, As::Task}, site});
  define(Kind::TaskName, {subject, {"name", Row, As::Text}});
  define(Kind::TaskSuspend,
         {subject, {"wait", Row, As::Wait, Required}, site, {"chain", Other, As::Chain}});
  define(Kind::TaskDone, {{"how", How, As::DoneHow, Required},
                          subject,
                          {"value", Row, As::Text, Optional, Only::Returned},
                          {"type", Id, As::Text, Optional, Only::Raised},
                          {"text", Row, As::Text, Optional, Only::Raised}});
  define(Kind::TaskCancel, {subject, {"by", Other, As::Task}, {"done", How, As::Flag}, site});
  define(Kind::TaskUncancel, {subject, left});
  define(Kind::FutNew, {task, {"fut", Id, As::Future, Required}, site});
  define(Kind::FutDone, {{"how", How, As::DoneHow, Required},
                         {"fut", Id, As::Future, Required},
                         {"value", Row, As::Text}});
  define(Kind::ObjNew, {task, object, {"type", Row, As::Text}, {"value", Other, As::Number}, site});
  define(Kind::Acquire, {{"how", How, As::AcquireHow, Required}, task, object, left, site});
  define(Kind::Release, {task, object, left, site});
  define(Kind::QueuePut, {task, object, size, item, site});
  define(Kind::QueueGet, {task, object, size, item, site});
  define(Kind::QueueDone, {task, object, left, site});
  define(Kind::Notify, {task, object, {"woken", Other, As::Number}, site});
  define(Kind::Barrier, {{"state", How, As::BarrierPhase, Required},
                         task,
                         object,
                         {"inside", Other, As::Number},
                         site});
  define(Kind::Print, {{"text", Row, As::Text},
                       task,
                       maybe_job,
                       site,
                       {"stream", How, As::Stream},
                       {"picture", Other, As::Picture}});
  define(Kind::Block, {task, {"label", Other, As::Text}, delay, site});
  define(Kind::Compute, {task, maybe_job, delay, site});
  define(Kind::Slow, {task, handle, duration});
  define(Kind::JobSubmit, {{"pool", How, As::Pool, Required},
                           job,
                           {"workers", Other, As::Number},
                           {"label", Row, As::Text},
                           task,
                           site});
  define(Kind::JobBegin, {job});
  define(Kind::JobSleep, {job, delay});
  define(Kind::JobEnd, {job, {"exception", Row, As::Text}});
  define(Kind::NeverAwaited, {{"coro", Row, As::Text}, site});
  define(Kind::Error, {{"message", Row, As::Text}, fut, {"exception", Other, As::Text}});
  define(Kind::Deadlock, {{"pending", Row, As::Tasks}});
  define(Kind::Nondeterministic, {{"why", Row, As::Text}, maybe_job});
  define(Kind::Limit, {{"what", How, As::LimitWhat, Required}, {"count", Row, As::Number}});
  define(Kind::Uncaught, {{"type", Id, As::Text}, {"text", Row, As::Text}, site});
  define(Kind::End, {{"status", Id, As::Number}, {"text", Row, As::Text}});
  return table;
}

}  // namespace

std::span<const Field> fields_of(Kind kind) {
  static const FieldTable table = make_table();
  return table[static_cast<std::size_t>(kind)];
}

bool has(const Record& record, const Field& field) {
  switch (field.only) {
    case Only::Always:
      return true;
    case Only::OfSteps:
      return record.task != 0;
    case Only::OfCallbacks:
      return record.task == 0;
    case Only::Thrown:
      return record.run_how() == RunHow::Throw;
    case Only::Returned:
      return record.done_how() == DoneHow::Result;
    case Only::Raised:
      return record.done_how() != DoneHow::Result;
  }
  return false;
}

std::uint32_t get(const Record& record, Slot slot) {
  switch (slot) {
    case Slot::How:
      return record.how;
    case Slot::Task:
      return record.task;
    case Slot::Id:
      return record.id;
    case Slot::Other:
      return record.other;
    case Slot::Site:
      return record.site;
    case Slot::Row:
      return record.row;
  }
  return 0;
}

void set(Record& record, Slot slot, std::uint32_t value) {
  switch (slot) {
    case Slot::How:
      record.how = static_cast<std::uint8_t>(value);
      break;
    case Slot::Task:
      record.task = value;
      break;
    case Slot::Id:
      record.id = value;
      break;
    case Slot::Other:
      record.other = value;
      break;
    case Slot::Site:
      record.site = value;
      break;
    case Slot::Row:
      record.row = value;
      break;
  }
}

std::span<const std::string_view> words_of(As as) {
  switch (as) {
    case As::PushWhy:
      return PushWhyWords;
    case As::RunHow:
      return RunHowWords;
    case As::DoneHow:
      return DoneHowWords;
    case As::AcquireHow:
      return AcquireHowWords;
    case As::BarrierPhase:
      return BarrierPhaseWords;
    case As::Stream:
      return StreamWords;
    case As::Pool:
      return PoolWords;
    case As::LimitWhat:
      return LimitWhatWords;
    default:
      return {};
  }
}

}  // namespace engine::trace
