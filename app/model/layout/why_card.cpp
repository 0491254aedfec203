// How the answer is set, and how chips flow into as many lines as they need.
// Rule: measuring and drawing run the same code, so they cannot disagree.
#include "app/model/layout/why_card.h"

#include <algorithm>

#include "app/model/layout/controls.h"
#include "app/model/layout/rich_paragraph.h"

namespace app::model::layout {

namespace {

constexpr Type Title{fonts::Face::Strong, Medium, {Ink::Text}};
constexpr float Padding = 16;
constexpr float ChipHeight = 28;
constexpr float ArrowWidth = 20;

struct Pen {
  Drawing& drawing;
  Box box;
  float y = 0;
  const UiState& ui;
};

void add_chip(Pen& pen, const Cause& cause, const Box& box) {
  const bool is_lit = cause.target.on != Target::On::None && pen.ui.hover == cause.target;
  pen.drawing.add(Rect{.box = box,
                       .radius = ChipHeight / 2,
                       .fill = {is_lit ? Ink::Highlight : Ink::Panel},
                       .stroke = {cause.is_subject ? Ink::Accent : Ink::Line}});
  const auto face = cause.is_subject ? fonts::Face::Strong : fonts::Face::Text;
  add_text(pen.drawing, box, cause.label, {face, Small, {Ink::Accent}}, Align::Centre);
  pen.drawing.add_hot(box, cause.target);
}

void add_chain(Pen& pen, const std::vector<Cause>& chain) {
  float x = pen.box.x;
  for (std::size_t i = 0; i < chain.size(); ++i) {
    const float w = std::min(width(chain[i].label, Bold) + 24, pen.box.w - ArrowWidth);
    if (i > 0 && x + ArrowWidth + w > pen.box.right()) {
      x = pen.box.x;
      pen.y += ChipHeight + 4;
    }
    if (i > 0) {
      const Box arrow{x + 4, pen.y + ChipHeight / 2 - 6, 12, 12};
      add_glyph(pen.drawing, Glyph::ArrowRight, arrow, {Ink::Muted});
      x += ArrowWidth;
    }
    add_chip(pen, chain[i], {x, pen.y, w, ChipHeight});
    x += w;
  }
  pen.y += ChipHeight;
}

float add_words(Drawing& drawing, const Box& box, const Why& answer, const UiState& ui) {
  Pen pen{drawing, {box.x + Padding, box.y, box.w - 2 * Padding, 1e6F}, box.y + 12, ui};
  pen.y += add_paragraph(drawing, {pen.box.x, pen.y, pen.box.w, 1e6F}, answer.title, Title) + 4;
  pen.y += add_rich(drawing, {pen.box.x, pen.y, pen.box.w, 1e6F}, answer.text, Body, ui);
  if (!answer.chain.empty()) {
    pen.y += 12;
    add_chain(pen, answer.chain);
  }
  return pen.y + 12 - box.y;
}

}  // namespace

float why_height(const Why& answer, float width) {
  Drawing unused;
  return add_words(unused, {0, 0, width, 0}, answer, UiState{});
}

void add_why(Drawing& drawing, const Box& box, const Why& answer, const UiState& ui) {
  drawing.add(Rect{.box = box, .radius = Radius, .fill = {Ink::Raised}, .stroke = {Ink::Line}});
  add_words(drawing, box, answer, ui);
}

}  // namespace app::model::layout
