// Moves the cursor over the moments and eases between two of them.
// Rule: going somewhere outright ends every move under way; only steps and play are animated.
#include "app/model/playback.h"

#include <algorithm>
#include <cmath>

#include "app/model/pacing.h"

namespace app::model {
namespace {

constexpr double Slowest = 0.25;
constexpr double Fastest = 16;

trace::Time between(trace::Time from, trace::Time to, double fraction) {
  return from + static_cast<trace::Time>(std::llround(static_cast<double>(to - from) * fraction));
}

}  // namespace

double ease_out(double progress) {
  const double left = 1 - std::clamp(progress, 0.0, 1.0);
  return 1 - left * left * left;
}

double nearest_speed(double speed) {
  return std::exp2(std::round(std::log2(std::clamp(speed, Slowest, Fastest))));
}

Playback::Playback(const Timeline& timeline, const Moments& moments)
    : timeline_(&timeline), moments_(&moments), cursor_(moments.first(Detail::Queue)) {}

trace::Time Playback::clock() const {
  const trace::Time here = timeline_->time(cursor_);
  if (!moves_.empty() && !passed_) {
    const Move& move = moves_.back();
    return between(timeline_->time(move.from), here, ease_out(move.progress));
  }
  const RecordIndex to = moments_->next(detail_, cursor_);
  const Pace paced = pace(*timeline_, cursor_, to);
  if (to == cursor_ || paced.passing <= 0 || waited_ <= paced.dwell) return here;
  return between(here, timeline_->time(to), std::min((waited_ - paced.dwell) / paced.passing, 1.0));
}

std::uint32_t Playback::moment() const { return moments_->index_of(detail_, cursor_); }
std::uint32_t Playback::moment_count() const { return moments_->count(detail_); }

double Playback::progress() const {
  const RecordIndex to = moments_->next(detail_, cursor_);
  if (to == cursor_) return 0;
  return std::min(waited_ / pace(*timeline_, cursor_, to).total(), 1.0);
}

void Playback::set_detail(Detail detail) {
  detail_ = detail;
  waited_ = 0;
}

void Playback::play() {
  if (timeline_->size() == 0) return;
  if (cursor_ >= moments_->last(detail_)) go_to(moments_->first(detail_));
  is_playing_ = true;
}

void Playback::pause() { is_playing_ = false; }

void Playback::toggle() { is_playing_ ? pause() : play(); }

void Playback::slower() { speed_ = std::max(speed_ / 2, Slowest); }
void Playback::faster() { speed_ = std::min(speed_ * 2, Fastest); }

void Playback::set_speed(double speed) {
  if (speed > 0) speed_ = nearest_speed(speed);
}

void Playback::next() { step_to(moments_->next(detail_, cursor_)); }
void Playback::previous() { step_to(moments_->previous(detail_, cursor_)); }
void Playback::next_iteration() { step_to(moments_->next_iteration(detail_, cursor_)); }
void Playback::previous_iteration() { step_to(moments_->previous_iteration(detail_, cursor_)); }
void Playback::next_of_task(trace::TaskId task) {
  step_to(moments_->next_of_task(detail_, cursor_, task));
}
void Playback::previous_of_task(trace::TaskId task) {
  step_to(moments_->previous_of_task(detail_, cursor_, task));
}
void Playback::home() { go_to(moments_->first(detail_)); }
void Playback::end() { go_to(moments_->last(detail_)); }
void Playback::go_to_moment(std::uint32_t index) { go_to(moments_->record(detail_, index)); }

void Playback::go_to(RecordIndex record) {
  pause();
  waited_ = 0;
  moves_.clear();
  cursor_ = std::min(record, timeline_->last());
}

void Playback::step_to(RecordIndex record) {
  pause();
  waited_ = 0;
  passed_ = false;
  move_to(record);
}

void Playback::move_to(RecordIndex record) {
  if (record == cursor_) return;
  const double progress = waited_ / MoveSeconds;
  if (speed_ < SnapSpeed && progress < 1) moves_.push_back({cursor_, record, progress});
  cursor_ = record;
}

void Playback::go_on_from(const Playback& before) {
  const Timeline* timeline = timeline_;
  const Moments* moments = moments_;
  *this = before;
  timeline_ = timeline;
  moments_ = moments;
}

bool Playback::advance(double seconds) {
  if (!is_animating() || !(seconds > 0)) return false;
  for (Move& move : moves_)
    move.progress += seconds * std::max(speed_, 1.0) / MoveSeconds;
  std::erase_if(moves_, [](const Move& move) { return move.progress >= 1; });
  waited_ += seconds * speed_;
  while (is_playing_) {
    const RecordIndex to = moments_->next(detail_, cursor_);
    if (to == cursor_) {
      pause();
      break;
    }
    const double needed = pace(*timeline_, cursor_, to).total();
    if (waited_ < needed) break;
    waited_ -= needed;
    passed_ = true;
    move_to(to);
  }
  return true;
}

}  // namespace app::model
