// Pages straight from the system: moved, not copied, when the list grows; large ones once it is long.
// Rule: a list that asks for little takes no large page, so that opening a small trace stays cheap.
#include "engine/trace/record_list.h"

#include <sys/mman.h>

#include <algorithm>
#include <new>
#include <system_error>
#include <utility>

namespace engine::trace {

namespace {

constexpr std::size_t FirstCapacity = 1024;
constexpr std::size_t LargePage = std::size_t{2} << 20;

std::size_t bytes_of(std::size_t records) { return records * sizeof(Record); }

/// All of it or nothing: memory with pages of two sorts could not be moved.
void use_large_pages(Record* first, std::size_t bytes) {
  if (bytes > LargePage) madvise(first, bytes, MADV_HUGEPAGE);
}

}  // namespace

RecordList::RecordList(const RecordList& other) {
  reserve(other.size());
  end_ = std::ranges::copy(other.view(), first_).out;
}

RecordList::RecordList(RecordList&& other) noexcept
    : first_(std::exchange(other.first_, nullptr)),
      end_(std::exchange(other.end_, nullptr)),
      limit_(std::exchange(other.limit_, nullptr)),
      supply_(std::move(other.supply_)) {}

RecordList& RecordList::operator=(RecordList other) noexcept {
  std::swap(first_, other.first_);
  std::swap(end_, other.end_);
  std::swap(limit_, other.limit_);
  std::swap(supply_, other.supply_);
  return *this;
}

RecordList::~RecordList() {
  supply_.reset();
  if (first_) munmap(first_, bytes_of(capacity()));
}

void RecordList::reserve(std::size_t count) {
  if (count > capacity()) grow(count);
}

void RecordList::grow(std::size_t capacity) {
  supply_.reset();
  capacity = std::max(capacity, FirstCapacity);
  const std::size_t bytes = bytes_of(capacity);
  constexpr int flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE;
  void* memory = first_ ? mremap(first_, bytes_of(this->capacity()), bytes, MREMAP_MAYMOVE)
                        : mmap(nullptr, bytes, PROT_READ | PROT_WRITE, flags, -1, 0);
  if (memory == MAP_FAILED) throw std::bad_alloc();
  move_to(memory, capacity);
  use_large_pages(first_, bytes);
}

void RecordList::prepare(std::size_t count) {
  try {
    if (!supply_) supply_ = std::make_unique<PageSupply>(first_);
  } catch (const std::system_error&) {
    return;  // no thread to be had: the pages come as they are touched
  }
  supply_->reach(bytes_of(std::min(count, capacity())));
}

void RecordList::shrink_to_fit() {
  supply_.reset();
  if (capacity() <= FirstCapacity) return;
  const std::size_t kept = std::max(size(), FirstCapacity);
  void* memory = mremap(first_, bytes_of(capacity()), bytes_of(kept), MREMAP_MAYMOVE);
  if (memory != MAP_FAILED) move_to(memory, kept);
}

void RecordList::move_to(void* memory, std::size_t capacity) {
  const std::size_t count = size();
  first_ = static_cast<Record*>(memory);
  end_ = first_ + count;
  limit_ = first_ + capacity;
}

}  // namespace engine::trace
