// What a press on each kind of target does.
// Rule: a target means the same wherever it is drawn, in a panel, in a sentence or on a card.
#pragma once

#include <optional>

#include "app/view/perform.h"

namespace app::view {

/// Where and how a target was pressed.
struct Press {
  model::Target target;
  /// The panel it lies on, if any.
  std::optional<model::Panel> panel;
  bool is_shift = false;
};

std::optional<Request> press(const Press& press, const Shown& shown, const Changing& changing);

}  // namespace app::view
