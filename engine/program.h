// What Python calls the process: clock, recording, task numbers; loops come and go in it.
// Rule: this file holds the one thread_local of the engine: the program that runs in this thread, and
// the worker whose thread it is.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/output.h"
#include "engine/selector.h"
#include "engine/timer_heap.h"
#include "engine/trace/recorder.h"

namespace engine {

class FutureState;
class Loop;
class TaskState;

struct ProgramOptions {
  /// Who is told everything that happens; null: nobody, at no cost.
  trace::Recorder* recorder = nullptr;
  Ties ties = Ties::Fifo;
  /// As `--set NAME=VALUE`: the constants this run changes.
  std::vector<std::pair<std::string, double>> set;
  /// Null: a new VirtualSelector.
  std::unique_ptr<Selector> selector;
};

/// While it lives it is the current program of its thread; programs nest.
class Program {
 public:
  explicit Program(ProgramOptions options = {});
  ~Program();
  Program(const Program&) = delete;
  Program& operator=(const Program&) = delete;

  /// The innermost program of this thread; throws RuntimeError when there is none.
  static Program& current();
  static Program* current_or_null();

  Output& output() { return output_; }
  Selector& selector() const { return *selector_; }
  /// Where calls in pools run.
  Jobs& jobs();
  /// The worker whose thread this is; null in a loop's thread.
  static Worker* current_worker();
  /// While it lives this thread is a worker's, and its program the worker's.
  class InWorker;
  trace::Recorder* recorder() const { return recorder_; }
  Ties ties() const { return ties_; }
  /// The value `--set` gave the constant.
  std::optional<double> set_value(std::string_view name) const;
  /// All that `--set` changed.
  const std::vector<std::pair<std::string, double>>& set() const { return set_; }

  Loop* running_loop() const { return running_loop_; }
  void set_running_loop(Loop* loop) { running_loop_ = loop; }
  /// The task whose step runs, or null: in a callback or outside any loop.
  TaskState* current_task() const;
  trace::TaskId current_task_id() const;
  /// The task or the job that acts in this thread.
  trace::Who who() const;
  /// "Task-N", N from 1 over all loops of the program.
  std::string next_task_name();
  /// From 1: what a primitive remembers its loop by.
  std::uint64_t next_loop_number() { return ++loops_; }

  /// What Python does as it exits: jobs go on to their end; then what is left is finalized in the order
  /// of creation: pending tasks clean up, lost exceptions are told. A second call does nothing.
  void end();

  // Futures enlist for as long as they live; the list is in the order of creation.
  void enlist(FutureState& future);
  void delist(FutureState& future);
  /// Live tasks of `loop` that are not done, in the order of creation (rule S1).
  std::vector<std::shared_ptr<TaskState>> pending_tasks(const Loop* loop) const;
  /// Retires a closed loop, which lives on until the program's end: references to it stay valid.
  void keep(std::unique_ptr<Loop> closed);
  /// Futures may outlive their loop: from now on they have none.
  void forget_loop(const Loop& loop);

 private:
  std::unique_ptr<Selector> selector_;
  trace::Recorder* recorder_;
  Ties ties_;
  std::vector<std::pair<std::string, double>> set_;
  Output output_;
  bool has_jobs_ = false;
  Loop* running_loop_ = nullptr;
  std::uint64_t task_names_ = 0;
  std::uint64_t loops_ = 0;
  std::vector<std::unique_ptr<Loop>> closed_loops_;
  FutureState* first_ = nullptr;
  FutureState* last_ = nullptr;
  Program* outer_;
};

class Program::InWorker {
 public:
  InWorker(Program& program, Worker& worker);
  ~InWorker();
  InWorker(const InWorker&) = delete;
  InWorker& operator=(const InWorker&) = delete;
};

/// The loop that runs; throws RuntimeError "no running event loop".
Loop& get_running_loop();

}  // namespace engine
