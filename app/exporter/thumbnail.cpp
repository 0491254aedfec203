// lodepng over the recorded bytes.
// Rule: pixels go in as they are.
#include "app/exporter/thumbnail.h"

#include <lodepng.h>

#include <stdexcept>
#include <vector>

namespace app::exporter {

std::string png(const engine::trace::Picture& picture) {
  std::vector<unsigned char> file;
  const unsigned error =
      lodepng::encode(file, reinterpret_cast<const unsigned char*>(picture.rgb.data()),
                      picture.width, picture.height, LCT_RGB);
  if (error != 0) throw std::runtime_error(lodepng_error_text(error));
  return {file.begin(), file.end()};
}

}  // namespace app::exporter
