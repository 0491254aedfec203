// Drawing without a display and packing the pixels.
// Rule: the packing is chosen for speed; flat pictures become small all the same.
#include "app/exporter/png.h"

#include <lodepng.h>

#include <cmath>
#include <stdexcept>
#include <vector>

#include "app/gl/headless_context.h"
#include "app/gl/offscreen.h"

namespace app::exporter {

gl::Pixels pixels(const model::Drawing& drawing, const view::Pose& pose) {
  const auto in_pixels = [&](float points) {
    return static_cast<int>(std::lround(points * pose.scale));
  };
  const gl::HeadlessContext context;
  gl::Offscreen picture(in_pixels(drawing.bounds.w), in_pixels(drawing.bounds.h));
  gl::Graphics graphics;
  picture.begin();
  graphics.begin(picture.width(), picture.height());
  view::paint(drawing, pose, graphics);
  graphics.end();
  return picture.read_back();
}

std::string png(const model::Drawing& drawing, const view::Pose& pose) {
  return png(pixels(drawing, pose));
}

std::string png(const gl::Pixels& pixels) {
  lodepng::State state;
  state.info_raw.colortype = LCT_RGBA;
  state.info_png.color.colortype = LCT_RGB;
  state.encoder.auto_convert = 0;
  state.encoder.filter_palette_zero = 0;
  state.encoder.filter_strategy = LFS_TWO;
  state.encoder.zlibsettings.windowsize = 1024;
  state.encoder.zlibsettings.nicematch = 64;
  state.encoder.zlibsettings.lazymatching = 0;
  std::vector<unsigned char> file;
  const unsigned error = lodepng::encode(file, pixels.rgba, static_cast<unsigned>(pixels.width),
                                         static_cast<unsigned>(pixels.height), state);
  if (error != 0) throw std::runtime_error(lodepng_error_text(error));
  return {file.begin(), file.end()};
}

}  // namespace app::exporter
