// One step keeps the thread while time passes, and others that are ready or due cannot run.
// Rule: blocking that holds nobody up is no insight; blocks of one line are told together.
#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <utility>

#include "app/model/insights/checks.h"

namespace app::model::insights {
namespace {

using trace::Kind;
using trace::Time;

/// asyncio's debug mode complains of steps twice as long.
constexpr Time Noticeable = 50'000'000;

/// What one line did to the loop.
struct Hold {
  std::vector<const Stretch*> blocks;
  /// By the Run of each step it was part of, how long it held the loop there.
  std::map<RecordIndex, Time> steps;
  Time sum = 0;
  /// Of one step: between two blocks of it nobody else gets the thread.
  Time longest = 0;
  /// Who was held up, and for how long in all.
  std::map<trace::TaskId, Time> starved;
  /// How long somebody was held up.
  Time cost = 0;
};

enum class Way : std::uint8_t { Sleeping, Closing, Computing, Slow };

Way way_of(const Evidence& evidence, const Stretch& block) {
  for (RecordIndex n = block.first; n <= block.end && n < evidence.timeline().size(); ++n) {
    const trace::Record& record = evidence.timeline().record(n);
    if (record.kind == Kind::Block) return closes_pool(record) ? Way::Closing : Way::Sleeping;
    if (record.kind == Kind::Compute && !is_of_a_job(record)) return Way::Computing;
  }
  return Way::Slow;
}

void add_ready(const Evidence& evidence, const Stretch& block,
               std::map<trace::TaskId, Time>& held) {
  const Timeline& timeline = evidence.timeline();
  for (const std::uint32_t row : timeline.ready_at(block.end == 0 ? 0 : block.end - 1)) {
    const ReadyStay& stay = timeline.ready_stays()[row];
    if (stay.task == 0 || stay.task == block.task || !evidence.is_of_program(stay.task)) continue;
    held[stay.task] = block.until - std::max(block.begin, timeline.time(stay.push));
  }
}

void add_due(const Evidence& evidence, const Stretch& block, std::map<trace::TaskId, Time>& held) {
  const Timeline& timeline = evidence.timeline();
  for (const std::uint32_t row : timeline.timers_at(block.first)) {
    const TimerStay& timer = timeline.timer_stays()[row];
    const bool has_fired =
        timer.leave != NoRecord && timeline.record(timer.leave).kind == Kind::Push;
    if (timer.due >= block.until || !has_fired || timer.task == block.task) continue;
    if (!evidence.is_of_program(timer.task)) continue;
    Time& time = held[timer.task];
    time = std::max(time, block.until - std::max(block.begin, timer.due));
  }
}

void add(const Evidence& evidence, const Stretch& block, Hold& hold) {
  std::map<trace::TaskId, Time> held;
  add_ready(evidence, block, held);
  add_due(evidence, block, held);
  hold.blocks.push_back(&block);
  hold.sum += block.until - block.begin;
  Time& step = hold.steps[evidence.timeline().run_at(block.first)->begin];
  step += block.until - block.begin;
  hold.longest = std::max(hold.longest, step);
  Time most = 0;
  for (const auto& [task, time] : held) {
    hold.starved[task] += time;
    most = std::max(most, time);
  }
  hold.cost += most;
}

/// Tasks that compute in parts and let each other in between: the thread is shared as well as it can be.
bool is_taking_turns(const Evidence& evidence, const Hold& hold) {
  std::map<trace::TaskId, std::set<RecordIndex>> steps;
  std::set<RecordIndex> all;
  for (const Stretch* block : hold.blocks) {
    const RecordIndex step = evidence.timeline().run_at(block->first)->begin;
    steps[block->task].insert(step);
    all.insert(step);
  }
  if (all.size() <= steps.size()) return false;
  return way_of(evidence, *hold.blocks.front()) == Way::Computing &&
         std::ranges::all_of(hold.starved,
                             [&](const auto& each) { return steps.contains(each.first); });
}

bool is_worth_telling(const Evidence& evidence, const Hold& hold) {
  return evidence.matters(hold.cost) && !is_taking_turns(evidence, hold) &&
         (hold.longest >= Noticeable || evidence.matters(hold.longest));
}

/// "`fetch` held the loop for 2 s at line 9 in `time.sleep`"
void say_who(Sentence& text, const Evidence& evidence, const Hold& hold, Way way) {
  const Stretch& first = *hold.blocks.front();
  const std::string_view function = evidence.function(first.site);
  if (!function.empty())
    text.code(function);
  else if (first.task != 0)
    add_task(text, evidence, first.task);
  else
    text.say("A callback");
  text.say(" held the loop for {}", rounded_text(hold.sum)).line(" at ", first.site);
  if (way == Way::Sleeping) text.say(" in ").code(evidence.is_python() ? "time.sleep" : "block");
  if (way == Way::Closing) text.say(" closing a pool whose jobs had not ended");
  if (way == Way::Computing) text.say(" computing");
  if (hold.steps.size() == 1) return;
  text.say(" (in {} steps, the longest {})", hold.steps.size(), rounded_text(hold.longest));
}

/// "; Task-3 `tick()` was held up all that time."
void say_starved(Sentence& text, const Evidence& evidence, const Hold& hold) {
  std::map<Time, std::vector<trace::TaskId>, std::greater<>> by_time;
  for (const auto& [task, time] : hold.starved)
    by_time[time].push_back(task);
  std::size_t told = 0;
  for (const auto& [time, tasks] : by_time) {
    if (told == 2) break;
    text.add(told == 0 ? "; " : ", ");
    ++told;
    add_tasks(text, evidence, tasks);
    if (told == 1) text.say(" {} held up", tasks.size() == 1 ? "was" : "were");
    if (time == hold.sum)
      text.say(" all that time");
    else
      text.say(" for {}", rounded_text(time));
  }
  if (told < by_time.size()) text.say(", others for less");
  text.say(".");
}

RichText cure(const Evidence& evidence, Way way) {
  Sentence text = evidence.say();
  const bool is_python = evidence.is_python();
  const char* to_thread = is_python ? "await asyncio.to_thread(…)" : "co_await to_thread(…)";
  const char* sleep = is_python ? "await asyncio.sleep(…)" : "co_await sleep(…)";
  switch (way) {
    case Way::Sleeping:
      return text.say("Wait with ")
          .code(sleep)
          .say("; a call that cannot be awaited goes into a thread: ")
          .code(to_thread)
          .say(".");
    case Way::Closing:
      return text.say("Await the jobs before the pool is closed: while ")
          .code("shutdown")
          .say(" waits for them, nothing else can run.");
    case Way::Computing:
      return text.say("Compute in a process: ")
          .code(is_python ? "await loop.run_in_executor(ProcessPoolExecutor(), …)"
                          : "co_await loop.run_in_executor(pool, …)")
          .say("; or in parts, with ")
          .code(is_python ? "await asyncio.sleep(0)" : "co_await sleep(0s)")
          .say(" between them.");
    case Way::Slow:
      return text.say("Find the call in this step that does not await, and give it to ")
          .code(to_thread)
          .say(".");
  }
  return text;
}

Insight told(const Evidence& evidence, const Hold& hold) {
  const Stretch& first = *hold.blocks.front();
  const Way way = way_of(evidence, first);
  Sentence sentence = evidence.say();
  say_who(sentence, evidence, hold, way);
  say_starved(sentence, evidence, hold);
  Insight insight{.topic = Topic::LoopBlocked,
                  .severity = Severity::Cost,
                  .sentence = sentence,
                  .cure = cure(evidence, way),
                  .lines = evidence.lines({first.site}),
                  .cost = hold.cost};
  auto blocks = hold.blocks;
  std::ranges::sort(blocks, {}, [](const Stretch* block) {
    return std::pair(block->begin - block->until, block->first);
  });
  for (const Stretch* block : blocks)
    insight.records.push_back(block->first);
  return insight;
}

}  // namespace

std::vector<Insight> loop_blocked(const Evidence& evidence) {
  std::map<std::pair<trace::SiteId, trace::TaskId>, Hold> holds;
  for (const Stretch& block : evidence.timeline().blocks()) {
    // Outside of a run of the loop nothing is held up that could go on.
    if (evidence.timeline().run_at(block.first) == nullptr) continue;
    // Without a line there is only the task to tell one from another.
    const trace::TaskId task = block.site == 0 ? block.task : 0;
    add(evidence, block, holds[{block.site, task}]);
  }
  std::vector<Insight> found;
  for (const auto& [place, hold] : holds)
    if (is_worth_telling(evidence, hold)) found.push_back(told(evidence, hold));
  return found;
}

}  // namespace app::model::insights
