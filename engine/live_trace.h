// A recording in real time that is written while its program runs.
// Rule: it reads the recording only while it holds the interpreter, as every thread beside the loop.
#pragma once

#include <thread>

#include "engine/interpreter_lock.h"
#include "engine/trace/recorder.h"
#include "engine/trace/write_trace.h"

namespace engine {

/// Writes now and then what is new, in a thread of its own.
class LiveTrace {
 public:
  struct Options {
    const trace::Recorder& recorder;
    InterpreterLock& lock;
    /// What comes after the last time is for others to write.
    trace::TraceWriter& writer;
  };

  /// In the thread that holds the interpreter. All three must outlive it.
  explicit LiveTrace(const Options& options);
  /// In the same thread.
  ~LiveTrace();
  LiveTrace(const LiveTrace&) = delete;
  LiveTrace& operator=(const LiveTrace&) = delete;

 private:
  void keep_writing(const std::stop_token& stop);

  const Options options_;
  std::jthread thread_;
};

}  // namespace engine
