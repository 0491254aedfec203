// Two traces side by side, record by record.
// Rule: compared is what has a width in the story; the loop's book-keeping may differ.
#include "app/model/comparison.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "app/model/profile.h"

namespace app::model {
namespace {

using trace::Kind;
using trace::Record;

std::string ending_of(const Timeline& timeline) {
  if (timeline.deadlock() != NoRecord) return "deadlocks";
  if (timeline.uncaught() != NoRecord) {
    const Record& uncaught = timeline.record(timeline.uncaught());
    return fmt::format("raises {}", timeline.trace().text(uncaught.type));
  }
  if (timeline.end() == NoRecord) return "is cut off";
  const std::uint32_t status = timeline.record(timeline.end()).status;
  return status == 0 ? "ends" : fmt::format("exits with {}", status);
}

/// What can be told of one record without its names and places.
class Fact {
 public:
  Fact(const Timeline& timeline, RecordIndex n)
      : timeline_(timeline), record_(timeline.record(n)) {}

  bool is_like(const Fact& other) const {
    return record_.kind == other.record_.kind && record_.how == other.record_.how &&
           record_.task == other.record_.task && is_when(other) && number() == other.number() &&
           seconds() == other.seconds() && words() == other.words();
  }

 private:
  /// Measured times are never equal; of those only the order counts.
  bool is_when(const Fact& other) const {
    return is_measured() || other.is_measured() || elapsed() == other.elapsed();
  }

  bool is_measured() const {
    const trace::Meta& meta = timeline_.trace().meta();
    return meta.mode == "real" || meta.charge;
  }

  trace::Time elapsed() const { return record_.time - timeline_.time(0); }

  /// Who made a task, what a task waits on, which object or job. How much is left of an object is
  /// no difference until somebody has to wait for it.
  std::uint32_t number() const {
    switch (record_.kind) {
      case Kind::TaskNew:
        return record_.parent;
      case Kind::TaskCancel:
        return record_.by_task;
      case Kind::TaskSuspend:
        return static_cast<std::uint32_t>(timeline_.trace().wait(record_.wait).on);
      case Kind::Acquire:
      case Kind::Release:
      case Kind::QueuePut:
      case Kind::QueueGet:
      case Kind::QueueDone:
      case Kind::Notify:
      case Kind::Barrier:
        return record_.object;
      case Kind::JobBegin:
      case Kind::JobEnd:
        return record_.job;
      default:
        return 0;
    }
  }

  double seconds() const {
    if (record_.kind == Kind::TaskSuspend)
      return timeline_.trace().wait(record_.wait).seconds.value_or(0);
    const bool takes_time = record_.kind == Kind::Block || record_.kind == Kind::Compute;
    return takes_time ? timeline_.trace().delay(record_.delay) : 0;
  }

  std::string_view words() const {
    if (record_.kind == Kind::Print) return timeline_.trace().text(record_.text);
    const bool has_failed =
        record_.kind == Kind::TaskDone && record_.done_how() == trace::DoneHow::Exception;
    return has_failed ? timeline_.trace().text(record_.type) : std::string_view{};
  }

  const Timeline& timeline_;
  const Record& record_;
};

/// The next record from `n` on that has a width, or NoRecord.
RecordIndex next_told(const Timeline& timeline, RecordIndex n) {
  while (n < timeline.size() && timeline.story_position(n + 1) == timeline.story_position(n))
    ++n;
  return n < timeline.size() ? n : NoRecord;
}

std::optional<Parting> parting_of(const Timeline& before, const Timeline& after) {
  RecordIndex b = next_told(before, 0);
  RecordIndex a = next_told(after, 0);
  while (b != NoRecord && a != NoRecord && Fact(before, b).is_like(Fact(after, a))) {
    b = next_told(before, b + 1);
    a = next_told(after, a + 1);
  }
  if (b == NoRecord && a == NoRecord) return std::nullopt;
  return Parting{.before = b, .after = a};
}

std::vector<std::string_view> printed(const Timeline& timeline) {
  std::vector<std::string_view> lines;
  for (const RecordIndex n : timeline.prints())
    lines.push_back(timeline.trace().text(timeline.record(n).text));
  return lines;
}

void compare_output(const Timeline& before, const Timeline& after, Comparison& made) {
  std::vector<std::string_view> first = printed(before);
  std::vector<std::string_view> second = printed(after);
  if (first.empty() && second.empty()) return;
  const auto parts = std::ranges::mismatch(first, second).in1 - first.begin();
  made.output_parts_at = static_cast<std::uint32_t>(parts);
  made.output = OutputMatch::Same;
  if (first == second) return;
  std::ranges::sort(first);
  std::ranges::sort(second);
  made.output = first == second ? OutputMatch::OtherOrder : OutputMatch::Different;
}

}  // namespace

RunFacts run_facts(const Timeline& timeline) {
  RunFacts facts{.figures = figures(timeline), .ending = ending_of(timeline)};
  for (const Concurrency& each : profile(timeline).concurrency)
    facts.most_at_once = std::max(facts.most_at_once, each.count);
  return facts;
}

Comparison compare(const Timeline& before, const Timeline& after) {
  Comparison made{.before = run_facts(before), .after = run_facts(after)};
  compare_output(before, after, made);
  made.parting = parting_of(before, after);
  return made;
}

}  // namespace app::model
