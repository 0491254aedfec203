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

/// Its line gives it to asyncio.run, which refuses it while a loop runs: "asyncio.run"; else empty.
std::string runner(const Evidence& evidence, const Call& call) {
  const auto at = statement(evidence, call);
  if (!at) return {};
  const CodeShape& shape = *evidence.shape(call.site);
  const std::string text = shape.text(*at);
  for (const std::string_view name : {"run", "run_until_complete"}) {
    const std::string runner = shape.call_of(*at, name);
    const bool is_asyncios = runner == "asyncio.run" || runner.ends_with(".run_until_complete");
    const std::string given = fmt::format("{}({}(", runner, called(evidence, call));
    if (is_asyncios && text.find(given) != text.npos) return runner;
  }
  return {};
}

/// A plain function cannot await.
std::string plain_function_around(const Evidence& evidence, const Call& call) {
  const CodeShape& shape = *evidence.shape(call.site);
  const auto head = shape.function_around(*statement(evidence, call));
  if (!head || !shape.text(*head).starts_with("def ")) return {};
  const std::string_view name = evidence.function(call.site);
  return std::string(name.substr(name.rfind('.') + 1));
}

Insight told_of_run(const Evidence& evidence, const Call& call, const std::string& runner,
                    std::vector<RecordIndex> records) {
  Sentence sentence = evidence.say();
  sentence.code(runner).say(" was called").line(" at ", call.site);
  sentence.say(" while a loop was running, and refused: nothing of ");
  sentence.code(called(evidence, call)).say(" ran.");
  Sentence cure = evidence.say();
  const std::string plain = plain_function_around(evidence, call);
  if (!plain.empty())
    cure.say("Make ")
        .code(plain)
        .say(" an ")
        .code("async def")
        .say(", await it where it is called, ");
  cure.add(plain.empty() ? "A coroutine awaits another: write " : "and in it write ");
  cure.code(fmt::format("await {}(…)", called(evidence, call))).say(".");
  return {.topic = Topic::NeverAwaited,
          .severity = Severity::Fault,
          .sentence = sentence,
          .cure = cure,
          .records = std::move(records),
          .lines = evidence.lines({call.site})};
}

/// The program ended because asyncio.run was called while a loop ran.
bool ended_by_run(const Evidence& evidence) {
  const RecordIndex n = evidence.timeline().uncaught();
  if (n == NoRecord) return false;
  const std::string_view text = evidence.trace().text(evidence.timeline().record(n).text);
  return text.find("cannot be called from a running event loop") != text.npos ||
         text.starts_with("This event loop is already running") ||
         text.starts_with("Cannot run the event loop while another loop is running");
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
  Calls given_to_run;
  const RecordIndex failed = evidence.timeline().uncaught();
  const bool was_refused = was_refused_by_wait(evidence);
  const bool is_by_run = ended_by_run(evidence);
  for (const RecordIndex n : evidence.timeline().never_awaited()) {
    const trace::Record& record = evidence.timeline().record(n);
    const Call call{record.site, record.text};
    const bool is_after = failed != NoRecord && n > failed;
    if ((!is_after || is_by_run) && !runner(evidence, call).empty()) {
      given_to_run[call].push_back(n);
      continue;
    }
    // What a failure cut off would have been awaited.
    if (is_after && !was_refused) continue;
    calls[call].push_back(n);
  }
  std::vector<Insight> found;
  for (const auto& [call, records] : given_to_run)
    if (evidence.is_in_program(call.site))
      found.push_back(told_of_run(evidence, call, runner(evidence, call), records));
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
