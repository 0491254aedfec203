// Looking keys up.
// Rule: a typed character is compared as it was typed, so every keyboard's layout works.
#include "app/view/keys.h"

#include <algorithm>
#include <array>

namespace app::view {
namespace {

using gl::KeyCode;
using model::Chord;
using model::Key;

struct Pair {
  KeyCode code;
  Key key;
};

constexpr std::array Keys{
    Pair{KeyCode::Left, Key::Left},   Pair{KeyCode::Right, Key::Right},
    Pair{KeyCode::Home, Key::Home},   Pair{KeyCode::End, Key::End},
    Pair{KeyCode::Enter, Key::Enter}, Pair{KeyCode::Escape, Key::Escape},
    Pair{KeyCode::Tab, Key::Tab},     Pair{KeyCode::F6, Key::F6},
};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool is_met(const Chord& bound, const Chord& made) {
  if (bound.key != made.key || bound.key == Key::None || bound.control != made.control)
    return false;
  if (bound.key != Key::Typed) return bound.shift == made.shift;
  return made.control ? lower(bound.typed) == lower(made.typed) : bound.typed == made.typed;
}

}  // namespace

std::optional<Chord> chord_of(const gl::InputEvent& event) {
  const auto character = event.character < 0x80 ? static_cast<char>(event.character) : '\0';
  if (event.kind == gl::InputEvent::Kind::Typed) {
    if (character == ' ') return Chord{.key = Key::Space};
    return Chord{.key = Key::Typed, .typed = character};
  }
  if (event.kind != gl::InputEvent::Kind::Key) return std::nullopt;
  if (event.key == KeyCode::Character)
    return Chord{.key = Key::Typed,
                 .typed = character,
                 .control = event.is_control,
                 .shift = event.is_shift};
  const auto* found = std::ranges::find(Keys, event.key, &Pair::code);
  if (found == Keys.end()) return std::nullopt;
  return Chord{.key = found->key, .control = event.is_control, .shift = event.is_shift};
}

std::optional<model::Action> action_of(const Chord& chord) {
  for (const model::ActionRow& row : model::ActionTable)
    if (is_met(row.chord, chord) || is_met(row.other, chord)) return row.action;
  return std::nullopt;
}

}  // namespace app::view
