// What the window remembers from one day to the next: its place, how it looks, what was open.
// Rule: one small file of `name = value` lines; what is missing or cannot be read keeps its default.
#pragma once

#include <filesystem>
#include <string>

#include "app/gl/window.h"
#include "app/model/ui_state.h"

namespace app::cli {

struct WindowMemory {
  gl::WindowPlace place;
  model::Theme theme = model::Theme::Dark;
  float scale = 1;
  model::Axis axis = model::Axis::Time;
  model::ListingShown listing = model::ListingShown::Python;
  model::ExportWhat export_what = model::ExportWhat::Window;
  model::ExportAs export_as = model::ExportAs::Png;
  int detail = 2;
  /// The scenario that was open; empty: none.
  std::string lesson;
  /// The folder the chooser stood in; empty: where the program was started.
  std::string folder;
  friend bool operator==(const WindowMemory&, const WindowMemory&) = default;
};

std::string written(const WindowMemory& memory);
WindowMemory read_memory(std::string_view text);

/// $XDG_CONFIG_HOME/looparium/window, or the same under ~/.config; empty when neither is set.
std::filesystem::path memory_file();

/// The defaults when there is no such file.
WindowMemory load_memory(const std::filesystem::path& file);
/// Writes the file whole or not at all. Forgetting is not an error: no-op where it cannot be written.
void save_memory(const WindowMemory& memory, const std::filesystem::path& file);

}  // namespace app::cli
