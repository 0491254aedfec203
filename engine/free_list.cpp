// Lists of free blocks, one a size, in each thread.
// Rule: under a sanitizer nothing is kept, so that it sees every use of what was given back.
#include "engine/free_list.h"

#include <array>

namespace engine::free_list {

namespace {

#if defined(__SANITIZE_ADDRESS__) || __has_feature(address_sanitizer) || \
    __has_feature(thread_sanitizer)
constexpr bool IsKept = false;
#else
constexpr bool IsKept = true;
#endif

constexpr std::size_t Line = 64;
constexpr std::size_t Sizes = 16;  // of 64 to 1024 bytes
constexpr std::size_t MostIdle = std::size_t{4} << 20;

struct Free {
  Free* next;
};

/// Without a destructor: what dies after its thread's variables still finds it.
struct Lists {
  std::array<Free*, Sizes> first{};
  std::size_t idle = 0;
  bool is_closed = false;
};
constinit thread_local Lists lists;

std::size_t lines_of(std::size_t bytes) { return (bytes + Line - 1) / Line; }

void free_block(void* block) { ::operator delete(block, std::align_val_t(Line)); }

/// Gives back to the heap what is idle as the thread ends.
struct Closing {
  ~Closing() {
    lists.is_closed = true;
    for (Free* block : lists.first)
      while (block)
        free_block(std::exchange(block, block->next));
    lists.first = {};
    lists.idle = 0;
  }
};

void close_with_thread() { static thread_local const Closing closing; }

}  // namespace

void* allocate(std::size_t bytes) {
  const std::size_t lines = lines_of(bytes);
  if (lines - 1 < Sizes) {
    Free*& first = lists.first[lines - 1];
    if (Free* block = first) {
      first = block->next;
      lists.idle -= lines * Line;
      return block;
    }
  }
  return ::operator new(lines * Line, std::align_val_t(Line));
}

void deallocate(void* block, std::size_t bytes) noexcept {
  const std::size_t lines = lines_of(bytes);
  const bool is_kept = IsKept && lines - 1 < Sizes && lists.idle < MostIdle && !lists.is_closed;
  if (!is_kept) return free_block(block);
  if (lists.idle == 0) close_with_thread();
  lists.idle += lines * Line;
  Free*& first = lists.first[lines - 1];
  first = ::new (block) Free{first};
}

std::size_t idle_bytes() { return lists.idle; }

}  // namespace engine::free_list
