// Memory for what a loop makes and drops all the time: coroutine frames, futures, tasks.
// Rule: a block is a heap block like any other; the lists only keep some of those that came back.
#pragma once

#include <cstddef>
#include <new>
#include <utility>

namespace engine::free_list {

/// At least `bytes`, at the beginning of a cache line. Blocks may be given back in another thread.
void* allocate(std::size_t bytes);
/// `bytes` as they were asked for.
void deallocate(void* block, std::size_t bytes) noexcept;
/// How much of the heap this thread keeps for later.
std::size_t idle_bytes();

/// For std::allocate_shared. It may construct what makes it a friend.
template <class T>
class Allocator {
 public:
  using value_type = T;
  Allocator() = default;
  template <class U>
  explicit(false) Allocator(const Allocator<U>&) {}

  T* allocate(std::size_t count) { return static_cast<T*>(free_list::allocate(count * sizeof(T))); }
  void deallocate(T* block, std::size_t count) noexcept {
    free_list::deallocate(block, count * sizeof(T));
  }
  template <class U, class... Args>
  void construct(U* at, Args&&... args) {
    ::new (static_cast<void*>(at)) U(std::forward<Args>(args)...);
  }
  friend bool operator==(const Allocator&, const Allocator&) { return true; }
};

}  // namespace engine::free_list
