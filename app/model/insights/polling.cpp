// A loop that sleeps a little, looks, and sleeps again until something has happened.
// Rule: only a `while` whose block does nothing but sleep, count and perhaps leave is known to wait for
// others, and who sleeps because a queue is empty.
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

/// Adds to something that the loop does not ask for: a count of its looks.
bool counts(const CodeShape& shape, const Statement& statement, const Statement& loop) {
  if (shape.text(statement).find(" += ") == std::string::npos) return false;
  const Names asked = shape.names_in(loop);
  return !shape.has_word(statement, "await") &&
         std::ranges::none_of(shape.changed_by(statement),
                              [&](const std::string& name) { return asked.contains(name); });
}

bool only_leaves(const CodeShape& shape, const Statement& loop, const Statement& sleep) {
  const std::vector<Statement> body = shape.body_of(loop);
  return std::ranges::all_of(body, [&](const Statement& each) {
    if (each == sleep) return true;
    const std::string text = shape.text(each);
    const bool is_question = text.starts_with("if ") && text.ends_with(":");
    return is_question || counts(shape, each, loop) || text == "break" || text == "return" ||
           text == "else:" || text == "pass";
  });
}

/// What stands still until it is looked for again.
enum class For : std::uint8_t { Nothing, Flag, Item };

/// It sleeps because `get_nowait` found nothing.
bool is_for_item(const CodeShape& shape, const Statement& sleep) {
  const auto head = shape.head_of(sleep);
  return head && shape.text(*head).starts_with("except ") && shape.has_word(*head, "QueueEmpty") &&
         shape.loop_around(sleep).has_value();
}

/// The statement sleeps and does nothing else, in a `while` that waits for something to become true.
For polling_for(const Evidence& evidence, trace::SiteId site) {
  const CodeShape* shape = evidence.shape(site);
  const auto sleep = shape == nullptr ? std::nullopt : shape->statement_at(evidence.line(site));
  if (!sleep) return For::Nothing;
  const std::string text = shape->text(*sleep);
  const auto loop = shape->loop_around(*sleep);
  if (!text.starts_with("await ") || text.find("sleep(") == text.npos) return For::Nothing;
  if (is_for_item(*shape, *sleep)) return For::Item;
  if (!loop || shape->kind_of(*loop) != Head::While) return For::Nothing;
  const std::vector<Statement> body = shape->body_of(*loop);
  const std::string head = shape->text(*loop);
  // Then it waits there, and sleeping is its work.
  if (shape->has_word(*loop, "await")) return For::Nothing;
  const bool is_endless = head == "while True:" || head == "while 1:";
  const bool can_leave = std::ranges::any_of(body, [&](const Statement& each) {
    return shape->has_word(each, "break") || shape->has_word(each, "return");
  });
  if ((is_endless && !can_leave) || !only_leaves(*shape, *loop, *sleep)) return For::Nothing;
  const bool is_queue = head.ends_with(".empty():") && head.find(" not ") == head.npos;
  return is_queue ? For::Item : For::Flag;
}

RichText cure(const Evidence& evidence, For what) {
  Sentence text = evidence.say();
  text.say("Let it be woken instead: ");
  if (what == For::Item)
    text.code("await queue.get()").say(" waits until there is an item.");
  else
    text.say("await the task itself, or an ")
        .code("asyncio.Event")
        .say(" that is set when it may go on.");
  return text.say(" Then waiting costs no step and ends at once.");
}

Insight told(const Evidence& evidence, trace::TaskId task, trace::SiteId site, Looks looks,
             For what) {
  Sentence text = evidence.say();
  add_task(text, evidence, task);
  text.say(" looked {} {} times", what == For::Item ? "for an item" : "whether it may go on",
           looks.records.size());
  text.line(" at ", site);
  if (looks.has_delay)
    text.say(", every {}", rounded_text(static_cast<trace::Time>(looks.delay * 1e9)));
  if (looks.until > looks.begin)
    text.say(": {} in all.", rounded_text(looks.until - looks.begin));
  else
    text.say(": a step of the loop each time.");
  return {.topic = Topic::Polling,
          .severity = Severity::Cost,
          .sentence = text,
          .cure = cure(evidence, what),
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
  for (auto& [place, looks] : all) {
    if (looks.records.size() < Many) continue;
    const For what = polling_for(evidence, place.second);
    if (what == For::Nothing) continue;
    found.push_back(told(evidence, place.first, place.second, std::move(looks), what));
  }
  return found;
}

}  // namespace app::model::insights
