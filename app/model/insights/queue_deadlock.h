// A queue that somebody waits at for ever, and who left its other end.
// Rule: a task is blamed only when nobody else takes from the queue, or puts into it.
#pragma once

#include <optional>

#include "app/model/insights/stuck.h"

namespace app::model::insights {

/// Of a task that waits for `join()`.
Insight told_of_join(const Evidence& evidence, const Stuck& stuck, RecordIndex n);

/// Who failed at the other end of the queue a task waits at, as a sentence, and what to do about it.
struct FailedPartner {
  RichText sentence{};
  RichText cure{};
  /// Where it failed.
  RecordIndex record = NoRecord;
};

/// Nothing unless all who were at the other end have ended, and one of them failed.
std::optional<FailedPartner> failed_partner(const Evidence& evidence, const Stuck& stuck,
                                            RecordIndex n);

}  // namespace app::model::insights
