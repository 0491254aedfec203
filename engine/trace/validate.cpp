// Checks a Trace in memory: rows within their tables, unused slots empty, then the story itself.
// Rule: it answers with the first fault and never throws.
#include "engine/trace/validate.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>

#include "engine/trace/fields.h"
#include "engine/trace/story_checker.h"

namespace engine::trace {

namespace {

constexpr std::array Slots{Slot::How, Slot::Task, Slot::Id, Slot::Other, Slot::Site, Slot::Row};

std::size_t limit_of(As as, const Trace::Sizes& sizes) {
  switch (as) {
    case As::Flag:
      return 2;
    case As::Text:
      return sizes.texts;
    case As::Site:
      return sizes.sites;
    case As::Chain:
      return sizes.chains;
    case As::Wait:
      return sizes.waits;
    case As::Birth:
      return sizes.births;
    case As::Poll:
      return sizes.polls;
    case As::Nanoseconds:
      return sizes.times;
    case As::Seconds:
      return sizes.delays;
    case As::Tasks:
      return sizes.task_lists;
    case As::Picture:
      return sizes.pictures;
    default:
      break;
  }
  const auto words = words_of(as);
  return words.empty() ? std::numeric_limits<std::size_t>::max() : words.size();
}

bool is_plain_callback(const Record& record) {
  return record.kind == Kind::Run && record.task == 0;
}

void check_slots(const Record& record, const Trace::Sizes& sizes) {
  std::array<bool, Slots.size()> is_used{};
  for (const Field& field : fields_of(record.kind)) {
    if (!has(record, field)) continue;
    is_used[static_cast<std::size_t>(field.slot)] = true;
    const std::uint32_t value = get(record, field.slot);
    if (value >= limit_of(field.as, sizes)) {
      throw Wrong(fmt::format("\"{}\" is {}, which is out of its range", field.name, value));
    }
  }
  for (const Slot slot : Slots) {
    if (is_used[static_cast<std::size_t>(slot)] || get(record, slot) == 0) continue;
    if (slot == Slot::How && is_plain_callback(record)) continue;
    throw Wrong(fmt::format("slot {} holds {}, but the kind has no such field",
                            static_cast<int>(slot), get(record, slot)));
  }
  if (is_plain_callback(record) && record.run_how() != RunHow::Callback) {
    throw Wrong("a run without a task is a callback's");
  }
}

void check_picture(const Trace& trace, const Record& record) {
  if (record.kind != Kind::Print || record.picture == 0) return;
  const SharedPicture& picture = trace.picture(record.picture);
  if (!picture || !picture->is_sound()) throw Wrong("a picture without its pixels");
}

StoryChecker::Details details_of(const Trace& trace, const Record& record) {
  if (record.kind == Kind::TaskSuspend) return {.wait = &trace.wait(record.wait)};
  if (record.kind == Kind::Deadlock) return {.tasks = trace.tasks(record.pending)};
  return {};
}

}  // namespace

std::optional<Fault> validate(const Trace& trace) {
  const Trace::Sizes sizes = trace.sizes();
  StoryChecker story;
  std::size_t index = 0;
  for (const Record& record : trace.records()) {
    try {
      check_slots(record, sizes);
      check_picture(trace, record);
      story.check(record, details_of(trace, record));
    } catch (const Wrong& wrong) {
      return Fault{.record = index, .what = wrong.what()};
    }
    ++index;
  }
  return std::nullopt;
}

}  // namespace engine::trace
