// Sorts a record to the teller of its topic, and puts the three sentences together.
// Rule: what is said of a topic stands in that topic's file; here it is only joined.
#include "app/model/explanation.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/model/fact.h"

namespace app::model {
namespace {

enum class Topic : std::uint8_t { Loop, Task, Object, Program };

Topic topic_of(const trace::Record& record) {
  using enum trace::Kind;
  switch (record.kind) {
    case Push:
    case Run:
      return record.task != 0 ? Topic::Task : Topic::Loop;
    case TaskNew:
    case TaskName:
    case TaskSuspend:
    case TaskDone:
    case TaskCancel:
    case TaskUncancel:
      return Topic::Task;
    case FutNew:
    case FutDone:
    case ObjNew:
    case Acquire:
    case Release:
    case QueuePut:
    case QueueGet:
    case QueueDone:
    case Notify:
    case Barrier:
    case JobSubmit:
    case JobBegin:
    case JobSleep:
    case JobEnd:
      return Topic::Object;
    case Print:
    case Block:
    case Compute:
    case Slow:
    case NeverAwaited:
    case Error:
    case Deadlock:
    case Nondeterministic:
    case Limit:
    case Uncaught:
    case End:
      return Topic::Program;
    default:
      return Topic::Loop;
  }
}

}  // namespace

Sentence Fact::who() const {
  Sentence subject = say();
  if (record_.task != 0) return subject.task(record_.task);
  const bool has_job = record_.kind == Kind::Print || record_.kind == Kind::Compute;
  if (has_job && record_.job != 0) return subject.job(record_.job);
  const RunStay* run = timeline_.run_at(n_);
  if (run != nullptr && run->task == 0) return callback(timeline_.record(run->begin));
  return subject.say("The program");
}

/// "The callback arrives()" for the program's own, "The callback (the end of a sleep)" for asyncio's.
Sentence Fact::callback(const trace::Record& run) const {
  const std::string_view label = trace_.text(run.text);
  if (run.is_user != 0) return say().say("The callback ").code(fmt::format("{}()", label));
  return say().say("The callback ({})", callback_text(label));
}

std::string counted(std::uint32_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

Explanation explain(const Timeline& timeline, RecordIndex n, Detail detail) {
  if (timeline.size() == 0) return {};
  n = std::min(n, timeline.last());
  switch (topic_of(timeline.record(n))) {
    case Topic::Task:
      return TaskFact(timeline, n, detail).explain();
    case Topic::Object:
      return ObjectFact(timeline, n, detail).explain();
    case Topic::Program:
      return ProgramFact(timeline, n, detail).explain();
    default:
      return LoopFact(timeline, n, detail).explain();
  }
}

std::vector<StoryLine> story(const Timeline& timeline, Detail detail) {
  const Moments moments(timeline);
  std::vector<StoryLine> lines;
  for (const RecordIndex n : moments.records(detail)) {
    const Explanation told = explain(timeline, n, detail);
    RichText text = told.what;
    lines.push_back({n, text.add(told.more)});
  }
  return lines;
}

}  // namespace app::model
