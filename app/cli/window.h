// Opening the window and keeping it open.
// Rule: it sleeps until something happens, and draws only what has changed.
#pragma once

#include <optional>
#include <string>

#include "app/cli/command.h"
#include "app/model/theme.h"
#include "app/model/ui_state.h"
#include "app/runs/request.h"

namespace app::cli {

struct WindowArguments {
  /// What to show; empty: the lesson that was open last.
  std::optional<runs::Request> request;
  /// What it is compared with from the start; empty: nothing.
  std::optional<runs::Request> other;
  /// A moment as `Moments::at` reads it; empty: the first.
  std::string at;
  /// Empty: as it was last time.
  std::optional<model::Theme> theme;
  std::optional<model::Axis> axis;
  std::optional<float> scale;
  std::optional<Size> size;
};

/// Shows the window until the person closes it. Throws gl::NoDisplay, and as `runs::run` does when
/// what was asked for cannot be shown.
void show_window(const WindowArguments& arguments);

}  // namespace app::cli
