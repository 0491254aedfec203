// Joining a run with the curriculum it may be from.
// Rule: a scenario brings both listings and its lesson; anything else shows what its trace carries.
#include "app/cli/open_run.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <utility>

#include "app/cli/ways.h"
#include "app/model/insights/insights.h"
#include "app/model/joining.h"
#include "app/model/line_records.h"
#include "app/model/retelling.h"
#include "scenarios/registry.h"
#include "scenarios/set_listing.h"

namespace app::cli {
namespace {

using scenarios::Scenario;

const Scenario* scenario_of(const runs::Run& run) {
  return run.origin == runs::Origin::Scenario ? scenarios::find(run.request.what) : nullptr;
}

int row_of(const Scenario* scenario) {
  const auto all = scenarios::all();
  const auto found =
      std::ranges::find_if(all, [&](const Scenario& each) { return &each == scenario; });
  return found == all.end() ? -1 : static_cast<int>(found - all.begin());
}

/// As it was set: by a person, or in real time by the machine, which only the trace tells.
double value_in(const runs::Run& run, const scenarios::Parameter& parameter) {
  double value = parameter.initial;
  for (const auto* set : {&run.request.set, &run.trace->meta().set})
    for (const auto& [name, text] : *set)
      if (name == parameter.name) value = std::strtod(text.c_str(), nullptr);
  return value;
}

std::string how_recorded(const engine::trace::Meta& meta) {
  if (meta.language != "python") return {};
  return fmt::format("recorded on CPython {}, {} time", meta.python, meta.mode);
}

/// One of the scenario's listings, with the values of this run.
std::string listing_of(const runs::Run& run, const Scenario& scenario, std::string_view listing) {
  scenarios::Values values;
  for (const scenarios::Parameter& parameter : scenario.parameters)
    if (const double value = value_in(run, parameter); value != parameter.initial)
      values.emplace_back(parameter.name, value);
  return scenarios::set_listing(listing, values);
}

std::shared_ptr<const engine::trace::Trace> told(const runs::Run& run, const Scenario* scenario) {
  if (scenario == nullptr || scenario->python.empty()) return run.trace;
  return std::make_shared<const engine::trace::Trace>(model::in_python(
      *run.trace, scenario->python_file, listing_of(run, *scenario, scenario->python)));
}

}  // namespace

std::pair<std::string_view, std::string_view> name_and_reason(std::string_view next) {
  const std::size_t end = next.find_first_of(" :,.\n");
  if (end == std::string_view::npos) return {next, {}};
  const std::size_t reason = next.find_first_not_of(" :,.\n", end);
  return {next.substr(0, end),
          reason == std::string_view::npos ? std::string_view{} : next.substr(reason)};
}

OpenRun::OpenRun(runs::Run run)
    : run_(std::move(run)),
      scenario_(scenario_of(run_)),
      told_(told(run_, scenario_)),
      timeline_(*told_),
      moments_(timeline_),
      lines_(timeline_, model::main_file(timeline_)),
      playback_(timeline_, moments_),
      insights_(model::insights::find(timeline_)),
      profile_(model::profile(timeline_)) {
  add_listings();
  add_words();
  add_lesson();
  add_parameters();
}

void OpenRun::add_listings() {
  using model::Language;
  if (scenario_ != nullptr) {
    if (!scenario_->python.empty())
      python_.emplace(Language::Python, listing_of(run_, *scenario_, scenario_->python));
    if (!scenario_->cpp.empty())
      cpp_.emplace(Language::Cpp, listing_of(run_, *scenario_, scenario_->cpp));
    return;
  }
  const std::string_view file = model::main_file(timeline_);
  for (const engine::trace::Source& source : run_.trace->sources()) {
    if (run_.trace->text(source.file) != file) continue;
    const bool is_cpp = source.language == "c++";
    (is_cpp ? cpp_ : python_).emplace(is_cpp ? Language::Cpp : Language::Python, source.text);
  }
}

void OpenRun::add_words() {
  if (scenario_ != nullptr) {
    chapter_ = scenario_->chapter;
    title_ = scenario_->title;
    checked_ = scenario_->kind == scenarios::Kind::Paired ? "checked against CPython 3.11"
                                                          : how_recorded(run_.trace->meta());
    return;
  }
  chapter_ = std::filesystem::path(run_.request.what).parent_path().filename().string();
  title_ = run_.title;
  checked_ = how_recorded(run_.trace->meta());
}

void OpenRun::add_lesson() {
  if (scenario_ == nullptr) return;
  const scenarios::Lesson& lesson = scenario_->lesson;
  const Scenario* next = scenarios::find(name_and_reason(lesson.next).first);
  std::vector<model::Chapter> wanted;
  for (const scenarios::ChapterMark& mark : lesson.chapters)
    wanted.push_back({mark.name, mark.label, mark.occurrence});
  const bool is_cpp = told_->meta().language == "c++";
  const auto& own = is_cpp ? cpp_ : python_;
  lesson_ = model::Lesson{
      .question = lesson.question,
      .watch = lesson.watch,
      .shows = lesson.shows,
      .misconception = lesson.misconception,
      .cure = std::string(name_and_reason(lesson.cure).second),
      .cure_row = row_of(scenarios::find(name_and_reason(lesson.cure).first)),
      .next = std::string(next == nullptr ? lesson.next : name_and_reason(lesson.next).second),
      .next_row = row_of(next),
      .chapters = own ? moments_.chapters(wanted, *own) : std::vector<model::ChapterMark>{}};
}

void OpenRun::add_parameters() {
  if (scenario_ == nullptr) return;
  for (const scenarios::Parameter& parameter : scenario_->parameters)
    parameters_.push_back({.name = std::string(parameter.name),
                           .value = value_in(run_, parameter),
                           .min = parameter.min,
                           .max = parameter.max,
                           .step = parameter.step,
                           .unit = std::string(parameter.unit)});
}

std::string_view OpenRun::advice() {
  if (!advice_) {
    const auto joining = model::joining(timeline_);
    advice_ = advice_on(*this) + (joining ? model::joining_advice(*joining) : std::string());
  }
  return *advice_;
}

model::layout::RunInput OpenRun::input() {
  const bool is_stale = snapshot_.record != playback_.record() ||
                        snapshot_.detail != playback_.detail() || snapshot_.record == 0;
  if (timeline_.size() > 0 && is_stale)
    snapshot_ = model::snapshot(timeline_, playback_.record(), playback_.detail());
  return {.timeline = &timeline_,
          .snapshot = &snapshot_,
          .moments = &moments_,
          .playback = &playback_,
          .python = python_ ? &*python_ : nullptr,
          .cpp = cpp_ ? &*cpp_ : nullptr,
          .lines = &lines_,
          .lesson = lesson_ ? &*lesson_ : nullptr,
          .insights = insights_,
          .profile = &profile_,
          .parameters = parameters_,
          .chapter = chapter_,
          .title = title_,
          .checked = checked_};
}

std::vector<model::layout::LessonRow> lesson_rows(const Scenario* open) {
  std::vector<model::layout::LessonRow> rows;
  for (const Scenario& scenario : scenarios::all())
    rows.push_back({.chapter = std::string(scenario.chapter),
                    .title = std::string(scenario.title),
                    .note = scenario.kind == scenarios::Kind::PythonOnly ? "Python only" : "",
                    .is_open = &scenario == open});
  return rows;
}

}  // namespace app::cli
