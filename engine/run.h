// As asyncio.run: one loop from the main coroutine's start to the end of all it left behind.
// Rule: what is still running when main ends is cancelled and awaited before the loop closes.
#pragma once

#include <memory>
#include <utility>

#include "engine/loop.h"

namespace engine {

/// The loop of one `run`, and its shutdown.
class Runner {
 public:
  explicit Runner(Site site);
  /// The closed loop stays until the program ends: jobs may still refer to it, and are refused.
  ~Runner();

  Loop& loop() { return *loop_; }
  /// Runs until `main` is done, whatever its outcome, then shuts down. Throws what left the loop. In
  /// real time the first Ctrl-C cancels `main`, and KeyboardInterrupt follows if it ends by that; the
  /// second raises KeyboardInterrupt at once.
  void run(const std::shared_ptr<TaskState>& main);

 private:
  void run_watching_interrupts(const std::shared_ptr<TaskState>& main);
  void shut_down();
  void cancel_all_tasks();
  void run_internal(Coro<> coro);

  Site site_;
  std::unique_ptr<Program> own_program_;  // when nobody made one
  std::unique_ptr<Loop> loop_;
};

/// Runs `main` in a new loop and returns its result, or throws what it raised. In the current
/// program, or in one of its own. Throws RuntimeError from inside a running loop.
template <class T>
T run(Coro<T> main, Site site = Site::current()) {
  site.function = "<module>";  // where Python programs call it
  Runner runner(site);
  const Task<T> task = runner.loop().create_task(std::move(main), "", site);
  runner.run(task.state());
  return task.result();
}
inline None run(Coro<> main, Site site = Site::current()) {
  return run<None>(std::move(main), site);
}

}  // namespace engine
