// A task or a future failed and nobody ever asked for its result.
// Rule: it is told where it failed, not where the loop noticed that nobody came.
#include "app/model/insights/checks.h"

namespace app::model::insights {
namespace {

Insight told(const Evidence& evidence, RecordIndex n) {
  const Timeline& timeline = evidence.timeline();
  const trace::Record& error = timeline.record(n);
  const RecordIndex done = timeline.done_record(error.fut);
  const bool is_task = error.fut.is_task() && done != NoRecord;
  const trace::SiteId site =
      is_task ? timeline.site_at(error.fut.number(), done) : trace::SiteId{0};
  Sentence text = evidence.say();
  if (is_task)
    add_task(text, evidence, error.fut.number());
  else
    text.say("A future");
  const std::string_view type = evidence.trace().text(error.exception);
  text.say(" failed with ").code(type.empty() ? "an exception" : type);
  if (is_task) {
    const std::string_view message = evidence.trace().text(timeline.record(done).text);
    if (!message.empty()) text.say(" ({})", message);
    text.say(" at ").time(done);
  }
  text.say(", and nobody asked for its result: the exception is only logged.");
  Sentence cure = evidence.say();
  cure.say("Await it, alone or through ")
      .code("asyncio.gather")
      .say(" or an ")
      .code("asyncio.TaskGroup")
      .say(": then its exception is raised where it is awaited.");
  std::vector<RecordIndex> records;
  if (done != NoRecord) records.push_back(done);
  records.push_back(n);
  std::vector<trace::SiteId> sites{site};
  if (is_task) sites.push_back(timeline.record(timeline.task(error.fut.number())->born).site);
  return {.topic = Topic::ExceptionUnretrieved,
          .severity = Severity::Fault,
          .sentence = text,
          .cure = cure,
          .records = std::move(records),
          .lines = evidence.lines(std::move(sites))};
}

}  // namespace

std::vector<Insight> exception_unretrieved(const Evidence& evidence) {
  std::vector<Insight> found;
  for (RecordIndex n = 0; n < evidence.timeline().size(); ++n) {
    const trace::Record& record = evidence.timeline().record(n);
    if (record.kind != trace::Kind::Error) continue;
    const std::string_view message = evidence.trace().text(record.text);
    const std::string_view type = evidence.trace().text(record.exception);
    const bool ends_program = type == "SystemExit" || type == "KeyboardInterrupt";
    if (message.find("exception was never retrieved") != message.npos && !ends_program)
      found.push_back(told(evidence, n));
  }
  return found;
}

}  // namespace app::model::insights
