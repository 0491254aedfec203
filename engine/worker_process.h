// A worker process, as the program that started it sees it.
// Rule: it is this program started again, and never a bare fork: threads and locks are not copied.
#pragma once

#include <sys/types.h>

#include <exception>
#include <functional>
#include <optional>
#include <string>

#include "engine/channel.h"
#include "engine/job.h"

namespace engine {

class WorkerProcess {
 public:
  /// Throws RuntimeError when it cannot be started.
  WorkerProcess();
  /// Ends it.
  ~WorkerProcess();
  WorkerProcess(const WorkerProcess&) = delete;
  WorkerProcess& operator=(const WorkerProcess&) = delete;

  /// Has it make the call, and hands what it tells meanwhile to `told`. The outcome's error is
  /// BrokenProcessPool when it died.
  JobOutcome call(const RemoteCall& remote,
                  const std::function<void(const Channel::Message&)>& told);
  /// It dies, from any thread; the call that waits ends.
  void kill();

 private:
  pid_t id_ = 0;
  Channel channel_;
};

/// What a job raises whose process died, or another one of its pool.
std::exception_ptr broken_process_pool();

/// The first line of a program with process pools: `if (const auto status = run_as_worker(argc,
/// argv)) return *status;` Empty: this process is no worker.
std::optional<int> run_as_worker(int argc, char** argv);

}  // namespace engine
