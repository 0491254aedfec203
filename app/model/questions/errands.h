// Which jobs and callbacks the tasks of a recording send off, what these print and whom they make.
// Rule: told by the record that sent them; what nobody's step sent is left out.
#pragma once

#include <unordered_map>

#include "app/model/questions/performance.h"

namespace app::model::questions {

struct Errands {
  std::vector<Errand> errands;
  /// By the JobSubmit, the TimerPush or the Push that sent it.
  std::unordered_map<RecordIndex, ErrandIndex> sent;
  /// By its errand, the TaskNews of a callback.
  std::unordered_map<ErrandIndex, std::vector<RecordIndex>> births;
  /// By its JobEnd.
  std::unordered_map<RecordIndex, ErrandIndex> ended;
};

Errands find_errands(const Timeline& timeline);

}  // namespace app::model::questions
