// Has the system put pages under memory before it is written, in a thread of its own.
// Rule: it only ever asks for pages; what is written there is none of its business.
#pragma once

#include <atomic>
#include <cstddef>
#include <thread>

namespace engine::trace {

/// A page that was never touched must be cleared by the system first, which takes as long as filling
/// it with records. With this the other core does that, a few pages ahead.
class PageSupply {
 public:
  /// `first` is where the memory begins; it stays where it is as long as this lives.
  explicit PageSupply(void* first);
  ~PageSupply();
  PageSupply(const PageSupply&) = delete;
  PageSupply& operator=(const PageSupply&) = delete;

  /// Puts pages under the first `bytes` of the memory, in a while; never fewer than before.
  void reach(std::size_t bytes);

 private:
  void fill(std::size_t bytes);

  std::byte* first_;
  std::size_t filled_ = 0;
  std::atomic<std::size_t> wanted_ = 0;
  std::jthread thread_;
};

}  // namespace engine::trace
