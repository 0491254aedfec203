// A coroutine was called and its object dropped: nothing of its body ran.
// Rule: one insight a line, however often it was called there; a library's own calls are not the program's.
#include <algorithm>
#include <map>
#include <utility>

#include "app/model/insights/checks.h"

namespace app::model::insights {
namespace {

struct Call {
  trace::SiteId site;
  trace::TextId coro;
  auto operator<=>(const Call&) const = default;
};

Insight told(const Evidence& evidence, const Call& call, std::vector<RecordIndex> records) {
  const std::string_view name = evidence.trace().text(call.coro);
  const std::string_view function = name.substr(name.rfind('.') + 1);
  Sentence sentence = evidence.say();
  sentence.code(name).say(" was called").line(" at ", call.site);
  if (records.size() > 1) sentence.say(" {}", times_text(records.size()));
  sentence.say(" and never awaited: nothing of it ran.");
  Sentence cure = evidence.say();
  cure.say("A call only makes a coroutine object. Write ");
  if (evidence.is_python()) {
    cure.code(fmt::format("await {}(…)", function)).say(", or start it beside the rest with ");
    cure.code(fmt::format("asyncio.create_task({}(…))", function)).say(".");
  } else {
    cure.code(fmt::format("co_await {}(…)", function)).say(", or start it beside the rest with ");
    cure.code(fmt::format("create_task({}(…))", function)).say(".");
  }
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

}  // namespace

std::vector<Insight> never_awaited(const Evidence& evidence) {
  std::map<Call, std::vector<RecordIndex>> calls;
  for (const RecordIndex n : evidence.timeline().never_awaited()) {
    const trace::Record& record = evidence.timeline().record(n);
    calls[{record.site, record.text}].push_back(n);
  }
  std::vector<Insight> found;
  for (auto& [call, records] : calls)
    if (evidence.is_in_program(call.site) && !is_of_a_task(evidence, call))
      found.push_back(told(evidence, call, std::move(records)));
  return found;
}

}  // namespace app::model::insights
