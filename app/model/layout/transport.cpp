// The bar at the bottom: five buttons, the scrubber with its chapters, the moment, the clock, the speed.
// Rule: the scrubber's hot area is its track, so that where it is pressed is the moment.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "app/model/layout/controls.h"
#include "app/model/layout/panels.h"
#include "app/model/words.h"

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

std::string moment_text(const WindowInput& input) {
  const Playback* playback = input.run.playback;
  if (playback == nullptr) return "";
  return fmt::format("moment {} of {}", playback->moment() + 1, playback->moment_count());
}

std::string clock_text(const WindowInput& input) {
  return input.run.playback == nullptr ? "" : "t = " + time_text(input.run.playback->clock());
}

/// The same for every moment: digits are not equally wide, so the widest stands for all.
float moment_width(const WindowInput& input) {
  if (input.run.playback == nullptr) return 0;
  const std::string count = fmt::format("{}", input.run.playback->moment_count());
  const float clock =
      width("t = " + time_text(input.run.timeline->time(input.run.timeline->last())), QuietCode);
  float widest = clock;
  for (char digit = '0'; digit <= '9'; ++digit) {
    const std::string words =
        fmt::format("moment {} of {}", std::string(count.size(), digit), count);
    widest = std::max(widest, width(words, Bold));
  }
  return std::ceil(widest);
}

Plan plan_of(const WindowInput& input, const Box& box) {
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
  const float moment = moment_width(input);
  if (box.w >= 440 && moment > 0) {
    plan.moment = {right - moment, box.y, moment, box.h};
    right = plan.moment.x - 24;
  }
  const float left = plan.buttons.right() + 24;
  plan.scrubber = {left, box.centre().y - 12, std::max(0.0F, right - left), 24};
  return plan;
}

void add_buttons(Drawing& drawing, const Plan& plan, const WindowInput& input) {
  const bool is_playing = input.run.playback != nullptr && input.run.playback->is_playing();
  float x = plan.buttons.x;
  const auto add = [&](Action action, Glyph glyph, float w, bool is_on) {
    add_button(drawing,
               {.box = {x, plan.buttons.y, w, plan.size},
                .glyph = glyph,
                .target = target_of(action),
                .is_on = is_on,
                .is_available = input.run.playback != nullptr &&
                                is_available(action, input.ui, action_context(input))},
               input.ui);
    x += w + 6;
  };
  if (plan.has_ends) add(Action::First, Glyph::Home, plan.size, false);
  add(Action::PreviousMoment, Glyph::StepPrevious, plan.size, false);
  add(Action::PlayPause, is_playing ? Glyph::Pause : Glyph::Play, plan.size + 8, true);
  add(Action::NextMoment, Glyph::StepNext, plan.size, false);
  if (plan.has_ends) add(Action::Last, Glyph::End, plan.size, false);
}

/// Where a moment lies on the track.
float scrubber_x(const Plan& plan, const WindowInput& input, double moment) {
  const std::uint32_t count = input.run.playback->moment_count();
  const double part = count > 1 ? moment / (count - 1) : 0;
  return plan.scrubber.x + plan.scrubber.w * static_cast<float>(std::clamp(part, 0.0, 1.0));
}

struct ChapterLabel {
  const ChapterMark* mark = nullptr;
  float x = 0;
  Box box;
  bool is_current = false;
};

