// Stays of handles: on the thread, in the ready queue, in the timer heap.
// Rule: a stay ends where a record ends it, or where the loop that held it closes.
#include <map>
#include <vector>

#include "app/model/timeline_tables.h"

namespace app::model {
namespace {

using trace::Kind;
using trace::Record;

constexpr std::uint32_t None = IdMap::None;

class Stays {
 public:
  explicit Stays(TimelineTables& tables)
      : tables_(tables),
        first_ready_(tables.dense_ids()),
        last_ready_(tables.dense_ids()),
        timer_(tables.dense_ids()) {}

  void read(RecordIndex n) {
    const Record& record = tables_.records[n];
    Loop& loop = loops_[record.loop];
    switch (record.kind) {
      case Kind::Push:
        push(loop, n);
        break;
      case Kind::Run:
        run(loop, n);
        break;
      case Kind::RunEnd:
      case Kind::Iter:
      case Kind::LoopStop:
        end_run(loop, n);
        break;
      case Kind::Drop:
        leave_ready(record.handle, n);
        break;
      case Kind::TimerPush:
        push_timer(loop, n);
        break;
      case Kind::TimerCancel:
        leave_timer(record.handle, n);
        break;
      case Kind::TaskSuspend:
      case Kind::TaskDone:
        leave_thread(loop, n);
        break;
      case Kind::LoopClose:
        close(loop, n);
        break;
      default:
        break;
    }
  }

  void finish() {
    for (ReadyStay& stay : tables_.ready)
      stay.is_own_callback = stay.task == 0 && !is_users(stay);
    tables_.ready_index = index(tables_.ready);
    for (std::uint32_t row = 0; row < tables_.ready.size(); ++row) {
      if (!tables_.ready[row].is_own_callback) tables_.shown_ready.push_back(row);
    }
    std::vector<ReadyStay> shown;
    for (const std::uint32_t row : tables_.shown_ready)
      shown.push_back(tables_.ready[row]);
    tables_.shown_index = index(shown);
    tables_.timer_index = index(tables_.timers);
  }

 private:
  struct Loop {
    std::uint32_t run = None;
    std::vector<std::uint32_t> ready;
    std::vector<std::uint32_t> timers;
  };

  /// True for a callback of the program's own: only its Run tells.
  bool is_users(const ReadyStay& stay) const {
    if (stay.leave >= tables_.size()) return false;
    const Record& run = tables_.records[stay.leave];
    return run.kind == Kind::Run && run.is_user != 0;
  }

  template <class Stay>
  static IntervalIndex index(const std::vector<Stay>& stays) {
    std::vector<Interval> intervals;
    intervals.reserve(stays.size());
    for (const Stay& stay : stays)
      intervals.push_back({stay.push, stay.leave});
    return IntervalIndex(std::move(intervals));
  }

  void push(Loop& loop, RecordIndex n) {
    const Record& record = tables_.records[n];
    if (record.push_why() == trace::PushWhy::Timer) fire_timer(record.handle, n);
    const auto row = static_cast<std::uint32_t>(tables_.ready.size());
    tables_.ready.push_back(
        {.push = n, .handle = record.handle, .task = record.task, .loop = record.loop});
    next_same_.push_back(None);
    std::uint32_t& last = last_ready_[record.handle];
    std::uint32_t& first = first_ready_[record.handle];
    if (first == None) {
      first = row;
    } else {
      next_same_[last] = row;
    }
    last = row;
    loop.ready.push_back(row);
  }

  /// The earliest stay of this handle that is still open ends. Gives its row, or None.
  std::uint32_t leave_ready(trace::HandleId handle, RecordIndex n) {
    std::uint32_t& first = first_ready_[handle];
    const std::uint32_t row = first;
    if (row == None) return None;
    first = next_same_[row];
    tables_.ready[row].leave = n;
    return row;
  }

  void run(Loop& loop, RecordIndex n) {
    end_run(loop, n);
    const Record& record = tables_.records[n];
    loop.run = static_cast<std::uint32_t>(tables_.runs.size());
    tables_.runs.push_back({.begin = n,
                            .handle = record.handle,
                            .task = record.task,
                            .loop = record.loop,
                            .ready = leave_ready(record.handle, n)});
  }

  void end_run(Loop& loop, RecordIndex n) {
    if (loop.run == None) return;
    RunStay& run = tables_.runs[loop.run];
    run.end = n;
    if (run.leave == NoRecord) run.leave = n;
    loop.run = None;
  }

  void leave_thread(const Loop& loop, RecordIndex n) {
    if (loop.run == None) return;
    RunStay& run = tables_.runs[loop.run];
    if (run.task == tables_.records[n].task && run.leave == NoRecord) run.leave = n;
  }

  void push_timer(Loop& loop, RecordIndex n) {
    const Record& record = tables_.records[n];
    leave_timer(record.handle, n);
    const auto row = static_cast<std::uint32_t>(tables_.timers.size());
    timer_[record.handle] = row;
    loop.timers.push_back(row);
    tables_.timers.push_back({.push = n,
                              .handle = record.handle,
                              .task = record.task,
                              .fut = record.fut,
                              .set = record.time,
                              .due = tables_.trace->time(record.when)});
  }

  void fire_timer(trace::HandleId handle, RecordIndex n) {
    const std::uint32_t row = timer_.find(handle);
    if (row != None) tables_.fired.emplace_back(n, row);
    leave_timer(handle, n);
  }

  void leave_timer(trace::HandleId handle, RecordIndex n) {
    std::uint32_t& row = timer_[handle];
    if (row != None) tables_.timers[row].leave = n;
    row = None;
  }

  void close(Loop& loop, RecordIndex n) {
    end_run(loop, n);
    for (const std::uint32_t row : loop.ready) {
      ReadyStay& stay = tables_.ready[row];
      if (stay.leave == NoRecord) leave_ready(stay.handle, n);
    }
    for (const std::uint32_t row : loop.timers) {
      TimerStay& stay = tables_.timers[row];
      if (stay.leave == NoRecord) leave_timer(stay.handle, n);
    }
    loop.ready.clear();
    loop.timers.clear();
  }

  TimelineTables& tables_;
  std::map<std::uint16_t, Loop> loops_;
  /// Of each handle the open stays, earliest first: a handle may be in the queue twice.
  IdMap first_ready_;
  IdMap last_ready_;
  std::vector<std::uint32_t> next_same_;
  IdMap timer_;
};

}  // namespace

void find_stays(TimelineTables& tables) {
  Stays stays(tables);
  for (RecordIndex n = 0; n < tables.size(); ++n)
    stays.read(n);
  stays.finish();
}

}  // namespace app::model
