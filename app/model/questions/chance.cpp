// Groups what one step does at one line to several tasks, and turns each group round.
// Rule: cancelling is in no order unless the text tells one; other things are unless it tells a set.
#include "app/model/questions/chance.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "app/model/questions/set_order.h"

namespace app::model::questions {
namespace {

using trace::Kind;
using trace::Record;
using OperationKind = Operation::Kind;

class SetOrder {
 public:
  SetOrder(const Timeline& timeline, Performance& told) : timeline_(timeline), told_(told) {}

  /// False when nothing was done in the order of a set.
  bool turn() {
    for (Part& part : told_.parts)
      for (Operation& operation : part.operations)
        if (const std::optional<RecordIndex> cause = cause_of(operation))
          groups_[place_of(*cause, operation.kind)].push_back(&operation);
    bool is_turned = false;
    for (auto& [place, group] : groups_) {
      if (group.size() < 2) continue;
      is_turned = true;
      for (std::size_t row = 0; row < group.size() / 2; ++row)
        exchange(*group[row], *group[group.size() - 1 - row]);
    }
    return is_turned;
  }

 private:
  /// The step, or NoRecord outside the loop; the line; and what was done.
  using Place = std::tuple<RecordIndex, trace::SiteId, OperationKind>;

  Place place_of(RecordIndex cause, OperationKind kind) const {
    const RunStay* run = timeline_.run_at(cause);
    return {run == nullptr ? NoRecord : run->begin, timeline_.record(cause).site, kind};
  }

  /// The record that did it, if it was done in the order of a set.
  std::optional<RecordIndex> cause_of(const Operation& operation) const {
    if (operation.kind == OperationKind::Print)
      return goes_through_at(operation.record) == GoesThrough::Set ? std::optional(operation.record)
                                                                   : std::nullopt;
    if (operation.kind == OperationKind::Create)
      return makes_set(operation.record) ? std::optional(operation.record) : std::nullopt;
    const bool wakes =
        operation.kind == OperationKind::Give || operation.kind == OperationKind::Time;
    if (!wakes || operation.cue == Nothing) return std::nullopt;
    const RecordIndex cancel = cancel_before(told_.cues[operation.cue].push);
    const bool is_ordered = cancel == NoRecord || goes_through_at(cancel) == GoesThrough::List;
    return is_ordered ? std::nullopt : std::optional(cancel);
  }

  /// The request to cancel that led to this push, or NoRecord.
  RecordIndex cancel_before(RecordIndex push) const {
    const auto records = timeline_.records_of(timeline_.record(push).task);
    for (auto later = std::ranges::lower_bound(records, push); later != records.begin();) {
      const Kind kind = timeline_.record(*--later).kind;
      if (kind == Kind::TaskCancel) return *later;
      if (kind == Kind::TaskSuspend) return NoRecord;
    }
    return NoRecord;
  }

  /// Each place is looked up once: a line in a loop is printed thousands of times.
  GoesThrough goes_through_at(RecordIndex n) const {
    const auto [known, is_new] = ways_.try_emplace(timeline_.record(n).site, GoesThrough::Unknown);
    return is_new ? known->second = read_way(n) : known->second;
  }

  GoesThrough read_way(RecordIndex n) const {
    const Listing* listing = listing_at(n);
    const std::uint32_t line = timeline_.trace().site(timeline_.record(n).site).line;
    return listing == nullptr ? GoesThrough::Unknown : goes_through(*listing, line);
  }

  /// asyncio.as_completed makes its tasks from a set.
  bool makes_set(RecordIndex n) const {
    const Listing* listing = listing_at(n);
    if (listing == nullptr) return false;
    const std::uint32_t line = timeline_.trace().site(timeline_.record(n).site).line;
    return listing->line(line).text.find("as_completed(") != std::string::npos;
  }

  const Listing* listing_at(RecordIndex n) const {
    const trace::Trace& trace = timeline_.trace();
    const trace::TextId file = trace.site(timeline_.record(n).site).file;
    const trace::Source* source = trace.source(file);
    if (source == nullptr || source->language == "c++") return nullptr;
    return &listings_.try_emplace(file, Language::Python, source->text).first->second;
  }

  /// Who is made or woken, or what is printed; the lines and times stay.
  void exchange(Operation& one, Operation& other) {
    if (one.kind == OperationKind::Print) return std::swap(one.record, other.record);
    std::swap(one.part, other.part);
    std::swap(one.cue, other.cue);
  }

  const Timeline& timeline_;
  Performance& told_;
  mutable std::map<trace::TextId, Listing> listings_;
  mutable std::map<trace::SiteId, GoesThrough> ways_;
  std::map<Place, std::vector<Operation*>> groups_;
};

/// What a thread may be early or late.
trace::Time tolerance(const Timeline& timeline) {
  constexpr trace::Time Measured = 20'000'000;
  constexpr trace::Time Computed = 1'000'000;
  return timeline.trace().meta().mode == "real" ? Measured : Computed;
}

bool has_threads(const Performance& told) {
  const auto is_job = [](const Errand& errand) { return errand.kind == Errand::Kind::Job; };
  return hangs_on_threads(told) || std::ranges::any_of(told.errands, is_job);
}

Performance later(Performance told, trace::Time by) {
  for (Errand& job : told.errands) {
    if (job.kind != Errand::Kind::Job) continue;
    job.begin += by;
    job.end += by;
  }
  for (Part& part : told.parts)
    for (Operation& operation : part.operations)
      if (operation.is_threads) operation.duration += by;
  return told;
}

/// What it prints as it begins then comes before the next line of the one that sent it.
Performance earlier(Performance told, trace::Time by) {
  for (Errand& job : told.errands) {
    if (job.kind != Errand::Kind::Job) continue;
    job.is_prompt = job.begin == 0;
    for (Errand::Line& line : job.lines)
      line.after = std::max<trace::Time>(line.after - by, 0);
    job.end = std::max<trace::Time>(job.end - by, 0);
  }
  return told;
}

}  // namespace

bool hangs_on_threads(const Performance& told) {
  return std::ranges::any_of(told.parts, [](const Part& part) {
    return std::ranges::any_of(part.operations, &Operation::is_threads);
  });
}

std::vector<Performance> other_chances(const Timeline& timeline, const Performance& recorded) {
  std::vector<Performance> chances;
  Performance turned = recorded;
  if (SetOrder(timeline, turned).turn()) chances.push_back(std::move(turned));
  if (!has_threads(recorded)) return chances;
  chances.push_back(later(recorded, tolerance(timeline)));
  chances.push_back(earlier(recorded, tolerance(timeline)));
  return chances;
}

}  // namespace app::model::questions
