// Records programs on CPython, in one process that stays (cpython_server.py).
// Rule: one program at a time, and each begins as if the process had just started.
#pragma once

#include <sys/types.h>

#include <string>

#include "app/runs/private_folder.h"
#include "engine/trace/trace.h"

namespace tests::differential {

class CpythonRecorder {
 public:
  /// Starts the process. Throws app::runs::RunError when there is no CPython 3.11.
  CpythonRecorder();
  ~CpythonRecorder();
  CpythonRecorder(const CpythonRecorder&) = delete;
  CpythonRecorder& operator=(const CpythonRecorder&) = delete;

  /// The recording of a program's text. Throws std::runtime_error when there is none within a minute;
  /// the next call starts another process.
  engine::trace::Trace record(const std::string& program);

 private:
  void start();
  void stop();
  void send(const std::string& text);
  void await_answer();

  app::runs::PrivateFolder folder_;
  std::string python_;
  pid_t process_ = 0;
  int requests_ = -1, answers_ = -1;
};

/// The recording of a program in a process of its own, by the recorder's own front door.
engine::trace::Trace record_in_new_process(const std::string& program);

}  // namespace tests::differential
