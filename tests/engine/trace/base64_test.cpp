#include "engine/trace/base64.h"

#include <gtest/gtest.h>

namespace engine::trace {
namespace {

TEST(Base64, IsWrittenWithItsPadding) {
  EXPECT_EQ(to_base64(""), "");
  EXPECT_EQ(to_base64("f"), "Zg==");
  EXPECT_EQ(to_base64("fo"), "Zm8=");
  EXPECT_EQ(to_base64("foobar"), "Zm9vYmFy");
}

TEST(Base64, GivesBackEveryByte) {
  std::string bytes;
  for (int byte = 0; byte < 256; ++byte) {
    bytes += static_cast<char>(byte);
    EXPECT_EQ(from_base64(to_base64(bytes)), bytes);
    EXPECT_EQ(to_base64(bytes).size(), base64_size(bytes.size()));
  }
}

TEST(Base64, RefusesWhatIsNotWrittenSo) {
  for (const char* text : {"Zg=", "Zg", "Zh==", "Z===", "====", "Zm9v!mFy", "Zg==Zg==", "Zm 8"})
    EXPECT_EQ(from_base64(text), std::nullopt) << text;
}

}  // namespace
}  // namespace engine::trace
