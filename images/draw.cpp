// A sky, a sun, three lines of hills and a house, painted from back to front.
// Rule: drawn from n alone; no randomness, no files.
#include "images/draw.h"

#include <algorithm>
#include <cmath>

namespace images {

namespace {

constexpr float Pi = 3.14159265F;

/// Colours of one palette, as far as a picture mixes them.
struct Palette {
  Pixel high, low, sun, far, near, house;
};

constexpr std::array<Palette, 4> Palettes{{
    {{38, 48, 110}, {244, 160, 120}, {255, 226, 150}, {96, 84, 130}, {38, 34, 66}, {232, 112, 84}},
    {{26, 92, 140}, {190, 226, 230}, {255, 250, 214}, {90, 140, 150}, {24, 66, 74}, {238, 196, 92}},
    {{92, 40, 92}, {250, 194, 150}, {255, 240, 190}, {158, 84, 110}, {62, 26, 60}, {120, 190, 180}},
    {{16, 24, 48}, {80, 110, 150}, {232, 238, 250}, {48, 66, 98}, {12, 18, 34}, {240, 170, 90}},
}};

Pixel mixed(Pixel from, Pixel to, float part) {
  Pixel pixel{};
  for (std::size_t i = 0; i < pixel.size(); ++i) {
    const auto difference = static_cast<float>(int{to[i]} - int{from[i]});
    pixel[i] = static_cast<std::uint8_t>(static_cast<float>(from[i]) + part * difference);
  }
  return pixel;
}

void paint_sky(Picture& picture, const Palette& colours) {
  for (int y = 0; y < picture.height; ++y) {
    const float part = static_cast<float>(y) / static_cast<float>(picture.height - 1);
    const Pixel pixel = mixed(colours.high, colours.low, part);
    for (int x = 0; x < picture.width; ++x)
      picture.set(x, y, pixel);
  }
}

struct Circle {
  int x, y, radius;
};

void paint_disc(Picture& picture, Circle disc, Pixel pixel) {
  for (int y = std::max(0, disc.y - disc.radius);
       y < std::min(picture.height, disc.y + disc.radius); ++y) {
    for (int x = std::max(0, disc.x - disc.radius);
         x < std::min(picture.width, disc.x + disc.radius); ++x) {
      const int dx = x - disc.x;
      const int dy = y - disc.y;
      if (dx * dx + dy * dy < disc.radius * disc.radius) picture.set(x, y, pixel);
    }
  }
}

/// Rings of the sun's colour and the sky's in turn, as many as the number says.
void paint_sun(Picture& picture, const Palette& colours, int n) {
  const int x = 90 + n * 97 % 460;
  const int y = 90 + n * 53 % 110;
  const int rings = 1 + n % 3;
  for (int ring = rings; ring > 0; --ring) {
    paint_disc(picture, {x, y, 46 + 26 * ring},
               mixed(colours.low, colours.sun, 0.25F * static_cast<float>(4 - ring)));
    paint_disc(picture, {x, y, 46 + 26 * ring - 12}, mixed(colours.high, colours.low, 0.45F));
  }
  paint_disc(picture, {x, y, 46}, colours.sun);
}

/// Everything below a line of two waves.
void paint_hills(Picture& picture, int n, int row, Pixel pixel) {
  const float base = static_cast<float>(picture.height) * (0.5F + 0.14F * static_cast<float>(row));
  const auto phase = static_cast<float>(n * (row + 3));
  for (int x = 0; x < picture.width; ++x) {
    const float along = static_cast<float>(x) / static_cast<float>(picture.width) * 2 * Pi;
    const float height = 34 * std::sin(along * static_cast<float>(1 + row) + phase) +
                         14 * std::sin(along * 3 - phase);
    const int top = std::clamp(static_cast<int>(base - height), 0, picture.height);
    for (int y = top; y < picture.height; ++y)
      picture.set(x, y, pixel);
  }
}

void paint_rectangle(Picture& picture, int left, int top, int wide, int high, Pixel pixel) {
  for (int y = std::max(0, top); y < std::min(picture.height, top + high); ++y) {
    for (int x = std::max(0, left); x < std::min(picture.width, left + wide); ++x)
      picture.set(x, y, pixel);
  }
}

/// A house whose lit windows count in binary which picture it is.
void paint_house(Picture& picture, const Palette& colours, int n) {
  const int left = 60 + n * 131 % 400;
  constexpr int Top = 300;
  paint_rectangle(picture, left, Top, 132, 110, colours.house);
  for (int row = 0; row < 40; ++row)
    paint_rectangle(picture, left - 12 + 2 * row, Top - row, 156 - 4 * row, 1, colours.near);
  for (int bit = 0; bit < 4; ++bit) {
    const bool is_lit = ((n + 1) >> bit & 1) != 0;
    paint_rectangle(picture, left + 14 + 28 * bit, Top + 24, 18, 26,
                    is_lit ? colours.sun : colours.near);
  }
  paint_rectangle(picture, left + 54, Top + 66, 24, 44, colours.near);
}

}  // namespace

Picture draw(int n) {
  const Palette& colours = Palettes[static_cast<std::size_t>(n) % Palettes.size()];
  Picture picture(Width, Height);
  paint_sky(picture, colours);
  paint_sun(picture, colours, n);
  paint_hills(picture, n, 0, colours.far);
  paint_hills(picture, n, 1, mixed(colours.far, colours.near, 0.5F));
  paint_house(picture, colours, n);
  paint_hills(picture, n, 2, colours.near);
  return picture;
}

}  // namespace images
