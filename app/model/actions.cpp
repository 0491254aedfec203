// How a chord is written and when an action can do something.
// Rule: an action that would change nothing is not available.
#include "app/model/actions.h"

#include <algorithm>
#include <cctype>

namespace app::model {

namespace {

std::string key_text(const Chord& chord) {
  switch (chord.key) {
    case Key::None:
      return "";
    case Key::Typed:
      return {static_cast<char>(std::toupper(static_cast<unsigned char>(chord.typed)))};
    case Key::Space:
      return "Space";
    case Key::Left:
      return "Left";
    case Key::Right:
      return "Right";
    case Key::Home:
      return "Home";
    case Key::End:
      return "End";
    case Key::Enter:
      return "Enter";
    case Key::Escape:
      return "Esc";
    case Key::Tab:
      return "Tab";
    case Key::F6:
      return "F6";
  }
  return "";
}

}  // namespace

std::string chord_text(const Chord& chord) {
  return std::string(chord.control ? "Ctrl " : "") + (chord.shift ? "Shift " : "") +
         key_text(chord);
}

bool is_available(Action action, const UiState& ui, const ActionContext& context) {
  const bool at_last = context.moment + 1 >= context.moments;
  switch (action) {
    case Action::PlayPause:
      return context.moments > 1;
    case Action::NextMoment:
    case Action::NextIteration:
    case Action::NextTask:
    case Action::Last:
      return !at_last;
    case Action::PreviousMoment:
    case Action::PreviousIteration:
    case Action::First:
      return context.moment > 0;
    case Action::Compare:
    case Action::CompareWith:
      return context.is_open && !context.is_recording;
    case Action::OtherListing:
      return context.listings > 1;
    case Action::NextTab:
    case Action::Insights:
      return context.has_tabs;
    case Action::FitTimeline:
    case Action::ZoomOut:
      return ui.zoom != ZoomWindow{};
    case Action::Undo:
      return ui.can_undo;
    case Action::RunFile:
      return !ui.file_to_run.empty();
    case Action::StopRun:
      return context.is_recording;
    case Action::Export:
    case Action::ExportNow:
      return context.moments > 0;
    default:
      return true;
  }
}

static_assert(std::ranges::all_of(ActionTable,
                                  [](const ActionRow& row) {
                                    return &row - ActionTable.data() ==
                                           static_cast<std::ptrdiff_t>(row.action);
                                  }),
              "a row of the table stands where its action's number says");

}  // namespace app::model
