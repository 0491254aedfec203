// A coroutine was called and its object dropped: nothing of its body ran.
// Rule: one insight a line, however often it was called there; a library's own calls are not the program's,
// and what was never awaited because the program failed is no fault of its own.
#include <algorithm>
#include <map>

#include "app/model/insights/checks.h"

namespace app::model::insights {
namespace {

struct Call {
  trace::SiteId site;
  trace::TextId coro;
  auto operator<=>(const Call&) const = default;
};

/// "connect" of "Database.connect".
std::string_view last_name(const Evidence& evidence, const Call& call) {
  const std::string_view name = evidence.trace().text(call.coro);
  return name.substr(name.rfind('.') + 1);
}

std::optional<Statement> statement(const Evidence& evidence, const Call& call) {
  const CodeShape* shape = evidence.shape(call.site);
  return shape == nullptr ? std::nullopt : shape->statement_at(evidence.line(call.site));
}

/// As the program calls it: "db.connect"; the coroutine's name where the text does not say.
std::string called(const Evidence& evidence, const Call& call) {
  const auto at = statement(evidence, call);
  const std::string found =
      at ? evidence.shape(call.site)->call_of(*at, last_name(evidence, call)) : std::string();
  return found.empty() ? std::string(evidence.trace().text(call.coro)) : found;
}

/// A task of a library's own coroutine would be no cure: nobody starts `asyncio.sleep` beside the rest.
bool is_of_library(const Evidence& evidence, const Call& call) {
  const CodeShape* shape = evidence.is_python() ? evidence.shape(call.site) : nullptr;
  return shape != nullptr && !shape->defines(last_name(evidence, call));
}

RichText cure(const Evidence& evidence, const Call& call) {
  const std::string name = called(evidence, call);
  const std::string_view co = evidence.is_python() ? "" : "co_";
  const std::string_view module = evidence.is_python() ? "asyncio." : "";
  Sentence cure = evidence.say();
  cure.say("A call only makes a coroutine object. Write ");
  cure.code(fmt::format("{}await {}(…)", co, name));
  if (is_of_library(evidence, call)) return cure.say(".");
  cure.say(", or start it beside the rest with ");
  return cure.code(fmt::format("{}create_task({}(…))", module, name)).say(".");
}

Insight told(const Evidence& evidence, const Call& call, std::vector<RecordIndex> records) {
  Sentence sentence = evidence.say();
  sentence.code(called(evidence, call)).say(" was called");
  if (records.size() > 1) sentence.say(" {}", times_text(records.size()));
  sentence.line(" at ", call.site).say(" and never awaited: nothing of it ran.");
  return {.topic = Topic::NeverAwaited,
          .severity = Severity::Fault,
          .sentence = sentence,
          .cure = cure(evidence, call),
          .records = std::move(records),
          .lines = evidence.lines({call.site})};
}

/// asyncio.wait refused them, and the program ended.
bool was_refused_by_wait(const Evidence& evidence) {
  const RecordIndex n = evidence.timeline().uncaught();
  if (n == NoRecord) return false;
  const std::string_view text = evidence.trace().text(evidence.timeline().record(n).text);
  return text.starts_with("Passing coroutines is forbidden");
}

Insight told_of_wait(const Evidence& evidence, const Call& call, std::vector<RecordIndex> records) {
  Sentence sentence = evidence.say();
  sentence.code("asyncio.wait").say(" was given coroutines, made").line(" at ", call.site);
  sentence.say(", and refused them: since Python 3.11 it takes tasks only.");
  Sentence cure = evidence.say();
  cure.say("Make a task of each: ");
  cure.code(fmt::format("asyncio.create_task({}(…))", called(evidence, call))).say(".");
  return {.topic = Topic::NeverAwaited,
          .severity = Severity::Fault,
          .sentence = sentence,
          .cure = cure,
          .records = std::move(records),
          .lines = evidence.lines({call.site})};
}

/// A task was made of it and ended before its first step: told as a task left behind.
bool is_of_a_task(const Evidence& evidence, const Call& call) {
  return std::ranges::any_of(evidence.timeline().tasks(), [&](const TaskStory& task) {
    return evidence.timeline().record(task.born).site == call.site &&
           evidence.trace().birth(task.birth).coro == call.coro;
  });
}

using Calls = std::map<Call, std::vector<RecordIndex>>;

/// It was put into a variable and given to a call that nobody awaited either: that one is the fault.
bool is_argument(const Evidence& evidence, const Call& call, const Calls& calls) {
  const auto made = statement(evidence, call);
  if (!made) return false;
  const CodeShape& shape = *evidence.shape(call.site);
  const Names names = shape.changed_by(*made);
  return std::ranges::any_of(calls, [&](const auto& other) {
    const auto use = statement(evidence, other.first);
    if (!use || evidence.shape(other.first.site) != &shape || *use == *made) return false;
    const Names used = shape.names_in(*use);
    return std::ranges::any_of(names, [&](const auto& name) { return used.contains(name); });
  });
}

}  // namespace

std::vector<Insight> never_awaited(const Evidence& evidence) {
  Calls calls;
  const RecordIndex failed = evidence.timeline().uncaught();
  const bool was_refused = was_refused_by_wait(evidence);
  for (const RecordIndex n : evidence.timeline().never_awaited()) {
    // What a failure cut off would have been awaited.
    if (failed != NoRecord && n > failed && !was_refused) continue;
    const trace::Record& record = evidence.timeline().record(n);
    calls[{record.site, record.text}].push_back(n);
  }
  std::vector<Insight> found;
  for (const auto& [call, records] : calls) {
    if (!evidence.is_in_program(call.site) || is_of_a_task(evidence, call)) continue;
    if (is_argument(evidence, call, calls)) continue;
    found.push_back(was_refused ? told_of_wait(evidence, call, records)
                                : told(evidence, call, records));
    if (was_refused) break;
  }
  return found;
}

}  // namespace app::model::insights
