// The pointer: hovering, pressing, dragging, scrolling. Keys go to typing.cpp.
// Rule: what is dragged follows the pointer at once; what is pressed acts when it is let go.
#include "app/view/hand.h"

#include <algorithm>
#include <cmath>

#include "app/view/press.h"
#include "app/view/sliding.h"
#include "app/view/typing.h"

namespace app::view {
namespace {

using model::Hot;
using model::Panel;
using model::Point;
using model::Target;

/// A press that moves less than this is a click.
constexpr float ClickSlack = 4;
constexpr float PlayheadReach = 7;
constexpr float NotchPoints = 48;

bool is_near_playhead(Point at, const Shown& shown) {
  if (!shown.picture.scale || shown.input.run.playback == nullptr) return false;
  return std::abs(at.x - shown.picture.playhead) <= PlayheadReach;
}

void drag_playhead(Point at, const Shown& shown, const Changing& changing) {
  const auto& scale = shown.picture.scale;
  if (!scale) return;
  if (changing.joint != nullptr)
    changing.joint->go_to_place(scale->place_at(at.x));
  else if (changing.playback != nullptr)
    changing.playback->go_to(scale->record_at(at.x));
}

}  // namespace

std::vector<Request> Hand::take(const gl::InputEvent& event, const Shown& shown,
                                Changing changing) {
  using Kind = gl::InputEvent::Kind;
  std::vector<Request> requests;
  switch (event.kind) {
    case Kind::Moved:
      pointer_ = Point{event.x / shown.scale, event.y / shown.scale};
      move(shown, changing, requests);
      break;
    case Kind::Left:
      if (holding_ == Holding::Nothing) pointer_.reset();
      hover(shown, changing.ui);
      break;
    case Kind::Pressed:
      press(event, shown, changing, requests);
      break;
    case Kind::Released:
      release(event, shown, changing, requests);
      break;
    case Kind::Wheel:
      wheel(event, shown, changing.ui);
      break;
    case Kind::Typed:
    case Kind::Key:
      type(event, shown, changing, requests);
      break;
    case Kind::Dropped:
      requests.push_back({.what = Request::What::OpenDropped, .text = event.path});
      break;
    case Kind::Closing:
      requests.push_back({.what = Request::What::Quit});
      break;
    case Kind::Exposed:
      break;
  }
  return requests;
}

void Hand::hover(const Shown& shown, model::UiState& ui) const {
  const Hot* hot = pointer_ ? shown.at(*pointer_) : nullptr;
  const bool is_thing = hot != nullptr && hot->target.on != Target::On::Panel &&
                        hot->target.on != Target::On::TimelineArea;
  ui.hover = is_thing ? hot->target : Target{};
}

void Hand::move(const Shown& shown, Changing changing, std::vector<Request>& requests) {
  const Point at = *pointer_;
  has_moved_ = has_moved_ || std::hypot(at.x - pressed_at_.x, at.y - pressed_at_.y) > ClickSlack;
  switch (holding_) {
    case Holding::Nothing:
    case Holding::Target:
      return hover(shown, changing.ui);
    case Holding::Scrubber:
      return scrub(part_at(pressed_.box, at.x), changing);
    case Holding::Parameter:
      return slide(pressed_, at.x, shown, changing.ui, requests);
    case Holding::Playhead:
      return drag_playhead(at, shown, changing);
    case Holding::Timeline:
      if (has_moved_) pan(shown, changing.ui);
      return;
  }
}

Hand::Holding Hand::holding_at(const Hot* hot, const Shown& shown) const {
  if (hot == nullptr) return Holding::Nothing;
  const bool is_bare =
      hot->target.on == Target::On::TimelineArea || hot->target.on == Target::On::Panel;
  const bool is_over_lanes = shown.panel_at(*pointer_) == Panel::Timeline &&
                             hot->target.on != Target::On::Tab &&
                             hot->target.on != Target::On::Action && shown.picture.scale &&
                             pointer_->x >= shown.picture.scale->area().x;
  if (hot->target.on == Target::On::Scrubber) return Holding::Scrubber;
  if (hot->target.on == Target::On::Parameter) return Holding::Parameter;
  if (is_over_lanes && is_near_playhead(*pointer_, shown)) return Holding::Playhead;
  if (is_over_lanes || hot->target.on == Target::On::TimelineArea) return Holding::Timeline;
  return is_bare ? Holding::Nothing : Holding::Target;
}

void Hand::press(const gl::InputEvent&, const Shown& shown, Changing changing,
                 std::vector<Request>& requests) {
  if (!pointer_) return;
  const Hot* hot = shown.at(*pointer_);
  holding_ = holding_at(hot, shown);
  pressed_ = hot == nullptr ? Hot{} : *hot;
  pressed_at_ = *pointer_;
  pressed_zoom_ = changing.ui.zoom;
  has_moved_ = false;
  changing.ui.focus = {};
  if (const auto panel = shown.panel_at(*pointer_)) changing.ui.focused_panel = *panel;
  if (holding_ == Holding::Scrubber || holding_ == Holding::Parameter)
    move(shown, changing, requests);
}

void Hand::release(const gl::InputEvent& event, const Shown& shown, Changing changing,
                   std::vector<Request>& requests) {
  const Holding held = std::exchange(holding_, Holding::Nothing);
  if (!pointer_) return;
  if (held == Holding::Parameter) let_go(changing.ui, requests);
  const Hot* hot = shown.at(*pointer_);
  const bool is_click = (held == Holding::Target || held == Holding::Timeline) && hot != nullptr &&
                        hot->target == pressed_.target;
  const bool is_drag = held == Holding::Timeline && has_moved_;
  if (is_click && !is_drag && hot->target.on == Target::On::TimelineArea)
    drag_playhead(*pointer_, shown, changing);
  else if (is_click && !is_drag)
    if (auto request = view::press(
            {.target = hot->target, .panel = shown.panel_at(*pointer_), .is_shift = event.is_shift},
            shown, changing))
      requests.push_back(std::move(*request));
  hover(shown, changing.ui);
}

void Hand::pan(const Shown& shown, model::UiState& ui) {
  const auto& scale = shown.picture.scale;
  if (!scale || scale->area().w <= 0) return;
  const double seen = pressed_zoom_.to - pressed_zoom_.from;
  const double by = (pressed_at_.x - pointer_->x) / scale->area().w * seen;
  ui.zoom = model::layout::panned(pressed_zoom_, by);
}

void Hand::wheel(const gl::InputEvent& event, const Shown& shown, model::UiState& ui) const {
  if (!pointer_) return;
  const auto panel = shown.panel_at(*pointer_);
  const auto& scale = shown.picture.scale;
  if (panel == Panel::Timeline && scale && event.is_control)
    return zoom(std::pow(1.2, event.y), scale->fraction_at(pointer_->x), ui);
  const double sideways = event.is_shift ? event.y : event.x;
  if (panel == Panel::Timeline && sideways != 0) {
    ui.zoom = model::layout::panned(ui.zoom, -sideways * 0.1 * (ui.zoom.to - ui.zoom.from));
    return;
  }
  if (panel) scroll(*panel, -event.y * NotchPoints, shown, ui);
}

gl::Cursor Hand::cursor(const Shown& shown) const {
  if (holding_ == Holding::Playhead || holding_ == Holding::Timeline) return gl::Cursor::Sideways;
  const Hot* hot = pointer_ ? shown.at(*pointer_) : nullptr;
  if (hot == nullptr) return gl::Cursor::Arrow;
  const Holding would = holding_at(hot, shown);
  if (would == Holding::Playhead) return gl::Cursor::Sideways;
  const bool is_bare =
      hot->target.on == Target::On::Panel || hot->target.on == Target::On::TimelineArea;
  return is_bare ? gl::Cursor::Arrow : gl::Cursor::Hand;
}

}  // namespace app::view
