// What lies above the panels while it is open: lessons, all keys, files, the menus of Export and Aa.
// Rule: a sheet covers what lies under it and takes its pointer; a press beside it closes it.
#pragma once

#include "app/model/layout/scrolling.h"
#include "app/model/layout/window_input.h"

namespace app::model::layout {

/// The drawer on the left: scenarios by chapter, the open one marked, and a way to open a file.
PanelPicture lessons_drawer(const WindowInput& input, const Box& window);

/// Every row of the table of actions with its keys; a press on a row does it.
PanelPicture help_sheet(const WindowInput& input, const Box& window);

/// The files of a folder, a field that narrows them, Enter opens the marked one.
PanelPicture chooser(const WindowInput& input, const Box& window);

/// What to export and as what, and the button that does it.
PanelPicture export_menu(const WindowInput& input, const Box& window);

/// Larger, smaller, normal.
PanelPicture text_size_menu(const WindowInput& input, const Box& window);

/// The rows of the chooser that hold the typed text, as indices of `input.files`; all when none is.
std::vector<std::uint32_t> chooser_rows(const WindowInput& input);

}  // namespace app::model::layout
