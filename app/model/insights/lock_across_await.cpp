// A lock that is held over a wait which does not need it, while others stand in line for it.
// Rule: told only where the block begins with the wait and changes something after it: then the wait could
// come first, and nothing else would change.
#include <algorithm>
#include <map>
#include <set>

#include "app/model/insights/checks.h"
#include "app/model/interval_index.h"
#include "app/model/primitive_kind.h"

namespace app::model::insights {
namespace {

using trace::Time;
using trace::WaitOn;

/// All holds of one lock over the wait at one line.
struct Held {
  std::vector<RecordIndex> records;
  Time longest = 0;
  /// How long others waited in line meanwhile, added up, and who they were.
  Time cost = 0;
  std::set<trace::TaskId> others;
};
struct Where {
  trace::ObjectId lock;
  trace::SiteId acquire;
  trace::SiteId wait;
  auto operator<=>(const Where&) const = default;
};

bool is_free_standing(const CodeShape& shape, const Statement& wait) {
  const std::string text = shape.text(wait);
  const std::size_t at = text.find("await ");
  if (at == text.npos || shape.count_word(wait, "await") != 1) return false;
  // A method may be the very thing the lock protects.
  const std::string call = text.substr(at + 6, text.find('(', at) - at - 6);
  const std::size_t dot = call.find('.');
  return dot == call.npos || shape.modules().contains(call.substr(0, dot));
}

/// The block of the lock begins with the wait, and what comes after changes something.
bool could_wait_before(const Evidence& evidence, trace::SiteId acquire, trace::SiteId wait) {
  const CodeShape* shape = evidence.shape(wait);
  if (shape == nullptr || evidence.shape(acquire) != shape) return false;
  const auto statement = shape->statement_at(evidence.line(wait));
  const auto head = shape->statement_at(evidence.line(acquire));
  if (!statement || !head || shape->head_of(*statement) != head) return false;
  if (shape->kind_of(*head) != Head::With || !is_free_standing(*shape, *statement)) return false;
  bool is_after = false;
  bool is_changed_after = false;
  for (const Statement& each : shape->body_of(*head)) {
    if (each == *statement) {
      is_after = true;
      continue;
    }
    const bool changes = !shape->changed_by(each).empty();
    if (!is_after && (changes || shape->has_word(each, "if"))) return false;
    if (is_after && shape->has_word(each, "await")) return false;
    is_changed_after = is_changed_after || (is_after && changes);
  }
  return is_changed_after;
}

/// Who stood in line for one lock, and when.
class Waiters {
 public:
  /// `rows` of the timeline's spans; they are put in order.
  Waiters(const Timeline& timeline, std::vector<std::uint32_t> rows) : timeline_(&timeline) {
    std::ranges::sort(rows, {}, [&](std::uint32_t row) { return timeline.spans()[row].first; });
    std::vector<Interval> stays;
    for (const std::uint32_t row : rows)
      stays.push_back({timeline.spans()[row].first, timeline.spans()[row].end});
    rows_ = std::move(rows);
    index_ = IntervalIndex(std::move(stays));
  }

  /// Counts those who stood in line while `wait` lasted.
  void add(const Span& wait, Held& held) const {
    for (const std::uint32_t row : index_.rows_at(wait.first))
      add(timeline_->spans()[rows_[row]], wait, held);
    for (std::uint32_t row = index_.entered_at(wait.first); row < rows_.size(); ++row) {
      const Span& span = timeline_->spans()[rows_[row]];
      if (span.first >= wait.end) break;
      add(span, wait, held);
    }
  }

 private:
  void add(const Span& span, const Span& wait, Held& held) const {
    const Time time = std::min(span.until, wait.until) - std::max(span.begin, wait.begin);
    if (time <= 0) return;
    held.cost += time;
    held.others.insert(timeline_->lanes()[span.lane].id);
  }

