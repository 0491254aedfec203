// What each action does.
// Rule: it changes UiState and Playback at once; what needs files or runs becomes a Request.
#pragma once

#include <optional>

#include "app/model/actions.h"
#include "app/view/request.h"
#include "app/view/shown.h"

namespace app::view {

/// The two things of the program that change.
struct Changing {
  model::UiState& ui;
  /// Null while no run is open.
  model::Playback* playback = nullptr;
  /// Of the runs that are compared; null while none are. It moves in place of the playback.
  model::JointPlayback* joint = nullptr;
};

/// Does it, or nothing where it is not available. Moving the focus and pressing it is Hand's.
std::optional<Request> perform(model::Action action, const Shown& shown, const Changing& changing);

/// Puts a sheet above the panels, or takes it away when it is there. The chooser wants its files.
std::optional<Request> toggle(model::Sheet sheet, model::UiState& ui);

/// Makes the timeline show a part, zoomed by `factor` so that `fraction` of the axis stays in place.
void zoom(double factor, double fraction, model::UiState& ui);

}  // namespace app::view
