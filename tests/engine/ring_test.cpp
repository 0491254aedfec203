#include "engine/ring.h"

#include <gtest/gtest.h>

namespace engine {
namespace {

TEST(Ring, GivesItemsInTheOrderTheyCameHoweverItGrows) {
  Ring<int> ring;
  int next = 0;
  for (int i = 0; i < 1000; ++i) {
    ring.push(i);
    if (i % 3 == 0) EXPECT_EQ(ring.pop(), next++);
  }
  while (!ring.is_empty())
    EXPECT_EQ(ring.pop(), next++);
  EXPECT_EQ(next, 1000);
}

}  // namespace
}  // namespace engine
