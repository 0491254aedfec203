// Pages straight from the system: moved, not copied, when the list grows; large ones once it is long.
// Rule: a list that asks for little takes no large page, so that opening a small trace stays cheap.
#include "engine/trace/record_list.h"

#include <sys/mman.h>

#include <algorithm>
#include <new>
#include <utility>

namespace engine::trace {

namespace {

constexpr std::size_t FirstCapacity = 1024;
constexpr std::size_t LargePage = 2 * 1024 * 1024;

std::size_t bytes_of(std::size_t records) { return records * sizeof(Record); }

/// All of it or nothing: memory with pages of two sorts could not be moved.
void use_large_pages(Record* first, std::size_t bytes) {
  if (bytes > LargePage) madvise(first, bytes, MADV_HUGEPAGE);
}

}  // namespace

RecordList::RecordList(const RecordList& other) {
  reserve(other.size_);
  std::ranges::copy(other.view(), first_);
  size_ = other.size_;
}

RecordList::RecordList(RecordList&& other) noexcept
    : first_(std::exchange(other.first_, nullptr)),
      size_(std::exchange(other.size_, 0)),
      capacity_(std::exchange(other.capacity_, 0)) {}

RecordList& RecordList::operator=(RecordList other) noexcept {
  std::swap(first_, other.first_);
  std::swap(size_, other.size_);
  std::swap(capacity_, other.capacity_);
  return *this;
}

RecordList::~RecordList() {
  if (first_) munmap(first_, bytes_of(capacity_));
}

void RecordList::reserve(std::size_t count) {
  if (count > capacity_) grow(count);
}

void RecordList::grow(std::size_t capacity) {
  capacity = std::max(capacity, FirstCapacity);
  const std::size_t bytes = bytes_of(capacity);
  constexpr int flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE;
  void* memory = first_ ? mremap(first_, bytes_of(capacity_), bytes, MREMAP_MAYMOVE)
                        : mmap(nullptr, bytes, PROT_READ | PROT_WRITE, flags, -1, 0);
  if (memory == MAP_FAILED) throw std::bad_alloc();
  first_ = static_cast<Record*>(memory);
  capacity_ = capacity;
  use_large_pages(first_, bytes);
}

void RecordList::shrink_to_fit() {
  if (capacity_ <= FirstCapacity) return;
  const std::size_t kept = std::max(size_, FirstCapacity);
  void* memory = mremap(first_, bytes_of(capacity_), bytes_of(kept), MREMAP_MAYMOVE);
  if (memory == MAP_FAILED) return;
  first_ = static_cast<Record*>(memory);
  capacity_ = kept;
}

}  // namespace engine::trace
