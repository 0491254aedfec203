#include "engine/free_list.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <cstring>
#include <thread>
#include <vector>

namespace engine::free_list {
namespace {

TEST(FreeList, GivesBlocksThatBeginWithACacheLine) {
  for (const std::size_t bytes : {1, 64, 65, 1000, 5000}) {
    void* block = allocate(bytes);
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>(block) % 64, 0U);
    std::memset(block, 1, bytes);
    deallocate(block, bytes);
  }
}

TEST(FreeList, TakesBlocksOfAnotherThreadAndFreesThemWithItsOwn) {
  std::vector<void*> blocks;
  std::thread([&] {
    for (int i = 0; i < 100; ++i)
      blocks.push_back(allocate(300));
  }).join();
  std::thread([&] {
    for (void* block : blocks)
      deallocate(block, 300);
    const bool keeps_all_or_none = idle_bytes() == 100 * 320 || idle_bytes() == 0;
    EXPECT_TRUE(keeps_all_or_none);
  }).join();
}

TEST(FreeList, KeepsLittle) {
  std::vector<void*> blocks;
  for (int i = 0; i < 10'000; ++i)
    blocks.push_back(allocate(1024));
  for (void* block : blocks)
    deallocate(block, 1024);
  EXPECT_LT(idle_bytes(), std::size_t{5} << 20);
}

}  // namespace
}  // namespace engine::free_list
