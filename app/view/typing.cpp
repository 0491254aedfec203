// Who gets a key.
// Rule: the chooser's field first, then the focused slider, then the table of actions.
#include "app/view/typing.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>

#include "app/model/layout/sheets.h"
#include "app/view/focus.h"
#include "app/view/keys.h"
#include "app/view/press.h"
#include "app/view/sliding.h"

namespace app::view {
namespace {

using gl::InputEvent;
using gl::KeyCode;
using model::Action;
using model::Panel;
using model::Target;
using What = Request::What;

void erase_last_character(std::string& utf8) {
  while (!utf8.empty() && (static_cast<unsigned char>(utf8.back()) & 0xC0U) == 0x80U)
    utf8.pop_back();
  if (!utf8.empty()) utf8.pop_back();
}

void add_character(char32_t character, std::string& utf8) {
  char bytes[5] = {};
  ImTextCharToUtf8(bytes, character);
  utf8 += bytes;
}

/// Marks the row above (-1) or below (1) among those that hold what was typed.
void mark(int by, const Shown& shown, model::ChooserState& chooser) {
  const std::vector<std::uint32_t> rows = model::layout::chooser_rows(shown.input);
  if (rows.empty()) return;
  const auto at = std::ranges::find(rows, chooser.selected);
  const std::ptrdiff_t index = at == rows.end() ? (by > 0 ? -1 : 1) : at - rows.begin();
  const auto last = static_cast<std::ptrdiff_t>(rows.size()) - 1;
  chooser.selected =
      rows[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(index + by, 0, last))];
}

/// After typing, the marked row is one that is still there.
void mark_a_row_there_is(const Shown& shown, model::ChooserState& chooser) {
  const std::vector<std::uint32_t> rows = model::layout::chooser_rows(shown.input);
  if (!rows.empty() && std::ranges::find(rows, chooser.selected) == rows.end())
    chooser.selected = rows.front();
}

Request chosen(const Shown& shown, const model::ChooserState& chooser) {
  const bool is_path = chooser.text.find('/') != std::string::npos;
  const auto rows = model::layout::chooser_rows(shown.input);
  const bool is_partner = shown.input.ui.is_choosing_partner;
  if (is_path || rows.empty())
    return {.what = is_partner ? What::ComparePath : What::OpenPath, .text = chooser.text};
  const bool is_there = std::ranges::find(rows, chooser.selected) != rows.end();
  return {.what = is_partner ? What::CompareChoice : What::OpenChoice,
          .id = is_there ? chooser.selected : rows.front()};
}

/// True when the chooser's field took the event.
bool type_into_chooser(const InputEvent& event, const Shown& shown, model::UiState& ui,
                       std::vector<Request>& requests) {
  if (ui.sheet != model::Sheet::Chooser || event.is_control) return false;
  model::ChooserState& chooser = ui.chooser;
  if (event.kind == InputEvent::Kind::Typed) {
    add_character(event.character, chooser.text);
    mark_a_row_there_is(shown, chooser);
    return true;
  }
  switch (event.key) {
    case KeyCode::Backspace:
      erase_last_character(chooser.text);
      mark_a_row_there_is(shown, chooser);
      return true;
    case KeyCode::Up:
      mark(-1, shown, chooser);
      return true;
    case KeyCode::Down:
      mark(1, shown, chooser);
      return true;
    case KeyCode::Enter:
      requests.push_back(chosen(shown, chooser));
      return true;
    default:
      return event.key == KeyCode::Left || event.key == KeyCode::Right ||
             event.key == KeyCode::Home || event.key == KeyCode::End;
  }
}

/// True when the slider that has the focus took the event.
bool type_into_slider(const InputEvent& event, const Shown& shown, const model::UiState& ui,
                      std::vector<Request>& requests) {
  if (ui.focus.on != Target::On::Parameter || event.kind != InputEvent::Kind::Key) return false;
  if (event.key != KeyCode::Left && event.key != KeyCode::Right) return false;
  nudge(ui.focus.id, event.key == KeyCode::Right ? 1 : -1, shown, requests);
  return true;
}

/// True when the event scrolled the panel that has the focus.
bool scroll_by_key(const InputEvent& event, const Shown& shown, model::UiState& ui) {
  constexpr float Line = 24;
  constexpr float Page = 240;
  if (event.kind != InputEvent::Kind::Key) return false;
  const float by = event.key == KeyCode::Up         ? -Line
                   : event.key == KeyCode::Down     ? Line
                   : event.key == KeyCode::PageUp   ? -Page
                   : event.key == KeyCode::PageDown ? Page
                                                    : 0;
  if (by == 0) return false;
  const Panel panel = ui.sheet == model::Sheet::Help      ? Panel::Help
                      : ui.sheet == model::Sheet::Lessons ? Panel::Lessons
                                                          : ui.focused_panel;
  scroll(panel, by, shown, ui);
  return true;
}

/// True when the action moved or pressed the focus.
bool act_on_focus(Action action, const Shown& shown, const Changing& changing,
                  std::vector<Request>& requests) {
  switch (action) {
    case Action::NextPanel:
      move_panel(1, shown, changing.ui);
      return true;
    case Action::PreviousPanel:
      move_panel(-1, shown, changing.ui);
      return true;
    case Action::NextControl:
      move_focus(1, shown, changing.ui);
      return true;
    case Action::PreviousControl:
      move_focus(-1, shown, changing.ui);
      return true;
    case Action::Press:
      if (const model::Hot* hot = focused(shown, changing.ui))
        if (auto request =
                press({.target = hot->target, .panel = shown.panel_at(hot->box.centre())}, shown,
                      changing))
          requests.push_back(std::move(*request));
      return true;
    default:
      return false;
  }
}

}  // namespace

void type(const InputEvent& event, const Shown& shown, const Changing& changing,
          std::vector<Request>& requests) {
  if (type_into_chooser(event, shown, changing.ui, requests)) return;
  if (type_into_slider(event, shown, changing.ui, requests)) return;
  if (scroll_by_key(event, shown, changing.ui)) return;
  const auto chord = chord_of(event);
  const auto action = chord ? action_of(*chord) : std::nullopt;
  if (!action || act_on_focus(*action, shown, changing, requests)) return;
  if (auto request = perform(*action, shown, changing)) requests.push_back(std::move(*request));
}

}  // namespace app::view
