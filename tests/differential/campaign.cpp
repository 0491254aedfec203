#include "tests/differential/campaign.h"

#include <fmt/format.h>

#include <atomic>
#include <fstream>
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
  Campaign(const Seeds& seeds, const Progress& progress) : seeds_(seeds), progress_(progress) {}

  void work() {
    CpythonRecorder recorder;
    Census census;
    for (std::uint64_t at = next_++; at < seeds_.count && !is_over_; at = next_++) {
      const std::uint64_t seed = seeds_.first + at;
      const Program program = generate(seed);
      if (!differs(program, recorder, census)) continue;
      is_over_ = true;
      auto difference = find_difference(program, fmt::format("seed-{}", seed), recorder);
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
    progress_(++findings_.programs);
    return !agrees;
  }

  /// Of the differences that several threads found at once, that of the first seed.
  void note(std::uint64_t seed, Difference difference) {
    const std::lock_guard lock(guard_);
    if (findings_.difference && first_seed_ < seed) return;
    first_seed_ = seed;
    findings_.difference = std::move(difference);
  }

  const Seeds seeds_;
  const Progress& progress_;
  std::atomic<std::uint64_t> next_ = 0;
  std::atomic<bool> is_over_ = false;
  std::mutex guard_;
  Findings findings_;
  std::uint64_t first_seed_ = 0;  // of the difference
  std::exception_ptr failure_;
};

}  // namespace

Findings run_campaign(const Seeds& seeds, unsigned threads, const Progress& progress) {
  Campaign campaign(seeds, progress);
  {
    std::vector<std::jthread> workers;
    for (unsigned i = 0; i < threads; ++i)
      workers.emplace_back([&campaign] { campaign.guarded_work(); });
  }
  return std::move(campaign).findings();
}

std::optional<Difference> find_difference(const Program& program, const std::string& name,
                                          CpythonRecorder& recorder) {
  const auto differs = [&](const Program& candidate) {
    return !compare(candidate, recorder).agrees();
  };
  if (!differs(program)) return std::nullopt;
  Difference difference{name, shrink(program, differs), {}};
  difference.schedules = compare(difference.program, recorder);
  return difference;
}

std::filesystem::path save(const Difference& difference, const std::filesystem::path& folder) {
  std::filesystem::create_directories(folder);
  const std::filesystem::path file = folder / (difference.name + "-shrunk.program");
  std::ofstream stream(file);
  stream << write(difference.program);
  if (!stream.flush()) throw std::runtime_error("cannot write " + file.string());
  return file;
}

std::string command_for(const std::filesystem::path& file) {
  const std::filesystem::path root = LOOPARIUM_SOURCE_DIR;
  const std::filesystem::path inside = std::filesystem::absolute(file).lexically_relative(root);
  const bool is_inside = !inside.empty() && *inside.begin() != "..";
  return "./dev differential " + (is_inside ? inside : std::filesystem::absolute(file)).string();
}

std::string report(const Difference& difference, const std::filesystem::path& file) {
  std::string text = fmt::format("# The smallest program found that differs as {} does: {}\n",
                                 difference.name, command_for(file));
  text += write(difference.program) + "\n" + side_by_side(difference.schedules);
  if (compare_in_new_process(difference.program).agrees()) {
    text += "\nIn a new process they agree: cpython_server.py leaves something over.\n";
  }
  return text;
}

}  // namespace tests::differential
