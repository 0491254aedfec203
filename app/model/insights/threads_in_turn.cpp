// Threads that compute side by side: Python's share one interpreter lock, so they only take turns.
// Rule: told of computing the recording names, where two or more threads computed at the same time.
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "app/model/insights/checks.h"

namespace app::model::insights {
namespace {

using trace::Time;

/// One job's computing, spread over as much time as it took in the end.
struct Computing {
  RecordIndex record = 0;
  trace::JobId job = 0;
  trace::SiteId site = 0;
  Time begin = 0;
  Time until = 0;
  Time own = 0;
};

/// Computing that overlaps, from its begin to its end.
struct Crowd {
  std::vector<Computing> members{};
  Time begin = 0;
  Time until = 0;
};

std::vector<Computing> computing_in_threads(const Evidence& evidence) {
  const Timeline& timeline = evidence.timeline();
  std::vector<Computing> found;
  for (const JobStory& job : timeline.jobs()) {
    if (job.pool != trace::Pool::Thread) continue;
    const auto records = timeline.records_of_job(job.id);
    for (std::size_t i = 0; i < records.size(); ++i) {
      const trace::Record& record = timeline.record(records[i]);
      if (record.kind != trace::Kind::Compute || i + 1 == records.size()) continue;
      found.push_back({records[i], job.id, record.site, record.time, timeline.time(records[i + 1]),
                       std::llround(evidence.trace().delay(record.delay) * 1e9)});
    }
  }
  std::ranges::sort(found, {}, &Computing::record);
  return found;
}

std::vector<Crowd> crowds(const std::vector<Computing>& all) {
  std::vector<Crowd> made;
  for (const Computing& each : all) {
    if (made.empty() || each.begin >= made.back().until)
      made.push_back({.begin = each.begin, .until = each.until});
    made.back().members.push_back(each);
    made.back().until = std::max(made.back().until, each.until);
  }
  std::erase_if(made, [](const Crowd& crowd) { return crowd.members.size() < 2; });
  return made;
}

/// What threads that really ran side by side would have taken.
Time at_best(const Crowd& crowd) {
  Time until = crowd.begin;
  for (const Computing& each : crowd.members)
    until = std::max(until, each.begin + each.own);
  return until - crowd.begin;
}

Insight told(const Evidence& evidence, const Crowd& crowd) {
  const Time took = crowd.until - crowd.begin;
  Time sum = 0;
  std::set<trace::JobId> jobs;
  std::vector<trace::SiteId> sites;
  Insight insight{
      .topic = Topic::ThreadsInTurn, .severity = Severity::Cost, .cost = took - at_best(crowd)};
  for (const Computing& each : crowd.members) {
    sum += each.own;
    jobs.insert(each.job);
    sites.push_back(each.site);
    insight.records.push_back(each.record);
  }
  const Computing& first = crowd.members.front();
  Sentence text = evidence.say();
  text.say("{} threads had computing to do at the same time, in ", jobs.size());
  text.code(evidence.function(first.site)).line(" at ", first.site);
  text.say(", but only one could run at a time: ");
  text.say("{} of computing took {}.", rounded_text(sum), rounded_text(took));
  insight.sentence = text;
  insight.cure =
      evidence.say()
          .say("Python's threads share one interpreter lock, the GIL. Processes do not: a ")
          .code("ProcessPoolExecutor")
          .say(" could do it in {}.", rounded_text(at_best(crowd)));
  insight.lines = evidence.lines(sites);
  return insight;
}

}  // namespace

std::vector<Insight> threads_in_turn(const Evidence& evidence) {
  std::vector<Insight> found;
  for (const Crowd& crowd : crowds(computing_in_threads(evidence))) {
    Insight insight = told(evidence, crowd);
    if (evidence.matters(insight.cost)) found.push_back(std::move(insight));
  }
  return found;
}

}  // namespace app::model::insights
