// The workbench's runs: opening, running again, and telling what went wrong.
// Rule: what is open stays open until there is something else to show.
#include <fmt/format.h>

#include <cmath>
#include <utility>

#include "app/cli/workbench.h"
#include "scenarios/registry.h"

namespace app::cli {
namespace {

using model::NoticeKind;

/// How long the run before is seen once the slider was let go.
constexpr double GhostSeconds = 2;

bool is_fault(runs::Outcome outcome) {
  return outcome != runs::Outcome::Fine && outcome != runs::Outcome::Stopped;
}

}  // namespace

void Workbench::open(const runs::Request& request, const std::string& at) {
  try {
    if (!runs::takes_time(request)) {
      runs::Run run = runs::run(request);
      forget_changes();
      return show(std::move(run), at);
    }
    runs::check(request);
    forget_changes();
    forget_what_was_wanted();
    at_ = at;
    start(request, UnderWay::Purpose::Show);
  } catch (const runs::RunError& error) {
    tell(NoticeKind::Fault, error.what());
  }
}

void Workbench::open_lesson(const std::string& name) {
  const auto all = scenarios::all();
  if (all.empty()) return;
  const scenarios::Scenario* scenario = scenarios::find(name);
  open({.what = std::string((scenario != nullptr ? *scenario : all.front()).name)});
}

void Workbench::show_lesson(std::size_t row) {
  const auto all = scenarios::all();
  if (row < all.size()) open({.what = std::string(all[row].name)});
}

void Workbench::show(runs::Run run, const std::string& at) {
  const bool is_again = run_ && run_->run().request.what == run.request.what;
  auto next = opened(std::move(run));
  leave_comparison();
  if (run_ && !is_again) forget_the_last();
  ui_.hover = {};
  picture_.reset();
  keep_ghost(is_again);
  run_ = std::move(next);
  look_elsewhere();
  lessons_ = lesson_rows(run_->scenario());
  go_to(at);
  if (!is_again) tell_of(run_->run());
  changed();
}

/// At the level of detail and at the speed of the run that is open.
std::unique_ptr<OpenRun> Workbench::opened(runs::Run run) const {
  auto next = std::make_unique<OpenRun>(std::move(run));
  next->playback().set_detail(run_ ? run_->playback().detail() : detail_);
  next->playback().set_speed(run_ ? run_->playback().speed() : 1);
  return next;
}

/// How it ended; a scenario in virtual time ends as its lesson says.
void Workbench::tell_of(const runs::Run& run) {
  if (run.origin == runs::Origin::Scenario && !run.request.is_real) return;
  for (const std::string& notice : run.notices)
    tell(is_fault(run.outcome) ? NoticeKind::Fault : NoticeKind::Message, notice);
}

/// While a slider moves, the run from before it moved stays as a ghost, and for a moment after.
void Workbench::keep_ghost(bool is_again) {
  if (!is_again || run_ == nullptr || run_->scenario() == nullptr) return ghost_.reset();
  if (!ghost_) ghost_ = std::move(run_);
  ghost_left_ = GhostSeconds;
}

void Workbench::let_ghost_fade(double seconds) {
  if (!ghost_ || ui_.drag) return;
  ghost_left_ -= seconds;
  if (ghost_left_ > 0) return;
  ghost_.reset();
  changed();
}

void Workbench::forget_the_last() {
  ui_.selection = {};
  ui_.cards.clear();
  ui_.zoom = {};
  ui_.scroll = {};
  ui_.code_follows = true;
  ui_.output_follows = true;
  ui_.timeline_follows = true;
  ui_.notices.clear();
  ghost_.reset();
}

void Workbench::go_to(const std::string& at) {
  if (at.empty()) return;
  const auto place = run_->moments().at(at);
  if (const auto* record = std::get_if<model::RecordIndex>(&place))
    run_->playback().go_to(*record);
  else
    tell(NoticeKind::Fault, std::get<std::string>(place));
}

/// Before a parameter moves for the first time.
void Workbench::note_settled() {
  if (!run_ || !settled_.empty()) return;
  for (const model::layout::ParameterRow& row : run_->parameters())
    settled_.push_back(row.value);
}

/// While a slider is held.
void Workbench::try_parameter(std::uint32_t parameter, double value) {
  note_settled();
  if (run_ && !run_->run().request.is_real) run_again(parameter, value);
}

void Workbench::set_parameter(std::uint32_t parameter, double value) {
  note_settled();
  if (parameter < settled_.size() && settled_[parameter] != value) {
    changes_.push_back({.parameter = parameter, .before = settled_[parameter]});
    settled_[parameter] = value;
    ui_.can_undo = true;
  }
  run_again(parameter, value);
}

void Workbench::undo() {
  if (changes_.empty()) return;
  const Change last = changes_.back();
  changes_.pop_back();
  settled_[last.parameter] = last.before;
  ui_.can_undo = !changes_.empty();
  run_again(last.parameter, last.before);
}

void Workbench::forget_changes() {
  settled_.clear();
  changes_.clear();
  ui_.can_undo = false;
}

void Workbench::run_again(std::uint32_t parameter, double value) {
  if (!run_ || run_->scenario() == nullptr) return;
  const auto& parameters = run_->scenario()->parameters;
  if (parameter >= parameters.size()) return;
  runs::Request request = run_->run().request;
  const std::string name(parameters[parameter].name);
  std::erase_if(request.set, [&](const auto& setting) { return setting.first == name; });
  request.set.emplace_back(name, fmt::format("{}", value));
  if (request.is_real) return record_again(request);
  const model::Playback& before = run_->playback();
  const double part = before.moment_count() < 2
                          ? 0
                          : static_cast<double>(before.moment()) / (before.moment_count() - 1);
  try {
    runs::Run again = runs::run(request);
    if (comparison_) return compare_again(std::move(again));
    show(std::move(again));
  } catch (const runs::RunError& error) {
    return tell(NoticeKind::Fault, error.what());
  }
  const std::uint32_t count = run_->playback().moment_count();
  if (count > 0)
    run_->playback().go_to_moment(static_cast<std::uint32_t>(std::lround(part * (count - 1))));
}

std::filesystem::path Workbench::path_of(const std::string& typed) const {
  std::filesystem::path absolute(typed);
  if (typed.starts_with("~/"))
    if (const char* home = std::getenv("HOME"))
      absolute = std::filesystem::path(home) / typed.substr(2);
  if (absolute.is_relative()) absolute = folder_ / absolute;
  return absolute.lexically_normal();
}

void Workbench::open_path(const std::string& path) {
  std::error_code error;
  const std::filesystem::path absolute = path_of(path);
  if (std::filesystem::is_directory(absolute, error)) return enter(absolute);
  ui_.sheet = model::Sheet::None;
  changed();
  if (absolute.extension() != ".py" || !std::filesystem::exists(absolute, error))
    return open({.what = absolute.string()});
  ui_.file_to_run = absolute.string();
  is_file_a_partner_ = false;
  ui_.focus = model::target_of(model::Action::RunFile);
}

void Workbench::run_file() {
  const std::string file = std::exchange(ui_.file_to_run, {});
  ui_.focus = {};
  changed();
  is_file_a_partner_ ? compare_with({.what = file}) : open({.what = file});
}

}  // namespace app::cli
