// Looks ahead to the end of the step, or to the next record that says what the task does.
// Rule: what a call does on its way, like the tasks that gather makes, is a part of that call.
#include "app/model/next_act.h"

#include <algorithm>
#include <string>

#include "app/model/causes.h"
#include "app/model/sentence.h"
#include "app/model/words.h"

namespace app::model {
namespace {

using trace::Kind;
using trace::Record;

/// What a program does at a line of its own, and what is not a part of suspending.
bool is_act(Kind kind) {
  using enum Kind;
  return kind == TaskNew || kind == TaskCancel || kind == JobSubmit || kind == Acquire ||
         kind == Release || kind == QueuePut || kind == QueueGet || kind == QueueDone ||
         kind == Notify || kind == ObjNew;
}

/// Between the two it does more, at another line: `next` is not what it does next.
bool does_more_before(const Timeline& timeline, RecordIndex n, RecordIndex next) {
  const Record& last = timeline.record(next);
  for (RecordIndex between = n + 1; between < next; ++between) {
    const Record& record = timeline.record(between);
    if (!is_act(record.kind)) continue;
    if (last.kind == Kind::TaskDone || record.site != last.site) return true;
  }
  return false;
}

}  // namespace

RichText what_it_does_next(const Timeline& timeline, RecordIndex n) {
  const RunStay* run = timeline.run_at(n);
  if (run == nullptr || run->task == 0 || run->leave >= timeline.size()) return {};
  const auto records = timeline.records_of(run->task);
  const auto next = std::ranges::find_if(
      std::ranges::upper_bound(records, n), records.end(), [&](RecordIndex at) {
        const Kind kind = timeline.record(at).kind;
        return kind == Kind::TaskSuspend || kind == Kind::TaskDone || kind == Kind::Print ||
               kind == Kind::Block || kind == Kind::Compute;
      });
  if (next == records.end() || *next > run->leave) return {};
  if (does_more_before(timeline, n, *next)) return {};
  const Record& record = timeline.record(*next);
  Sentence text(timeline);
  if (record.kind == Kind::TaskSuspend) {
    std::string words = await_words(timeline, record.wait);
    if (words.starts_with("called ")) words.replace(0, 6, "calls");
    text.say("Next it ").link(words, *next);
  } else if (record.kind == Kind::Block) {
    text.say("Next it calls ").link(block_call(timeline.trace(), record), *next);
  } else if (record.kind == Kind::TaskDone) {
    text.say("Then it ").link("ends", *next);
  } else {
    return {};
  }
  return text.line(" at ", record.kind == Kind::TaskDone ? 0 : record.site).say(".");
}

}  // namespace app::model
