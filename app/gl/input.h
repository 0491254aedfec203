// What a person did with mouse and keyboard, one thing after the other.
// Rule: nothing is lost or merged but movements, so that a fast click is a click at any frame rate.
#pragma once

#include <cstdint>
#include <string>

namespace app::gl {

/// Keys that type nothing, and keys held with Ctrl, which then type nothing either.
enum class KeyCode : std::uint8_t {
  Unknown,
  Character,  // see InputEvent::character
  Left,
  Right,
  Up,
  Down,
  Home,
  End,
  PageUp,
  PageDown,
  Enter,
  Escape,
  Tab,
  Backspace,
  Delete,
  F6,
};

struct InputEvent {
  enum class Kind : std::uint8_t {
    Moved,     // x, y: where the pointer is, in pixels
    Left,      // the pointer is outside the window
    Pressed,   // the main button, where the pointer is
    Released,  //
    Wheel,     // x, y: notches; y positive: away from the person
    Typed,     // character: as the keyboard's layout makes it
    Key,       // key; with Ctrl held and `Character`: character, as if Ctrl were not held
    Dropped,   // path: a file was let go over the window
    Exposed,   // the window must be drawn again: resized, uncovered
    Closing,   // the person asked the window to close
  };
  Kind kind = Kind::Exposed;
  float x = 0;
  float y = 0;
  KeyCode key = KeyCode::Unknown;
  char32_t character = 0;
  bool is_control = false;
  bool is_shift = false;
  std::string path{};
};

}  // namespace app::gl
