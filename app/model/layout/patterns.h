// The pattern of each state, as numbers: what a Bar looks like in every output.
// Rule: SVG and the span shader draw exactly these marks; no state is told by colour alone.
#pragma once

#include <algorithm>
#include <cstdint>

#include "app/model/drawing.h"
#include "app/model/state.h"

namespace app::model::layout {

/// Marks are placed from the left top corner of their bar, x to the right, y down; `p` is the
/// period, `t` the thickness; "every p" counts from p / 2.
enum class Mark : std::uint8_t {
  None,
  Dots,            // discs of diameter t, their centres every p along x and along y
  Diagonal,        // lines where x + y is a multiple of p
  Crossed,         // lines where x + y or x - y is a multiple of p
  Chevrons,        // ">": lines where x + |y mod p - p / 2| is a multiple of p
  Horizontal,      // lines every p along y
  Vertical,        // lines every p along x
  DoubleVertical,  // pairs of lines every p along x, each line t away from the pair's middle
};

/// A bar is filled with its state's colour at `fill`, marked with `marks`, outlined with `outline`
/// inside its edge.
struct Pattern {
  Mark mark = Mark::None;
  float period = 8;
  float thickness = 1;
  float fill = 0;
  Paint marks{};
  Paint outline{};
  float outline_width = 1;
  bool is_outline_dashed = false;
};

/// What `Bar::is_faded` multiplies every alpha by.
inline constexpr float FadedAlpha = 0.4F;

/// A multiple of every period: bars cut on the left keep their marks when cut by whole strides.
inline constexpr float PatternStride = 24;

constexpr Pattern pattern_of(State state) {
  const Ink ink = ink_of(state);
  switch (state) {
    case State::Created:
      return {.outline = {ink}, .outline_width = 1.25F, .is_outline_dashed = true};
    case State::Ready:
      return {Mark::Dots, 6, 2.4F, 0.22F, {ink}, {ink}};
    case State::Running:
      return {.fill = 1, .outline = {ink}};
    case State::Blocking:
      return {Mark::Chevrons, 12, 1.5F, 1, {Ink::OnState, 0.32F}, {Ink::Text}, 2};
    case State::Waiting:
      return {Mark::Diagonal, 8, 1.2F, 0.14F, {ink, 0.55F}, {ink, 0.7F}};
    case State::Done:
      return {.fill = 0.16F, .outline = {ink}};
    case State::Failed:
      return {Mark::Crossed, 8, 1.2F, 0.2F, {ink, 0.9F}, {ink}, 1.5F};
    case State::Cancelled:
      return {Mark::Horizontal, 4, 1.2F, 0.14F, {ink, 0.8F}, {ink}};
    case State::ThreadJob:
      return {Mark::Vertical, 6, 1.4F, 0.16F, {ink, 0.8F}, {ink}};
    case State::ProcessJob:
      return {Mark::DoubleVertical, 12, 1.4F, 0.16F, {ink, 0.85F}, {ink}};
  }
  return {};
}

/// The outline of a bar this size: of a narrow bar a quarter, so that its state's colour is still seen.
constexpr float outline_width(const Pattern& pattern, const Box& box) {
  return std::min({pattern.outline_width, box.w / 4, box.h / 4});
}

}  // namespace app::model::layout
