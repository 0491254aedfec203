// The thread: sleep, take the interpreter, write.
// Rule: it reads the recording only while it holds the interpreter, as every thread beside the loop.
#include "engine/live_trace.h"

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace engine {

namespace {
constexpr std::chrono::milliseconds Pause{250};
}

LiveTrace::LiveTrace(const Options& options)
    : options_(options), thread_([this](const std::stop_token& stop) { keep_writing(stop); }) {}

LiveTrace::~LiveTrace() {
  const Released released(options_.lock);
  thread_.request_stop();
  thread_.join();
}

void LiveTrace::keep_writing(const std::stop_token& stop) {
  std::mutex mutex;
  std::condition_variable_any bell;
  std::unique_lock guard(mutex);
  while (!stop.stop_requested()) {
    {
      const std::lock_guard interpreter(options_.lock);
      options_.writer.write(options_.recorder.so_far());
    }
    bell.wait_for(guard, stop, Pause, [] { return false; });
  }
}

}  // namespace engine
