// A step that computed for long in virtual time, which counts none of it, while others were ready or due.
// Rule: told of processor time the recording measured, and only where somebody was there to be held up.
#include <algorithm>
#include <map>
#include <set>

#include "app/model/insights/checks.h"

namespace app::model::insights {
namespace {

using trace::Time;

/// asyncio's debug mode complains of a step as long as this.
constexpr Time Noticeable = 100'000'000;
/// What recording costs at most, for each record: not the program's own computing.
constexpr Time Recording = 15'000;

/// What the steps of one coroutine did.
struct Computing {
  std::vector<RecordIndex> records;
  Time sum = 0;
  Time longest = 0;
  std::set<trace::TaskId> held;
};

/// Who was ready at this record, or due before so much time had passed.
std::set<trace::TaskId> held_up(const Evidence& evidence, RecordIndex n, Time time) {
  const Timeline& timeline = evidence.timeline();
  const trace::TaskId self = timeline.record(n).task;
  std::set<trace::TaskId> tasks;
  const auto add = [&](trace::TaskId task) {
    if (task != 0 && task != self && evidence.is_of_program(task)) tasks.insert(task);
  };
  for (const std::uint32_t row : timeline.ready_at(n))
    add(timeline.ready_stays()[row].task);
  for (const std::uint32_t row : timeline.timers_at(n)) {
    const TimerStay& timer = timeline.timer_stays()[row];
    if (timer.due < timeline.time(n) + time) add(timer.task);
  }
  return tasks;
}

/// Whether the clock has moved by this long step: it waited for something outside virtual time.
bool is_counted(const Timeline& timeline, RecordIndex n) {
  return std::ranges::any_of(timeline.blocks(), [&](const Stretch& block) {
    return block.end == n && timeline.record(block.first).kind == trace::Kind::Run;
  });
}

Insight told(const Evidence& evidence, std::string_view coro, const Computing& computing) {
  Sentence text = evidence.say();
  text.code(coro).say(" computed for {}", rounded_text(computing.sum));
  if (computing.records.size() == 1)
    text.say(" in one step");
  else
    text.say(" in {} steps, the longest {}", computing.records.size(),
             rounded_text(computing.longest));
  text.say(", and held up ");
  add_tasks(text, evidence, {computing.held.begin(), computing.held.end()});
  text.say(". Virtual time counts none of it; ").code("--charge").say(" does.");
  Sentence cure = evidence.say();
  cure.say("Compute in a process: ")
      .code("await loop.run_in_executor(ProcessPoolExecutor(), …)")
      .say("; or in parts, with ")
      .code("await asyncio.sleep(0)")
      .say(" between them.");
  std::vector<trace::SiteId> sites;
  for (const RecordIndex n : computing.records)
    sites.push_back(evidence.timeline().site_at(evidence.timeline().record(n).task, n));
  return {.topic = Topic::ComputingUncounted,
          .severity = Severity::Cost,
          .sentence = text,
          .cure = cure,
          .records = computing.records,
          .lines = evidence.lines(std::move(sites)),
          .cost = computing.sum};
}

}  // namespace

std::vector<Insight> computing_uncounted(const Evidence& evidence) {
  const trace::Meta& meta = evidence.trace().meta();
  if (!evidence.is_python() || meta.mode == "real" || meta.charge) return {};
  const Timeline& timeline = evidence.timeline();
  std::map<trace::TextId, Computing> all;
  RecordIndex begin = 0;
  for (RecordIndex n = 0; n < timeline.size(); ++n) {
    const trace::Record& record = timeline.record(n);
    if (record.kind == trace::Kind::Run) begin = n;
    if (record.kind != trace::Kind::Slow || !evidence.is_of_program(record.task)) continue;
    if (is_counted(timeline, n)) continue;
    const Time time = evidence.trace().time(record.when);
    auto held = held_up(evidence, n, time);
    const Time recording = (n - begin) * Recording;
    if (time < Noticeable + recording || held.empty()) continue;
    Computing& computing = all[evidence.trace().birth(timeline.task(record.task)->birth).coro];
    computing.records.push_back(n);
    computing.sum += time;
    computing.longest = std::max(computing.longest, time);
    computing.held.merge(held);
  }
  std::vector<Insight> found;
  for (const auto& [coro, computing] : all)
    if (evidence.matters(computing.sum))
      found.push_back(told(evidence, evidence.trace().text(coro), computing));
  return found;
}

}  // namespace app::model::insights
