// lodepng, told to hurry.
// Rule: what is read may come from anywhere: it is checked, and bounded before anything is unpacked.
#include "images/png.h"

#include <fmt/format.h>
#include <lodepng.h>

namespace images {

namespace {

constexpr unsigned MostPixels = 4096;  // a side

const unsigned char* raw(std::string_view bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}

void check(unsigned error) {
  if (error != 0) throw PngError(fmt::format("not a PNG picture: {}", lodepng_error_text(error)));
}

void check_size(std::string_view bytes) {
  lodepng::State state;
  unsigned width = 0;
  unsigned height = 0;
  check(lodepng_inspect(&width, &height, &state, raw(bytes), bytes.size()));
  if (width > MostPixels || height > MostPixels) {
    throw PngError(fmt::format("a picture of {} x {} pixels is too large", width, height));
  }
}

/// One byte a pixel of a picture without colours, else nothing.
std::vector<std::uint8_t> grey_bytes(const Picture& picture) {
  std::vector<std::uint8_t> grey;
  grey.reserve(picture.bytes.size() / 3);
  for (std::size_t i = 0; i < picture.bytes.size(); i += 3) {
    const std::uint8_t red = picture.bytes[i];
    if (picture.bytes[i + 1] != red || picture.bytes[i + 2] != red) return {};
    grey.push_back(red);
  }
  return grey;
}

/// Filters and windows that cost little.
void hurry(lodepng::State& state) {
  state.encoder.auto_convert = 0;
  state.encoder.filter_strategy = LFS_TWO;  // from the row above
  state.encoder.zlibsettings.windowsize = 512;
  state.encoder.zlibsettings.nicematch = 64;
  state.encoder.zlibsettings.lazymatching = 0;
}

}  // namespace

std::string to_png(const Picture& picture) {
  const std::vector<std::uint8_t> grey = grey_bytes(picture);
  lodepng::State state;
  hurry(state);
  state.info_raw.colortype = grey.empty() ? LCT_RGB : LCT_GREY;
  state.info_png.color.colortype = state.info_raw.colortype;
  std::vector<unsigned char> png;
  check(lodepng::encode(png, grey.empty() ? picture.bytes : grey,
                        static_cast<unsigned>(picture.width), static_cast<unsigned>(picture.height),
                        state));
  return {png.begin(), png.end()};
}

Picture from_png(std::string_view bytes) {
  check_size(bytes);
  unsigned width = 0;
  unsigned height = 0;
  Picture picture;
  check(lodepng::decode(picture.bytes, width, height, raw(bytes), bytes.size(), LCT_RGB));
  picture.width = static_cast<int>(width);
  picture.height = static_cast<int>(height);
  return picture;
}

}  // namespace images
