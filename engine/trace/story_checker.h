// Follows a recording record by record and objects to what cannot have happened.
// Rule: its memory is bounded by the number of records seen, whatever numbers they hold.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <span>
#include <vector>

#include "engine/trace/fields.h"
#include "engine/trace/trace.h"
#include "engine/trace/wrong.h"

namespace engine::trace {

class StoryChecker {
 public:
  /// What `record.row` stands for, in the kinds where it names other things.
  struct Details {
    const Wait* wait = nullptr;       // of TaskSuspend
    std::span<const TaskId> tasks{};  // of Deadlock
  };

  /// Throws Wrong when `record` cannot follow the ones before it.
  void check(const Record& record, const Details& details);

 private:
  enum class TaskState : std::uint8_t { Unknown, Alive, Done };
  enum class TimerState : std::uint8_t { None, InHeap, Cancelled };
  enum class JobState : std::uint8_t { Unknown, Submitted, Begun, Ended };
  struct LoopState {
    std::deque<HandleId> ready;
    HandleId running = 0;
  };

  void check_numbers(const Record& record) const;
  void check_details(const Details& details) const;
  void check_number(std::string_view name, std::uint32_t number) const;
  void check_task(std::string_view name, TaskId task) const;
  void check_future(std::string_view name, FutureRef ref) const;
  void follow(const Record& record);
  void follow_queue(const Record& record, LoopState& loop);
  void follow_timer(const Record& record);
  void follow_task(const Record& record);
  void follow_job(const Record& record);
  void follow_object(const Record& record);
  void push(const Record& record, LoopState& loop);
  void pop(const Record& record, LoopState& loop);

  std::uint64_t seen_ = 0;
  Time time_ = 0;
  bool has_ended_ = false;
  std::map<std::uint16_t, LoopState> loops_;
  std::vector<TaskState> tasks_;
  std::vector<TimerState> timers_;
  std::vector<JobState> jobs_;
  std::vector<bool> objects_;
};

}  // namespace engine::trace
