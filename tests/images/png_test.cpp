#include "images/png.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "images/draw.h"
#include "images/edges.h"

namespace images {
namespace {

using testing::HasSubstr;
using testing::ThrowsMessage;

TEST(Png, GivesBackThePictureItWasMadeOf) {
  EXPECT_EQ(from_png(to_png(draw(5))), draw(5));
  const Picture grey = edges_of(draw(5));
  EXPECT_EQ(from_png(to_png(grey)), grey);
}

TEST(Png, RefusesWhatIsNone) {
  EXPECT_THAT([] { from_png("GIF89a"); }, ThrowsMessage<PngError>(HasSubstr("not a PNG picture")));
  const std::string whole = to_png(draw(0));
  EXPECT_THROW(from_png(whole.substr(0, whole.size() / 2)), PngError);
}

/// The head of a file that promises so many pixels a side.
std::string head_of(unsigned side) {
  std::string png = to_png(Picture(1, 1));
  for (const std::size_t place : {16, 20}) {
    for (std::size_t byte = 0; byte < 4; ++byte)
      png[place + byte] = static_cast<char>(side >> (24 - 8 * byte) & 0xFF);
  }
  return png;
}

TEST(Png, RefusesWhatPromisesTooMuchBeforeItUnpacksIt) {
  // lodepng looks at the checksum of the head only when it is told to.
  EXPECT_THROW(from_png(head_of(1'000'000)), PngError);
}

}  // namespace
}  // namespace images
