// Draws bars, thousands at a time: one instanced call for each run of bars between other shapes.
// Rule: runs are queued while the draw list is built and uploaded once, before it is drawn.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <span>
#include <vector>

#include "app/gl/shader.h"
#include "app/gl/span.h"

struct ImDrawList;
struct ImDrawCmd;

namespace app::gl {

class SpanRenderer {
 public:
  /// Needs a current context.
  SpanRenderer();
  ~SpanRenderer();
  SpanRenderer(const SpanRenderer&) = delete;
  SpanRenderer& operator=(const SpanRenderer&) = delete;

  /// Puts a run of bars where `list` has got to; nothing when there are none.
  void queue(ImDrawList& list, std::span<const Span> spans);
  /// Hands all queued bars to the card, for a picture of this size in pixels.
  void upload(int width, int height);
  /// Forgets the queued bars, after the picture was drawn.
  void clear();

 private:
  struct Run {
    SpanRenderer* renderer;
    std::size_t first;
    std::size_t count;
  };

  static void draw(const ImDrawList* list, const ImDrawCmd* command);
  void draw(const Run& run, const ImDrawCmd& command) const;

  Shader shader_;
  int size_uniform_;
  std::uint32_t vertex_array_ = 0;
  std::uint32_t instances_ = 0;
  std::vector<Span> spans_;
  /// A deque: the draw list holds pointers to its elements.
  std::deque<Run> runs_;
  int width_ = 0;
  int height_ = 0;
};

}  // namespace app::gl
