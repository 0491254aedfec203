// How the strips are set: a sign, what happened in bold, what to do, and the buttons on the right.
// Rule: a text too long for a line takes more lines; it is never cut.
#include "app/model/layout/strips.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/model/layout/controls.h"

namespace app::model::layout {

namespace {

constexpr float Least = 44;
constexpr float SignWidth = 28;

struct StripButton {
  std::string text;
  Action action;
  bool is_on = false;
};

struct Strip {
  Glyph glyph = Glyph::Warning;
  Ink sign = Ink::Accent;
  std::string what{};
  std::string advice{};
  std::vector<StripButton> buttons{};
  /// A notice can be dismissed.
  std::optional<std::uint32_t> notice{};
  /// A recording under way is a bar, from 0 to 1.
  std::optional<float> part{};
};

Strip strip_of(const RecordingRow& row) {
  return {.glyph = Glyph::Disc,
          .sign = Ink::Running,
          .what = "Recording " + row.name,
          .advice = row.so_far,
          .buttons = {{"Stop", Action::StopRun}},
          .part = row.part};
}

Strip strip_of(const Notice& notice) {
  const bool is_fault = notice.kind == NoticeKind::Fault;
  return {.glyph = is_fault ? Glyph::Warning : Glyph::Disc,
          .sign = is_fault ? Ink::Failed : Ink::Accent,
          .what = notice.text,
          .advice = notice.advice,
          .notice = notice.id};
}

Strip question_to_run(const std::string& file) {
  return {.glyph = Glyph::Play,
          .sign = Ink::Running,
          .what = file,
          .advice = "Running it lets it do what python3 would let it do.",
          .buttons = {{"Not now", Action::Close}, {"Run", Action::RunFile, true}}};
}

std::vector<Strip> strips_of(const WindowInput& input) {
  std::vector<Strip> all;
  if (!input.ui.file_to_run.empty()) all.push_back(question_to_run(input.ui.file_to_run));
  if (input.recording) all.push_back(strip_of(*input.recording));
  for (const Notice& notice : input.ui.notices)
    all.push_back(strip_of(notice));
  return all;
}

float buttons_width(const Strip& strip) {
  float w = strip.notice ? ButtonHeight + Gap : 0;
  for (const StripButton& button : strip.buttons)
    w += button_width(button.text) + Gap;
  return w;
}

/// What the sign and the buttons leave for words.
float words_width(const Strip& strip, float width) {
  return std::max(40.0F, width - 2 * Margin - SignWidth - buttons_width(strip));
}

std::vector<std::string> lines_of(const Strip& strip, float width) {
  return wrapped(strip.what, Bold, words_width(strip, width));
}

std::vector<std::string> advice_of(const Strip& strip, float width) {
  if (strip.advice.empty()) return {};
  return wrapped(strip.advice, Quiet, words_width(strip, width));
}

/// What and advice on one line where both fit.
bool is_one_line(const Strip& strip, float room) {
  return width(strip.what, Bold) + 2 * Gap + width(strip.advice, Quiet) <= words_width(strip, room);
}

float height_of(const Strip& strip, float width) {
  if (is_one_line(strip, width)) return Least;
  const std::size_t lines = lines_of(strip, width).size() + advice_of(strip, width).size();
  const float wanted = static_cast<float>(lines) * line_height(Body) + 2 * Gap;
  return std::max(Least, wanted);
}

void add_words(Drawing& drawing, const Strip& strip, const Box& box) {
  const Box words{box.x + Margin + SignWidth, box.y, words_width(strip, box.w), box.h};
  if (is_one_line(strip, box.w)) {
    add_runs(drawing, words, {{strip.what, Bold}, {"  ", Body}, {strip.advice, Quiet}});
    return;
  }
  float y = box.y + Gap;
  const auto add_line = [&](const std::string& line, const Type& type) {
    add_text(drawing, {words.x, y, words.w, line_height(type)}, line, type);
    y += line_height(type);
  };
  for (const std::string& line : lines_of(strip, box.w))
    add_line(line, Bold);
  for (const std::string& line : advice_of(strip, box.w))
    add_line(line, Quiet);
}

void add_buttons(Drawing& drawing, const Strip& strip, const Box& box, const UiState& ui) {
  float right = box.right() - Margin;
  const float y = box.y + (box.h - ButtonHeight) / 2;
  if (strip.notice) {
    right -= ButtonHeight;
    add_button(drawing,
               {.box = {right, y, ButtonHeight, ButtonHeight},
                .glyph = Glyph::Close,
                .target = {Target::On::Dismiss, *strip.notice}},
               ui);
    right -= Gap;
  }
  for (auto button = strip.buttons.rbegin(); button != strip.buttons.rend(); ++button) {
    const float w = button_width(button->text);
    right -= w;
    add_button(drawing,
               {.box = {right, y, w, ButtonHeight},
                .text = button->text,
                .target = target_of(button->action),
                .is_on = button->is_on},
               ui);
    right -= Gap;
  }
}

void add_strip(Drawing& drawing, const Strip& strip, const Box& box, const UiState& ui) {
  drawing.add(Rect{.box = box, .fill = {Ink::Raised}});
  drawing.add(Rect{.box = {box.x, box.y, 4, box.h}, .fill = {strip.sign}});
  drawing.add(Line{.from = {box.x, box.bottom() - 0.5F}, .to = {box.right(), box.bottom() - 0.5F}});
  add_glyph(drawing, strip.glyph, {box.x + Margin, box.centre().y - 8, 16, 16}, {strip.sign});
  add_words(drawing, strip, box);
  add_buttons(drawing, strip, box, ui);
  if (strip.part)
    drawing.add(
        Rect{.box = {box.x, box.bottom() - 3, box.w * std::clamp(*strip.part, 0.0F, 1.0F), 3},
             .fill = {Ink::Accent}});
}

}  // namespace

float strips_height(const WindowInput& input, float width) {
  float height = 0;
  for (const Strip& strip : strips_of(input))
    height += height_of(strip, width);
  return height;
}

Drawing strips(const WindowInput& input, const Box& box) {
  Drawing drawing{.bounds = box, .shapes = {}, .hot = {}};
  drawing.add(Clip{box});
  float y = box.y;
  const std::vector<Strip> all = strips_of(input);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const float h = height_of(all[i], box.w);
    if (y + h > box.bottom() + 0.5F && i > 0) break;
    add_strip(drawing, all[i], {box.x, y, box.w, h}, input.ui);
    y += h;
  }
  drawing.add(ClipEnd{});
  return drawing;
}

}  // namespace app::model::layout
