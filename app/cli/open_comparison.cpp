// Joining two open runs.
// Rule: snapshots are made anew only where a run has moved.
#include "app/cli/open_comparison.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <filesystem>

#include "app/cli/ways.h"
#include "app/model/comparison_words.h"
#include "app/model/listing_difference.h"
#include "scenarios/registry.h"

namespace app::cli {
namespace {

using model::Voice;

std::vector<Voice> voices(const std::vector<OpenRun*>& runs) {
  std::vector<Voice> all;
  for (const OpenRun* run : runs)
    all.push_back({.timeline = &run->timeline(), .moments = &run->moments()});
  return all;
}

std::vector<OpenRun*> borrowed(const std::vector<std::unique_ptr<OpenRun>>& runs) {
  std::vector<OpenRun*> all;
  for (const auto& run : runs)
    all.push_back(run.get());
  return all;
}

/// Those of `open` that the partner, a scenario too, has as well.
std::vector<std::uint32_t> common_parameters(const OpenRun& open, const OpenRun& partner) {
  std::vector<std::uint32_t> common;
  for (std::uint32_t i = 0; i < open.parameters().size(); ++i)
    if (std::ranges::find(partner.parameters(), open.parameters()[i].name,
                          &model::layout::ParameterRow::name) != partner.parameters().end())
      common.push_back(i);
  return common;
}

std::string plain_name(const OpenRun& run, bool is_short) {
  if (run.scenario() == nullptr) return run.run().title;
  return std::string(is_short ? run.scenario()->name : run.title());
}

/// "PERMITS = 1", of each parameter whose value is not the other run's.
std::string settings_unlike(const OpenRun& run, const OpenRun& other) {
  std::string text;
  for (const model::layout::ParameterRow& row : run.parameters()) {
    const auto same =
        std::ranges::find(other.parameters(), row.name, &model::layout::ParameterRow::name);
    if (same != other.parameters().end() && same->value != row.value)
      text += fmt::format("{}{} = {:g}", text.empty() ? "" : ", ", row.name, row.value);
  }
  return text;
}

std::string settings_asked(const OpenRun& run) {
  std::string text;
  for (const auto& [name, value] : run.run().request.set)
    text += fmt::format("{}{} = {}", text.empty() ? "" : ", ", name, value);
  return text;
}

std::string told_apart(const OpenRun& run, const OpenRun& other, const std::string& name) {
  std::string apart = run.scenario() ? settings_unlike(run, other) : settings_asked(run);
  if (apart.empty() && run.scenario() == nullptr)
    apart = std::filesystem::path(run.run().request.what).parent_path().string();
  return apart.empty() ? name : fmt::format("{}, {}", name, apart);
}

int row_of(const scenarios::Scenario* scenario) {
  const auto all = scenarios::all();
  return scenario == nullptr ? -1 : static_cast<int>(scenario - all.data());
}

}  // namespace

std::array<std::string, 2> names_of(const OpenRun& before, const OpenRun& after, bool is_short) {
  const std::string first = plain_name(before, is_short);
  const std::string second = plain_name(after, is_short);
  if (first != second) return {first, second};
  return {told_apart(before, after, first), told_apart(after, before, second)};
}

OpenComparison::OpenComparison(OpenRun& before, OpenRun& after, model::Axis wanted,
                               std::size_t leader)
    : runs_{&before, &after},
      comparison_(model::compare(before.timeline(), after.timeline())),
      clauses_(model::verdict_clauses(*comparison_)),
      parameters_(common_parameters(*runs_[leader], *runs_[1 - leader])),
      playback_(voices(runs_), model::common_axis(wanted, voices(runs_)),
                runs_[leader]->playback().detail()),
      snapshots_(2) {
  const auto names = names_of(before, after, false);
  names_.assign(names.begin(), names.end());
  const auto unlike = [](const model::Listing* own, const model::Listing* other) {
    return own && other ? model::lines_unlike(*own, *other) : std::vector<std::uint32_t>();
  };
  for (const auto& [own, other] :
       {std::pair(before.input(), after.input()), std::pair(after.input(), before.input())})
    unlike_.push_back(
        {.python = unlike(own.python, other.python), .cpp = unlike(own.cpp, other.cpp)});
  playback_.set_speed(runs_[leader]->playback().speed());
  playback_.go_to(leader, runs_[leader]->playback().record());
}

OpenComparison::OpenComparison(const std::vector<std::unique_ptr<OpenRun>>& ways,
                               model::Axis wanted)
    : runs_(borrowed(ways)),
      names_(ways.front()->scenario()->lesson.ways),
      clauses_(ways_verdict(ways)),
      playback_(voices(runs_), model::common_axis(wanted, voices(runs_)), model::Detail::Queue),
      snapshots_(ways.size()) {
  for (std::uint32_t i = 0; i < runs_[0]->parameters().size(); ++i)
    if (runs_[0]->parameters()[i].name != WayParameter) parameters_.push_back(i);
}

void OpenComparison::set_axis(model::Axis wanted) {
  playback_.set_axis(model::common_axis(wanted, voices(runs_)));
}

std::optional<std::uint32_t> OpenComparison::parting() const {
  if (!comparison_ || !comparison_->parting) return std::nullopt;
  const auto [before, after] = *comparison_->parting;
  std::uint32_t moment = playback_.moment_count() - 1;
  if (before != model::NoRecord) moment = std::min(moment, playback_.moment_of(0, before));
  if (after != model::NoRecord) moment = std::min(moment, playback_.moment_of(1, after));
  return moment;
}

std::optional<std::string> OpenComparison::go_to(const std::string& at) {
  std::uint32_t number = 0;
  const char* end = at.data() + at.size();
  const auto [stop, error] = std::from_chars(at.data(), end, number);
  if (error == std::errc() && stop == end) {
    if (number < 1 || number > playback_.moment_count())
      return fmt::format("no moment {}: there are 1 to {}", number, playback_.moment_count());
    playback_.go_to_moment(number - 1);
    return std::nullopt;
  }
  std::string problem;
  for (std::size_t run = 0; run < runs_.size(); ++run) {
    const auto place = runs_[run]->moments().at(at);
    if (const auto* record = std::get_if<model::RecordIndex>(&place)) {
      if (at.starts_with("t=") && playback_.axis() == model::Axis::Time)
        playback_.go_to_place(
            static_cast<std::int64_t>(std::strtod(at.c_str() + 2, nullptr) * 1e9));
      else
        playback_.go_to(run, *record);
      return std::nullopt;
    }
    problem = std::get<std::string>(place);
  }
  return problem;
}

const model::layout::ComparisonInput& OpenComparison::input() {
  compared_.clear();
  for (std::size_t run = 0; run < runs_.size(); ++run) {
    const model::RecordIndex record = playback_.record(run);
    model::Snapshot& now = snapshots_[run];
    const bool is_stale =
        now.record != record || now.detail != playback_.detail() || now.record == 0;
    if (runs_[run]->timeline().size() > 0 && is_stale)
      now = model::snapshot(runs_[run]->timeline(), record, playback_.detail());
    model::layout::RunInput input = runs_[run]->input();
    input.snapshot = &now;
    if (run < unlike_.size()) {
      input.python_unlike = unlike_[run].python;
      input.cpp_unlike = unlike_[run].cpp;
    }
    const int row = comparison_ ? row_of(runs_[run]->scenario()) : -1;
    compared_.push_back({.run = input, .name = names_[run], .lesson_row = row});
  }
  verdict_ = clauses_;
  const auto moment = parting();
  if (comparison_)
    verdict_.push_back(
        model::parting_clause(*comparison_, moment ? std::optional(*moment + 1) : std::nullopt));
  input_ = {.runs = compared_,
            .playback = &playback_,
            .verdict = verdict_,
            .parting = moment,
            .parameters = parameters_};
  return input_;
}

}  // namespace app::cli
