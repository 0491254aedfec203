// Choosing the words and the sign, and setting them in the middle of a high slot or as a paragraph.
// Rule: the dial fills with the clock, as those of the timers beside it do.
#include "app/model/layout/idle_thread.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "app/model/layout/glyphs.h"
#include "app/model/layout/text.h"
#include "app/model/words.h"

namespace app::model::layout {
namespace {

constexpr Type Title{fonts::Face::Strong, Medium, {Ink::Text}};
constexpr float Inset = 14;
constexpr float DialRadius = 40;
constexpr float SignSize = 28;

struct IdleWords {
  std::string title;
  std::string more;
  std::optional<Glyph> sign{};
};

IdleWords select_words(const Snapshot& now) {
  if (*now.selecting_until != std::numeric_limits<trace::Time>::max())
    return {"Nothing is ready",
            fmt::format("The loop sleeps until {}.", time_text(*now.selecting_until))};
  if (!now.jobs.empty()) return {"Nothing is ready", "The loop waits until a job ends."};
  return {"Nothing is ready", "The loop waits for I/O."};
}

/// The program acts, and no iteration of a loop is under way: it stopped, or was not begun.
bool is_outside_of_loop(const Timeline& timeline, const Snapshot& now) {
  using enum trace::Kind;
  if (timeline.size() == 0 || timeline.iteration_at(now.record) != nullptr) return false;
  const trace::Record& record = timeline.record(now.record);
  const bool acts = record.kind == Print || record.kind == Block || record.kind == Compute;
  const bool has_stopped = now.iteration > 0;
  return has_stopped || (acts && record.task == 0 && record.job == 0);
}

IdleWords idle_words(const Timeline& timeline, const Snapshot& now) {
  if (now.is_deadlocked && now.is_finished)
    return {"Ended in a deadlock", "Nothing was left that could wake who waited.", Glyph::Warning};
  if (now.is_deadlocked)
    return {"Deadlock", "Nothing is left that could wake who waits.", Glyph::Warning};
  if (!now.failure.empty())
    return {"The program has failed", fmt::format("{} left it.", now.failure), Glyph::Cross};
  if (now.is_finished)
    return {"The program has ended",
            fmt::format("At {}, in iteration {}.", time_text(now.time), now.iteration),
            Glyph::Tick};
  if (now.held_outside)
    return {"The program has the thread",
            fmt::format("No loop runs until {}.", time_text(now.held_outside->until)),
            Glyph::Square};
  if (now.selecting_until) return select_words(now);
  if (is_outside_of_loop(timeline, now))
    return {"The program has the thread", "No loop runs.", Glyph::Square};
  return {"The thread is free",
          now.ready.empty() ? "Nobody is ready." : "The first in the queue is next."};
}

float height_of(std::string_view text, const Type& type, float room) {
  return line_height(type) * static_cast<float>(wrapped(text, type, room).size());
}

/// Lines around the middle of `box`, from its top. Returns the height used.
float add_centred(Drawing& ground, Box box, std::string_view text, const Type& type) {
  box.h = line_height(type);
  const float top = box.y;
  for (const std::string& line : wrapped(text, type, box.w)) {
    add_text(ground, box, line, type, Align::Centre);
    box.y += box.h;
  }
  return box.y - top;
}

/// A time of the real clock in thousandths, where all its digits are too long.
std::string time_within(trace::Time time, float room) {
  constexpr trace::Time Millisecond = 1'000'000;
  const std::string exact = time_text(time);
  return width(exact, Code) <= room ? exact : time_text(time - time % Millisecond);
}

/// The loop's sleep as a dial with its end written in it.
void add_sleep(Drawing& ground, Point centre, const StageScene& scene) {
  const trace::Time until = *scene.now.selecting_until;
  const auto whole = static_cast<float>(std::max<trace::Time>(until - scene.now.time, 1));
  const float part = static_cast<float>(scene.clock - scene.now.time) / whole;
  add_dial(ground, {centre, DialRadius, 5, {Ink::Waiting}}, std::clamp(part, 0.0F, 1.0F),
           {Ink::Line});
  const Box inside{centre.x - DialRadius + 6, centre.y - 10, 2 * DialRadius - 12, 20};
  add_text(ground, inside, time_within(until, inside.w), Code, Align::Centre);
}

/// A block in the upper middle of a high slot; false when it does not fit.
bool add_block(Drawing& ground, const Box& slot, const StageScene& scene, const IdleWords& words) {
  const bool sleeps = scene.now.selecting_until &&
                      *scene.now.selecting_until != std::numeric_limits<trace::Time>::max();
  const float sign = sleeps ? 2 * DialRadius + 16 : words.sign ? SignSize + 12 : 0;
  const float room = slot.w - 2 * Inset;
  const float height =
      sign + height_of(words.title, Title, room) + 4 + height_of(words.more, Quiet, room);
  if (height + 2 * Inset > slot.h || room < 2 * DialRadius + 8) return false;
  Box rest{slot.x + Inset, slot.y + std::max(Inset, (slot.h - height) * 0.4F), room, 0};
  const float middle = slot.centre().x;
  if (sleeps) add_sleep(ground, {middle, rest.y + DialRadius}, scene);
  if (!sleeps && words.sign)
    add_glyph(ground, *words.sign, {middle - SignSize / 2, rest.y, SignSize, SignSize},
              {Ink::Muted});
  rest.y += sign;
  rest.y += add_centred(ground, rest, words.title, Title) + 4;
  add_centred(ground, rest, words.more, Quiet);
  return true;
}

}  // namespace

void add_idle_thread(Drawing& ground, const Box& slot, const StageScene& scene) {
  const IdleWords words = idle_words(scene.timeline, scene.now);
  if (add_block(ground, slot, scene, words)) return;
  const Box rest = slot.inset(std::min(Inset, slot.w * 0.06F));
  const std::string both = fmt::format("{}{} {}", words.title, ".", words.more);
  for (const std::string& text : {both, words.more, words.title})
    if (height_of(text, Quiet, rest.w) <= rest.h)
      return void(add_paragraph(ground, rest, text, Quiet));
  add_text(ground, slot.inset(4), words.title, Quiet, Align::Centre);
}

}  // namespace app::model::layout
