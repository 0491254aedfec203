// A loop that sleeps a little, looks, and sleeps again until something has happened.
// Rule: only a `while` whose block does nothing but sleep and perhaps leave is known to wait for others.
#include <algorithm>
#include <map>

#include "app/model/insights/checks.h"

namespace app::model::insights {
namespace {

using trace::Kind;
using trace::WaitOn;

/// Fewer looks are cheap.
constexpr std::size_t Many = 10;

struct Looks {
  std::vector<RecordIndex> records;
  trace::Time begin = 0;
  trace::Time until = 0;
  bool has_delay = false;
  double delay = 0;
};

bool only_leaves(const CodeShape& shape, const std::vector<Statement>& body,
                 const Statement& sleep) {
  return std::ranges::all_of(body, [&](const Statement& each) {
    if (each == sleep) return true;
    const std::string text = shape.text(each);
    const bool is_question = text.starts_with("if ") && text.ends_with(":");
    return is_question || text == "break" || text == "return" || text == "else:" || text == "pass";
  });
}

/// The statement sleeps and does nothing else, in a `while` that waits for something to become true.
bool is_polling(const Evidence& evidence, trace::SiteId site) {
  const CodeShape* shape = evidence.shape(site);
  const auto sleep = shape == nullptr ? std::nullopt : shape->statement_at(evidence.line(site));
  if (!sleep) return false;
  const std::string text = shape->text(*sleep);
  const auto loop = shape->loop_around(*sleep);
  if (!text.starts_with("await ") || text.find("sleep(") == text.npos) return false;
  if (!loop || shape->kind_of(*loop) != Head::While) return false;
  const std::vector<Statement> body = shape->body_of(*loop);
  const std::string head = shape->text(*loop);
  // Then it waits there, and sleeping is its work.
  if (shape->has_word(*loop, "await")) return false;
  const bool is_endless = head == "while True:" || head == "while 1:";
  const bool can_leave = std::ranges::any_of(body, [&](const Statement& each) {
    return shape->has_word(each, "break") || shape->has_word(each, "return");
  });
  return (!is_endless || can_leave) && only_leaves(*shape, body, *sleep);
}

Insight told(const Evidence& evidence, trace::TaskId task, trace::SiteId site, Looks looks) {
  Sentence text = evidence.say();
  add_task(text, evidence, task);
  text.say(" checked {} times", looks.records.size());
  if (looks.has_delay)
    text.say(", every {}", rounded_text(static_cast<trace::Time>(looks.delay * 1e9)));
  text.say(", whether it may go on").line(" at ", site);
  if (looks.until > looks.begin)
    text.say(", for {} in all.", rounded_text(looks.until - looks.begin));
  else
    text.say(", a step of the loop each time.");
  Sentence cure = evidence.say();
  cure.say("Let it be woken instead: await the task itself, or an ")
      .code("asyncio.Event")
      .say(" that is set when it may go on. Then waiting costs no step and ends at once.");
  return {.topic = Topic::Polling,
          .severity = Severity::Cost,
          .sentence = text,
          .cure = cure,
          .records = std::move(looks.records),
          .lines = evidence.lines({site})};
}

}  // namespace

std::vector<Insight> polling(const Evidence& evidence) {
  const Timeline& timeline = evidence.timeline();
  std::map<std::pair<trace::TaskId, trace::SiteId>, Looks> all;
  for (RecordIndex n = 0; n < timeline.size(); ++n) {
    const trace::Record& record = timeline.record(n);
    if (record.kind != Kind::TaskSuspend || !evidence.is_of_program(record.task)) continue;
    const trace::Wait& wait = evidence.trace().wait(record.wait);
    if (wait.on != WaitOn::Sleep && wait.on != WaitOn::Yield) continue;
    Looks& looks = all[{record.task, record.site}];
    if (looks.records.empty()) looks.begin = record.time;
    looks.until = record.time;
    looks.has_delay = wait.on == WaitOn::Sleep;
    looks.delay = wait.seconds.value_or(0);
    looks.records.push_back(n);
  }
  std::vector<Insight> found;
  for (auto& [place, looks] : all)
    if (looks.records.size() >= Many && is_polling(evidence, place.second))
      found.push_back(told(evidence, place.first, place.second, std::move(looks)));
  return found;
}

}  // namespace app::model::insights
