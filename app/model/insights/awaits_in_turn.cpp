// Waits that do not need each other, one after the other: what together would take the longest takes the sum.
// Rule: independent is what the text shows to be: straight statements, nothing of the first used by the next.
#include <algorithm>
#include <map>
#include <set>

#include "app/model/insights/await_shape.h"
#include "app/model/insights/checks.h"
#include "app/model/insights/independence.h"
#include "app/model/insights/inline_calls.h"
#include "app/model/insights/together.h"

namespace app::model::insights {
namespace {

using trace::Time;

/// All the times one place of the program awaited in turn.
struct Place {
  std::vector<CallRow> rows;
  Time sum = 0;
  Time together = 0;
  trace::TaskId task = 0;
};
/// By the lines that await.
using Places = std::map<std::vector<trace::SiteId>, Place>;

void add(const Evidence& evidence, Places& places, trace::TaskId task, CallRow row) {
  const auto together = time_together(evidence, row);
  if (row.size() < 2 || !together) return;
  std::vector<trace::SiteId> sites;
  Time sum = 0;
  for (const AwaitedCall& call : row) {
    if (sites.empty() || sites.back() != call.site) sites.push_back(call.site);
    sum += call.until - call.begin;
  }
  Place& place = places[sites];
  place.sum += sum;
  place.together += *together;
  place.task = task;
  place.rows.push_back(std::move(row));
}

/// Two tasks of this coroutine lived at once: the program knows how to run it beside itself.
bool runs_together(const Evidence& evidence, std::string_view callee) {
  RecordIndex busy_until = 0;
  for (const TaskStory& task : evidence.timeline().tasks()) {
    if (evidence.trace().text(evidence.trace().birth(task.birth).coro) != callee) continue;
    if (task.born < busy_until) return true;
    busy_until = std::max(busy_until, task.ended);
  }
  return false;
}

/// What is timed call by call is awaited by itself on purpose; and who times the whole and runs the same
/// together elsewhere compares the two ways.
bool is_measured(const Evidence& evidence, const AwaitedCall& call, std::size_t depth) {
  const trace::Record& record = evidence.timeline().record(call.first);
  if (record.kind != trace::Kind::TaskSuspend) return false;
  const auto chain = evidence.trace().chain(record.chain);
  const auto times = [&](trace::SiteId site) { return reads_clock(evidence, site); };
  const std::size_t outer = std::min(depth + 1, chain.size());
  if (std::ranges::any_of(chain.subspan(outer), times)) return true;
  return std::ranges::any_of(chain.first(outer), times) && runs_together(evidence, call.callee);
}

enum class Rows : std::uint8_t { All, OfComprehensions };

/// A comprehension is a function of its own up to CPython 3.11.
bool is_of_comprehension(const Evidence& evidence, const CallRow& row) {
  return evidence.function(row.front().site).ends_with("comp>");
}

/// True when it found any.
bool add_rows(const Evidence& evidence, trace::TaskId task, std::size_t depth, Rows rows,
              Places& places) {
  const std::size_t before = places.size();
  for (const CallRow& row : awaited_calls(evidence, task, depth)) {
    if (rows == Rows::OfComprehensions && !is_of_comprehension(evidence, row)) continue;
    CallRow group;
    for (const AwaitedCall& call : row) {
      const bool goes_on = !group.empty() && call.is_plain &&
                           std::ranges::all_of(group, [&](const AwaitedCall& earlier) {
                             return are_independent(evidence, earlier, call);
                           });
      if (!goes_on) {
        add(evidence, places, task, std::move(group));
        group.clear();
      }
      if (call.is_plain && !call.callee.empty() && !is_measured(evidence, call, depth))
        group.push_back(call);
    }
    add(evidence, places, task, std::move(group));
  }
  return places.size() > before;
}

/// Tasks of one coroutine that live at once divide the work already, each of them in turn on purpose.
std::set<trace::TaskId> those_of_several(const Evidence& evidence) {
  std::map<trace::TextId, std::vector<const TaskStory*>> by_coro;
  for (const TaskStory& task : evidence.timeline().tasks())
    by_coro[evidence.trace().birth(task.birth).coro].push_back(&task);
  std::set<trace::TaskId> found;
  for (auto& [coro, tasks] : by_coro) {
    std::ranges::sort(tasks, {}, &TaskStory::born);
    const TaskStory* last = nullptr;  // of the earlier ones the last to end
    for (const TaskStory* task : tasks) {
      if (last != nullptr && task->born < last->ended) found.insert({last->id, task->id});
      if (last == nullptr || task->ended > last->ended) last = task;
    }
  }
  return found;
}

/// To a reader a comprehension is no function of its own.
std::string_view function_of(const Evidence& evidence, const Place& place) {
  const std::string_view name = evidence.function(place.rows.front().front().site);
  const std::size_t inner = name.rfind(".<locals>.<");
  return inner == name.npos ? name : name.substr(0, inner);
}

std::string_view last_name(std::string_view callee) { return callee.substr(callee.rfind('.') + 1); }

/// "load(…)"; of a job "asyncio.to_thread(load, …)", as the program hands it to its pool.
std::string call_text(const Evidence& evidence, const AwaitedCall& call) {
  const std::string_view name = last_name(call.callee);
  if (!call.is_job && name != "to_thread") return fmt::format("{}(…)", name);
  const CodeShape* shape = evidence.shape(call.site);
  const auto at = shape == nullptr ? std::nullopt : shape->statement_at(evidence.line(call.site));
  const std::string to_thread = at ? shape->call_of(*at, "to_thread") : std::string();
  if (!call.is_job) return fmt::format("{}(…)", to_thread.empty() ? name : to_thread);
  if (!to_thread.empty()) return fmt::format("{}({}, …)", to_thread, name);
  return fmt::format("loop.run_in_executor(…, {}, …)", name);
}

/// One line in a loop or a comprehension, awaited again and again.
bool is_repeated(const Evidence& evidence, const CallRow& row) {
  const trace::SiteId site = row.front().site;
  const CodeShape* shape = evidence.shape(site);
  const auto at = shape == nullptr ? std::nullopt : shape->statement_at(evidence.line(site));
  return site == row.back().site && !(at && has_several_awaits(*shape, *at));
}

/// "asyncio.gather(load(…), show(…), …)"
std::string gather_call(const Evidence& evidence, const CallRow& row) {
  constexpr std::size_t Most = 3;
  if (is_repeated(evidence, row))
    return fmt::format("await asyncio.gather(*({} for …))", call_text(evidence, row.front()));
  std::string calls;
  for (std::size_t i = 0; i < std::min(row.size(), Most); ++i)
    calls += fmt::format("{}{}", i == 0 ? "" : ", ", call_text(evidence, row[i]));
  return fmt::format("await asyncio.gather({}{})", calls, row.size() > Most ? ", …" : "");
}

RichText cure(const Evidence& evidence, const Place& place) {
  const CallRow& row = place.rows.front();
  const bool are_used =
      std::ranges::all_of(row, [&](const auto& call) { return uses_result(evidence, call); });
  const std::string_view which = row.size() == 2 ? "both" : "all of them";
  Sentence text = evidence.say();
  text.say("{}tart {} before the first is awaited: ",
           are_used ? "S" : "Unless their order matters, s", which);
  text.code(gather_call(evidence, row));
  return text.say(", or an ").code("asyncio.TaskGroup").say(".");
}

Insight told(const Evidence& evidence, const std::vector<trace::SiteId>& sites,
             const Place& place) {
  const CallRow& row = place.rows.front();
  Sentence text = evidence.say();
  text.code(function_of(evidence, place)).say(" awaited ");
  const bool is_one = sites.size() == 1 && std::ranges::all_of(row, [&](const AwaitedCall& call) {
                        return call.callee == row.front().callee;
                      });
  const bool uses_pool =
      std::ranges::any_of(row, [](const AwaitedCall& call) { return !call.jobs.empty(); });
  if (is_one) {
    text.code(row.front().callee).say(" {} in turn", times_text(row.size()));
    text.line(" at ", row.front().site);
  } else {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) text.add(", then ");
      text.code(row[i].callee).line(" at ", row[i].site);
      text.say(" ({})", rounded_text(row[i].until - row[i].begin));
    }
  }
  if (place.rows.size() > 1) text.say(", and so {}", times_text(place.rows.size()));
  text.say(
      ": {}. {}; together they would take {}{}.", rounded_text(place.sum),
      row.size() == 2 ? "Neither uses the result of the other" : "None uses the result of another",
      uses_pool ? "at best " : "", rounded_text(place.together));
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
  const std::set<trace::TaskId> of_several = those_of_several(evidence);
  for (const TaskStory& task : evidence.timeline().tasks()) {
    if (!evidence.is_of_program(task.id) || of_several.contains(task.id)) continue;
    const std::size_t depths = deepest(evidence, task.id);
    for (std::size_t depth = 0; depth < depths; ++depth) {
      if (!add_rows(evidence, task.id, depth, Rows::All, places)) continue;
      add_rows(evidence, task.id, depth + 1, Rows::OfComprehensions, places);
      break;
    }
  }
  std::vector<Insight> found;
  for (const auto& [sites, place] : places)
    if (evidence.matters(place.sum - place.together)) found.push_back(told(evidence, sites, place));
  return found;
}

}  // namespace app::model::insights
