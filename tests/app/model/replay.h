// The slow, plain way to know what is true at a record: from the first record on, one by one.
// Rule: shares nothing with the timeline, so that the two can check each other.
#pragma once

#include <deque>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include "app/model/snapshot.h"

namespace app::model::testing {

using namespace engine::trace;

/// What a Snapshot and a replay must agree on, in comparable form.
struct Facts {
  Time time = 0;
  std::uint32_t iteration = 0;
  std::pair<HandleId, TaskId> running{};
  std::vector<std::pair<HandleId, TaskId>> ready;
  std::vector<std::pair<Time, HandleId>> timers;
  std::vector<TaskId> waiting;
  std::map<TaskId, State> states;
  std::vector<TaskId> done;
  std::map<JobId, int> jobs;
  std::multiset<TaskId> holders;
  std::multiset<std::pair<ObjectId, std::string>> items;
  std::uint32_t output_lines = 0;
  friend bool operator==(const Facts&, const Facts&) = default;
};

Facts facts(const Snapshot& now);

class Replay {
 public:
  explicit Replay(const Trace& trace) : trace_(trace) {}
  /// Takes in the next record and tells what is true then.
  Facts next();

 private:
  void take(const Record& record);
  void take_handle(const Record& record);
  void take_task(const Record& record);
  void take_object(const Record& record);
  bool is_blocked() const;

  const Trace& trace_;
  RecordIndex n_ = 0;
  Facts now_;
  std::vector<std::pair<Time, HandleId>> heap_;
  std::set<TaskId> pushed_;
  std::deque<std::pair<ObjectId, TaskId>> held_;
  std::deque<std::pair<ObjectId, TextId>> items_;
};

/// Every trace the tests know of: those beside them, and those in $LOOPARIUM_TRACES.
std::vector<std::string> sample_traces();
Trace read_sample(const std::string& path);

}  // namespace app::model::testing
