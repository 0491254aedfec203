// Hands the jobs of all calls to the workers of their pools, in the order of the calls.
// Rule: what a thread computes nobody else's thread can compute at the same time: they share one lock.
#include "app/model/insights/together.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <queue>

namespace app::model::insights {
namespace {

using trace::Time;

/// Pools have no number: those of a kind and a size count as one.
using PoolKey = std::pair<trace::Pool, std::uint32_t>;

/// When each worker of a pool is free.
class Workers {
 public:
  explicit Workers(std::uint32_t count) : count_(count) {}

  /// The time at which a job of this length ends.
  Time give(Time length) {
    Time begin = 0;
    if (free_.size() == count_) {
      begin = free_.top();
      free_.pop();
    }
    free_.push(begin + length);
    return begin + length;
  }

 private:
  std::uint32_t count_;
  std::priority_queue<Time, std::vector<Time>, std::greater<>> free_;
};

Time computed_in_threads(const Evidence& evidence, const JobStory& job) {
  Time sum = 0;
  if (job.pool != trace::Pool::Thread) return sum;
  for (const RecordIndex n : evidence.timeline().records_of_job(job.id)) {
    const trace::Record& record = evidence.timeline().record(n);
    if (record.kind != trace::Kind::Compute) continue;
    sum += std::llround(evidence.trace().delay(record.delay) * 1e9);
  }
  return sum;
}

/// `with lock:` and `lock.acquire()` in the function a job calls.
bool takes_lock(const Evidence& evidence, const AwaitedCall& call, const JobStory& job) {
  const CodeShape* shape = evidence.shape(call.site);
  if (shape == nullptr) return false;
  const std::string_view name = evidence.timeline().lanes()[job.lane].call;
  const auto body = shape->body_of_function(name.substr(name.rfind('.') + 1));
  return std::ranges::any_of(body, [&](const Statement& each) {
    const std::string text = shape->text(each);
    const bool calls = text.find('(') != text.npos;
    return (text.starts_with("with ") && !calls) || text.find(".acquire(") != text.npos;
  });
}

class Together {
 public:
  explicit Together(const Evidence& evidence) : evidence_(evidence) {}

  /// False where it cannot be known.
  bool add(const AwaitedCall& call) {
    Time in_pools = 0;
    Time end = 0;
    for (const trace::JobId id : call.jobs) {
      const JobStory* job = evidence_.timeline().job(id);
      if (job == nullptr || job->begun == NoRecord || job->ended == NoRecord) return false;
      const trace::Record& submit = evidence_.timeline().record(job->submitted);
      const bool is_known = submit.kind == trace::Kind::JobSubmit && submit.workers > 0;
      if (!is_known || takes_lock(evidence_, call, *job)) return false;
      const Time length =
          evidence_.timeline().time(job->ended) - evidence_.timeline().time(job->begun);
      const auto [pool, is_new] = pools_.try_emplace({job->pool, submit.workers}, submit.workers);
      end = std::max(end, pool->second.give(length));
      in_pools += length;
      computed_ += computed_in_threads(evidence_, *job);
    }
    const Time rest = std::max<Time>(0, call.until - call.begin - in_pools);
    longest_ = std::max(longest_, end + rest);
    return true;
  }

  Time time() const { return std::max(longest_, computed_); }

 private:
  const Evidence& evidence_;
  std::map<PoolKey, Workers> pools_;
  Time longest_ = 0;
  Time computed_ = 0;
};

}  // namespace

std::optional<Time> time_together(const Evidence& evidence, const CallRow& row) {
  Together together(evidence);
  for (const AwaitedCall& call : row)
    if (!together.add(call)) return std::nullopt;
  return together.time();
}

}  // namespace app::model::insights
