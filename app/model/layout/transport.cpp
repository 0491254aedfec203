// The bar at the bottom: five buttons, the scrubber with its chapters, the moment, the clock, the speed.
// Rule: the scrubber's hot area is its track, so that where it is pressed is the moment.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "app/model/layout/controls.h"
#include "app/model/layout/panels.h"
#include "app/model/layout/transport_stand.h"

namespace app::model::layout {

namespace {

constexpr float LowHeight = 56;
constexpr float SpeedWidth = 112;

/// What has room at this width, and where.
struct Plan {
  Box buttons{};
  Box scrubber{};
  Box moment{};
  Box speed{};
  float size = 36;
  bool has_ends = true;
  bool is_low = false;
};

std::string moment_text(const TransportStand& stand) {
  return stand.count > 0 ? fmt::format("moment {} of {}", stand.moment + 1, stand.count) : "";
}

/// The same for every moment: digits are not equally wide, so the widest stands for all.
float moment_width(const TransportStand& stand) {
  if (!stand.is_open) return 0;
  const std::string count = fmt::format("{}", stand.count);
  float widest = width(stand.widest_clock, QuietCode);
  for (char digit = '0'; digit <= '9'; ++digit) {
    const std::string words =
        fmt::format("moment {} of {}", std::string(count.size(), digit), count);
    widest = std::max(widest, width(words, Bold));
  }
  return std::ceil(widest);
}

Plan plan_of(const TransportStand& stand, const Box& box) {
  Plan plan{.is_low = box.h < LowHeight};
  plan.size = plan.is_low ? 32 : 36;
  plan.has_ends = box.w >= 480;
  const float count = plan.has_ends ? 5 : 3;
  plan.buttons = {box.x + Margin, box.y + (box.h - plan.size) / 2,
                  count * plan.size + 8 + (count - 1) * 6, plan.size};
  float right = box.right() - Margin;
  if (box.w >= 620) {
    plan.speed = {right - SpeedWidth, box.y, SpeedWidth, box.h};
    right = plan.speed.x - 24;
  }
  const float moment = moment_width(stand);
  if (box.w >= 440 && moment > 0) {
    plan.moment = {right - moment, box.y, moment, box.h};
    right = plan.moment.x - 24;
  }
  const float left = plan.buttons.right() + 24;
  plan.scrubber = {left, box.centre().y - 12, std::max(0.0F, right - left), 24};
  return plan;
}

void add_buttons(Drawing& drawing, const Plan& plan, const TransportStand& stand,
                 const WindowInput& input) {
  float x = plan.buttons.x;
  const auto add = [&](Action action, Glyph glyph, float w, bool is_on) {
    add_button(
        drawing,
        {.box = {x, plan.buttons.y, w, plan.size},
         .glyph = glyph,
         .target = target_of(action),
         .is_on = is_on,
         .is_available = stand.is_open && is_available(action, input.ui, action_context(input))},
        input.ui);
    x += w + 6;
  };
  if (plan.has_ends) add(Action::First, Glyph::Home, plan.size, false);
  add(Action::PreviousMoment, Glyph::StepPrevious, plan.size, false);
  add(Action::PlayPause, stand.is_playing ? Glyph::Pause : Glyph::Play, plan.size + 8, true);
  add(Action::NextMoment, Glyph::StepNext, plan.size, false);
  if (plan.has_ends) add(Action::Last, Glyph::End, plan.size, false);
}

/// Where a moment lies on the track.
float scrubber_x(const Plan& plan, const TransportStand& stand, double moment) {
  const double part = stand.count > 1 ? moment / (stand.count - 1) : 0;
  return plan.scrubber.x + plan.scrubber.w * static_cast<float>(std::clamp(part, 0.0, 1.0));
}

struct ChapterLabel {
  const TransportStand::Mark* mark = nullptr;
  float x = 0;
  Box box;
};

std::vector<ChapterLabel> chapter_labels(const Plan& plan, const TransportStand& stand) {
  std::vector<ChapterLabel> labels;
  for (const TransportStand::Mark& mark : stand.marks) {
    const float x = scrubber_x(plan, stand, mark.moment);
    const float w = width(mark.title, Quiet);
    const float left = std::clamp(x - w / 2, plan.scrubber.x,
                                  std::max(plan.scrubber.x, plan.scrubber.right() - w));
    labels.push_back({&mark, x, {left, plan.scrubber.y - 16, w, 20}});
  }
  return labels;
}

bool overlap(const Box& a, const Box& b) { return a.x < b.right() + 12 && b.x < a.right() + 12; }

/// Which labels have room: the current chapter's first, then from the left.
std::vector<const ChapterLabel*> labels_with_room(const Plan& plan,
                                                  const std::vector<ChapterLabel>& labels) {
  std::vector<const ChapterLabel*> shown;
  const auto take = [&](const ChapterLabel& label) {
    const bool is_free = std::ranges::none_of(
        shown, [&](const ChapterLabel* other) { return overlap(label.box, other->box); });
    if (is_free && label.box.w <= plan.scrubber.w) shown.push_back(&label);
  };
  for (const ChapterLabel& label : labels)
    if (label.mark->is_current) take(label);
  for (const ChapterLabel& label : labels)
    if (!label.mark->is_current) take(label);
  return shown;
}

void add_chapters(Drawing& drawing, const Plan& plan, const TransportStand& stand,
                  const UiState& ui) {
  const std::vector<ChapterLabel> labels = chapter_labels(plan, stand);
  const float y = plan.scrubber.centre().y;
  for (const ChapterLabel& label : labels)
    drawing.add(Line{
        .from = {label.x, y - 8}, .to = {label.x, y + 8}, .paint = {Ink::Muted}, .width = 1.5F});
  if (plan.is_low) return;
  for (const ChapterLabel* label : labels_with_room(plan, labels)) {
    const bool is_lit = label->mark->is_current || ui.hover == label->mark->target;
    add_text(drawing, {label->box.x, label->box.y, label->box.w + 1, label->box.h},
             label->mark->title, is_lit ? Body : Quiet);
    drawing.add_hot(label->box, label->mark->target);
  }
}

void add_scrubber(Drawing& drawing, const Plan& plan, const TransportStand& stand,
                  const UiState& ui) {
  if (!stand.is_open || plan.scrubber.w < 40) return;
  drawing.add_hot(plan.scrubber, {Target::On::Scrubber});
  const float y = plan.scrubber.centre().y;
  const float knob = scrubber_x(plan, stand, stand.moment + stand.progress);
  drawing.add(
      Rect{.box = {plan.scrubber.x, y - 2, plan.scrubber.w, 4}, .radius = 2, .fill = {Ink::Line}});
  drawing.add(Rect{.box = {plan.scrubber.x, y - 2, knob - plan.scrubber.x, 4},
                   .radius = 2,
                   .fill = {Ink::Accent}});
  add_chapters(drawing, plan, stand, ui);
  const bool is_lit = ui.hover.on == Target::On::Scrubber || ui.focus.on == Target::On::Scrubber;
  add_disc(drawing, {knob, y}, is_lit ? 11.0F : 9.0F, {Ink::Panel});
  add_disc(drawing, {knob, y}, is_lit ? 8.0F : 7.0F, {Ink::Accent});
}

void add_moment(Drawing& drawing, const Plan& plan, const TransportStand& stand) {
  if (plan.moment.w <= 0) return;
  const float middle = plan.moment.centre().y;
  add_text(drawing, {plan.moment.x, middle - 20, plan.moment.w, 20}, moment_text(stand), Bold);
  add_text(drawing, {plan.moment.x, middle, plan.moment.w, 20}, stand.clock, QuietCode);
}

void add_speed(Drawing& drawing, const Plan& plan, const TransportStand& stand, const UiState& ui) {
  if (plan.speed.w <= 0 || !stand.is_open) return;
  const float y = plan.speed.centre().y - ButtonHeight / 2;
  const Box slower{plan.speed.x, y, ButtonHeight, ButtonHeight};
  const Box faster{plan.speed.right() - ButtonHeight, y, ButtonHeight, ButtonHeight};
  add_button(drawing, {.box = slower, .text = "[", .target = target_of(Action::Slower)}, ui);
  add_button(drawing, {.box = faster, .text = "]", .target = target_of(Action::Faster)}, ui);
  add_text(drawing, {slower.right(), y, faster.x - slower.right(), ButtonHeight},
           fmt::format("{:g}x", stand.speed), Bold, Align::Centre);
}

}  // namespace

Drawing transport(const WindowInput& input, const Box& box) {
  Drawing drawing{.bounds = box, .shapes = {}, .hot = {}};
  add_ground(drawing, box);
  add_edges(drawing, box);
  const TransportStand stand = transport_stand(input);
  const Plan plan = plan_of(stand, box);
  add_buttons(drawing, plan, stand, input);
  add_scrubber(drawing, plan, stand, input.ui);
  add_moment(drawing, plan, stand);
  add_speed(drawing, plan, stand, input.ui);
  return drawing;
}

}  // namespace app::model::layout
