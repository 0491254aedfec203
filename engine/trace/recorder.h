// What a loop calls to be recorded: one function for each kind of record, and the numbers they use.
// Rule: nothing else writes records; a full recorder drops what comes and says so once.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/trace/trace_builder.h"

namespace engine::trace {

/// Where the time of each record comes from.
class Clock {
 public:
  virtual ~Clock() = default;
  /// Nanoseconds since the program began; never less than before.
  virtual Time now() const = 0;
  /// Where the time stands to be read as often as one likes, if it only moves when the program waits or
  /// spends it; null: now() must be asked.
  virtual const Time* still() const { return nullptr; }
};

/// How much a recording may hold. The `limit` and `end` records come on top.
struct RecorderLimits {
  std::size_t records = 1'000'000;
};

/// A handle that entered the ready queue.
struct PushFacts {
  HandleId handle = 0;
  PushWhy why = PushWhy::CallSoon;
  TaskId task = 0;              // whose step; 0: a plain callback
  std::string_view label = {};  // of a plain callback
  FutureRef future = {};
  HandleId by = 0;  // the handle that is running
};

struct TimerFacts {
  HandleId handle = 0;
  Time when = 0;
  std::string_view label = {};
  TaskId task = 0;  // who set it
  FutureRef future = {};
};

struct TaskFacts {
  TaskId task = 0;
  std::string_view name = {};
  std::string_view coro = {};
  std::span<const std::string> args = {};
  TaskId parent = 0;
  SiteId site = 0;
  bool is_internal = false;
};

/// Who acts: a task, a job in its thread, or (both 0) the loop itself.
struct Who {
  TaskId task = 0;
  JobId job = 0;
};

/// A call that is handed to a pool.
struct JobFacts {
  JobId job = 0;
  Pool pool = Pool::Thread;
  std::uint32_t workers = 0;
  std::string_view label = {};
  TaskId task = 0;  // who handed it over
  SiteId site = 0;
};

/// What happened to a primitive: who did it, and the number its kind of record goes with (permits or
/// items left, items in it).
struct ObjectFacts {
  ObjectId object = 0;
  TaskId task = 0;
  std::uint32_t number = 0;
  SiteId site = 0;
};

/// Where a task is suspended: its await chain, and the innermost place of it.
struct AwaitPlace {
  ChainId chain = 0;
  SiteId site = 0;
};

/// An enumerator as a record holds it.
template <class How>
constexpr std::uint8_t code(How how) {
  return static_cast<std::uint8_t>(how);
}

class Recorder {
 public:
  explicit Recorder(RecorderLimits limits = {});

  Meta& meta() { return builder_.meta(); }
  void source(std::string_view file, std::string_view language, std::string_view text);
  /// Reads `clock`, which must outlive its use, for each record. Before, every record is at 0.
  void start_clock(const Clock& clock);
  /// Records that come later are all at the time it shows now.
  void stop_clock();
  /// As if the limit on records had struck, but on real time, in seconds.
  void time_is_up(double seconds);
  /// True once a limit struck: the program should be stopped.
  bool is_full() const { return is_full_; }
  /// The time of the newest record; 0 when there is none.
  Time newest_time() const { return builder_.newest_time(); }
  /// The records that will not change any more: a blocking that goes on is not among them, nor what
  /// came after it.
  TraceSoFar so_far() const;

  // Rows and numbers for the records below.
  TextId text(std::string_view value) { return builder_.text(value); }
  /// `file` and `function` must be literals: a place seen before is known by their addresses.
  SiteId site(const char* file, std::uint32_t line, const char* function) {
    return known_site(file, line, function).site;
  }
  /// The await chain that is this one place.
  AwaitPlace place(const char* file, std::uint32_t line, const char* function) {
    KnownSite& known = known_site(file, line, function);
    if (known.alone == 0) known.alone = chain_of(known.site);
    return {known.alone, known.site};
  }
  /// The program's own lines from the task's coroutine inwards.
  AwaitPlace place(std::span<const SiteId> chain);
  HandleId new_handle() { return ++handles_; }
  TaskId new_task() { return ++tasks_; }
  FutureId new_future() { return ++futures_; }
  ObjectId new_object() { return ++objects_; }
  JobId new_job() { return ++jobs_; }

  /// Returns the loop's number. Records belong to the newest loop, or to that of an InLoop.
  std::uint16_t loop_new();
  class InLoop;
  void loop_run(std::string_view label);
  void loop_stop();
  void loop_close(std::size_t ready, std::size_t timers);
  void iteration(const Poll& poll);

  void push(const PushFacts& facts);
  /// The step of a task that is pushed after a bare yield, by the step that runs.
  void push_again(HandleId handle, TaskId task, HandleId by);
  void run_step(HandleId handle, TaskId task, RunHow how);
  /// A step that begins with an exception of this type.
  void run_step_throwing(HandleId handle, TaskId task, std::string_view type);
  void run_callback(HandleId handle, std::string_view label, bool is_user);
  /// `begin` is when the handle began to run.
  void run_end(HandleId handle, Time begin);
  void drop(HandleId handle);
  void cancel(HandleId handle);
  void timer_push(const TimerFacts& facts);
  void timer_cancel(HandleId handle);

  void task_new(const TaskFacts& facts);
  void task_name(TaskId task, std::string_view name);
  /// An empty list, always the same one, to make the chain of a place in.
  std::vector<SiteId>& new_chain() { return chain_.clear(), chain_; }
  void task_suspend(TaskId task, const Wait& wait, AwaitPlace place);
  /// The same for a bare yield.
  void task_yield(TaskId task, AwaitPlace place);
  /// `text` is the value, or what the exception says.
  void task_done(TaskId task, DoneHow how, std::string_view type, std::string_view text);
  void task_cancel(TaskId task, TaskId by, bool was_done, SiteId site);
  void task_uncancel(TaskId task, std::uint32_t left);
  void fut_new(FutureId future, TaskId task, SiteId site);
  void fut_done(FutureId future, DoneHow how, std::string_view value);

