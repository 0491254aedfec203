#include "images/edges.h"

#include <gtest/gtest.h>

#include "images/draw.h"

namespace images {
namespace {

/// White on black, from (8, 8) up to (24, 24).
Picture white_square() {
  Picture picture(32, 32);
  for (int y = 8; y < 24; ++y) {
    for (int x = 8; x < 24; ++x)
      picture.set(x, y, {255, 255, 255});
  }
  return picture;
}

TEST(Edges, OfASquareAreItsBorder) {
  const Picture edges = edges_of(white_square());
  for (const int along : {12, 16, 20}) {
    EXPECT_EQ(edges.at(along, 8)[0], 255) << "top";
    EXPECT_EQ(edges.at(along, 23)[0], 255) << "bottom";
    EXPECT_EQ(edges.at(8, along)[0], 255) << "left";
    EXPECT_EQ(edges.at(23, along)[0], 255) << "right";
  }
}

TEST(Edges, AreNeitherInsideASquareNorOutside) {
  const Picture edges = edges_of(white_square());
  EXPECT_EQ(edges.at(16, 16)[0], 0);
  EXPECT_EQ(edges.at(3, 16)[0], 0);
  EXPECT_EQ(edges.at(16, 28)[0], 0);
}

TEST(Edges, OfAFlatPictureAreNone) {
  Picture grey(16, 16);
  grey.bytes.assign(grey.bytes.size(), 127);
  EXPECT_EQ(edges_of(grey), Picture(16, 16));
}

TEST(Edges, OfAPictureTooSmallForThemAreNone) {
  Picture dot(4, 1);
  dot.set(1, 0, {255, 255, 255});
  EXPECT_EQ(edges_of(dot), Picture(4, 1));
}

TEST(Draw, MakesADifferentPictureOfEachNumberAndTheSameOneAgain) {
  EXPECT_EQ(draw(3), draw(3));
  for (int n = 1; n < 16; ++n)
    EXPECT_NE(draw(0), draw(n)) << n;
}

TEST(Picture, IsShrunkToTheMeanOfItsPixels) {
  Picture picture(4, 2);
  picture.set(0, 0, {200, 0, 0});
  picture.set(1, 1, {200, 40, 0});
  const Picture small = shrunk(picture, 2, 2);
  EXPECT_EQ(small.width, 2);
  EXPECT_EQ(small.height, 1);
  EXPECT_EQ(small.at(0, 0), (Pixel{100, 10, 0}));
  EXPECT_EQ(small.at(1, 0), (Pixel{0, 0, 0}));
}

TEST(Picture, IsLeftAloneWhenItIsSmallEnough) {
  EXPECT_EQ(shrunk(white_square(), 32, 40), white_square());
}

}  // namespace
}  // namespace images
