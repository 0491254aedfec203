// The person's hand: what pointer, wheel and keys do to what is shown, one event after the other.
// Rule: it remembers only what is held down; everything else is in UiState and Playback.
#pragma once

#include <optional>
#include <vector>

#include "app/gl/input.h"
#include "app/gl/window.h"
#include "app/view/perform.h"

namespace app::view {

class Hand {
 public:
  /// Lets one event act on the picture `shown`. What it asks for beyond that comes back, in order.
  std::vector<Request> take(const gl::InputEvent& event, const Shown& shown, Changing changing);

  /// The shape the pointer should have over the picture.
  gl::Cursor cursor(const Shown& shown) const;

 private:
  enum class Holding {
    Nothing,
    Target,  // pressed, acts when it is let go on the same target
    Scrubber,
    Parameter,
    Playhead,
    Timeline,  // pressed on the timeline: moves it once the pointer has moved
  };

  void move(const Shown& shown, Changing changing, std::vector<Request>& requests);
  void press(const gl::InputEvent& event, const Shown& shown, Changing changing,
             std::vector<Request>& requests);
  void release(const gl::InputEvent& event, const Shown& shown, Changing changing,
               std::vector<Request>& requests);
  void wheel(const gl::InputEvent& event, const Shown& shown, model::UiState& ui) const;
  void hover(const Shown& shown, model::UiState& ui) const;
  void pan(const Shown& shown, model::UiState& ui);
  Holding holding_at(const model::Hot* hot, const Shown& shown) const;

  std::optional<model::Point> pointer_;
  Holding holding_ = Holding::Nothing;
  /// What was pressed and where; the box of a slider stays where it was while it is held.
  model::Hot pressed_;
  model::Point pressed_at_;
  model::ZoomWindow pressed_zoom_;
  bool has_moved_ = false;
};

}  // namespace app::view
