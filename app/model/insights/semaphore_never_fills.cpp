// A semaphore that never fills limits nothing.
// Rule: it is judged by what passed through it, and only when enough did.
#include <algorithm>
#include <map>
#include <set>

#include "app/model/insights/checks.h"
#include "app/model/primitive_kind.h"

namespace app::model::insights {
namespace {

struct Use {
  std::size_t acquired = 0;
  std::uint32_t most = 0;
  RecordIndex most_at = 0;
};

Use use_of(const Timeline& timeline, const ObjectStory& semaphore) {
  Use use;
  std::uint32_t inside = 0;
  for (const RecordIndex n : timeline.records_of_object(semaphore.id)) {
    const trace::Record& record = timeline.record(n);
    if (record.kind == trace::Kind::Release && inside > 0) --inside;
    if (record.kind != trace::Kind::Acquire) continue;
    ++use.acquired;
    if (++inside > use.most) {
      use.most = inside;
      use.most_at = n;
    }
  }
  return use;
}

Insight told(const Evidence& evidence, const ObjectStory& semaphore, const Use& use) {
  Sentence text = evidence.say();
  text.object(semaphore.id)
      .say(" has {} permits and was taken {}, but ", semaphore.value, times_text(use.acquired));
  text.link(fmt::format("never more than {} at once", use.most), use.most_at);
  text.say(": it limits nothing here.");
  const trace::SiteId site = evidence.timeline().record(semaphore.born).site;
  return {.topic = Topic::SemaphoreNeverFills,
          .severity = Severity::Fact,
          .sentence = text,
          .records = {use.most_at, semaphore.born},
          .lines = evidence.lines({site})};
}

}  // namespace

std::vector<Insight> semaphore_never_fills(const Evidence& evidence) {
  std::vector<Insight> found;
  for (const ObjectStory& object : evidence.timeline().objects()) {
    if (kind_of(evidence.trace(), object) != PrimitiveKind::Semaphore) continue;
    if (object.born == NoRecord || object.value < 2) continue;
    const Use use = use_of(evidence.timeline(), object);
    if (use.acquired >= 2 * std::size_t{object.value} && use.most < object.value)
      found.push_back(told(evidence, object, use));
  }
  return found;
}

}  // namespace app::model::insights
