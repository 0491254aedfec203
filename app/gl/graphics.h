// What draws: ImGui's lists on OpenGL, with the glyphs, bars and pictures they refer to.
// Rule: it draws into whatever is bound, a window or an Offscreen, in pixels and never in points.
#pragma once

#include "app/gl/glyph_atlas.h"
#include "app/gl/picture_textures.h"
#include "app/gl/span_renderer.h"

struct ImDrawList;

namespace app::gl {

/// ImGui's context and its OpenGL back end. At most one exists at a time.
class ImGuiOnGl {
 public:
  ImGuiOnGl();
  ~ImGuiOnGl();
  ImGuiOnGl(const ImGuiOnGl&) = delete;
  ImGuiOnGl& operator=(const ImGuiOnGl&) = delete;
};

class Graphics {
 public:
  /// Needs a current context, which must outlive it.
  Graphics();

  GlyphAtlas& glyphs() { return glyphs_; }
  SpanRenderer& spans() { return spans_; }
  PictureTextures& pictures() { return pictures_; }

  /// Starts a picture of this size in pixels. A window asks its own back end first.
  void begin(int width, int height);
  /// The list that is drawn: between `begin` and `end`.
  ImDrawList& list();
  /// Empties the list and forgets the glyphs, for a picture that has to be built again.
  void begin_again();
  /// Draws what was added to the list.
  void end();

 private:
  ImGuiOnGl imgui_;
  GlyphAtlas glyphs_;
  SpanRenderer spans_;
  PictureTextures pictures_;
  int width_ = 0;
  int height_ = 0;
};

}  // namespace app::gl
