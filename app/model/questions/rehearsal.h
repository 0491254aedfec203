// A performance run again, as the event loop runs it or as a wrong machine would.
// Rule: the machine decides only who runs when; what each task performs is as recorded.
#pragma once

#include <deque>
#include <set>
#include <vector>

#include "app/model/questions/machine.h"
#include "app/model/questions/performance.h"

namespace app::model::questions {

class Rehearsal {
 public:
  explicit Rehearsal(const Performance& performance);

  /// As the event loop does, until this operation of the performance is the next; the call it is in
  /// has begun. False when it never comes.
  bool run_before(const Operation& operation);
  /// The next operation of the part that has the thread; nothing when none has.
  void perform(Machine machine);
  /// Gives the thread to who is next, unless somebody has it; false when there is nobody and never
  /// will be.
  bool hand_over(Machine machine);
  void run_to_end(Machine machine);

  /// A line as it was printed.
  struct Line {
    /// Nothing: a job or a callback.
    PartIndex part = 0;
    RecordIndex record = 0;
  };
  const std::vector<Line>& lines() const { return lines_; }
  /// Whose steps ran, in order; one entry a step.
  const std::vector<PartIndex>& steps() const { return steps_; }
  trace::Time now() const { return now_; }
  /// The part that has the thread, or Nothing.
  PartIndex running() const;
  PartIndex parts() const { return static_cast<PartIndex>(states_.size()); }
  State state(PartIndex part) const { return states_[part]; }
  /// True when somebody still waits, or has never begun, and nothing can change that.
  bool is_stuck() const;

 private:
  /// What runs: a part, or a call of it that a machine lets run by itself.
  struct Actor {
    PartIndex part = 0;
    std::uint32_t next = 0;
    std::uint32_t end = 0;
    /// Of a Hold that was cut in slices: what is left.
    trace::Time left = 0;
    /// The call it was last seen in, and switched for.
    std::uint32_t call = 0;
    /// It performs a plain call, whose holds leave the thread to others.
    bool overlaps = false;
  };
  using ActorIndex = std::uint32_t;

  /// A place in the ready queue: an actor's step, a callback on the way to a cue's waiter, or one that
  /// prints the lines of an errand or stops the loop for the program.
  struct Ready {
    ActorIndex actor = Nothing;
    CueIndex cue = Nothing;
    std::uint32_t passes = 0;
    ErrandIndex errand = Nothing;
    /// A job's line: printed in its time, whoever has the thread.
    RecordIndex line = NoRecord;
  };
  /// A store as it is now.
  struct Shelf {
    std::uint32_t count = 0;
    std::deque<ActorIndex> line;
    ActorIndex holder = Nothing;
  };
  /// In the order of firing.
  struct Timer {
    trace::Time when = 0;
    std::uint64_t number = 0;
    Ready fired{};
    friend bool operator<(const Timer& a, const Timer& b) {
      return a.when != b.when ? a.when < b.when : a.number < b.number;
    }
  };

  ActorIndex add_actor(PartIndex part, std::uint32_t begin, std::uint32_t end);
  const Operation* next_operation() const;
  bool begin_iteration(Machine machine);
  void run_program(Machine machine);
  void take(Machine machine, Ready entry);
  void run_callback(Machine machine, const Errand& callback);
  void put(Ready entry);
  void fire(Ready fired);
  void pass_to(trace::Time time);
  void hold(Machine machine, const Operation& operation);
  void create(Machine machine, PartIndex part);
  void bear(Machine machine, const Operation& birth);
  void give(Machine machine, CueIndex cue);
  void send(Machine machine, ErrandIndex errand);
  void send_job(Machine machine, const Errand& job);
  void acquire(Machine machine, const Operation& operation);
  void release(Machine machine, StoreIndex store);
  void yield(Machine machine);
  void wait(Machine machine, const Operation& operation);
  bool goes_on(Machine machine, const Operation& operation);
  void start_joined(const Operation& operation);
  bool starts_call(Machine machine);
  bool starts_plain_call(Machine machine);
  void interrupt(ActorIndex by);
  void suspend(State state);
  void print(PartIndex part, RecordIndex record) { lines_.push_back({part, record}); }
  ActorIndex arrive(CueIndex cue);
  void set_timer(trace::Time when, Ready fired);
  bool is_main(ActorIndex actor) const { return actor < performance_->parts.size(); }
  void set_state(ActorIndex actor, State state);

  const Performance* performance_;
  std::vector<Actor> actors_;
  std::vector<State> states_;
  std::vector<bool> is_given_;
  std::vector<ActorIndex> waiters_;
  std::vector<Shelf> shelves_;
  /// When the timer of each cue is due; 0 while none is set.
  std::vector<trace::Time> due_;
  std::deque<Ready> ready_;
  std::set<Timer> timers_;
  std::vector<ActorIndex> interrupted_;
  std::vector<PartIndex> steps_;
  std::vector<Line> lines_;
  ActorIndex current_ = Nothing;
  /// What the program does before the next iteration, or Nothing.
  ErrandIndex program_ = Nothing;
  std::size_t batch_ = 0;
  std::uint64_t timer_count_ = 0;
  trace::Time now_ = 0;
  trace::Time slice_ = 0;
};

}  // namespace app::model::questions
