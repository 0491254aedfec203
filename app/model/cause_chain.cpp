// Walks wake edges backwards from a wait or a run and labels what it meets.
// Rule: every label is made from one edge or one stay; nothing is searched for.
#include "app/model/cause_chain.h"

#include <fmt/format.h>

#include "app/model/causes.h"
#include "app/model/words.h"

namespace app::model {
namespace {

using trace::Kind;
using trace::WaitOn;

Target record_target(RecordIndex n) { return {Target::On::Record, n}; }

std::string lane_words(const Timeline& timeline, LaneIndex index) {
  const Lane& lane = timeline.lanes()[index];
  if (lane.kind == Lane::Kind::Loop) return "the loop";
  return lane.kind == Lane::Kind::Task ? lane.name : job_name(timeline, lane.id);
}

/// What the waker did, seen from what the woken one waited for.
std::string_view verb(const Timeline& timeline, const WakeEdge& edge) {
  switch (edge.kind) {
    case WakeEdge::Kind::Created:
      return "creates it";
    case WakeEdge::Kind::Cancelled:
      return "cancels it";
    case WakeEdge::Kind::Submitted:
      return "submits it";
    case WakeEdge::Kind::JobDone:
      return "ends";
    default:
      break;
  }
  const Span* span = wait_ended_by(timeline, edge.effect);
  if (span == nullptr) return "wakes it";
  switch (timeline.trace().wait(span->wait).on) {
    case WaitOn::Lock:
    case WaitOn::ConditionRelock:
    case WaitOn::Semaphore:
    case WaitOn::BoundedSemaphore:
      return "releases";
    case WaitOn::Event:
      return "sets it";
    case WaitOn::Condition:
      return "notifies";
    case WaitOn::QueueGet:
      return "puts an item";
    case WaitOn::QueuePut:
      return "takes an item";
    case WaitOn::Barrier:
      return "arrives";
    case WaitOn::Future:
      return "sets the result";
    case WaitOn::Task:
    case WaitOn::Shield:
    case WaitOn::Gather:
    case WaitOn::TaskGroup:
    case WaitOn::Wait:
    case WaitOn::WaitFor:
      return "ends";
    default:
      return "wakes it";
  }
}

Cause cause_of(const Timeline& timeline, const WakeEdge& edge) {
  if (edge.kind == WakeEdge::Kind::Timer) {
    const std::string at = time_text(timeline.time(edge.cause));
    return {fmt::format("timer fires at {}", at), record_target(edge.cause)};
  }
  const std::string who = lane_words(timeline, edge.from);
  return {fmt::format("{} {}", who, verb(timeline, edge)), record_target(edge.cause)};
}

}  // namespace

std::vector<Cause> chain_of_ready(const Timeline& timeline, const ReadyStay& stay,
                                  ChainSubject subject) {
  std::vector<Cause> chain;
  if (stay.edge != ReadyStay::NoEdge) {
    chain.push_back(cause_of(timeline, timeline.edges()[stay.edge]));
  }
  const std::string name = stay.task == 0 ? std::string("callback") : timeline.task_name(stay.task);
  chain.push_back(
      {fmt::format("{} ready", name), record_target(stay.push), subject == ChainSubject::Ready});
  if (stay.leave >= timeline.size()) return chain;
  const bool is_run = timeline.record(stay.leave).kind == Kind::Run;
  const std::string at = time_text(timeline.time(stay.leave));
  chain.push_back({fmt::format("{} at {}", is_run ? "runs" : "dropped", at),
                   record_target(stay.leave), subject == ChainSubject::Run});
  return chain;
}

std::vector<Cause> chain_of_wait(const Timeline& timeline, const Span& waiting) {
  std::vector<Cause> chain;
  const std::string name = timeline.lanes()[waiting.lane].name;
  chain.push_back({fmt::format("{} waits", name), record_target(waiting.first), true});
  const ReadyStay* stay = timeline.ready_stay_of(waiting.end);
  if (stay == nullptr) return chain;
  const std::vector<Cause> rest = chain_of_ready(timeline, *stay, ChainSubject::None);
  chain.insert(chain.end(), rest.begin(), rest.end());
  return chain;
}

std::vector<Cause> chain_of_run(const Timeline& timeline, const RunStay& run) {
  std::vector<Cause> chain;
  if (run.ready == NoRecord) {
    chain.push_back({"runs", record_target(run.begin), true});
  } else {
    const ReadyStay& stay = timeline.ready_stays()[run.ready];
    chain = chain_of_ready(timeline, stay, ChainSubject::Run);
  }
  if (run.leave >= timeline.size()) return chain;
  const trace::Record& leave = timeline.record(run.leave);
  if (leave.kind == Kind::TaskSuspend) {
    chain.push_back({await_words(timeline, leave.wait), record_target(run.leave)});
  } else if (leave.kind == Kind::TaskDone) {
    chain.push_back({"ends", record_target(run.leave)});
  }
  return chain;
}

}  // namespace app::model
