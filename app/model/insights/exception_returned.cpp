// gather(return_exceptions=True) returned exceptions, and the statement drops what it returns.
// Rule: told only where gather made the tasks itself, so that nobody else can ask them.
#include <algorithm>
#include <iterator>
#include <map>

#include "app/model/insights/checks.h"

namespace app::model::insights {
namespace {

struct Dropped {
  RecordIndex suspend = NoRecord;
  std::vector<const TaskStory*> failed{};
};

/// Nothing stands in the statement but `await asyncio.gather(…, return_exceptions=True)`.
bool drops_exceptions(const CodeShape& shape, const Statement& statement) {
  const std::string text = shape.text(statement);
  constexpr std::string_view Call = "await asyncio.gather(";
  if (!text.starts_with(Call) || text.find("return_exceptions=True") == text.npos) return false;
  int depth = 0;
  for (std::size_t at = Call.size() - 1; at < text.size(); ++at) {
    if (text[at] == '(') ++depth;
    if (text[at] == ')') --depth;
    if (depth == 0) return at + 1 == text.size();
  }
  return false;
}

/// Those gather made of coroutines in this statement, and that failed.
std::vector<const TaskStory*> failed_children(const Evidence& evidence, const Span& span,
                                              const Statement& statement) {
  const Timeline& timeline = evidence.timeline();
  const RunStay* run = timeline.last_run_at(span.first);
  std::vector<const TaskStory*> failed;
  for (const trace::FutureRef target : evidence.trace().wait(span.wait).targets) {
    const TaskStory* task = target.is_task() ? timeline.task(target.number()) : nullptr;
    if (task == nullptr || run == nullptr || task->ended == NoRecord) continue;
    const trace::SiteId made = timeline.record(task->born).site;
    const std::uint32_t line = evidence.line(made);
    const bool is_own = task->born > run->begin && task->born < span.first &&
                        evidence.shape(made) == evidence.shape(span.site) &&
                        line >= statement.first && line <= statement.last;
    if (is_own && timeline.record(task->ended).done_how() == trace::DoneHow::Exception)
      failed.push_back(task);
  }
  return failed;
}

Insight told(const Evidence& evidence, trace::SiteId site, Dropped dropped) {
  const Timeline& timeline = evidence.timeline();
  std::ranges::sort(dropped.failed, {}, &TaskStory::ended);
  const RecordIndex first = dropped.failed.front()->ended;
  const std::string_view type = evidence.trace().text(timeline.record(first).type);
  const bool is_one = dropped.failed.size() == 1;
  std::vector<trace::TaskId> tasks;
  Insight insight{.topic = Topic::ExceptionUnretrieved, .severity = Severity::Fact};
  for (const TaskStory* task : dropped.failed) {
    tasks.push_back(task->id);
    insight.records.push_back(task->ended);
  }
  insight.records.push_back(dropped.suspend);
  Sentence text = evidence.say();
  add_tasks(text, evidence, tasks);
  text.add(is_one ? " failed with " : " failed, the first with ");
  text.code(type.empty() ? "an exception" : type).say(" at ").time(first).say("; ");
  text.code("asyncio.gather").line(" at ", site);
  text.say(" returned the exception{}, and nobody looks at what it returns.", is_one ? "" : "s");
  insight.sentence = text;
  insight.cure = evidence.say()
                     .say("Look at what it returns; or leave ")
                     .code("return_exceptions=True")
                     .say(" out: then the first exception is raised where gather is awaited.");
  insight.lines = evidence.lines({site});
  return insight;
}

}  // namespace

std::vector<Insight> exception_returned(const Evidence& evidence) {
  std::map<trace::SiteId, Dropped> places;
  for (const Span& span : evidence.timeline().spans()) {
    const bool is_gather = span.state == State::Waiting &&
                           evidence.trace().wait(span.wait).on == trace::WaitOn::Gather;
    if (!is_gather || !evidence.is_in_program(span.site)) continue;
    const CodeShape& shape = *evidence.shape(span.site);
    const auto statement = shape.statement_at(evidence.line(span.site));
    if (!statement || !drops_exceptions(shape, *statement)) continue;
    Dropped& dropped = places[span.site];
    if (dropped.suspend == NoRecord) dropped.suspend = span.first;
    std::ranges::copy(failed_children(evidence, span, *statement),
                      std::back_inserter(dropped.failed));
  }
  std::vector<Insight> found;
  for (auto& [site, dropped] : places)
    if (!dropped.failed.empty()) found.push_back(told(evidence, site, std::move(dropped)));
  return found;
}

}  // namespace app::model::insights
