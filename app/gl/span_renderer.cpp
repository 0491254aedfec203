// Instanced drawing inside an ImDrawList callback.
// Rule: after a run ImGui's own state is asked for again, so nothing has to be saved.
#include "app/gl/span_renderer.h"

#include <glad/gl.h>
#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace app::gl {
namespace {

struct Attribute {
  GLint size;
  GLenum type;
  GLboolean is_normalized;
  std::size_t offset;
};

constexpr Attribute Attributes[] = {
    {4, GL_FLOAT, GL_FALSE, offsetof(Span, left)},
    {4, GL_FLOAT, GL_FALSE, offsetof(Span, radius)},
    {4, GL_FLOAT, GL_FALSE, offsetof(Span, motif)},
    {4, GL_UNSIGNED_BYTE, GL_TRUE, offsetof(Span, fill)},
    {4, GL_UNSIGNED_BYTE, GL_TRUE, offsetof(Span, marks)},
    {4, GL_UNSIGNED_BYTE, GL_TRUE, offsetof(Span, outline)},
};

/// OpenGL 3.3 has no base instance: a run begins where its attributes point.
void point_attributes_at(std::size_t first) {
  GLuint index = 0;
  for (const Attribute& attribute : Attributes) {
    const std::size_t at = first * sizeof(Span) + attribute.offset;
    glVertexAttribPointer(index++, attribute.size, attribute.type, attribute.is_normalized,
                          sizeof(Span), reinterpret_cast<const void*>(at));
  }
}

void cut(const ImVec4& clip, int height) {
  const auto left = static_cast<int>(clip.x);
  const auto bottom = static_cast<int>(static_cast<float>(height) - clip.w);
  glScissor(left, bottom, std::max(0, static_cast<int>(clip.z - clip.x)),
            std::max(0, static_cast<int>(clip.w - clip.y)));
}

}  // namespace

SpanRenderer::SpanRenderer() : shader_("span"), size_uniform_(shader_.uniform("picture_size")) {
  glGenVertexArrays(1, &vertex_array_);
  glGenBuffers(1, &instances_);
  glBindVertexArray(vertex_array_);
  for (GLuint index = 0; index < std::size(Attributes); ++index) {
    glEnableVertexAttribArray(index);
    glVertexAttribDivisor(index, 1);
  }
  glBindVertexArray(0);
}

SpanRenderer::~SpanRenderer() {
  glDeleteBuffers(1, &instances_);
  glDeleteVertexArrays(1, &vertex_array_);
}

void SpanRenderer::queue(ImDrawList& list, std::span<const Span> spans) {
  if (spans.empty()) return;
  Run& run = runs_.emplace_back(Run{this, spans_.size(), spans.size()});
  spans_.insert(spans_.end(), spans.begin(), spans.end());
  list.AddCallback(&SpanRenderer::draw, &run);
  list.AddCallback(ImDrawCallback_ResetRenderState, nullptr);
}

void SpanRenderer::upload(int width, int height) {
  width_ = width;
  height_ = height;
  if (spans_.empty()) return;
  glBindBuffer(GL_ARRAY_BUFFER, instances_);
  glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(spans_.size() * sizeof(Span)),
               spans_.data(), GL_STREAM_DRAW);
}

void SpanRenderer::clear() {
  spans_.clear();
  runs_.clear();
}

void SpanRenderer::draw(const ImDrawList*, const ImDrawCmd* command) {
  const Run& run = *static_cast<const Run*>(command->UserCallbackData);
  run.renderer->draw(run, *command);
}

void SpanRenderer::draw(const Run& run, const ImDrawCmd& command) const {
  glUseProgram(shader_.id());
  glUniform2f(size_uniform_, static_cast<float>(width_), static_cast<float>(height_));
  glBindVertexArray(vertex_array_);
  glBindBuffer(GL_ARRAY_BUFFER, instances_);
  point_attributes_at(run.first);
  cut(command.ClipRect, height_);
  glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 4, static_cast<GLsizei>(run.count));
  glBindVertexArray(0);
}

}  // namespace app::gl
