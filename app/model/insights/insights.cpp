// Asks every check and puts the answers in order.
// Rule: the order is total, so that a run always gives the same list.
#include "app/model/insights/insights.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <tuple>

#include "app/model/insights/checks.h"

namespace app::model::insights {
namespace {

using Check = std::vector<Insight> (*)(const Evidence&);

constexpr std::array Checks{Check{deadlock},
                            Check{circle_broken},
                            Check{never_awaited},
                            Check{exception_unretrieved},
                            Check{exception_returned},
                            Check{left_behind},
                            Check{cancellation_swallowed},
                            Check{update_lost},
                            Check{check_then_act},
                            Check{loop_blocked},
                            Check{computing_uncounted},
                            Check{awaits_in_turn},
                            Check{lock_across_await},
                            Check{not_shared},
                            Check{threads_in_turn},
                            Check{polling},
                            Check{queue_grows},
                            Check{starvation},
                            Check{idle_workers},
                            Check{semaphore_never_fills},
                            Check{semaphore_lets_one_through},
                            Check{task_not_kept}};

}  // namespace

std::vector<Insight> find(const Timeline& timeline) {
  std::vector<Insight> found;
  if (timeline.size() == 0) return found;
  const Evidence evidence(timeline);
  for (const Check check : Checks)
    std::ranges::move(check(evidence), std::back_inserter(found));
  std::ranges::sort(found, {}, [](const Insight& insight) {
    return std::tuple(insight.severity, -insight.cost, insight.topic, insight.records.front(),
                      std::string_view(insight.sentence.text));
  });
  return found;
}

}  // namespace app::model::insights
