#include "tests/differential/campaign.h"

#include <fmt/format.h>

#include <atomic>
#include <mutex>
#include <thread>
#include <vector>

#include "tests/differential/generate.h"
#include "tests/differential/shrink.h"

namespace tests::differential {

namespace {

/// What the threads of a campaign share.
class Campaign {
 public:
  explicit Campaign(const Seeds& seeds) : seeds_(seeds) {}

  void work() {
    CpythonRecorder recorder;
    Census census;
    for (std::uint64_t at = next_++; at < seeds_.count && !is_over_; at = next_++) {
      const std::uint64_t seed = seeds_.first + at;
      const Program program = generate(seed);
      if (!differs(program, recorder, census)) continue;
      is_over_ = true;
      auto difference = find_difference(program, recorder);
      if (difference) note(seed, std::move(*difference));
    }
    const std::lock_guard lock(guard_);
    findings_.census.add(census);
  }

  Findings findings() && {
    if (failure_) std::rethrow_exception(failure_);
    return std::move(findings_);
  }

  void guarded_work() {
    try {
      work();
    } catch (...) {
      const std::lock_guard lock(guard_);
      failure_ = std::current_exception();
      is_over_ = true;
    }
  }

 private:
  bool differs(const Program& program, CpythonRecorder& recorder, Census& census) {
    const bool agrees = compare(program, recorder, &census).agrees();
    const std::lock_guard lock(guard_);
    ++findings_.programs;
    return !agrees;
  }

  /// Of the differences that several threads found at once, that of the first seed.
  void note(std::uint64_t seed, Difference difference) {
    difference.seed = seed;
    const std::lock_guard lock(guard_);
    if (findings_.difference && findings_.difference->seed < seed) return;
    findings_.difference = std::move(difference);
  }

  const Seeds seeds_;
  std::atomic<std::uint64_t> next_ = 0;
  std::atomic<bool> is_over_ = false;
  std::mutex guard_;
  Findings findings_;
  std::exception_ptr failure_;
};

}  // namespace

Findings run_campaign(const Seeds& seeds, unsigned threads) {
  Campaign campaign(seeds);
  {
    std::vector<std::jthread> workers;
    for (unsigned i = 0; i < threads; ++i)
      workers.emplace_back([&campaign] { campaign.guarded_work(); });
  }
  return std::move(campaign).findings();
}

std::optional<Difference> find_difference(const Program& program, CpythonRecorder& recorder) {
  const auto differs = [&](const Program& candidate) {
    return !compare(candidate, recorder).agrees();
  };
  if (!differs(program)) return std::nullopt;
  Difference difference{0, shrink(program, differs), {}};
  difference.schedules = compare(difference.program, recorder);
  return difference;
}

std::string report(const Difference& difference) {
  std::string text = fmt::format("# The smallest program found that differs");
  if (difference.seed != 0) text += fmt::format(" (./dev differential --seed {})", difference.seed);
  text += "\n" + write(difference.program) + "\n" + side_by_side(difference.schedules);
  if (compare_in_new_process(difference.program).agrees()) {
    text += "\nIn a new process they agree: cpython_server.py leaves something over.\n";
  }
  return text;
}

}  // namespace tests::differential
