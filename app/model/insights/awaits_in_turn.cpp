// Waits that do not need each other, one after the other: what together would take the longest takes the sum.
// Rule: independent is what the text shows to be: straight statements, nothing of the first used by the next.
#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <numeric>

#include "app/model/insights/checks.h"
#include "app/model/insights/code_shape.h"
#include "app/model/insights/inline_calls.h"

namespace app::model::insights {
namespace {

using trace::Time;

constexpr std::array<std::string_view, 18> Controls{
    "if",    "elif",  "else",     "for",   "while", "with",  "try",    "except", "finally",
    "match", "break", "continue", "raise", "yield", "async", "assert", "lambda", "global"};

bool is_constant(std::string_view name) {
  return std::ranges::none_of(name, [](unsigned char c) { return std::islower(c) != 0; });
}

bool has_control(const CodeShape& shape, const Statement& statement) {
  return std::ranges::any_of(
      Controls, [&](std::string_view word) { return shape.has_word(statement, word); });
}

bool uses_result(const CodeShape& shape, const Statement& statement) {
  return !shape.text(statement).starts_with("await ");
}

bool share(const Names& a, const Names& b) {
  return std::ranges::any_of(a, [&](const std::string& name) { return b.contains(name); });
}

/// Names given to the call that stand for something that can change.
Names subjects(const CodeShape& shape, const Statement& statement) {
  Names names = shape.names_awaited(statement);
  const Names called = shape.called_by(statement);
  std::erase_if(names, [&](const std::string& name) {
    return called.contains(name) || shape.modules().contains(name) || is_constant(name);
  });
  return names;
}

bool is_simple_await(const CodeShape& shape, const Statement& statement) {
  return shape.count_word(statement, "await") == 1 && !has_control(shape, statement) &&
         !shape.has_word(statement, "and") && !shape.has_word(statement, "or");
}

Names changed(const CodeShape& shape, const std::vector<Statement>& statements) {
  Names all;
  for (const Statement& statement : statements)
    all.merge(shape.changed_by(statement));
  return all;
}

class Pairs {
 public:
  Pairs(const Evidence& evidence, const AwaitedCall& first, const AwaitedCall& second)
      : evidence_(evidence), first_(first), second_(second) {}

  /// Whether nothing of the first call, or made between them, can matter to the second.
  bool are_independent() const {
    const CodeShape* shape = evidence_.shape(first_.site);
    if (shape == nullptr || evidence_.shape(second_.site) != shape) return false;
    const auto one = shape->statement_at(evidence_.line(first_.site));
    const auto two = shape->statement_at(evidence_.line(second_.site));
    if (!one || !two || !is_simple_await(*shape, *one) || !is_simple_await(*shape, *two))
      return false;
    return *one == *two ? again(*shape, *one) : in_turn(*shape, *one, *two);
  }

 private:
  bool again(const CodeShape& shape, const Statement& statement) const {
    const auto loop = shape.loop_around(statement);
    if (!loop || shape.kind_of(*loop) != Head::For || shape.head_of(statement) != loop)
      return false;
    const std::vector<Statement> body = shape.body_of(*loop);
    const bool is_straight = std::ranges::all_of(body, [&](const Statement& each) {
      return each.indent == statement.indent && !has_control(shape, each) &&
             !shape.has_word(each, "return");
    });
    if (!is_straight) return false;
    const Names used = shape.names_awaited(statement);
    const Names of_loop = shape.changed_by(*loop);
    if (!share(used, of_loop) || share(used, changed(shape, body))) return false;
    Names shared = subjects(shape, statement);
    std::erase_if(shared, [&](const std::string& name) { return of_loop.contains(name); });
    return shared.empty() || uses_result(shape, statement);
  }

  bool in_turn(const CodeShape& shape, const Statement& one, const Statement& two) const {
    if (two.first < one.first || shape.are_equal(one, two)) return false;
    const auto statements = shape.straight(one, two);
    if (!statements) return false;
    const std::vector<Statement> before(statements->begin(), statements->end() - 1);
    const bool is_plain = std::ranges::none_of(before, [&](const Statement& each) {
      return has_control(shape, each) || shape.has_word(each, "return");
    });
    if (!is_plain || share(shape.names_awaited(two), changed(shape, before))) return false;
    if (uses_result(shape, one) && uses_result(shape, two)) return true;
    return first_.callee == second_.callee && !share(subjects(shape, one), subjects(shape, two));
  }

