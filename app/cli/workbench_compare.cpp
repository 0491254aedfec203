// The workbench's comparison: opening it on a partner, moving both runs, leaving it again.
// Rule: the open run keeps its own cursor, so that leaving leads back to where one was.
#include <algorithm>

#include "app/cli/partner.h"
#include "app/cli/workbench.h"
#include "scenarios/registry.h"

namespace app::cli {
namespace {

using model::NoticeKind;
using scenarios::Scenario;

/// A partner that cures the open run stands after it; one that is cured by it before it.
bool stands_before(const OpenRun& partner, const OpenRun& open) {
  const Scenario* other = partner.scenario();
  return other != nullptr && open.scenario() != nullptr && is_cured_by(*other, *open.scenario());
}

}  // namespace

void Workbench::compare(runs::Run partner) {
  if (!run_) return;
  leave_comparison();
  run_->playback().pause();
  other_ = std::make_unique<OpenRun>(std::move(partner));
  const Partner best = run_->scenario() ? partner_of(*run_->scenario()) : Partner{};
  const bool is_before = best.scenario != nullptr && best.scenario == other_->scenario()
                             ? !best.is_better
                             : stands_before(*other_, *run_);
  OpenRun& before = is_before ? *other_ : *run_;
  OpenRun& after = is_before ? *run_ : *other_;
  comparison_ = std::make_unique<OpenComparison>(before, after, ui_.axis, is_before ? 1 : 0);
  zoom_before_ = std::exchange(ui_.zoom, {});
  scroll_before_ = ui_.scroll;
  ui_.sheet = model::Sheet::None;
  ui_.is_choosing_partner = false;
  ui_.selection = ui_.hover = ui_.focus = {};
  ghost_.reset();
  changed();
}

void Workbench::compare_with(const runs::Request& own) {
  if (!run_) return;
  const runs::Request request = request_beside(run_->run().request, own);
  try {
    if (runs::origin_of(request.what) == runs::Origin::Program) {
      is_recording_partner_ = true;
      return start(request);
    }
    compare(runs::run(request));
  } catch (const runs::RunError& error) {
    tell(NoticeKind::Fault, error.what());
  }
}

void Workbench::toggle_comparison() {
  if (comparison_) return leave_comparison();
  if (!run_) return;
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
  is_recording_partner_ = true;
  ui_.focus = model::target_of(model::Action::RunFile);
}

void Workbench::leave_comparison() {
  if (!comparison_) return;
  comparison_.reset();
  other_.reset();
  ui_.zoom = zoom_before_;
  ui_.scroll = scroll_before_;
  ui_.selection = ui_.hover = ui_.focus = {};
  changed();
}

}  // namespace app::cli
