// The workbench's comparison: opening it on a partner, moving both runs, leaving it again.
// Rule: the open run keeps its own cursor, so that leaving leads back to where one was.
#include <cmath>
#include <utility>

#include "app/cli/partner.h"
#include "app/cli/ways.h"
#include "app/cli/workbench.h"
#include "scenarios/registry.h"

namespace app::cli {
namespace {

using model::NoticeKind;
using scenarios::Scenario;

/// The better one stands after the arrow: what is cured by the open run, and the stage before it,
/// stand before.
bool stands_before(const OpenRun& partner, const OpenRun& open) {
  const Scenario* other = partner.scenario();
  if (other == nullptr || open.scenario() == nullptr) return false;
  const Partner best = partner_of(*open.scenario());
  return best.scenario == other ? !best.is_better : is_cured_by(*other, *open.scenario());
}

}  // namespace

void Workbench::compare(runs::Run partner) {
  if (!run_) return;
  leave_comparison();
  others_.push_back(std::make_unique<OpenRun>(std::move(partner)));
  OpenRun& other = *others_.front();
  const bool is_before = stands_before(other, *run_);
  OpenRun& before = is_before ? other : *run_;
  OpenRun& after = is_before ? *run_ : other;
  show_comparison(std::make_unique<OpenComparison>(before, after, ui_.axis, is_before ? 1 : 0));
}

void Workbench::compare_ways() {
  const runs::Request& asked = run_->run().request;
  if (asked.is_real) {
    ways_left_ = way_requests(asked);
    return record_next_way();
  }
  show_ways(run_all_ways(asked));
}

void Workbench::show_ways(std::vector<std::unique_ptr<OpenRun>> ways) {
  leave_comparison();
  others_ = std::move(ways);
  show_comparison(std::make_unique<OpenComparison>(others_, ui_.axis));
}

void Workbench::show_comparison(std::unique_ptr<OpenComparison> comparison) {
  run_->playback().pause();
  comparison_ = std::move(comparison);
  zoom_before_ = std::exchange(ui_.zoom, {});
  scroll_before_ = ui_.scroll;
  ui_.sheet = model::Sheet::None;
  ui_.is_choosing_partner = false;
  ui_.selection = ui_.hover = ui_.focus = {};
  ghost_.reset();
  changed();
}

void Workbench::compare_with(const runs::Request& own) {
  if (!run_ || is_recording()) return;
  const runs::Request request = request_beside(run_->run().request, own);
  partner_ = own;
  try {
    if (!runs::takes_time(request)) return compare(runs::run(request));
    runs::check(request);
    start(request, UnderWay::Purpose::Partner);
  } catch (const runs::RunError& error) {
    tell(NoticeKind::Fault, error.what());
  }
}

/// The open run was made again with another parameter: so are those beside it. Everything else stays.
void Workbench::compare_again(runs::Run again) {
  const model::JointPlayback& shown = comparison_->playback();
  const double part = shown.moment_count() < 2
                          ? 0
                          : static_cast<double>(shown.moment()) / (shown.moment_count() - 1);
  const model::Detail detail = shown.detail();
  const double speed = shown.speed();
  const model::UiState ui = ui_;
  const bool has_ways = is_comparing_ways();
  std::optional<runs::Run> partner;
  if (!has_ways) partner = runs::run(request_beside(again.request, partner_));
  leave_comparison();
  auto next = std::make_unique<OpenRun>(std::move(again));
  next->playback().set_detail(run_->playback().detail());
  next->playback().set_speed(run_->playback().speed());
  run_ = std::move(next);
  has_ways ? compare_ways() : compare(std::move(*partner));
  ui_.zoom = ui.zoom;
  ui_.focus = ui.focus;
  ui_.hover = ui.hover;
  model::JointPlayback& playback = comparison_->playback();
  playback.set_detail(detail);
  playback.set_speed(speed);
  playback.go_to_moment(
      static_cast<std::uint32_t>(std::lround(part * (playback.moment_count() - 1))));
}

void Workbench::toggle_comparison() {
  if (comparison_) return leave_comparison();
  if (!run_) return;
  if (has_ways(run_->scenario())) return compare_ways();
  const Partner best = run_->scenario() ? partner_of(*run_->scenario()) : Partner{};
  if (best.scenario != nullptr) return compare_with({.what = std::string(best.scenario->name)});
  ui_.sheet = model::Sheet::Lessons;
  ui_.is_choosing_partner = true;
  changed();
}

void Workbench::compare_lesson(std::size_t row) {
  const auto all = scenarios::all();
  if (row < all.size()) compare_with({.what = std::string(all[row].name)});
}

void Workbench::compare_path(const std::string& path) {
  std::error_code error;
  const std::filesystem::path absolute = path_of(path);
  if (std::filesystem::is_directory(absolute, error)) return enter(absolute);
  ui_.sheet = model::Sheet::None;
  ui_.is_choosing_partner = false;
  changed();
  if (absolute.extension() != ".py" || !std::filesystem::exists(absolute, error))
    return compare_with({.what = absolute.string()});
  ui_.file_to_run = absolute.string();
  is_file_a_partner_ = true;
  ui_.focus = model::target_of(model::Action::RunFile);
}

void Workbench::leave_comparison() {
  if (!comparison_) return;
  comparison_.reset();
  others_.clear();
  ui_.zoom = zoom_before_;
  ui_.scroll = scroll_before_;
  ui_.selection = ui_.hover = ui_.focus = {};
  changed();
}

}  // namespace app::cli
