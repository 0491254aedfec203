// Keys: to the text field or the slider that has them, else to the action they are bound to.
// Rule: Space and arrows belong to the transport unless a field or a slider has the focus.
#pragma once

#include <vector>

#include "app/gl/input.h"
#include "app/view/perform.h"

namespace app::view {

/// Lets a `Typed` or `Key` event act.
void type(const gl::InputEvent& event, const Shown& shown, const Changing& changing,
          std::vector<Request>& requests);

}  // namespace app::view
