// What the loop does: its iterations, where its selector waits, where a step holds the thread.
// Rule: selecting and blocking are stretches in which time passes; without that there is none.
#include <algorithm>
#include <map>

#include "app/model/actors.h"
#include "app/model/timeline_tables.h"

namespace app::model {
namespace {

using trace::Kind;
using trace::Record;

/// From another thread, by call_soon_threadsafe.
bool is_news(const Record& record) {
  return record.kind == Kind::Push && record.push_why() == trace::PushWhy::CallSoon &&
         record.task == 0 && record.by_handle == 0;
}

/// What a call of cancel() does in its turn.
bool is_cancelling(const Record& record) {
  if (record.kind == Kind::Push) return record.push_why() == trace::PushWhy::FutureDone;
  return record.kind == Kind::TaskCancel || record.kind == Kind::FutDone ||
         record.kind == Kind::TimerCancel;
}

bool is_interrupt(const TimelineTables& tables, const Record& record) {
  if (record.kind != Kind::TaskCancel) return false;
  const TaskStory* task = tables.task(record.task);
  return task != nullptr && is_cancelled_by_nobody(*tables.trace, *task, record);
}

class Stretches {
 public:
  explicit Stretches(TimelineTables& tables) : tables_(tables) {}

  void read(RecordIndex n) {
    const Record& record = tables_.records[n];
    switch (record.kind) {
      case Kind::Iter:
        begin_iteration(n);
        break;
      case Kind::LoopStop:
      case Kind::LoopClose:
        end_iteration(record.loop, n);
        break;
      case Kind::Run:
        run_ = n;
        is_blocked_ = false;
        break;
      case Kind::Block:
      case Kind::Compute:
        if (!is_of_a_job(record)) block(n);
        break;
      case Kind::Slow:
        slow(n);
        break;
      default:
        break;
    }
    if (!is_of_a_job(record)) before_ = n;
  }

  void finish() {
    for (const auto& [loop, row] : open_)
      end(tables_.iterations[row], tables_.size());
    std::ranges::sort(tables_.blocks, {}, &Stretch::first);
  }

 private:
  void begin_iteration(RecordIndex n) {
    const Record& record = tables_.records[n];
    end_iteration(record.loop, n);
    open_[record.loop] = static_cast<std::uint32_t>(tables_.iterations.size());
    tables_.iterations.push_back({.kind = Stretch::Kind::Iteration,
                                  .first = n,
                                  .begin = record.time,
                                  .iteration = record.iteration});
    select(n);
  }

  void end_iteration(std::uint16_t loop, RecordIndex n) {
    const auto open = open_.find(loop);
    if (open == open_.end()) return;
    end(tables_.iterations[open->second], n);
    open_.erase(open);
  }

  void end(Stretch& stretch, RecordIndex n) {
    stretch.end = n;
    stretch.until = tables_.time(n);
  }

  void select(RecordIndex n) {
    const Record& record = tables_.records[n];
    const std::optional<trace::Time> timeout = tables_.trace->poll(record.poll).timeout;
    const RecordIndex next = next_on_thread(tables_, n);
    if (timeout == trace::Time{0} || tables_.time(next) <= record.time) return;
    tables_.selects.push_back({.kind = Stretch::Kind::Select,
                               .first = n,
                               .end = next,
                               .begin = record.time,
                               .until = tables_.time(next),
                               .iteration = record.iteration});
  }

  /// A record of computing may stand where it began or, when its length was not known, where it
  /// ended: time passes on that side.
  void block(RecordIndex n) {
    const Record& record = tables_.records[n];
    RecordIndex first = n;
    RecordIndex after = end_of_hold(tables_, n);
    if (tables_.time(after) <= record.time && record.kind == Kind::Compute && before_ < n) {
      first = before_;
      after = n;
    }
    if (tables_.time(after) <= tables_.time(first)) return;
    is_blocked_ = true;
    add_block(first, after, n);
  }

  /// Real time, or charged: a long step that no other record explains.
  void slow(RecordIndex n) {
    const Record& record = tables_.records[n];
    const trace::Time passed = record.time - tables_.time(run_);
    if (run_ == NoRecord || is_blocked_ || passed <= 0) return;
    if (passed < tables_.trace->time(record.when) / 2) return;
    is_blocked_ = true;
    add_block(run_, n, run_);
  }

  void add_block(RecordIndex first, RecordIndex after, RecordIndex told_by) {
    const Record& record = tables_.records[told_by];
    tables_.blocks.push_back({.kind = Stretch::Kind::Blocked,
                              .first = first,
                              .end = after,
                              .begin = tables_.time(first),
                              .until = tables_.time(after),
                              .iteration = iteration(),
                              .task = record.task,
                              .site = record.kind == Kind::Run ? 0 : record.site});
  }

  std::uint32_t iteration() const {
    return tables_.iterations.empty() ? 0 : tables_.iterations.back().iteration;
  }

  TimelineTables& tables_;
  std::map<std::uint16_t, std::uint32_t> open_;
  RecordIndex run_ = NoRecord;
  RecordIndex before_ = 0;
  bool is_blocked_ = false;
};

}  // namespace

RecordIndex next_on_thread(const TimelineTables& tables, RecordIndex n) {
  do {
    ++n;
  } while (n < tables.size() && is_of_a_job(tables.records[n]));
  return n;
}

RecordIndex end_of_hold(const TimelineTables& tables, RecordIndex n) {
  bool is_interrupted = false;
  for (RecordIndex next = n + 1; next < tables.size(); ++next) {
    const Record& record = tables.records[next];
    if (is_of_a_job(record) || is_news(record)) continue;
    const bool is_first = is_interrupt(tables, record);
    is_interrupted = is_first || (is_interrupted && is_cancelling(record));
    if (!is_interrupted) return next;
  }
  return tables.size();
}

void find_stretches(TimelineTables& tables) {
  Stretches stretches(tables);
  for (RecordIndex n = 0; n < tables.size(); ++n)
    stretches.read(n);
  stretches.finish();
}

}  // namespace app::model
