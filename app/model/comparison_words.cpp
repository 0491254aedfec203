// From figures to clauses.
// Rule: a time has its tenths, so that both sides of an arrow are read alike.
#include "app/model/comparison_words.h"

#include <fmt/format.h>

#include "app/model/words.h"

namespace app::model {
namespace {

/// "3.0 s"; more digits only where a tenth is not exact: "0.403 s", "250 ms".
std::string tenths_text(trace::Time time) {
  constexpr trace::Time Tenth = 100'000'000;
  if (time % Tenth != 0) return rounded_text(time);
  return fmt::format("{}.{} s", time / (10 * Tenth), time / Tenth % 10);
}

std::string change(std::string_view before, std::string_view after) {
  return fmt::format("{} → {}", before, after);
}

std::string change(trace::Time before, trace::Time after) {
  return change(tenths_text(before), tenths_text(after));
}

std::string change(std::uint32_t before, std::uint32_t after) {
  return fmt::format("{} → {}", before, after);
}

std::string total_clause(trace::Time before, trace::Time after) {
  const std::string text = tenths_text(before);
  if (text != tenths_text(after)) return change(before, after);
  return before == 0 ? "both take no time" : fmt::format("both take {}", text);
}

std::string output_clause(OutputMatch output) {
  switch (output) {
    case OutputMatch::Nothing:
      return {};
    case OutputMatch::Same:
      return "the same output";
    case OutputMatch::OtherOrder:
      return "the same lines in another order";
    case OutputMatch::Different:
      return "other output";
  }
  return {};
}

/// A row of the table, unless there is nothing to say on either side.
template <class Value>
void add_row(std::vector<std::array<std::string, 3>>& rows, std::string_view name, Value before,
             Value after) {
  if (before == 0 && after == 0) return;
  if constexpr (std::is_same_v<Value, trace::Time>)
    rows.push_back({std::string(name), time_text(before), time_text(after)});
  else
    rows.push_back({std::string(name), fmt::format("{}", before), fmt::format("{}", after)});
}

}  // namespace

std::vector<std::string> verdict_clauses(const Comparison& comparison) {
  const RunFacts& before = comparison.before;
  const RunFacts& after = comparison.after;
  const Figures& then = before.figures;
  const Figures& now = after.figures;
  std::vector<std::string> clauses{total_clause(then.total, now.total)};
  if (before.ending != after.ending) clauses.push_back(change(before.ending, after.ending));
  if (then.blocked != now.blocked)
    clauses.push_back("loop blocked " + change(then.blocked, now.blocked));
  if (before.most_at_once != after.most_at_once)
    clauses.push_back("under way at once " + change(before.most_at_once, after.most_at_once));
  const bool is_told = clauses.size() > 1 || then.total != now.total;
  if (!is_told && then.longest_ready != now.longest_ready)
    clauses.push_back("longest ready " + change(then.longest_ready, now.longest_ready));
  if (!is_told && then.steps != now.steps)
    clauses.push_back("steps " + change(then.steps, now.steps));
  const std::string output = output_clause(comparison.output);
  if (!output.empty()) clauses.push_back(output);
  return clauses;
}

std::string parting_clause(const Comparison& comparison, std::optional<std::uint32_t> moment) {
  if (!comparison.parting) return "alike from beginning to end";
  return moment ? fmt::format("first difference at moment {}", *moment) : std::string();
}

std::string verdict(const Comparison& comparison, std::optional<std::uint32_t> moment) {
  std::vector<std::string> clauses = verdict_clauses(comparison);
  const std::string parting = parting_clause(comparison, moment);
  if (!parting.empty()) clauses.push_back(parting);
  return fmt::format("{}", fmt::join(clauses, "; "));
}

std::vector<std::array<std::string, 3>> comparison_table(const Comparison& comparison) {
  const Figures& then = comparison.before.figures;
  const Figures& now = comparison.after.figures;
  std::vector<std::array<std::string, 3>> rows;
  rows.push_back({"total", time_text(then.total), time_text(now.total)});
  add_row(rows, "loop blocked", then.blocked, now.blocked);
  add_row(rows, "loop idle", then.idle, now.idle);
  add_row(rows, "ready, not running", then.ready, now.ready);
  add_row(rows, "longest of that", then.longest_ready, now.longest_ready);
  add_row(rows, "under way at once", comparison.before.most_at_once, comparison.after.most_at_once);
  add_row(rows, "tasks", then.tasks, now.tasks);
  add_row(rows, "steps", then.steps, now.steps);
  add_row(rows, "iterations", then.iterations, now.iterations);
  add_row(rows, "jobs", then.jobs, now.jobs);
  add_row(rows, "cancelled", then.cancelled, now.cancelled);
  add_row(rows, "failed", then.failed, now.failed);
  add_row(rows, "printed lines", then.printed_lines, now.printed_lines);
  if (comparison.before.ending != comparison.after.ending)
    rows.push_back({"the program", comparison.before.ending, comparison.after.ending});
  return rows;
}

}  // namespace app::model
