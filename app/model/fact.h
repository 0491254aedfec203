// What every explanation of one record needs: the record, the trace around it, a sentence to fill.
// Rule: a group of kinds has one file, and each kind one function in it.
#pragma once

#include "app/model/explanation.h"
#include "app/model/sentence.h"
#include "app/model/words.h"

namespace app::model {

class Fact {
 public:
  Fact(const Timeline& timeline, RecordIndex n, Detail detail)
      : timeline_(timeline),
        trace_(timeline.trace()),
        record_(timeline.record(n)),
        n_(n),
        detail_(detail) {}

 protected:
  using Kind = trace::Kind;

  Sentence say() const { return Sentence(timeline_); }
  std::string_view text() const { return trace_.text(record_.text); }
  /// The record's delay, in seconds.
  std::string delay() const { return seconds_text(trace_.delay(record_.delay)); }
  bool is_python() const { return trace_.meta().language != "c++"; }
  /// The beginning of a sentence about who acted: a task, a job, a callback, or the program outside of
  /// all of them.
  Sentence who() const;
  Sentence callback(const trace::Record& run) const;
  static RichText join(RichText first, const RichText& second) { return first.add(second); }

  const Timeline& timeline_;
  const trace::Trace& trace_;
  const trace::Record& record_;
  RecordIndex n_;
  Detail detail_;
};

/// Iterations, handles, timers: what the loop does.
class LoopFact : public Fact {
 public:
  using Fact::Fact;
  Explanation explain() const;

 private:
  Explanation loop_close() const;
  Explanation iteration() const;
  Explanation selecting() const;
  std::string news(RecordIndex n) const;
  RichText wakes(Sentence& until, RecordIndex n) const;
  Explanation push_callback() const;
  Explanation run_callback() const;
  Explanation timer_push() const;
};

/// Births, steps, suspensions, ends of tasks.
class TaskFact : public Fact {
 public:
  using Fact::Fact;
  Explanation explain() const;

 private:
  Explanation push() const;
  RichText birth() const;
  RichText place_in_queue(bool is_new) const;
  Explanation run() const;
  /// How long it was ready, and what came before.
  RichText starved() const;
  /// Of a step after Condition.wait: the lock is its own again.
  RichText takes_lock_again() const;
  Explanation task_suspend() const;
  Explanation task_done() const;
  /// Whom this end made ready: the pushes for it stand just before it.
  RichText woke() const;
  Explanation task_cancel() const;
};

/// Futures, locks, semaphores, queues, jobs.
class ObjectFact : public Fact {
 public:
  using Fact::Fact;
  Explanation explain() const;

 private:
  Explanation fut_new() const;
  Explanation fut_done() const;
  Explanation obj_new() const;
  bool is_lock() const;
  Explanation acquire() const;
  Explanation release() const;
  Explanation queue(const char* verb, const char* preposition) const;
  Explanation queue_done() const;
  Explanation notify() const;
  Explanation barrier() const;
  Explanation job_submit() const;
  Explanation job_begin() const;
  Explanation job_end() const;
};

/// What the program itself did and how it ended: output, blocking, faults.
class ProgramFact : public Fact {
 public:
  using Fact::Fact;
  Explanation explain() const;

 private:
  Explanation print() const;
  /// Who has the thread when this step gives it back.
  RichText then() const;
  Explanation block() const;
  Explanation close_pool() const;
  Explanation compute() const;
  RichText stands_still() const;
  Explanation slow() const;
  Explanation never_awaited() const;
  Explanation error() const;
  Explanation deadlock() const;
  Explanation limit() const;
  Explanation uncaught() const;
  Explanation end() const;
};

/// "1 permit", "4 permits".
std::string counted(std::uint32_t count, std::string_view noun);

}  // namespace app::model
