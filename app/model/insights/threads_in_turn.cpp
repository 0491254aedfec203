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

/// Crowds at one line, one after the other.
struct Crowding {
  std::vector<Crowd> crowds{};

  trace::SiteId site() const { return crowds.front().members.front().site; }
  Time took() const {
    Time sum = 0;
    for (const Crowd& crowd : crowds)
      sum += crowd.until - crowd.begin;
    return sum;
  }
  Time at_best() const {
    Time sum = 0;
    for (const Crowd& crowd : crowds)
      sum += insights::at_best(crowd);
    return sum;
  }
};

std::vector<Crowding> by_line(std::vector<Crowd> crowds) {
  std::vector<Crowding> made;
  for (Crowd& crowd : crowds) {
    const trace::SiteId site = crowd.members.front().site;
    auto at = std::ranges::find(made, site, &Crowding::site);
    if (at == made.end()) at = made.insert(at, Crowding());
    at->crowds.push_back(std::move(crowd));
  }
  return made;
}

void say_who(Sentence& text, const Crowding& found) {
  if (found.crowds.size() > 1)
    return void(text.say("{} times threads had computing to do at the same time, in ",
                         found.crowds.size()));
  std::set<trace::JobId> jobs;
  for (const Computing& each : found.crowds.front().members)
    jobs.insert(each.job);
  text.say("{} threads had computing to do at the same time, in ", jobs.size());
}

Insight told(const Evidence& evidence, const Crowding& found) {
  Insight insight{.topic = Topic::ThreadsInTurn,
                  .severity = Severity::Cost,
                  .cost = found.took() - found.at_best()};
  Time sum = 0;
  std::vector<trace::SiteId> sites;
  for (const Crowd& crowd : found.crowds) {
    for (const Computing& each : crowd.members) {
      sum += each.own;
      sites.push_back(each.site);
      insight.records.push_back(each.record);
    }
  }
  Sentence text = evidence.say();
  say_who(text, found);
  text.code(evidence.function(found.site())).line(" at ", found.site());
  text.say(", but only one could run at a time: ");
  text.say("{} of computing took {}.", rounded_text(sum), rounded_text(found.took()));
  insight.sentence = text;
  insight.cure =
      evidence.say()
          .say("Python's threads share one interpreter lock, the GIL. Processes do not: a ")
          .code("ProcessPoolExecutor")
          .say(" could do it in {}.", rounded_text(found.at_best()));
  insight.lines = evidence.lines(sites);
  return insight;
}

}  // namespace

std::vector<Insight> threads_in_turn(const Evidence& evidence) {
  std::vector<Insight> found;
  for (const Crowding& crowding : by_line(crowds(computing_in_threads(evidence)))) {
    Insight insight = told(evidence, crowding);
    if (evidence.matters(insight.cost)) found.push_back(std::move(insight));
  }
  return found;
}

}  // namespace app::model::insights
