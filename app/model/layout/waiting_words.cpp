// Which waits are calls.
// Rule: the words after "waits for" are the model's.
#include "app/model/layout/waiting_words.h"

#include "app/model/words.h"

namespace app::model::layout {

std::string waits_for(const Timeline& timeline, trace::WaitId wait, RecordIndex n) {
  std::string text = wait_text(timeline, wait, n);
  switch (timeline.trace().wait(wait).on) {
    case trace::WaitOn::Yield:
    case trace::WaitOn::Sleep:
    case trace::WaitOn::Shield:
    case trace::WaitOn::Gather:
    case trace::WaitOn::TaskGroup:
    case trace::WaitOn::Wait:
    case trace::WaitOn::Lib:
      return text;
    default:
      return "waits for " + text;
  }
}

}  // namespace app::model::layout
