// What a person has set up, opened or points at: with Playback the only thing in the window that changes.
// Rule: plain values; ids are those of the trace, and nothing here is geometry but what was scrolled.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/model/drawing.h"
#include "app/model/theme.h"
#include "engine/trace/record.h"

namespace app::model {

/// What the timeline is drawn over: one record after the other, or time to scale.
enum class Axis : std::uint8_t { Time, Story };

/// The panels of the window; `Target::On::Panel` names them by number, F6 walks them in this order.
enum class Panel : std::uint8_t {
  TopBar,
  Code,
  Output,
  Stage,
  Now,
  Lesson,
  Insights,
  Timeline,
  Transport,
  // What lies above the others while it is open:
  Lessons,
  Help,
  Chooser,
};
inline constexpr std::size_t PanelCount = 12;

/// What lies above the panels; one at a time.
enum class Sheet : std::uint8_t { None, Lessons, Help, Chooser, Export, TextSize };

/// Two views of one place; `Target::On::Tab` names them by number.
enum class Tab : std::uint8_t {
  Python,
  Cpp,
  Time,
  Story,
  Front,  // extra: the Panel that comes to the front of those sharing its place
  ExportTimeline,
  ExportStage,
  ExportWindow,
  ExportPng,
  ExportSvg,
};

enum class ListingShown : std::uint8_t { Python, Cpp };

enum class ExportWhat : std::uint8_t { Timeline, Stage, Window };
enum class ExportAs : std::uint8_t { Png, Svg };

/// The part of the timeline that is visible, as fractions of the whole axis.
struct ZoomWindow {
  double from = 0;
  double to = 1;
  friend bool operator==(const ZoomWindow&, const ZoomWindow&) = default;
};

/// A card opened or closed by hand; the others decide by themselves.
struct CardChoice {
  engine::trace::TaskId task = 0;
  bool is_open = false;
  friend bool operator==(const CardChoice&, const CardChoice&) = default;
};

/// A slider held by the pointer: where it stands before the run is made again.
struct ParameterDrag {
  std::uint32_t parameter = 0;
  double value = 0;
  friend bool operator==(const ParameterDrag&, const ParameterDrag&) = default;
};

/// The list of files while it is open; its rows come with the window's input.
struct ChooserState {
  /// What was typed: a name to look for, or a path to open.
  std::string text;
  /// The row Enter opens.
  std::uint32_t selected = 0;
  friend bool operator==(const ChooserState&, const ChooserState&) = default;
};

enum class NoticeKind : std::uint8_t { Message, Fault };

/// Something to tell that stays until it is dismissed: what, where, and what to do.
struct Notice {
  std::uint32_t id = 0;
  NoticeKind kind = NoticeKind::Message;
  std::string text;
  std::string advice;
  friend bool operator==(const Notice&, const Notice&) = default;
};

struct UiState {
  Theme theme = Theme::Dark;
  /// 0.75 to 3.
  float scale = 1;
  Axis axis = Axis::Time;

  Target hover;
  Target selection;
  /// What Enter presses; moved by Tab and F6, drawn with a ring.
  Target focus;
  Panel focused_panel = Panel::Transport;

  /// Points each panel is scrolled down; drawing keeps it within what there is.
  std::array<float, PanelCount> scroll{};
  /// True while the code panel follows the running line; a scroll by hand ends it.
  bool code_follows = true;
  /// True while the output panel follows its last line.
  bool output_follows = true;
  /// True while the timeline keeps the running task's lane in view.
  bool timeline_follows = true;
  /// True while the lessons keep the open one in view.
  bool lessons_follow = true;
  ZoomWindow zoom;
  std::vector<CardChoice> cards;

  Sheet sheet = Sheet::None;
  ListingShown listing = ListingShown::Python;
  /// The panel in front where panels share a place; if it is none of those, their first is.
  Panel front = Panel::Stage;
  ExportWhat export_what = ExportWhat::Window;
  ExportAs export_as = ExportAs::Png;
  /// What Lessons and the chooser offer is compared with the open run, not opened in its place.
  bool is_choosing_partner = false;
  ChooserState chooser;
  std::optional<ParameterDrag> drag;
  std::vector<Notice> notices;
  /// A Python file waiting for the person's word that it may run; empty: none.
  std::string file_to_run;
  /// A parameter was changed since the program was opened.
  bool can_undo = false;

  float scroll_of(Panel panel) const { return scroll[static_cast<std::size_t>(panel)]; }
  float& scroll_of(Panel panel) { return scroll[static_cast<std::size_t>(panel)]; }

  friend bool operator==(const UiState&, const UiState&) = default;
};

/// True when the task's card was opened by hand, false when closed by hand, empty when it may decide.
inline std::optional<bool> card_choice(const UiState& ui, engine::trace::TaskId task) {
  for (const CardChoice& choice : ui.cards)
    if (choice.task == task) return choice.is_open;
  return std::nullopt;
}

}  // namespace app::model
