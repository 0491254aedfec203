// From what the keyboard did to the action it is bound to.
// Rule: the table of `actions.h` is the only place that says which key does what.
#pragma once

#include <optional>

#include "app/gl/input.h"
#include "app/model/actions.h"

namespace app::view {

/// The chord a `Typed` or `Key` event makes; nothing for keys the table has no word for.
std::optional<model::Chord> chord_of(const gl::InputEvent& event);

/// The action bound to this chord.
std::optional<model::Action> action_of(const model::Chord& chord);

}  // namespace app::view
