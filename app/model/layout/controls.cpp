// How controls are drawn.
// Rule: a control that is not available is faint and not hot.
#include "app/model/layout/controls.h"

#include <fmt/format.h>

#include <algorithm>

namespace app::model::layout {

namespace {

constexpr float Padding = 12;
constexpr float KeyGap = 12;
constexpr float TitleHeight = 40;

bool is_hovered(const UiState& ui, const Target& target) {
  return target.on != Target::On::None && ui.hover == target;
}

Paint button_text_paint(const Button& button) {
  if (button.is_on) return {Ink::OnAccent};
  return button.is_available ? Paint{Ink::Text} : Paint{Ink::Muted, 0.6F};
}

void add_button_words(Drawing& drawing, const Button& button) {
  const Paint paint = button_text_paint(button);
  const Type type{.paint = paint};
  if (button.key.empty()) {
    add_text(drawing, button.box, button.text, type, Align::Centre);
    return;
  }
  const Box words = {button.box.x + Padding, button.box.y, button.box.w - 2 * Padding,
                     button.box.h};
  add_text(drawing, words, button.text, type);
  add_text(drawing, words, button.key,
           {fonts::Face::Code, Small, {button.is_on ? Ink::OnAccent : Ink::Muted}}, Align::Right);
}

}  // namespace

float button_width(std::string_view text, std::string_view key) {
  const float words = width(text, Body) + 2 * Padding;
  return key.empty() ? words : words + KeyGap + width(key, Code);
}

void add_button(Drawing& drawing, const Button& button, const UiState& ui) {
  drawing.add(Rect{.box = button.box,
                   .radius = Radius,
                   .fill = {button.is_on ? Ink::Accent : Ink::Raised},
                   .stroke = {button.is_on ? Ink::Accent : Ink::Line}});
  if (button.is_available && is_hovered(ui, button.target) && !button.is_on)
    drawing.add(Rect{
        .box = button.box, .radius = Radius, .fill = {Ink::Highlight}, .stroke = {Ink::Accent}});
  if (button.glyph) {
    const Point middle = button.box.centre();
    add_glyph(drawing, *button.glyph, {middle.x - 8, middle.y - 8, 16, 16},
              button_text_paint(button));
  } else {
    add_button_words(drawing, button);
  }
  if (button.is_available) drawing.add_hot(button.box, button.target);
}

float badge_width(std::size_t count) {
  return count == 0 ? 0 : 6 + std::max(20.0F, width(fmt::format("{}", count), Bold) + 12);
}

namespace {

void add_badge(Drawing& drawing, Point left_middle, std::size_t count) {
  if (count == 0) return;
  const Box box{left_middle.x + 6, left_middle.y - 9, badge_width(count) - 6, 18};
  drawing.add(Rect{.box = box, .radius = 9, .fill = {Ink::Accent}});
  const Type type{fonts::Face::Strong, Small, {Ink::OnAccent}};
  add_text(drawing, box, fmt::format("{}", count), type, Align::Centre);
}

}  // namespace

float add_tabs(Drawing& drawing, const Box& box, const std::vector<TabLabel>& tabs,
               const UiState& ui) {
  constexpr float Between = 16;
  float x = box.x;
  for (const TabLabel& tab : tabs) {
    const Type type = tab.is_front ? Bold : Quiet;
    const float words = width(tab.text, type);
    const float w = words + badge_width(tab.badge);
    if (x + w > box.right() + 0.5F) break;
    const Box word{x, box.y, words, box.h};
    const bool is_lit = is_hovered(ui, tab.target);
    add_text(drawing, word, tab.text, is_lit && !tab.is_front ? Body : type);
    add_badge(drawing, {x + words, box.centre().y}, tab.badge);
    if (tab.is_front)
      drawing.add(
          Rect{.box = {x, box.centre().y + 12, words, 2}, .radius = 1, .fill = {Ink::Accent}});
    const Box hot{x - Between / 2, box.y, w + Between, box.h};
    drawing.add_hot(hot, tab.target);
    x += w + Between;
  }
  return x - box.x;
}

void add_slider(Drawing& drawing, const Slider& slider, const UiState& ui) {
  const float part = std::clamp(slider.part, 0.0F, 1.0F);
  const float y = slider.box.centre().y;
  const bool is_lit = is_hovered(ui, slider.target);
  drawing.add(
      Rect{.box = {slider.box.x, y - 2, slider.box.w, 4}, .radius = 2, .fill = {Ink::Line}});
  drawing.add(Rect{
      .box = {slider.box.x, y - 2, slider.box.w * part, 4}, .radius = 2, .fill = {Ink::Accent}});
  const Point knob{slider.box.x + slider.box.w * part, y};
  add_disc(drawing, knob, is_lit ? 9.0F : 8.0F, {Ink::Panel});
  add_disc(drawing, knob, is_lit ? 7.0F : 6.0F, {Ink::Accent});
  drawing.add_hot(slider.box, slider.target);
}

float add_key(Drawing& drawing, Point right_middle, std::string_view key) {
  const float w = std::max(24.0F, width(key, Code) + 12);
  const Box cap{right_middle.x - w, right_middle.y - 12, w, 24};
  drawing.add(Rect{.box = cap, .radius = 4, .fill = {Ink::Panel}, .stroke = {Ink::Line}});
  add_text(drawing, cap, key, Code, Align::Centre);
  return w;
}

void add_ground(Drawing& drawing, const Box& box) {
  drawing.add(Rect{.box = box, .fill = {Ink::Panel}});
}

void add_edges(Drawing& drawing, const Box& box) {
  const float right = box.right() - 0.5F;
  const float bottom = box.bottom() - 0.5F;
  drawing.add(Line{.from = {box.x, bottom}, .to = {box.right(), bottom}});
  drawing.add(Line{.from = {right, box.y}, .to = {right, box.bottom()}});
}

Box title_line(const Box& panel) {
  return {panel.x + Margin, panel.y, std::max(0.0F, panel.w - 2 * Margin),
          std::min(TitleHeight, panel.h)};
}

Box below_title(const Box& panel) {
  return {panel.x, panel.y + TitleHeight, panel.w, std::max(0.0F, panel.h - TitleHeight)};
}

Box add_title(Drawing& drawing, const Box& panel, std::string_view title) {
  const Box line = title_line(panel);
  const float used = add_text(drawing, line, title, Heading);
  return {line.x + used + Margin, line.y, std::max(0.0F, line.w - used - Margin), line.h};
}

}  // namespace app::model::layout
