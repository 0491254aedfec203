// Looks between the records that start and stop the loop.
// Rule: a recording that does not say when its loop runs has none.
#include "app/model/questions/interludes.h"

namespace app::model::questions {
namespace {

using trace::Kind;
using trace::Record;

/// The real clock ticks everywhere; less than this is not worth telling.
constexpr trace::Time ShortestStay = 1'000'000;

bool is_told(const Interlude& interlude) {
  const Errand& errand = interlude.errand;
  return !errand.lines.empty() || errand.own >= ShortestStay;
}

}  // namespace

std::vector<Interlude> find_interludes(const Timeline& timeline) {
  std::vector<Interlude> found;
  std::optional<Interlude> open(Interlude{.errand = {.kind = Errand::Kind::Program}});
  const auto close = [&](RecordIndex n) {
    if (!open) return;
    open->end = n;
    const RecordIndex last = std::min(n, timeline.size() - 1);
    open->errand.own = timeline.time(last) - timeline.time(open->begin);
    if (is_told(*open)) found.push_back(std::move(*open));
    open.reset();
  };
  for (RecordIndex n = 0; n < story_end(timeline); ++n) {
    const Record& record = timeline.record(n);
    if (record.kind == Kind::LoopRun) close(n);
    if (record.kind == Kind::LoopStop)
      open = Interlude{.begin = n, .errand = {.kind = Errand::Kind::Program}};
    if (open && record.kind == Kind::Print && record.task == 0 && record.job == 0)
      open->errand.lines.push_back({timeline.time(n) - timeline.time(open->begin), n});
  }
  if (open && open->begin != 0) close(story_end(timeline));
  return found;
}

}  // namespace app::model::questions
