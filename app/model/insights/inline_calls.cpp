// Sorts a task's suspensions by the line of one frame of their chains.
// Rule: a line of the callee that comes again, or an earlier one, begins another call.
#include "app/model/insights/inline_calls.h"

#include <algorithm>
#include <ranges>
#include <utility>

#include "app/model/insights/await_shape.h"

namespace app::model::insights {
namespace {

using trace::Kind;
using trace::WaitOn;
using Chain = std::span<const trace::SiteId>;

/// One suspension with what came of it.
struct Suspension {
  const Span* span = nullptr;
  const trace::Wait* wait = nullptr;
  Chain chain{};
  /// The Run that ended it; NoRecord without.
  RecordIndex run = NoRecord;
};

std::vector<Suspension> suspensions(const Evidence& evidence, trace::TaskId task) {
  const Timeline& timeline = evidence.timeline();
  std::vector<Suspension> found;
  for (const Span& span : timeline.spans(timeline.task(task)->lane)) {
    if (span.state == State::Running && !found.empty() && found.back().run == NoRecord)
      found.back().run = span.first;
    const trace::Record& record = timeline.record(span.first);
    if (span.state != State::Waiting || record.kind != Kind::TaskSuspend) continue;
    found.push_back(
        {&span, &evidence.trace().wait(span.wait), evidence.trace().chain(record.chain)});
  }
  return found;
}

/// Whether a task did anything, in these records, that others could depend on.
bool is_alone(const Evidence& evidence, trace::TaskId task, RecordIndex from, RecordIndex to) {
  const auto records = evidence.timeline().records_of(task);
  for (auto at = std::ranges::lower_bound(records, from); at != records.end() && *at < to; ++at) {
    switch (evidence.timeline().record(*at).kind) {
      case Kind::Acquire:
      case Kind::Release:
      case Kind::QueuePut:
      case Kind::QueueGet:
      case Kind::QueueDone:
      case Kind::Notify:
      case Kind::Barrier:
      case Kind::TaskCancel:
      case Kind::Block:
      case Kind::Compute:
      case Kind::Slow:
        return false;
      default:
        break;
    }
  }
  return true;
}

bool is_outside(WaitOn on) {
  return on == WaitOn::Sleep || on == WaitOn::Executor || on == WaitOn::Lib;
}

bool is_resumed(const Evidence& evidence, const Suspension& suspension) {
  return suspension.run != NoRecord &&
         evidence.timeline().record(suspension.run).run_how() == trace::RunHow::Resume;
}

/// A child made for this await alone: `await asyncio.create_task(fetch(1))`, `await wait_for(...)`.
bool is_plain_child(const Evidence& evidence, trace::TaskId parent, const Suspension& suspension) {
  const trace::Wait& wait = *suspension.wait;
  const trace::FutureRef target = wait.target ? wait.target : wait.fut;
  if ((wait.on != WaitOn::Task && wait.on != WaitOn::WaitFor) || !target.is_task()) return false;
  const TaskStory* child = evidence.timeline().task(target.number());
  if (child == nullptr || child->parent != parent || child->ended == NoRecord) return false;
  const RunStay* run = evidence.timeline().last_run_at(suspension.span->first);
  if (run == nullptr || child->born < run->begin || child->born > suspension.span->first)
    return false;
  const auto waits = suspensions(evidence, child->id);
  return std::ranges::all_of(waits, [](const auto& each) { return is_outside(each.wait->on); }) &&
         is_alone(evidence, child->id, child->born, child->ended);
}

/// The jobs this wait is for, and those the tasks it is for waited for.
void add_jobs(const Evidence& evidence, const trace::Wait& wait, std::vector<trace::JobId>& jobs) {
  if (wait.on == WaitOn::Executor) jobs.push_back(wait.job);
  std::vector<trace::FutureRef> targets = wait.targets;
  targets.push_back(wait.target ? wait.target : wait.fut);
  for (const trace::FutureRef target : targets) {
    if (!target.is_task() || evidence.timeline().task(target.number()) == nullptr) continue;
    for (const Suspension& each : suspensions(evidence, target.number()))
      if (each.wait->on == WaitOn::Executor) jobs.push_back(each.wait->job);
  }
}

/// Each call of its function awaits there once.
bool is_seen_once(const CodeShape& shape, const Statement& statement) {
  return shape.is_unconditional(statement) && !has_several_awaits(shape, statement) &&
         !is_comprehension(shape, statement);
}

class Calls {
 public:
  Calls(const Evidence& evidence, trace::TaskId task, std::size_t depth)
      : evidence_(evidence), task_(task), depth_(depth) {}

  std::vector<CallRow> rows() {
    for (const Suspension& next : suspensions(evidence_, task_))
      add(next);
    end_row();
    return std::move(rows_);
  }

 private:
  bool is_direct(const Suspension& next) const { return next.chain.size() == depth_ + 1; }

