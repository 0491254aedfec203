// The bar on top: menu, chapter and title on the left, the buttons on the right.
// Rule: the title comes first; what has no room beside it folds away and keeps its key.
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "app/model/layout/controls.h"
#include "app/model/layout/panels.h"

namespace app::model::layout {

namespace {

constexpr Type Title{fonts::Face::Strong, Medium, {Ink::Text}};
constexpr Type ChapterType{fonts::Face::Text, Medium, {Ink::Muted}};
constexpr float MenuWidth = 44;
constexpr float SegmentWidth = 30;

/// What stands on the right, from left to right, with the order in which it folds away.
enum class Item : std::uint8_t { Open, Compare, DetailWord, Detail, Theme, TextSize, Export, Help };

struct Slot {
  Item item;
  float width;
  /// Space to its right.
  float after;
  /// Lower folds first; the help button never does.
  int keep;
};

std::vector<Slot> all_slots() {
  return {{Item::Open, button_width("Open", "Ctrl O"), Gap, 2},
          {Item::Compare, button_width("Compare", "C"), 16, 6},
          {Item::DetailWord, width("Detail", Quiet), 12, 1},
          {Item::Detail, 3 * SegmentWidth, 16, 7},
          {Item::Theme, button_width("Theme"), Gap, 3},
          {Item::TextSize, button_width("Aa"), Gap, 4},
          {Item::Export, button_width("Export"), Gap, 5},
          {Item::Help, 32, 0, 100}};
}

float total(const std::vector<Slot>& slots) {
  float sum = 0;
  for (const Slot& slot : slots)
    sum += slot.width + slot.after;
  return sum;
}

/// The slots that fit into `room`, the least important ones gone.
std::vector<Slot> slots_within(float room) {
  std::vector<Slot> slots = all_slots();
  while (slots.size() > 1 && total(slots) > room)
    slots.erase(std::ranges::min_element(slots, {}, &Slot::keep));
  return slots;
}

std::optional<Detail> detail_of(const WindowInput& input) {
  if (input.comparison != nullptr) return input.comparison->playback->detail();
  if (input.run.playback == nullptr) return std::nullopt;
  return input.run.playback->detail();
}

void add_detail(Drawing& drawing, const Box& box, const WindowInput& input) {
  constexpr Action Levels[] = {Action::DetailTasks, Action::DetailQueue, Action::DetailAll};
  constexpr std::string_view Words[] = {"1", "2", "3"};
  const auto shown = detail_of(input);
  for (std::size_t i = 0; i < 3; ++i) {
    const Box segment{box.x + SegmentWidth * static_cast<float>(i), box.y, SegmentWidth, box.h};
    add_button(drawing,
               {.box = segment,
                .text = Words[i],
                .target = target_of(Levels[i]),
                .is_on = shown && static_cast<std::size_t>(*shown) == i + 1},
               input.ui);
  }
}

void add_slot(Drawing& drawing, const Slot& slot, const Box& box, const WindowInput& input) {
  const auto button = [&](std::string_view text, Action action, std::string_view key = {}) {
    add_button(drawing, {.box = box, .text = text, .key = key, .target = target_of(action)},
               input.ui);
  };
  switch (slot.item) {
    case Item::Open:
      return button("Open", Action::Open, "Ctrl O");
    case Item::Compare:
      add_button(drawing,
                 {.box = box,
                  .text = "Compare",
                  .key = "C",
                  .target = target_of(Action::Compare),
                  .is_on = input.comparison != nullptr,
                  .is_available = is_available(Action::Compare, input.ui, action_context(input))},
                 input.ui);
      return;
    case Item::DetailWord:
      add_text(drawing, box, "Detail", Quiet);
      return;
    case Item::Detail:
      return add_detail(drawing, box, input);
    case Item::Theme:
      return button("Theme", Action::NextTheme);
    case Item::TextSize:
      return button("Aa", Action::TextSize);
    case Item::Export:
      return button("Export", Action::Export);
    case Item::Help:
      return button("?", Action::Help);
  }
}

void add_menu(Drawing& drawing, const Box& bar, const UiState& ui) {
  const Box box{bar.x + 8, bar.y + (bar.h - ButtonHeight) / 2, 36, ButtonHeight};
  const Target target = target_of(Action::Lessons);
  if (ui.hover == target) drawing.add(Rect{.box = box, .radius = Radius, .fill = {Ink::Highlight}});
  add_glyph(drawing, Glyph::Menu, {box.centre().x - 9, box.centre().y - 9, 18, 18}, {Ink::Text});
  drawing.add_hot(box, target);
}

struct Names {
  std::string chapter;
  std::string title;
};

/// Of runs that are compared all names, where they fit; they stand beside their timelines, too.
Names names_of(const WindowInput& input, float room) {
  if (input.comparison == nullptr)
    return {std::string(input.run.chapter), std::string(input.run.title)};
  std::string all;
  for (const ComparedRun& compared : input.comparison->runs)
    all += (all.empty() ? "" : "  →  ") + std::string(compared.name);
  const bool fits = width("Comparison  /  ", ChapterType) + width(all, Title) <= room;
  return fits ? Names{"Comparison", std::move(all)} : Names{"", "Comparison"};
}

/// Chapter and title; the chapter folds away where both do not fit.
void add_names(Drawing& drawing, const Box& box, const Names& names) {
  const std::string chapter = names.chapter.empty() ? "" : names.chapter + "  /  ";
  const bool has_both = width(chapter, ChapterType) + width(names.title, Title) <= box.w;
  if (has_both)
    add_runs(drawing, box, {{chapter, ChapterType}, {names.title, Title}});
  else
    add_text(drawing, box, names.title, Title);
}

}  // namespace

Drawing top_bar(const WindowInput& input, const Box& box) {
  Drawing drawing{.bounds = box, .shapes = {}, .hot = {}};
  add_ground(drawing, box);
  add_edges(drawing, box);
  add_menu(drawing, box, input.ui);
  const float left = box.x + MenuWidth + 8;
  const float title = width(names_of(input, 0).title, Title) + 24;
  const std::vector<Slot> slots = slots_within(box.w - left - Margin - title);
  float x = box.right() - Margin - total(slots);
  const Box words{left, box.y, x - left - Margin, box.h};
  add_names(drawing, words, names_of(input, words.w));
  for (const Slot& slot : slots) {
    add_slot(drawing, slot, {x, box.y + (box.h - ButtonHeight) / 2, slot.width, ButtonHeight},
             input);
    x += slot.width + slot.after;
  }
  return drawing;
}

}  // namespace app::model::layout
