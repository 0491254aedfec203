// Small pictures on the card, each a texture of its own.
// Rule: a picture is known by its pixels; one that no picture of the window shows any more is forgotten.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>

namespace app::gl {

/// Three bytes a pixel, rows from the top.
struct PictureWanted {
  int width = 0;
  int height = 0;
  std::string_view rgb;
};

class PictureTextures {
 public:
  PictureTextures() = default;
  ~PictureTextures();
  PictureTextures(const PictureTextures&) = delete;
  PictureTextures& operator=(const PictureTextures&) = delete;

  /// The texture's name; made when it is first asked for. Needs a current context.
  std::uint32_t find(const PictureWanted& wanted);
  /// Forgets what was not asked for since the last call.
  void forget_unused();

 private:
  struct Kept {
    std::uint32_t texture = 0;
    bool is_used = false;
  };
  std::unordered_map<std::uint64_t, Kept> kept_;
};

}  // namespace app::gl
