// Who waits for whom at one moment, and the circle among them.
// Rule: an edge is drawn only where the recording names who holds what is waited for.
#pragma once

#include <map>
#include <set>
#include <string_view>

#include "app/model/insights/stuck.h"

namespace app::model::insights {

class Knot {
 public:
  /// Of these tasks at record `n`, and of all they need. The evidence must outlive it.
  Knot(const Evidence& evidence, RecordIndex n, std::vector<trace::TaskId> tasks);

  RecordIndex moment() const { return n_; }
  /// Those that wait; tasks asyncio made for itself are left out.
  const std::map<trace::TaskId, Stuck>& stuck() const { return stuck_; }

  /// The tasks of a circle in its order; empty without one.
  std::vector<trace::TaskId> circle() const;
  /// The same for one that goes through this task, which comes first.
  std::vector<trace::TaskId> circle_through(trace::TaskId task) const;

 private:
  void add(trace::TaskId task);
  void add_targets(Stuck& stuck) const;
  void add_holders(Stuck& stuck) const;
  bool has_ended(trace::TaskId task) const;
  bool find(trace::TaskId task, std::vector<trace::TaskId>& path,
            std::set<trace::TaskId>& seen) const;

  const Evidence& evidence_;
  RecordIndex n_;
  std::map<trace::TaskId, Stuck> stuck_;
};

/// "Deadlock, in a circle: Task-2 waits for Lock at line 8, which Task-3 holds; Task-3 …".
void say_circle(Sentence& text, const Evidence& evidence, const Knot& knot,
                const std::vector<trace::TaskId>& circle);
/// "Neither of them", "None of them", "It".
std::string_view none_of(std::size_t count);
RichText circle_cure(const Evidence& evidence, const Knot& knot,
                     const std::vector<trace::TaskId>& circle);

}  // namespace app::model::insights
