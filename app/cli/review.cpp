// Sets the profile and the insights as lines of text and runs the scenario that cures them.
// Rule: one insight is one line and its advice the next, so that a line can be searched for.
#include "app/cli/review.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/cli/partner.h"
#include "app/model/figures.h"
#include "app/model/profile_words.h"
#include "app/model/words.h"
#include "scenarios/registry.h"

namespace app::cli {
namespace {

std::size_t length(const std::string& text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; }));
}

std::string line(const std::vector<std::string>& cells, const std::vector<std::size_t>& widths) {
  std::string text = " ";
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const std::string gap(widths[i] - length(cells[i]), ' ');
    const bool is_number = i > 0 && i + 1 < cells.size();
    text += (i == 0 ? " " : "  ") + (is_number ? gap + cells[i] : cells[i] + gap);
  }
  text.erase(text.find_last_not_of(' ') + 1);
  return text + "\n";
}

std::string table_lines(const model::ProfileTable& table) {
  std::vector<std::vector<std::string>> rows{table.heads};
  rows.front().front() = "Profile";
  for (const auto& row : table.rows)
    rows.push_back(row.cells);
  if (!table.sum.empty()) rows.push_back(table.sum);
  std::vector<std::size_t> widths(table.heads.size(), 0);
  for (const auto& row : rows)
    for (std::size_t i = 0; i < row.size(); ++i)
      widths[i] = std::max(widths[i], length(row[i]));
  std::string text;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (table.left_out > 0 && i == table.rows.size() + 1)
      text += fmt::format("  and {} others\n", table.left_out);
    text += line(rows[i], widths);
  }
  return text;
}

std::string profile_lines(const OpenRun& open) {
  constexpr std::size_t MostLanes = 40;
  const model::Profile& profile = open.profile();
  // Where no time passed there is nothing to add up.
  if (profile.rows.empty() || profile.total == 0) return {};
  std::string text = "\n" + table_lines(model::table(open.timeline(), profile, MostLanes));
  for (const model::RichText& sentence :
       {model::speed_sentence(profile), model::at_once_sentence(profile),
        model::path_sentence(open.timeline(), profile)})
    if (!sentence.is_empty()) text += fmt::format("  {}\n", sentence.text);
  return text;
}

std::string insight_lines(const OpenRun& open) {
  std::string text;
  for (const auto& insight : open.insights()) {
    text += fmt::format("  {:<5}  {}\n", severity_text(insight.severity), insight.sentence.text);
    if (!insight.cure.is_empty()) text += fmt::format("         {}\n", insight.cure.text);
  }
  return text.empty() ? text : "\nInsights\n" + text;
}

/// "2 s instead of 3 s", or what else got better; empty when nothing did.
std::string gain(const model::Timeline& before, const model::Timeline& after) {
  const model::Figures now = model::figures(after);
  const model::Figures then = model::figures(before);
  const auto instead = [](std::string_view what, auto better, auto worse) {
    return fmt::format("{}{} instead of {}", what, model::rounded_text(better),
                       model::rounded_text(worse));
  };
  if (now.total < then.total) return instead("it takes ", now.total, then.total);
  if (now.blocked < then.blocked)
    return instead("the loop is blocked for ", now.blocked, then.blocked);
  if (now.longest_ready < then.longest_ready)
    return instead("no task is ready longer than ", now.longest_ready, then.longest_ready);
  return {};
}

std::string cure_lines(const OpenRun& open) {
  if (open.scenario() == nullptr || open.scenario()->lesson.cure.empty()) return {};
  const auto [name, why] = name_and_reason(open.scenario()->lesson.cure);
  const scenarios::Scenario* cure = scenarios::find(name);
  if (cure == nullptr) return {};
  std::string figures;
  const runs::Run& run = open.run();
  const runs::Request beside = request_beside(run.request, {.what = std::string(cure->name)});
  const bool is_comparable = run.outcome == runs::Outcome::Fine && !run.request.is_real &&
                             beside.set.size() == run.request.set.size();
  if (cure->program != nullptr && is_comparable)
    figures = gain(open.timeline(), model::Timeline(*runs::run(beside).trace));
  const std::string with =
      figures.empty() ? std::string(name) : fmt::format("{} {}", name, figures);
  return fmt::format("\nCure\n  With {}: {}\n", with, why);
}

}  // namespace

std::string review(const OpenRun& open) {
  return profile_lines(open) + insight_lines(open) + cure_lines(open);
}

}  // namespace app::cli