  void obj_new(const ObjectFacts& facts, std::string_view type);
  void acquire(const ObjectFacts& facts, AcquireHow how);
  void release(const ObjectFacts& facts);
  void queue_put(const ObjectFacts& facts, std::string_view item);
  void queue_get(const ObjectFacts& facts, std::string_view item);
  /// task_done was called; the number is of items not dealt with yet.
  void queue_done(const ObjectFacts& facts);
  /// A condition woke that number of its waiters.
  void notify(const ObjectFacts& facts);
  /// That number of tasks is in the barrier now.
  void barrier(const ObjectFacts& facts, BarrierPhase phase);

  void job_submit(const JobFacts& facts);
  void job_begin(JobId job);
  void job_sleep(JobId job, double seconds);
  /// `exception` is its type's name, "" when the call returned.
  void job_end(JobId job, std::string_view exception);

  /// A line, without its end, and a picture to show with it.
  void print(Who who, SiteId site, std::string_view line, Stream stream = Stream::Stdout,
             SharedPicture picture = nullptr);
  void block(TaskId task, SiteId site, double seconds);
  /// A pool's shutdown, whose end is not known yet; block_took() tells it.
  DelayId open_block(TaskId task, SiteId site);
  void block_took(DelayId open, double seconds);
  void compute(Who who, SiteId site, double seconds);
  void never_awaited(std::string_view coro, SiteId site);
  void error(std::string_view message, FutureRef future, std::string_view exception);
  void deadlock(std::span<const TaskId> pending);
  void uncaught(std::string_view type, std::string_view text);

  /// Writes `end` and returns the recording.
  Trace finish(int status) &&;

 private:
  struct KnownSite {
    const char* file = nullptr;
    const char* function = nullptr;
    std::uint32_t line = 0;
    SiteId site = 0;
    ChainId alone = 0;  // the chain of only this; 0: not made yet
  };

  ChainId chain_of(SiteId site);
  KnownSite& known_site(const char* file, std::uint32_t line, const char* function) {
    KnownSite& known = known_sites_[line % known_sites_.size()];
    const bool is_known = known.line == line && known.file == file && known.function == function;
    return is_known ? known : know_site(known, file, function, line);
  }
  KnownSite& know_site(KnownSite& known, const char* file, const char* function,
                       std::uint32_t line);
  Time now() const { return clock_ ? clock_->now() : stopped_at_; }
  // A record of the time, with its own slots still empty; one that goes nowhere once it is full.
  Record& add(Kind kind, TaskId task = 0, std::uint8_t how = 0) {
    if (builder_.next_place() >= plain_end_) [[unlikely]]
      return add_with_care(kind, task, how);
    return builder_.append_reserved({*still_, kind, how, shown_loop_, task});
  }
  void begin_stretch();
  Record& add_with_care(Kind kind, TaskId task, std::uint8_t how);
  Record& add(Kind kind, const ObjectFacts& facts, std::uint8_t how = 0);
  /// The same, whatever the limit.
  Record& append(Kind kind, TaskId task = 0, std::uint8_t how = 0);
  void add_block(TaskId task, SiteId site, DelayId delay);
  void add_limit(LimitWhat what, std::uint32_t count);

  TraceBuilder builder_;
  const Clock* clock_ = nullptr;
  const Time* still_ = nullptr;  // the clock's, where it can be read directly
  Time stopped_at_ = 0;
  std::array<KnownSite, 256> known_sites_;
  std::vector<SiteId> chain_;
  std::size_t limit_;
  // Records before this place are below the limit and of a clock that stands still; null: none.
  const Record* plain_end_ = nullptr;
  bool is_full_ = false;
  std::optional<std::size_t> open_block_;  // the record of the blocking that goes on
  Record dropped_;
  std::uint16_t loop_ = 0;
  std::uint16_t shown_loop_ = 1;  // before there is one, records belong to the first
  std::uint32_t iterations_ = 0;
  std::uint32_t handles_ = 0;
  std::uint32_t tasks_ = 0;
  std::uint32_t futures_ = 0;
  std::uint32_t objects_ = 0;
  std::uint32_t jobs_ = 0;
};

/// While it lives, records belong to the loop of this number.
class Recorder::InLoop {
 public:
  InLoop(Recorder& recorder, std::uint16_t loop)
      : recorder_(recorder), before_(std::exchange(recorder.shown_loop_, loop)) {}
  ~InLoop() { recorder_.shown_loop_ = before_; }
  InLoop(const InLoop&) = delete;
  InLoop& operator=(const InLoop&) = delete;

 private:
  Recorder& recorder_;
  const std::uint16_t before_;
};

// What each step writes is inlined where it is written.

inline void Recorder::push_again(HandleId handle, TaskId task, HandleId by) {
  Record& record = add(Kind::Push, task, code(PushWhy::Yield));
  record.handle = handle;
  record.by_handle = by;
}

inline void Recorder::run_step(HandleId handle, TaskId task, RunHow how) {
  add(Kind::Run, task, code(how)).handle = handle;
}

inline void Recorder::run_end(HandleId handle, Time begin) {
  Record& record = add(Kind::RunEnd);
  record.handle = handle;
  if (record.time != begin) record.when = builder_.time(record.time - begin);
}

inline void Recorder::task_yield(TaskId task, AwaitPlace place) {
  Record& record = add(Kind::TaskSuspend, task);
  record.chain = place.chain;
  record.site = place.site;
}

}  // namespace engine::trace
