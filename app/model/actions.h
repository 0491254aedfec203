// Everything a person can make the window do: one table binds the keys, labels the buttons, fills the ? sheet.
// Rule: an action stands here only when it works, and each has a key.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "app/model/ui_state.h"

namespace app::model {

enum class Action : std::uint8_t {
  PlayPause,
  NextMoment,
  PreviousMoment,
  NextIteration,
  PreviousIteration,
  First,
  Last,
  NextTask,
  Slower,
  Faster,
  DetailTasks,
  DetailQueue,
  DetailAll,
  Compare,
  CompareWith,
  OtherAxis,
  FitTimeline,
  ZoomIn,
  ZoomOut,
  OtherListing,
  NextTab,
  Insights,
  NextTheme,
  TextSize,
  Larger,
  Smaller,
  NormalSize,
  Lessons,
  Open,
  Export,
  ExportNow,
  Undo,
  RunFile,
  StopRun,
  Help,
  NextPanel,
  PreviousPanel,
  NextControl,
  PreviousControl,
  Press,
  Close,
  Quit,
};
inline constexpr std::size_t ActionCount = static_cast<std::size_t>(Action::Quit) + 1;

/// Keys that type no character; `Typed` is any other.
enum class Key : std::uint8_t {
  None,
  Typed,
  Space,
  Left,
  Right,
  Home,
  End,
  Enter,
  Escape,
  Tab,
  F6,
};

/// A key and what is held with it. A typed chord without `control` is met by the character typed,
/// whichever keys made it on this keyboard; `shift` then says nothing, the character does.
struct Chord {
  Key key = Key::None;
  char typed = 0;  // lower case for letters, unless `shift`
  bool control = false;
  bool shift = false;
  friend constexpr bool operator==(const Chord&, const Chord&) = default;
};

enum class ActionGroup : std::uint8_t { Playback, View, Programs, MovingAround };

struct ActionRow {
  Action action;
  ActionGroup group;
  Chord chord;
  /// A second way to the same; Key::None when there is none.
  Chord other;
  /// As on its button or in the ? sheet; lower case after the first letter.
  std::string_view name;
  std::string_view description;
};

namespace chords {
constexpr Chord plain(Key key) { return {.key = key}; }
constexpr Chord shift(Key key) { return {.key = key, .shift = true}; }
constexpr Chord typed(char c) { return {.key = Key::Typed, .typed = c}; }
constexpr Chord shift(char c) { return {.key = Key::Typed, .typed = c, .shift = true}; }
constexpr Chord control(char c) { return {.key = Key::Typed, .typed = c, .control = true}; }
}  // namespace chords

// clang-format off
constexpr std::array<ActionRow, ActionCount> action_table() {
  using enum Action;
  using enum ActionGroup;
  using namespace chords;
  return {{
    {PlayPause, Playback, plain(Key::Space), {}, "Play or pause", "move through the moments by itself"},
    {NextMoment, Playback, plain(Key::Right), {}, "Next moment", "at this level of detail"},
    {PreviousMoment, Playback, plain(Key::Left), {}, "Previous moment", "exactly what was there before"},
    {NextIteration, Playback, shift(Key::Right), {}, "Next iteration", "where the loop polls again"},
    {PreviousIteration, Playback, shift(Key::Left), {}, "Previous iteration", "where it polled before"},
    {First, Playback, plain(Key::Home), {}, "First moment", "nothing has happened yet"},
    {Last, Playback, plain(Key::End), {}, "Last moment", "the program has ended"},
    {NextTask, Playback, typed('n'), {}, "Next task", "where another task gets the thread"},
    {Slower, Playback, typed('['), {}, "Slower", "half the speed"},
    {Faster, Playback, typed(']'), {}, "Faster", "twice the speed"},
    {DetailTasks, View, typed('1'), {}, "Detail 1", "tasks and the clock"},
    {DetailQueue, View, typed('2'), {}, "Detail 2", "and the ready queue"},
    {DetailAll, View, typed('3'), {}, "Detail 3", "and timers, futures, callbacks, iterations"},
    {Compare, View, typed('c'), {}, "Compare", "with another run on one axis, or no longer"},
    {CompareWith, View, shift('C'), {}, "Compare with", "a scenario, a recording or a program"},
    {OtherAxis, View, typed('t'), {}, "Time or story", "the timeline's axis"},
    {FitTimeline, View, typed('f'), {}, "Fit", "the whole timeline"},
    {ZoomIn, View, typed('+'), typed('='), "Zoom in", "the timeline, at the playhead"},
    {ZoomOut, View, typed('-'), {}, "Zoom out", "of the timeline"},
    {OtherListing, View, typed('x'), {}, "Python or C++", "the listing shown"},
    {NextTab, View, typed('w'), {}, "Next tab", "where panels share one place"},
    {Insights, View, typed('i'), {}, "Insights", "what there is to say of the run, or the lesson"},
    {NextTheme, View, shift('T'), {}, "Theme", "dark, light, high contrast, print"},
    {TextSize, View, shift('A'), {}, "Text size", "everything larger or smaller"},
    {Larger, View, control('+'), control('='), "Larger", "up to three times"},
    {Smaller, View, control('-'), {}, "Smaller", "down to three quarters"},
    {NormalSize, View, control('0'), {}, "Normal size", "as large as at the start"},
    {Lessons, Programs, typed('l'), {}, "Lessons", "all scenarios, by chapter"},
    {Open, Programs, control('o'), {}, "Open", "a recording or a Python program"},
    {Export, Programs, control('e'), {}, "Export", "timeline, stage or window as a picture"},
    {ExportNow, Programs, control('s'), {}, "Save the picture", "as the export menu says"},
    {Undo, Programs, control('z'), {}, "Undo", "the last change of a parameter"},
    {RunFile, Programs, control('r'), {}, "Run the file", "the Python program that was opened"},
    {StopRun, Programs, control('.'), {}, "Stop recording", "or Esc; what was recorded is kept"},
    {Help, Programs, typed('?'), {}, "All keys", "this sheet"},
    {NextPanel, MovingAround, plain(Key::F6), {}, "Next panel", "from top left to bottom right"},
    {PreviousPanel, MovingAround, shift(Key::F6), {}, "Previous panel", "and back"},
    {NextControl, MovingAround, plain(Key::Tab), {}, "Next control", "within a panel"},
    {PreviousControl, MovingAround, shift(Key::Tab), {}, "Previous control", "within a panel"},
    {Press, MovingAround, plain(Key::Enter), {}, "Press", "what has the focus"},
    {Close, MovingAround, plain(Key::Escape), {}, "Close", "what is open, or nothing selected"},
    {Quit, MovingAround, control('q'), {}, "Quit", "everything is remembered"},
  }};
}
// clang-format on

inline constexpr std::array<ActionRow, ActionCount> ActionTable = action_table();

constexpr const ActionRow& row_of(Action action) {
  return ActionTable[static_cast<std::size_t>(action)];
}

constexpr Target target_of(Action action) {
  return {.on = Target::On::Action, .id = static_cast<std::uint32_t>(action)};
}

/// The chord as a person reads it: "Ctrl +", "Shift →", "N", "?".
std::string chord_text(const Chord& chord);

/// What decides whether an action can do anything now.
struct ActionContext {
  std::size_t moments = 0;
  /// The moment the cursor stands at, from 0.
  std::size_t moment = 0;
  std::size_t listings = 0;
  bool has_tabs = false;  // panels share one place, as `Frame` says
  bool is_recording = false;
  bool is_open = false;
};

/// False when the action would change nothing: its button is drawn faint and its key does nothing.
bool is_available(Action action, const UiState& ui, const ActionContext& context);

}  // namespace app::model
