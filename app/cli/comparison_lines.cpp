// The verb explain of two runs: the verdict, the totals side by side, and where the runs part.
// Rule: each run is told by the words that tell it alone.
#include <fmt/format.h>

#include <algorithm>

#include "app/cli/commands.h"
#include "app/cli/open_comparison.h"
#include "app/cli/partner.h"
#include "app/model/comparison_words.h"
#include "app/model/explanation.h"
#include "app/model/output.h"
#include "app/model/words.h"

namespace app::cli {
namespace {

using Names = std::array<std::string, 2>;

std::string padded(const std::string& text, std::size_t length, bool is_right) {
  const auto characters = static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; }));
  const std::string gap(length - std::min(length, characters), ' ');
  return is_right ? gap + text : text + gap;
}

std::string totals(const model::Comparison& comparison, const Names& names) {
  auto rows = model::comparison_table(comparison);
  rows.insert(rows.begin(), {"", names[0], names[1]});
  std::array<std::size_t, 3> widths{};
  for (const auto& row : rows)
    for (std::size_t i = 0; i < row.size(); ++i)
      widths[i] = std::max(widths[i], row[i].size());
  std::string text;
  for (const auto& row : rows)
    text += fmt::format("  {}  {}  {}\n", padded(row[0], widths[0], false),
                        padded(row[1], widths[1], true), padded(row[2], widths[2], true));
  return text;
}

/// What a run does where the other does something else.
std::string told(const OpenRun& run, model::RecordIndex record) {
  if (record == model::NoRecord) return "has come to its end.";
  const model::RecordIndex moment = run.moments().record(
      model::Detail::Queue, run.moments().index_of(model::Detail::Queue, record));
  const auto sentences = model::explain(run.timeline(), moment, model::Detail::Queue);
  const std::string time = model::time_text(run.timeline().time(record));
  return fmt::format("{}  {}", time, sentences.what.text);
}

std::string parting(const OpenComparison& open, const Names& names) {
  const auto& where = open.comparison().parting;
  if (!where) return "\nFirst difference\n  none: alike from beginning to end\n";
  const std::size_t length = std::max(names[0].size(), names[1].size());
  return fmt::format("\nFirst difference, at moment {}\n  {}  {}\n  {}  {}\n", *open.parting() + 1,
                     padded(names[0], length, false), told(open.run(0), where->before),
                     padded(names[1], length, false), told(open.run(1), where->after));
}

std::string line_at(const OpenRun& run, std::uint32_t index) {
  if (index >= run.timeline().prints().size()) return "(no more lines)";
  return std::string(model::output_line(run.timeline(), index).text);
}

std::string output(const OpenComparison& open, const Names& names) {
  const model::Comparison& comparison = open.comparison();
  if (comparison.output == model::OutputMatch::Nothing) return {};
  if (comparison.output == model::OutputMatch::Same) return "\nOutput\n  the same\n";
  const std::uint32_t line = comparison.output_parts_at;
  const std::size_t length = std::max(names[0].size(), names[1].size());
  return fmt::format("\nOutput\n  {}; line {} is\n  {}  {}\n  {}  {}\n",
                     comparison.output == model::OutputMatch::OtherOrder
                         ? "the same lines in another order"
                         : "other lines",
                     line + 1, padded(names[0], length, false), line_at(open.run(0), line),
                     padded(names[1], length, false), line_at(open.run(1), line));
}

}  // namespace

int print_comparison(const Command& command) {
  OpenRun before(run_to_end(command.request));
  OpenRun after(run_to_end(request_beside(command.request, *command.other)));
  const OpenComparison open(before, after, model::Axis::Time);
  const Names names = names_of(before, after, true);
  const std::string verdict = model::verdict(
      open.comparison(), open.parting() ? std::optional(*open.parting() + 1) : std::nullopt);
  print_result(fmt::format("{}\n\n", verdict) + totals(open.comparison(), names) +
               parting(open, names) + output(open, names));
  return std::max(report(before.run()), report(after.run()));
}

}  // namespace app::cli
