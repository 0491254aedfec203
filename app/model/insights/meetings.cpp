// Collects the waits of each place, then looks which of them overlap.
// Rule: each wait is compared with the one that lasts longest of those before it.
#include "app/model/insights/meetings.h"

#include <algorithm>

namespace app::model::insights {
namespace {

std::vector<Meeting> meetings_of(std::vector<Wait> waits) {
  std::ranges::sort(waits, {}, &Wait::first);
  std::vector<Meeting> found;
  const Wait* open = nullptr;
  for (const Wait& each : waits) {
    if (open != nullptr && open->task != each.task && each.first < open->end)
      found.push_back({*open, each});
    if (open == nullptr || each.end > open->end) open = &each;
  }
  return found;
}

}  // namespace

std::map<trace::SiteId, std::vector<Meeting>> meetings(const Evidence& evidence,
                                                       const Matters& matters) {
  const Timeline& timeline = evidence.timeline();
  std::map<trace::SiteId, bool> known;
  std::map<trace::SiteId, std::vector<Wait>> waits;
  for (const Span& span : timeline.spans()) {
    const trace::Record& record = timeline.record(span.first);
    if (record.kind != trace::Kind::TaskSuspend)
      continue;  // after a bare yield it is ready at once
    for (const trace::SiteId site : evidence.trace().chain(record.chain)) {
      const auto [place, is_new] = known.try_emplace(site, false);
      if (is_new) {
        const CodeShape* shape = evidence.is_in_program(site) ? evidence.shape(site) : nullptr;
        const auto await =
            shape == nullptr ? std::nullopt : shape->statement_at(evidence.line(site));
        place->second = await && matters(site, *shape, *await);
      }
      if (place->second) waits[site].push_back({record.task, span.first, span.end});
    }
  }
  std::map<trace::SiteId, std::vector<Meeting>> found;
  for (auto& [site, all] : waits) {
    auto of_site = meetings_of(std::move(all));
    if (!of_site.empty()) found.emplace(site, std::move(of_site));
  }
  return found;
}

}  // namespace app::model::insights
