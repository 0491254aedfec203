// Asks of the last line of a task whether its record concerns what another waited for.
// Rule: cancelling concerns a task, everything else the object of the wait.
#include "app/model/questions/waking_site.h"

#include <algorithm>

namespace app::model::questions {
namespace {

bool ends_wait(const Timeline& timeline, const trace::Record& record, const Waking& waking) {
  switch (record.kind) {
    case trace::Kind::TaskCancel:
      return record.task == waking.task;
    case trace::Kind::Acquire:
    case trace::Kind::Release:
    case trace::Kind::QueueGet:
    case trace::Kind::QueuePut:
    case trace::Kind::QueueDone:
    case trace::Kind::Notify:
    case trace::Kind::Barrier: {
      const trace::Record& suspend = timeline.record(waking.suspend);
      const trace::ObjectId awaited = timeline.trace().wait(suspend.wait).object;
      return awaited != 0 && timeline.whole_object(record.object) == timeline.whole_object(awaited);
    }
    default:
      return false;
  }
}

}  // namespace

trace::SiteId waking_site(const Timeline& timeline, const Waking& waking) {
  const auto places = timeline.places_of(waking.by);
  const auto later = std::ranges::upper_bound(places, waking.record, {}, &Place::record);
  if (later == places.begin()) return 0;
  const Place& last = *std::prev(later);
  return ends_wait(timeline, timeline.record(last.record), waking) ? last.site : 0;
}

}  // namespace app::model::questions
