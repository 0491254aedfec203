// The verbs that draw: export and the window.
// Rule: the window and the export draw the same pictures.
#include "app/cli/commands.h"

namespace app::cli {

int export_picture(const Command&) { throw runs::RunError("export is not joined yet"); }
int open_window(const Command&) { throw runs::RunError("the window is not joined yet"); }

}  // namespace app::cli