  const Timeline* timeline_;
  std::vector<std::uint32_t> rows_;
  IntervalIndex index_;
};
using AllWaiters = std::map<trace::ObjectId, Waiters>;

AllWaiters all_waiters(const Evidence& evidence) {
  const Timeline& timeline = evidence.timeline();
  std::map<trace::ObjectId, std::vector<std::uint32_t>> rows;
  for (std::uint32_t row = 0; row < timeline.spans().size(); ++row) {
    const Span& span = timeline.spans()[row];
    if (span.state != State::Waiting) continue;
    const trace::Wait& wait = evidence.trace().wait(span.wait);
    if (wait.on == WaitOn::Lock) rows[wait.object].push_back(row);
  }
  AllWaiters all;
  for (auto& [lock, of_lock] : rows)
    all.emplace(lock, Waiters(timeline, std::move(of_lock)));
  return all;
}

/// The line of the function that took the lock at which the task waits, itself or in what it calls.
trace::SiteId site_in_function_of(const Evidence& evidence, trace::SiteId acquire,
                                  const Span& wait) {
  const trace::Record& record = evidence.timeline().record(wait.first);
  if (record.kind != trace::Kind::TaskSuspend) return 0;
  for (const trace::SiteId site : evidence.trace().chain(record.chain))
    if (could_wait_before(evidence, acquire, site)) return site;
  return 0;
}

std::map<Where, Held> all_held(const Evidence& evidence) {
  const Timeline& timeline = evidence.timeline();
  const AllWaiters waiters = all_waiters(evidence);
  std::map<Where, Held> all;
  for (const HoldStay& hold : timeline.hold_stays()) {
    const ObjectStory* object = timeline.object(hold.object);
    if (object == nullptr || kind_of(evidence.trace(), *object) != PrimitiveKind::Lock) continue;
    const TaskStory* task = timeline.task(hold.task);
    const auto in_line = waiters.find(hold.object);
    if (task == nullptr || in_line == waiters.end()) continue;
    const auto spans = timeline.spans(task->lane);
    auto at = std::ranges::lower_bound(spans, hold.acquire, {}, &Span::first);
    for (; at != spans.end() && at->first < hold.release; ++at) {
      const Span& span = *at;
      if (span.state != State::Waiting) continue;
      // Handed on: the place where it was taken is where the task stood in line.
      trace::SiteId acquire = timeline.record(hold.acquire).site;
      if (acquire == 0 || hold.how == trace::AcquireHow::Handed)
        acquire = timeline.site_at(hold.task, hold.acquire);
      const trace::SiteId wait = site_in_function_of(evidence, acquire, span);
      if (wait == 0) continue;
      Held& held = all[{hold.object, acquire, wait}];
      held.records.push_back(span.first);
      held.longest = std::max(held.longest, span.until - span.begin);
      in_line->second.add(span, held);
    }
  }
  return all;
}

Insight told(const Evidence& evidence, const Where& where, const Held& held) {
  Sentence text = evidence.say();
  text.code(evidence.function(where.wait)).say(" holds ").object(where.lock);
  text.line(" while it waits at ", where.wait);
  if (held.records.size() > 1) text.say(", {}", times_text(held.records.size()));
  text.say(", for up to {}; ", rounded_text(held.longest));
  add_tasks(text, evidence, {held.others.begin(), held.others.end()});
  text.say(" stood in line for it, {} in all.", rounded_text(held.cost));
  Sentence cure = evidence.say();
  cure.say("That wait needs no lock: let it come before the ").code("async with");
  cure.say(", and hold the lock only over what follows.");
  return {.topic = Topic::LockAcrossAwait,
          .severity = Severity::Cost,
          .sentence = text,
          .cure = cure,
          .records = held.records,
          .lines = evidence.lines({where.acquire, where.wait}),
          .cost = held.cost};
}

}  // namespace

std::vector<Insight> lock_across_await(const Evidence& evidence) {
  std::vector<Insight> found;
  for (const auto& [where, held] : all_held(evidence)) {
    const bool matters = !held.others.empty() && evidence.matters(held.cost);
    if (matters) found.push_back(told(evidence, where, held));
  }
  return found;
}

}  // namespace app::model::insights