  std::string_view callee(const Suspension& next) const {
    if (!is_direct(next)) return evidence_.function(next.chain[depth_ + 1]);
    if (next.wait->on == WaitOn::Executor) {
      const JobStory* job = evidence_.timeline().job(next.wait->job);
      return job == nullptr ? std::string_view{} : evidence_.timeline().lanes()[job->lane].call;
    }
    const trace::FutureRef target = next.wait->target ? next.wait->target : next.wait->fut;
    const TaskStory* child =
        target.is_task() ? evidence_.timeline().task(target.number()) : nullptr;
    if (child == nullptr) return {};
    return evidence_.trace().text(evidence_.trace().birth(child->birth).coro);
  }

  bool is_plain(const Suspension& next) const {
    if (!is_resumed(evidence_, next)) return false;
    if (!is_direct(next)) return is_outside(next.wait->on) || next.wait->on == WaitOn::Gather;
    return next.wait->on == WaitOn::Executor || is_plain_child(evidence_, task_, next);
  }

  void add(const Suspension& next) {
    if (next.chain.size() <= depth_) return end_row();
    const Chain prefix = next.chain.first(depth_);
    if (!std::ranges::equal(prefix, prefix_)) end_row();
    prefix_ = prefix;
    const trace::SiteId site = next.chain[depth_];
    if (row_.empty() || row_.back().site != site || begins_again(next)) begin(next);
    AwaitedCall& call = row_.back();
    call.last = next.run == NoRecord ? next.span->end : next.run;
    call.until = next.span->until;
    add_jobs(evidence_, *next.wait, call.jobs);
    call.is_plain = call.is_plain && is_plain(next) &&
                    is_alone(evidence_, task_, next.span->first, call.last + 1);
    line_ = is_direct(next) ? 0 : evidence_.line(next.chain[depth_ + 1]);
  }

  void begin(const Suspension& next) {
    if (!row_.empty()) check_between(row_.back(), next.span->first);
    if (is_whole_statement(next.chain[depth_])) {
      rows_.push_back(std::move(row_));
      row_.clear();
    }
    row_.push_back({.site = next.chain[depth_],
                    .callee = callee(next),
                    .first = next.span->first,
                    .begin = next.span->begin,
                    .is_job = is_direct(next) && next.wait->on == WaitOn::Executor,
                    .is_plain = true});
  }

  std::optional<Statement> statement(trace::SiteId site) const {
    const CodeShape* shape = evidence_.shape(site);
    return shape == nullptr ? std::nullopt : shape->statement_at(evidence_.line(site));
  }

  /// All awaits of `await f(1) + await f(2)` have been seen: the next is of another time it runs.
  bool is_whole_statement(trace::SiteId site) const {
    const auto at = statement(site);
    if (!at || !has_several_awaits(*evidence_.shape(site), *at)) return false;
    const auto seen = std::ranges::count_if(
        row_, [&](const AwaitedCall& call) { return statement(call.site) == at; });
    return std::cmp_greater_equal(seen, evidence_.shape(site)->count_word(*at, "await"));
  }

  /// What the task did between two calls belongs to the first of them.
  void check_between(AwaitedCall& call, RecordIndex next) {
    call.is_plain = call.is_plain && is_alone(evidence_, task_, call.last, next);
  }

  bool begins_again(const Suspension& next) {
    if (is_direct(next)) return true;
    const CodeShape* shape = evidence_.shape(next.chain[depth_]);
    const auto at = statement(next.chain[depth_]);
    // Up to CPython 3.11 a comprehension is a call of its own, around those it makes.
    const bool is_around = callee(next).ends_with(">");
    const bool can_repeat = at && (shape->loop_around(*at) || has_several_awaits(*shape, *at) ||
                                   (!is_around && is_comprehension(*shape, *at)));
    if (!can_repeat) return false;
    if (has_several_awaits(*shape, *at) && callee(next) != row_.back().callee) return true;
    const trace::SiteId inner = next.chain[depth_ + 1];
    const CodeShape* inner_shape = evidence_.shape(inner);
    const auto inner_statement = statement(inner);
    // A callee that comes to one line several times does not show where one call ends.
    if (!inner_statement || !is_seen_once(*inner_shape, *inner_statement)) {
      row_.back().is_plain = false;
      return false;
    }
    return evidence_.line(inner) <= line_;
  }

  void end_row() {
    if (!row_.empty()) rows_.push_back(std::move(row_));
    row_.clear();
    prefix_ = {};
  }

  const Evidence& evidence_;
  trace::TaskId task_;
  std::size_t depth_;
  Chain prefix_{};
  /// Where the callee was seen last.
  LineNumber line_ = 0;
  CallRow row_;
  std::vector<CallRow> rows_;
};

}  // namespace

std::vector<CallRow> awaited_calls(const Evidence& evidence, trace::TaskId task,
                                   std::size_t depth) {
  return Calls(evidence, task, depth).rows();
}

std::size_t deepest(const Evidence& evidence, trace::TaskId task) {
  std::size_t most = 0;
  for (const Suspension& each : suspensions(evidence, task))
    most = std::max(most, each.chain.size());
  return most;
}

}  // namespace app::model::insights
