// A semaphore with a single permit makes a queue of everything that goes through it.
// Rule: told as a fact, since it may be meant as a lock; and only where standing in line took long.
#include <algorithm>
#include <map>

#include "app/model/insights/checks.h"
#include "app/model/primitive_kind.h"

namespace app::model::insights {
namespace {

/// The stands in line for one semaphore.
struct Line {
  std::vector<RecordIndex> records;
  trace::Time time = 0;
};

std::map<trace::ObjectId, Line> all_lines(const Evidence& evidence) {
  std::map<trace::ObjectId, Line> lines;
  for (const Span& span : evidence.timeline().spans()) {
    if (span.state != State::Waiting) continue;
    const trace::Wait& wait = evidence.trace().wait(span.wait);
    if (wait.on != trace::WaitOn::Semaphore) continue;
    Line& line = lines[wait.object];
    line.records.push_back(span.first);
    line.time += span.until - span.begin;
  }
  return lines;
}

std::size_t times_taken(const Timeline& timeline, trace::ObjectId semaphore) {
  return std::ranges::count_if(timeline.records_of_object(semaphore), [&](RecordIndex n) {
    return timeline.record(n).kind == trace::Kind::Acquire;
  });
}

Insight told(const Evidence& evidence, const ObjectStory& semaphore, std::size_t taken,
             const Line& line) {
  Sentence text = evidence.say();
  text.object(semaphore.id).say(" has one permit. It was taken {}, ", times_text(taken));
  text.link(fmt::format("{} after standing in line", times_text(line.records.size())),
            line.records.front());
  text.say(", {} in all: everything behind it ran in turn.", rounded_text(line.time));
  Sentence cure = evidence.say();
  cure.say("If only one may be inside, ")
      .code("asyncio.Lock")
      .say(" says so; as a limit, give it more permits.");
  const trace::SiteId site = evidence.timeline().record(semaphore.born).site;
  return {.topic = Topic::SemaphoreLetsOneThrough,
          .severity = Severity::Fact,
          .sentence = text,
          .cure = cure,
          .records = line.records,
          .lines = evidence.lines({site}),
          .cost = line.time};
}

}  // namespace

std::vector<Insight> semaphore_lets_one_through(const Evidence& evidence) {
  std::vector<Insight> found;
  for (const auto& [id, line] : all_lines(evidence)) {
    const ObjectStory* semaphore = evidence.timeline().object(id);
    if (semaphore == nullptr || semaphore->born == NoRecord || semaphore->value != 1) continue;
    const std::size_t taken = times_taken(evidence.timeline(), id);
    const bool is_always = taken >= 3 && line.records.size() + 1 >= taken;
    if (is_always && evidence.matters(line.time))
      found.push_back(told(evidence, *semaphore, taken, line));
  }
  return found;
}

}  // namespace app::model::insights
