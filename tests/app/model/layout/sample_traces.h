// The recordings every picture is looked at with.
// Rule: each shows something the others do not: lines of waiters, jobs, blocking, cancelling, failing.
#pragma once

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "app/model/line_records.h"
#include "app/model/moments.h"
#include "engine/trace/read_trace.h"

namespace app::model::layout::testing {

inline std::vector<std::string> sample_names() {
  const std::string own = "layout/traces/";
  const std::string shared = "traces/";
  return {own + "semaphore_caps_concurrency",
          own + "create_task_overlaps_waits",
          own + "calling_a_coroutine_runs_nothing",
          own + "process_pool",
          own + "barrier",
          own + "real_time",
          shared + "cancel_cleanup",
          shared + "queue_maxsize",
          shared + "semaphore_fifo",
          shared + "taskgroup",
          shared + "time_sleep_blocks",
          shared + "to_thread"};
}

/// A recording with everything a scene refers to.
class Sample {
 public:
  explicit Sample(const std::string& name)
      : trace_(engine::trace::read_trace(contents(name))),
        timeline_(trace_),
        moments_(timeline_),
        file_(main_file(timeline_)) {
    for (const trace::Source& source : trace_.sources())
      if (trace_.text(source.file) == file_) listing_ = Listing(Language::Python, source.text);
  }
  Sample(const Sample&) = delete;

  const Timeline& timeline() const { return timeline_; }
  const Moments& moments() const { return moments_; }
  const Listing& listing() const { return listing_; }
  std::string_view file() const { return file_; }

 private:
  static std::string contents(const std::string& name) {
    std::ifstream file(std::string(LOOPARIUM_SOURCE_DIR "/tests/app/model/") + name + ".jsonl");
    return {std::istreambuf_iterator<char>(file), {}};
  }

  trace::Trace trace_;
  Timeline timeline_;
  Moments moments_;
  std::string_view file_;
  Listing listing_;
};

}  // namespace app::model::layout::testing
