// Every state's bar in grey: what tells them apart when there is no colour.
// Rule: textures are compared by how they vary along x and y, never pixel by pixel.
#include <gtest/gtest.h>

#include <array>
#include <cmath>

#include "app/exporter/png.h"
#include "app/model/layout/patterns.h"

namespace app::view {
namespace {

using namespace model;

constexpr int StateCount = 10;
constexpr int Side = 96;

/// What the inside of a bar looks like in grey, and its edge.
struct Texture {
  double mean = 0;
  double along_x = 0;  // how much neighbours differ
  double along_y = 0;
  double slant = 0;      // how much more falling neighbours differ than rising ones
  double edge = 0;       // how much the outline differs from the inside
  double edge_gaps = 0;  // how much it varies along itself
};

double grey(const gl::Pixels& pixels, int x, int y) {
  const auto p = pixels.at(x, y);
  return 0.2126 * p[0] + 0.7152 * p[1] + 0.0722 * p[2];
}

/// All states' bars below each other.
gl::Pixels bars(const Pose& pose) {
  Drawing drawing{.bounds = {0, 0, Side, Side * StateCount}};
  for (int i = 0; i < StateCount; ++i)
    drawing.add(
        Bar{.box = {0, static_cast<float>(Side * i), Side, Side}, .state = static_cast<State>(i)});
  return exporter::pixels(drawing, pose);
}

Texture texture_of(State state, const gl::Pixels& pixels, const Pose& pose) {
  const int margin = static_cast<int>(6 * pose.scale);
  const int end = pixels.width - margin;
  const int top = pixels.width * static_cast<int>(state);
  Texture texture;
  double count = 0;
  for (int y = top + margin; y < top + end; ++y)
    for (int x = margin; x < end; ++x) {
      const double here = grey(pixels, x, y);
      texture.mean += here;
      texture.along_x += std::abs(grey(pixels, x + 1, y) - here);
      texture.along_y += std::abs(grey(pixels, x, y + 1) - here);
      texture.slant +=
          std::abs(grey(pixels, x + 1, y + 1) - here) - std::abs(grey(pixels, x + 1, y - 1) - here);
      ++count;
    }
  texture.mean /= count;
  texture.along_x /= count;
  texture.along_y /= count;
  texture.slant /= count;
  for (int x = margin; x < end; ++x) {
    texture.edge += std::abs(grey(pixels, x, top) - texture.mean) / (end - margin);
    texture.edge_gaps += std::abs(grey(pixels, x + 1, top) - grey(pixels, x, top)) / (end - margin);
  }
  return texture;
}

/// The largest of the differences, each against what an eye needs.
double difference(const Texture& a, const Texture& b) {
  return std::max({std::abs(a.mean - b.mean) / 12, std::abs(a.along_x - b.along_x) / 2.5,
                   std::abs(a.along_y - b.along_y) / 2.5, std::abs(a.slant - b.slant) / 2.5,
                   std::abs(a.edge - b.edge) / 25, std::abs(a.edge_gaps - b.edge_gaps) / 12});
}

class Patterns : public testing::TestWithParam<Pose> {};

TEST_P(Patterns, CanBeToldApartInGrey) {
  std::array<Texture, StateCount> textures;
  const gl::Pixels pixels = bars(GetParam());
  for (int i = 0; i < StateCount; ++i)
    textures[static_cast<std::size_t>(i)] = texture_of(static_cast<State>(i), pixels, GetParam());
  for (std::size_t a = 0; a < StateCount; ++a)
    for (std::size_t b = a + 1; b < StateCount; ++b)
      EXPECT_GT(difference(textures[a], textures[b]), 1) << "states " << a << " and " << b;
}

INSTANTIATE_TEST_SUITE_P(Themes, Patterns,
                         testing::Values(Pose{Theme::Dark, 1}, Pose{Theme::Dark, 2},
                                         Pose{Theme::Light, 1}, Pose{Theme::Light, 1.5F},
                                         Pose{Theme::HighContrast, 1}, Pose{Theme::Print, 1}));

}  // namespace
}  // namespace app::view
