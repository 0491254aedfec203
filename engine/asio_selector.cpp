// The io_context and what comes out of it.
// Rule: what Asio reports runs in the loop's thread, between two iterations; the loop stays asyncio's.
#include "engine/asio_selector.h"

#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <asio/post.hpp>
#include <asio/signal_set.hpp>
#include <utility>

#include "engine/asio_context.h"
#include "engine/errors.h"
#include "engine/processor_time.h"
#include "engine/program.h"
#include "engine/thread_jobs.h"

namespace engine {

namespace {

using SteadyClock = std::chrono::steady_clock;

constexpr Time Millisecond = 1'000'000;

Time up_to_millisecond(Time time) { return (time + Millisecond - 1) / Millisecond * Millisecond; }

/// As Runner.run: only in the main thread, and only when nobody else handles Ctrl-C.
bool can_watch_interrupts() {
  struct sigaction now{};
  sigaction(SIGINT, nullptr, &now);
  return now.sa_handler == SIG_DFL && gettid() == getpid();
}

}  // namespace

/// Counts Ctrl-C until the loop's thread hears of it.
class AsioSelector::Interrupts final : public InterruptWatch {
 public:
  Interrupts(AsioSelector& selector, std::function<void()> told)
      : selector_(selector), told_(std::move(told)), signals_(selector.context_->io, SIGINT) {
    selector_.interrupts_ = this;
    wait();
  }
  ~Interrupts() override { selector_.interrupts_ = nullptr; }

  void tell() {
    while (found_ > 0) {
      --found_;
      told_();
    }
  }

 private:
  void wait() {
    signals_.async_wait([this](const asio::error_code& error, int) {
      if (error) return;
      ++found_;
      wait();
    });
  }

  AsioSelector& selector_;
  const std::function<void()> told_;
  asio::signal_set signals_;
  int found_ = 0;
};

AsioSelector::AsioSelector(Options options)
    : options_(options), context_(std::make_shared<Context>()) {
  lock_.lock();
}

AsioSelector::~AsioSelector() {
  jobs_.reset();
  context_->io.poll();  // what was closed is reported, so that it is let go
  lock_.unlock();
}

Time AsioSelector::now() const {
  return std::chrono::nanoseconds(SteadyClock::now() - context_->begin).count();
}

bool AsioSelector::select(std::optional<Time> timeout) {
  wait(timeout);
  tell_interrupts();
  for (const auto& told : std::exchange(completions_, {}))
    told();
  check_limit();
  return true;
}

void AsioSelector::wait(std::optional<Time> timeout) {
  asio::io_context& io = context_->io;
  if (!completions_.empty()) timeout = 0;
  if (timeout == 0) {
    lock_.yield();
    io.poll();
    return;
  }
  if (options_.limit) {
    const Time left = std::max<Time>(to_time(*options_.limit) - now(), 0);
    timeout = std::min(timeout.value_or(left), left);
  }
  const Released released(lock_);
  if (timeout) {
    io.run_one_for(std::chrono::nanoseconds(up_to_millisecond(*timeout)));
  } else {
    io.run_one();
  }
  io.poll();
}

void AsioSelector::tell_interrupts() {
  if (interrupts_) interrupts_->tell();
}

void AsioSelector::check_limit() {
  if (!options_.limit || now() < to_time(*options_.limit)) return;
  if (jobs_) jobs_->leave();
  if (trace::Recorder* recorder = Program::current().recorder()) {
    recorder->time_is_up(options_.limit->count());
  }
  throw RecordingFull();
}

void AsioSelector::block(Time duration, const Look& look) {
  if (!look) return sleep_until(now() + duration);
  while (!has_come(look)) {
    context_->io.poll();
    pause();
  }
}

void AsioSelector::sleep_until(Time end) {
  while (now() < end) {
    {
      const Released released(lock_);
      const Time until = options_.limit ? std::min(end, to_time(*options_.limit)) : end;
      context_->io.run_one_until(context_->begin + std::chrono::nanoseconds(until));
    }
    pause();
  }
}

bool AsioSelector::has_come(const Look& look) {
  const Released released(lock_);
  return look();
}

void AsioSelector::compute(Time duration, const Work& work) {
  use_processor(duration, work, [this] {
    lock_.yield();
    context_->io.poll();
    pause();
  });
}

void AsioSelector::pause() {
  tell_interrupts();
  check_limit();
}

void AsioSelector::wake() {
  asio::post(context_->io, [] {});
}

void AsioSelector::complete(std::function<void()> told) { completions_.push_back(std::move(told)); }

Jobs& AsioSelector::jobs() {
  if (!jobs_) jobs_ = std::make_unique<ThreadJobs>(lock_);
  return *jobs_;
}

std::unique_ptr<InterruptWatch> AsioSelector::watch_interrupts(std::function<void()> told) {
  if (interrupts_ || !can_watch_interrupts()) return nullptr;
  return std::make_unique<Interrupts>(*this, std::move(told));
}

}  // namespace engine
