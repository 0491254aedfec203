// The chooser of files: a field, the folder's entries that hold what was typed, what Enter would do.
// Rule: it shows names it was given and opens nothing.
#include <algorithm>
#include <cctype>
#include <string>

#include "app/model/layout/controls.h"
#include "app/model/layout/sheet_ground.h"
#include "app/model/layout/sheets.h"

namespace app::model::layout {

namespace {

constexpr float RowHeight = 32;
constexpr float FieldHeight = 36;

char lower(char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); }

bool holds(std::string_view name, std::string_view part) {
  return std::ranges::search(name, part, {}, lower, lower).begin() != name.end() || part.empty();
}

/// Something with a slash is a path to be opened as it is, not a part of a name.
bool is_path(std::string_view text) { return text.find('/') != std::string_view::npos; }

void add_field(Drawing& drawing, const Box& box, const UiState& ui) {
  drawing.add(
      Rect{.box = box, .radius = Radius, .fill = {Ink::Background}, .stroke = {Ink::Accent}});
  const Box words{box.x + 36, box.y, box.w - 48, box.h};
  add_glyph(drawing, Glyph::Search, {box.x + 12, box.centre().y - 7, 14, 14}, {Ink::Muted});
  const std::string& text = ui.chooser.text;
  if (text.empty())
    add_text(drawing, {words.x + 6, words.y, words.w - 6, words.h}, "a name, or a path to open",
             Quiet);
  const float used = text.empty() ? 0 : add_text(drawing, words, text, Code);
  drawing.add(
      Rect{.box = {words.x + used + 1, box.y + 9, 1.5F, box.h - 18}, .fill = {Ink::Accent}});
}

std::string_view kind_text(FileRow::Kind kind) {
  switch (kind) {
    case FileRow::Kind::Folder:
      return "folder";
    case FileRow::Kind::Program:
      return "Python program";
    case FileRow::Kind::Recording:
      return "recording";
  }
  return "";
}

void add_row(Drawing& drawing, const Box& box, const FileRow& row, const Target& target,
             const UiState& ui) {
  const bool is_marked = ui.chooser.selected == target.id;
  if (is_marked || ui.hover == target)
    drawing.add(Rect{.box = box, .radius = 4, .fill = {Ink::Highlight}});
  if (is_marked)
    drawing.add(Rect{.box = {box.x, box.y + 6, 3, box.h - 12}, .radius = 1, .fill = {Ink::Accent}});
  const Glyph glyph = row.kind == FileRow::Kind::Folder ? Glyph::Folder : Glyph::File;
  add_glyph(drawing, glyph, {box.x + 12, box.centre().y - 8, 16, 16}, {Ink::Muted});
  const float kind = width(kind_text(row.kind), Quiet);
  const Box words{box.x + 40, box.y, box.w - 52, box.h};
  add_text(drawing, words, kind_text(row.kind), Quiet, Align::Right);
  add_text(drawing, {words.x, words.y, words.w - kind - 12, words.h}, row.name, Code);
  drawing.add_hot(box, target);
}

float add_rows(Drawing& drawing, const Box& box, const WindowInput& input) {
  float y = box.y;
  for (const std::uint32_t index : chooser_rows(input)) {
    add_row(drawing, {box.x, y, box.w, RowHeight}, input.files[index], {Target::On::Choice, index},
            input.ui);
    y += RowHeight;
  }
  return y - box.y;
}

std::string_view empty_text(const WindowInput& input) {
  if (is_path(input.ui.chooser.text)) return "Enter opens this path.";
  return input.files.empty() ? "No Python programs, recordings or folders here."
                             : "Nothing here has that in its name.";
}

}  // namespace

std::vector<std::uint32_t> chooser_rows(const WindowInput& input) {
  std::vector<std::uint32_t> rows;
  const std::string& text = input.ui.chooser.text;
  for (std::uint32_t i = 0; i < input.files.size(); ++i)
    if (!is_path(text) && holds(input.files[i].name, text)) rows.push_back(i);
  return rows;
}

PanelPicture chooser(const WindowInput& input, const Box& window) {
  PanelPicture picture{.drawing = {.bounds = window, .shapes = {}, .hot = {}}};
  Drawing& drawing = picture.drawing;
  const Box card = centred(window, 640, 560);
  const std::string_view title = input.ui.is_choosing_partner
                                     ? "Compare with a recording or a Python program"
                                     : "Open a recording or a Python program";
  const Box body = add_sheet_ground(drawing, {Panel::Chooser, window, card, title}, input.ui);
  add_text(drawing, {body.x, body.y - 4, body.w, 20}, input.folder, QuietCode);
  add_field(drawing, {body.x, body.y + 24, body.w, FieldHeight}, input.ui);
  const float top = body.y + 24 + FieldHeight + 12;
  const Box list{body.x, top, body.w, std::max(0.0F, body.bottom() - top)};
  Drawing rows;
  const float height = add_rows(rows, list, input);
  if (height == 0)
    add_text(drawing, {list.x, list.y, list.w, std::min(RowHeight, list.h)}, empty_text(input),
             Quiet);
  picture.scroll_limit = add_scrolled(
      drawing, {Panel::Chooser, {list.x, list.y, list.w + 12, list.h}, height, rows}, input.ui);
  return picture;
}

}  // namespace app::model::layout
