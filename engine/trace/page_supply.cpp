// madvise in a thread that sleeps until more is wanted.
// Rule: it stops between two large pages at the latest, so that nobody waits for it long.
#include "engine/trace/page_supply.h"

#include <sys/mman.h>

#include <algorithm>

namespace engine::trace {

namespace {

constexpr std::size_t Stop = ~std::size_t{0};
// Of Linux 5.14; older headers lack it, and older kernels refuse it: then each page comes as it is touched.
constexpr int PopulateWrite = 23;

}  // namespace

PageSupply::PageSupply(void* first)
    : first_(static_cast<std::byte*>(first)), thread_([this] {
        for (std::size_t bytes = 0; bytes != Stop; bytes = wanted_) {
          fill(bytes);
          wanted_.wait(bytes);
        }
      }) {}

PageSupply::~PageSupply() {
  wanted_ = Stop;
  wanted_.notify_one();
}

void PageSupply::reach(std::size_t bytes) {
  wanted_ = bytes;
  wanted_.notify_one();
}

void PageSupply::fill(std::size_t bytes) {
  constexpr std::size_t page = std::size_t{2}
                               << 20;  // a large one; smaller ones come many at a time
  while (filled_ < bytes && wanted_ != Stop) {
    const std::size_t more = std::min(page, bytes - filled_);
    madvise(first_ + filled_, more, PopulateWrite);
    filled_ += more;
  }
}

}  // namespace engine::trace