std::vector<ChapterLabel> chapter_labels(const Plan& plan, const WindowInput& input) {
  std::vector<ChapterLabel> labels;
  const RunInput& run = input.run;
  const ChapterMark* current = nullptr;
  for (const ChapterMark& mark : run.lesson->chapters)
    if (mark.record <= run.playback->record()) current = &mark;
  for (const ChapterMark& mark : run.lesson->chapters) {
    const float x =
        scrubber_x(plan, input, run.moments->index_of(run.playback->detail(), mark.record));
    const float w = width(mark.title, Quiet);
    const float left = std::clamp(x - w / 2, plan.scrubber.x,
                                  std::max(plan.scrubber.x, plan.scrubber.right() - w));
    labels.push_back({&mark, x, {left, plan.scrubber.y - 16, w, 20}, &mark == current});
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
    if (label.is_current) take(label);
  for (const ChapterLabel& label : labels)
    if (!label.is_current) take(label);
  return shown;
}

void add_chapters(Drawing& drawing, const Plan& plan, const WindowInput& input) {
  if (input.run.lesson == nullptr) return;
  const std::vector<ChapterLabel> labels = chapter_labels(plan, input);
  const float y = plan.scrubber.centre().y;
  for (const ChapterLabel& label : labels)
    drawing.add(Line{
        .from = {label.x, y - 8}, .to = {label.x, y + 8}, .paint = {Ink::Muted}, .width = 1.5F});
  if (plan.is_low) return;
  for (const ChapterLabel* label : labels_with_room(plan, labels)) {
    const Target target{Target::On::Record, label->mark->record};
    const bool is_lit = label->is_current || input.ui.hover == target;
    add_text(drawing, {label->box.x, label->box.y, label->box.w + 1, label->box.h},
             label->mark->title, is_lit ? Body : Quiet);
    drawing.add_hot(label->box, target);
  }
}

void add_scrubber(Drawing& drawing, const Plan& plan, const WindowInput& input) {
  if (input.run.playback == nullptr || plan.scrubber.w < 40) return;
  const Playback& playback = *input.run.playback;
  drawing.add_hot(plan.scrubber, {Target::On::Scrubber});
  const float y = plan.scrubber.centre().y;
  const float knob = scrubber_x(plan, input, playback.moment() + playback.progress());
  drawing.add(
      Rect{.box = {plan.scrubber.x, y - 2, plan.scrubber.w, 4}, .radius = 2, .fill = {Ink::Line}});
  drawing.add(Rect{.box = {plan.scrubber.x, y - 2, knob - plan.scrubber.x, 4},
                   .radius = 2,
                   .fill = {Ink::Accent}});
  add_chapters(drawing, plan, input);
  const bool is_lit =
      input.ui.hover.on == Target::On::Scrubber || input.ui.focus.on == Target::On::Scrubber;
  add_disc(drawing, {knob, y}, is_lit ? 11.0F : 9.0F, {Ink::Panel});
  add_disc(drawing, {knob, y}, is_lit ? 8.0F : 7.0F, {Ink::Accent});
}

void add_moment(Drawing& drawing, const Plan& plan, const WindowInput& input) {
  if (plan.moment.w <= 0) return;
  const float middle = plan.moment.centre().y;
  add_text(drawing, {plan.moment.x, middle - 20, plan.moment.w, 20}, moment_text(input), Bold);
  add_text(drawing, {plan.moment.x, middle, plan.moment.w, 20}, clock_text(input), QuietCode);
}

void add_speed(Drawing& drawing, const Plan& plan, const WindowInput& input) {
  if (plan.speed.w <= 0 || input.run.playback == nullptr) return;
  const float y = plan.speed.centre().y - ButtonHeight / 2;
  const Box slower{plan.speed.x, y, ButtonHeight, ButtonHeight};
  const Box faster{plan.speed.right() - ButtonHeight, y, ButtonHeight, ButtonHeight};
  add_button(drawing, {.box = slower, .text = "[", .target = target_of(Action::Slower)}, input.ui);
  add_button(drawing, {.box = faster, .text = "]", .target = target_of(Action::Faster)}, input.ui);
  add_text(drawing, {slower.right(), y, faster.x - slower.right(), ButtonHeight},
           fmt::format("{:g}x", input.run.playback->speed()), Bold, Align::Centre);
}

}  // namespace

Drawing transport(const WindowInput& input, const Box& box) {
  Drawing drawing{.bounds = box, .shapes = {}, .hot = {}};
  add_ground(drawing, box);
  add_edges(drawing, box);
  const Plan plan = plan_of(input, box);
  add_buttons(drawing, plan, input);
  add_scrubber(drawing, plan, input);
  add_moment(drawing, plan, input);
  add_speed(drawing, plan, input);
  return drawing;
}

}  // namespace app::model::layout
