// The workbench's recordings: what takes time goes on beside the window, and is seen as it grows.
// Rule: one at a time; whatever becomes of it, nothing that was recorded or open before is lost.
#include <utility>

#include "app/cli/workbench.h"
#include "scenarios/registry.h"

namespace app::cli {
namespace {

using Purpose = UnderWay::Purpose;

/// At the last moment there is; there, it goes on with the recording.
bool stands_at_end(const model::Playback& playback) {
  return !playback.is_playing() && playback.moment() + 1 >= playback.moment_count();
}

bool is_empty(const OpenRun& run) { return run.timeline().size() == 0; }

}  // namespace

/// The one under way, if any, ends without a trace.
void Workbench::start(const runs::Request& request, Purpose purpose) {
  under_way_.reset();
  changed();
  try {
    under_way_.emplace(request, purpose);
  } catch (const runs::RunError& error) {
    return give_up_recording(error.what());
  }
  is_elsewhere_ = is_growing_ = false;
  if (purpose != Purpose::Show) return;
  const bool is_lesson = scenarios::find(request.what) != nullptr;
  if (is_lesson || !run_) open_growing(runs::beginning_of(request));
}

/// Another run is opened. A partner of the last one is wanted no longer; what was to be shown goes on.
void Workbench::look_elsewhere() {
  before_.reset();
  is_growing_ = false;
  is_elsewhere_ = true;
  if (!under_way_ || under_way_->purpose() == Purpose::Show) return;
  under_way_.reset();
  forget_what_was_wanted();
}

/// With other parameters, and beside what it was compared with.
void Workbench::record_again(const runs::Request& request) {
  wants_ways_ = comparison_ && is_comparing_ways();
  if (comparison_ && !wants_ways_) wanted_partner_ = partner_;
  start(request, Purpose::Show);
}

void Workbench::stop_recording() {
  if (!under_way_) return;
  under_way_->stop();
  changed();
}

/// The first that is seen of the run under way; what was open is kept until there is a record.
void Workbench::open_growing(runs::Run run) {
  const bool is_again = run_ && run_->run().request.what == run.request.what;
  auto next = opened(std::move(run));
  leave_comparison();
  ghost_.reset();
  if (run_ && !is_again) forget_the_last();
  ui_.notices.clear();
  picture_.reset();
  if (!run_ || !is_empty(*run_)) before_ = std::move(run_);
  run_ = std::move(next);
  run_->playback().end();
  is_growing_ = true;
  lessons_ = lesson_rows(run_->scenario());
  changed();
}

/// Everything stays as the person has it; who stands at the end is taken along.
void Workbench::grow(runs::Run run) {
  auto next = std::make_unique<OpenRun>(std::move(run));
  next->playback().go_on_from(run_->playback());
  if (stands_at_end(run_->playback())) next->playback().end();
  picture_.reset();
  run_ = std::move(next);
  before_.reset();
  changed();
}

void Workbench::poll() {
  try {
    UnderWay::News news = under_way_->poll();
    if (news.has_other_words) changed();
    if (news.finished) return take_recorded(*std::move(news.finished));
    if (!news.so_far || under_way_->purpose() != Purpose::Show || is_elsewhere_) return;
    is_growing_ ? grow(*std::move(news.so_far)) : open_growing(*std::move(news.so_far));
  } catch (const runs::RunError& error) {
    give_up_recording(error.what());
  }
}

void Workbench::take_recorded(runs::Run run) {
  const bool is_stopped = under_way_->is_stopping();
  const Purpose purpose = under_way_->purpose();
  under_way_.reset();
  changed();
  if (is_stopped) forget_what_was_wanted();
  if (purpose == Purpose::Partner) return compare(std::move(run));
  if (purpose == Purpose::Show) return show_recorded(std::move(run));
  if (!is_stopped) return take_way(std::move(run));
  tell(model::NoticeKind::Message, "Stopped before all ways were recorded.");
}

/// In virtual time the replay begins at the start; in real time the person has just seen it.
void Workbench::show_recorded(runs::Run run) {
  const std::string at = std::exchange(at_, {});
  if (!std::exchange(is_growing_, false)) {
    show(std::move(run), at);
  } else {
    const bool has_stayed = stands_at_end(run_->playback());
    grow(std::move(run));
    if (has_stayed && !run_->run().request.is_real) run_->playback().home();
    go_to(at);
    tell_of(run_->run());
  }
  compare_after();
}

void Workbench::compare_after() {
  const auto partner = std::exchange(wanted_partner_, std::nullopt);
  if (std::exchange(wants_ways_, false)) return compare_ways();
  if (partner) compare_with(*partner);
}

void Workbench::record_next_way() {
  const runs::Request next = ways_left_.front();
  ways_left_.erase(ways_left_.begin());
  start(next, Purpose::Way);
}

void Workbench::take_way(runs::Run run) {
  ways_done_.push_back(std::make_unique<OpenRun>(std::move(run)));
  if (!ways_left_.empty()) return record_next_way();
  show_ways(std::exchange(ways_done_, {}));
}

void Workbench::forget_what_was_wanted() {
  wanted_partner_.reset();
  wants_ways_ = false;
  ways_left_.clear();
  ways_done_.clear();
}

void Workbench::give_up_recording(const std::string& why) {
  under_way_.reset();
  at_.clear();
  forget_what_was_wanted();
  if (std::exchange(is_growing_, false) && before_ && is_empty(*run_)) {
    run_ = std::move(before_);
    lessons_ = lesson_rows(run_->scenario());
    picture_.reset();
  }
  tell(model::NoticeKind::Fault, why);
}

}  // namespace app::cli