  const Evidence& evidence_;
  const AwaitedCall& first_;
  const AwaitedCall& second_;
};

/// All the times one place of the program awaited in turn.
struct Place {
  std::vector<CallRow> rows;
  Time sum = 0;
  Time together = 0;
  trace::TaskId task = 0;
};
/// By the lines that await.
using Places = std::map<std::vector<trace::SiteId>, Place>;

void add(Places& places, trace::TaskId task, CallRow row) {
  if (row.size() < 2) return;
  std::vector<trace::SiteId> sites;
  Time sum = 0;
  Time longest = 0;
  for (const AwaitedCall& call : row) {
    if (sites.empty() || sites.back() != call.site) sites.push_back(call.site);
    sum += call.until - call.begin;
    longest = std::max(longest, call.until - call.begin);
  }
  Place& place = places[sites];
  place.sum += sum;
  place.together += longest;
  place.task = task;
  place.rows.push_back(std::move(row));
}

/// Whether the function around this place reads a clock.
bool reads_clock(const Evidence& evidence, trace::SiteId site) {
  constexpr std::array<std::string_view, 3> Clocks{".time()", "perf_counter()", "monotonic()"};
  const CodeShape* shape = evidence.shape(site);
  if (shape == nullptr) return false;
  auto head = shape->statement_at(evidence.line(site));
  while (head && shape->kind_of(*head) != Head::Function)
    head = shape->head_of(*head);
  return head && std::ranges::any_of(shape->body_of(*head), [&](const Statement& each) {
           const std::string text = shape->text(each);
           return std::ranges::any_of(
               Clocks, [&](std::string_view clock) { return text.find(clock) != text.npos; });
         });
}

/// What is timed is awaited by itself on purpose.
bool is_measured(const Evidence& evidence, const AwaitedCall& call) {
  const trace::Record& record = evidence.timeline().record(call.first);
  if (record.kind != trace::Kind::TaskSuspend) return false;
  return std::ranges::any_of(evidence.trace().chain(record.chain),
                             [&](trace::SiteId site) { return reads_clock(evidence, site); });
}

/// True when it found any.
bool add_rows(const Evidence& evidence, trace::TaskId task, std::size_t depth, Places& places) {
  const std::size_t before = places.size();
  for (const CallRow& row : awaited_calls(evidence, task, depth)) {
    CallRow group;
    for (const AwaitedCall& call : row) {
      const bool goes_on = !group.empty() && call.is_plain &&
                           std::ranges::all_of(group, [&](const AwaitedCall& earlier) {
                             return Pairs(evidence, earlier, call).are_independent();
                           });
      if (!goes_on) {
        add(places, task, std::move(group));
        group.clear();
      }
      if (call.is_plain && !call.callee.empty() && !is_measured(evidence, call))
        group.push_back(call);
    }
    add(places, task, std::move(group));
  }
  return places.size() > before;
}

/// Several tasks of one coroutine at once divide the work already, each of them in turn on purpose.
bool is_one_of_several(const Evidence& evidence, const TaskStory& task) {
  const auto coro = [&](const TaskStory& each) { return evidence.trace().birth(each.birth).coro; };
  return std::ranges::any_of(evidence.timeline().tasks(), [&](const TaskStory& other) {
    return other.id != task.id && coro(other) == coro(task) && other.born < task.ended &&
           task.born < other.ended;
  });
}

std::string_view function_of(const Evidence& evidence, const Place& place) {
  return evidence.function(place.rows.front().front().site);
}

RichText cure(const Evidence& evidence, const Place& place) {
  const CallRow& row = place.rows.front();
  const std::string_view name = row.front().callee;
  const std::string_view callee = name.substr(name.rfind('.') + 1);
  const bool is_loop = row.front().site == row.back().site;
  Sentence text = evidence.say();
  text.say("Start {} before the first is awaited: ", row.size() == 2 ? "both" : "all of them");
  if (is_loop)
    text.code(fmt::format("await asyncio.gather(*({}(…) for …))", callee));
  else
    text.code(fmt::format("await asyncio.gather({}(…), {}(…))", callee,
                          row[1].callee.substr(row[1].callee.rfind('.') + 1)));
  return text.say(", or an ").code("asyncio.TaskGroup").say(".");
}

Insight told(const Evidence& evidence, const std::vector<trace::SiteId>& sites,
             const Place& place) {
  const CallRow& row = place.rows.front();
  Sentence text = evidence.say();
  text.code(function_of(evidence, place)).say(" awaited ");
  if (sites.size() == 1) {
    text.code(row.front().callee).line(" at ", row.front().site);
    text.say(" {} in turn", times_text(row.size()));
  } else {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) text.add(", then ");
      text.code(row[i].callee).line(" at ", row[i].site);
      text.say(" ({})", rounded_text(row[i].until - row[i].begin));
    }
  }
  if (place.rows.size() > 1) text.say(", and so {}", times_text(place.rows.size()));
  text.say(
      ": {}. {}; together they would take {}.", rounded_text(place.sum),
      row.size() == 2 ? "Neither uses the result of the other" : "None uses the result of another",
      rounded_text(place.together));
  Insight insight{.topic = Topic::AwaitsInTurn,
                  .severity = Severity::Cost,
                  .sentence = text,
                  .cure = cure(evidence, place),
                  .lines = evidence.lines(sites),
                  .cost = place.sum - place.together};
  // The second await is where a reader sees that it began only now.
  for (const CallRow& each : place.rows)
    for (const AwaitedCall& call : each)
      insight.records.push_back(call.first);
  return insight;
}

}  // namespace

std::vector<Insight> awaits_in_turn(const Evidence& evidence) {
  Places places;
  for (const TaskStory& task : evidence.timeline().tasks()) {
    if (!evidence.is_of_program(task.id) || is_one_of_several(evidence, task)) continue;
    const std::size_t depths = deepest(evidence, task.id);
    for (std::size_t depth = 0; depth < depths; ++depth)
      if (add_rows(evidence, task.id, depth, places)) break;
  }
  std::vector<Insight> found;
  for (const auto& [sites, place] : places)
    if (evidence.matters(place.sum - place.together)) found.push_back(told(evidence, sites, place));
  return found;
}

}  // namespace app::model::insights
