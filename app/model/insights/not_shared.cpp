// A lock or a semaphore that each call makes for itself: nobody else can ever stand in line for it.
// Rule: told only where the text shows that its name goes nowhere but into taking it.
#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "app/model/insights/checks.h"
#include "app/model/primitive_kind.h"

namespace app::model::insights {
namespace {

/// All that were made at one line.
struct Made {
  std::vector<const ObjectStory*> objects;
  std::set<trace::TaskId> tasks;
};

/// The task that made it took it, and no other did.
bool is_of_one_task(const Timeline& timeline, const ObjectStory& object) {
  const trace::TaskId maker = timeline.record(object.born).task;
  std::size_t taken = 0;
  for (const RecordIndex n : timeline.records_of_object(object.id)) {
    const trace::Record& record = timeline.record(n);
    if (record.kind == trace::Kind::Acquire && record.task != maker) return false;
    if (record.kind == trace::Kind::Acquire) ++taken;
  }
  return maker != 0 && taken > 0;
}

/// "lock" of `lock = asyncio.Lock()`; empty when it is kept anywhere else.
std::string variable(const CodeShape& shape, const Statement& statement) {
  const std::string text = shape.text(statement);
  const std::size_t end = text.find(" = ");
  const std::string name = text.substr(0, end);
  const bool is_plain = end != text.npos && shape.changed_by(statement).contains(name) &&
                        name.find_first_of(".[, ") == name.npos;
  return is_plain ? name : std::string();
}

/// The statement takes it or gives it back, or has nothing to do with it.
bool is_use_of_its_own(const CodeShape& shape, const Statement& statement,
                       const std::string& name) {
  const Names names = shape.names_in(statement);
  if (!names.contains(name)) return true;
  const std::string text = shape.text(statement);
  const std::array<std::string, 3> uses{"async with " + name + ":", "await " + name + ".acquire()",
                                        name + ".release()"};
  return std::ranges::find(uses, text) != uses.end();
}

/// Nothing in its function hands it on.
bool stays_inside(const Evidence& evidence, trace::SiteId site) {
  const CodeShape* shape = evidence.shape(site);
  const auto made = shape == nullptr ? std::nullopt : shape->statement_at(evidence.line(site));
  if (!made) return false;
  const std::string name = variable(*shape, *made);
  auto head = shape->head_of(*made);
  while (head && shape->kind_of(*head) != Head::Function)
    head = shape->head_of(*head);
  if (name.empty() || !head) return false;
  return std::ranges::all_of(shape->body_of(*head), [&](const Statement& each) {
    return each == *made || is_use_of_its_own(*shape, each, name);
  });
}

bool is_limit(const Evidence& evidence, const ObjectStory& object) {
  return kind_of(evidence.trace(), object) == PrimitiveKind::Semaphore;
}

Insight told(const Evidence& evidence, trace::SiteId site, const Made& made) {
  const ObjectStory& first = *made.objects.front();
  const std::string_view type = evidence.trace().text(first.type);
  Sentence text = evidence.say();
  text.say("Each call of ").code(evidence.function(site)).say(" makes a ").code(type);
  text.say(" of its own").line(" at ", site);
  text.say(", {} in all, which nobody else can take: it {} nothing.", made.objects.size(),
           is_limit(evidence, first) ? "limits" : "protects");
  std::vector<RecordIndex> records;
  for (const ObjectStory* object : made.objects)
    records.push_back(object->born);
  return {.topic = Topic::NotShared,
          .severity = Severity::Fault,
          .sentence = text,
          .cure = evidence.say().say("Make one outside of the function, and give it to all calls."),
          .records = std::move(records),
          .lines = evidence.lines({site})};
}

}  // namespace

std::vector<Insight> not_shared(const Evidence& evidence) {
  const Timeline& timeline = evidence.timeline();
  std::map<trace::SiteId, Made> all;
  for (const ObjectStory& object : timeline.objects()) {
    const PrimitiveKind kind = kind_of(evidence.trace(), object);
    if (kind != PrimitiveKind::Lock && kind != PrimitiveKind::Semaphore) continue;
    if (object.part_of != 0 || object.born == NoRecord || !is_of_one_task(timeline, object))
      continue;
    Made& made = all[timeline.record(object.born).site];
    made.objects.push_back(&object);
    made.tasks.insert(timeline.record(object.born).task);
  }
  std::vector<Insight> found;
  for (const auto& [site, made] : all)
    if (made.tasks.size() > 1 && stays_inside(evidence, site))
      found.push_back(told(evidence, site, made));
  return found;
}

}  // namespace app::model::insights
