// The actions by their groups.
// Rule: one line an action; whether it may happen was asked before.
#include "app/view/perform.h"

#include <algorithm>
#include <array>

namespace app::view {
namespace {

using model::Action;
using model::Axis;
using model::Playback;
using model::Sheet;
using model::UiState;

constexpr std::array<float, 11> Scales{0.75F, 0.9F, 1, 1.1F, 1.25F, 1.5F, 1.75F, 2, 2.25F, 2.5F, 3};

float larger(float scale) {
  const auto* next = std::ranges::find_if(Scales, [&](float s) { return s > scale + 0.01F; });
  return next == Scales.end() ? Scales.back() : *next;
}

float smaller(float scale) {
  const auto next =
      std::find_if(Scales.rbegin(), Scales.rend(), [&](float s) { return s < scale - 0.01F; });
  return next == Scales.rend() ? Scales.front() : *next;
}

template <class Enum>
Enum next_of(Enum value, int count) {
  return static_cast<Enum>((static_cast<int>(value) + 1) % count);
}

/// The moment at which another task than the last one gets the thread.
void go_to_next_task(const Shown& shown, Playback& playback) {
  const auto& run = shown.input.run;
  const model::RecordIndex turn = model::next_turn(*run.timeline, playback.record());
  if (turn == model::NoRecord) return playback.end();
  playback.go_to_moment(run.moments->index_of(playback.detail(), turn));
}

void perform_playback(Action action, const Shown& shown, Playback& playback) {
  switch (action) {
    case Action::PlayPause:
      return playback.toggle();
    case Action::NextMoment:
      return playback.next();
    case Action::PreviousMoment:
      return playback.previous();
    case Action::NextIteration:
      return playback.next_iteration();
    case Action::PreviousIteration:
      return playback.previous_iteration();
    case Action::First:
      return playback.home();
    case Action::Last:
      return playback.end();
    case Action::NextTask:
      return go_to_next_task(shown, playback);
    case Action::Slower:
      return playback.slower();
    case Action::Faster:
      return playback.faster();
    case Action::DetailTasks:
      return playback.set_detail(model::Detail::Tasks);
    case Action::DetailQueue:
      return playback.set_detail(model::Detail::Queue);
    case Action::DetailAll:
      return playback.set_detail(model::Detail::All);
    default:
      return;
  }
}

void perform_joint(Action action, model::JointPlayback& joint) {
  switch (action) {
    case Action::PlayPause:
      return joint.toggle();
    case Action::NextMoment:
      return joint.next();
    case Action::PreviousMoment:
      return joint.previous();
    case Action::NextIteration:
      return joint.next_iteration();
    case Action::PreviousIteration:
      return joint.previous_iteration();
    case Action::First:
      return joint.home();
    case Action::Last:
      return joint.end();
    case Action::NextTask:
      return joint.next_task();
    case Action::Slower:
      return joint.slower();
    case Action::Faster:
      return joint.faster();
    case Action::DetailTasks:
      return joint.set_detail(model::Detail::Tasks);
    case Action::DetailQueue:
      return joint.set_detail(model::Detail::Queue);
    case Action::DetailAll:
      return joint.set_detail(model::Detail::All);
    default:
      return;
  }
}

double playhead(const Shown& shown) {
  const auto& scale = shown.picture.scale;
  return scale ? scale->fraction_at(shown.picture.playhead) : 0.5;
}

/// Where panels share a place, the one behind comes to the front.
void show_next_tab(const Shown& shown, UiState& ui) {
  const std::vector<model::Panel> panels = model::layout::sharing(shown.picture.frame);
  if (panels.empty()) return;
  const auto at = std::ranges::find(panels, ui.front);
  ui.front = at == panels.end() || at + 1 == panels.end() ? panels.front() : at[1];
}

void perform_view(Action action, const Shown& shown, UiState& ui) {
  switch (action) {
    case Action::OtherAxis:
      ui.axis = next_of(ui.axis, 2);
      return;
    case Action::FitTimeline:
      ui.zoom = {};
      return;
    case Action::ZoomIn:
      return zoom(1.5, playhead(shown), ui);
    case Action::ZoomOut:
      return zoom(1 / 1.5, playhead(shown), ui);
    case Action::OtherListing:
      ui.listing = next_of(ui.listing, 2);
      return;
    case Action::NextTab:
      return show_next_tab(shown, ui);
    case Action::Insights:
      ui.front = ui.front == model::Panel::Insights ? model::Panel::Lesson : model::Panel::Insights;
      return;
    case Action::NextTheme:
      ui.theme = next_of(ui.theme, 4);
      return;
    case Action::Larger:
      ui.scale = larger(ui.scale);
      return;
    case Action::Smaller:
      ui.scale = smaller(ui.scale);
      return;
    case Action::NormalSize:
      ui.scale = 1;
      return;
    default:
      return;
  }
}

/// What Esc finds besides what UiState holds.
struct UnderWay {
  bool is_recording = false;
  bool is_comparing = false;
};

/// One thing at a time: what lies on top goes first, a recording before what is selected, a comparison
/// before notices.
std::optional<Request> close_topmost(UiState& ui, const UnderWay& under_way) {
  if (ui.sheet != Sheet::None) {
    ui.sheet = Sheet::None;
    ui.is_choosing_partner = false;
  } else if (!ui.file_to_run.empty())
    ui.file_to_run.clear();
  else if (under_way.is_recording)
    return Request{.what = Request::What::StopRun};
  else if (ui.focus.on != model::Target::On::None)
    ui.focus = {};
  else if (ui.selection.on != model::Target::On::None)
    ui.selection = {};
  else if (under_way.is_comparing)
    return Request{.what = Request::What::Compare};
  else if (!ui.notices.empty())
    ui.notices.erase(ui.notices.begin());
  return std::nullopt;
}

/// The lessons, to choose the one to compare with.
void choose_partner(UiState& ui) {
  ui.sheet = Sheet::Lessons;
  ui.is_choosing_partner = true;
  ui.focus = {};
}

std::optional<Request> perform_program(Action action, UiState& ui, const UnderWay& under_way) {
  using What = Request::What;
  switch (action) {
    case Action::Compare:
      return Request{.what = What::Compare};
    case Action::CompareWith:
      choose_partner(ui);
      return std::nullopt;
    case Action::TextSize:
      return toggle(Sheet::TextSize, ui);
    case Action::Lessons:
      ui.lessons_follow = true;
      return toggle(Sheet::Lessons, ui);
    case Action::Open:
      return toggle(Sheet::Chooser, ui);
    case Action::Export:
      return toggle(Sheet::Export, ui);
    case Action::Help:
      return toggle(Sheet::Help, ui);
    case Action::ExportNow:
      ui.sheet = Sheet::None;
      return Request{.what = What::Export};
    case Action::Undo:
      return Request{.what = What::Undo};
    case Action::RunFile:
      return Request{.what = What::RunFile};
    case Action::StopRun:
      return Request{.what = What::StopRun};
    case Action::Quit:
      return Request{.what = What::Quit};
    case Action::Close:
      return close_topmost(ui, under_way);
    default:
      return std::nullopt;
  }
}

}  // namespace

std::optional<Request> perform(Action action, const Shown& shown, const Changing& changing) {
  if (!model::is_available(action, changing.ui, model::layout::action_context(shown.input)))
    return std::nullopt;
  if (model::row_of(action).group == model::ActionGroup::Playback && changing.playback == nullptr)
    return std::nullopt;
  if (changing.joint != nullptr)
    perform_joint(action, *changing.joint);
  else if (changing.playback != nullptr)
    perform_playback(action, shown, *changing.playback);
  perform_view(action, shown, changing.ui);
  return perform_program(action, changing.ui,
                         {.is_recording = shown.input.recording.has_value(),
                          .is_comparing = changing.joint != nullptr});
}

std::optional<Request> toggle(Sheet sheet, UiState& ui) {
  const bool keeps_choosing = ui.sheet == Sheet::Lessons && sheet == Sheet::Chooser;
  ui.sheet = ui.sheet == sheet ? Sheet::None : sheet;
  ui.is_choosing_partner = ui.is_choosing_partner && keeps_choosing;
  ui.focus = {};
  if (ui.sheet != Sheet::Chooser) return std::nullopt;
  ui.chooser = {};
  return Request{.what = Request::What::ShowFolder};
}

void zoom(double factor, double fraction, UiState& ui) {
  ui.zoom = model::layout::zoomed(ui.zoom, factor, fraction);
}

}  // namespace app::view
