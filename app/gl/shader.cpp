// Compiling and linking.
// Rule: half-made programs are deleted before the error leaves.
#include "app/gl/shader.h"

#include <glad/gl.h>

#include <stdexcept>
#include <string>

#include "shaders_embedded.h"

namespace app::gl {
namespace {

std::string_view source_of(const std::string& file) {
  for (const shaders::EmbeddedFile& embedded : shaders::embedded_files())
    if (embedded.name == file) return embedded.contents;
  throw std::runtime_error("there is no shader " + file);
}

GLuint compiled(GLenum stage, const std::string& file) {
  const std::string_view source = source_of(file);
  const char* text = source.data();
  const auto length = static_cast<GLint>(source.size());
  const GLuint shader = glCreateShader(stage);
  glShaderSource(shader, 1, &text, &length);
  glCompileShader(shader);
  GLint is_fine = GL_FALSE;
  glGetShaderiv(shader, GL_COMPILE_STATUS, &is_fine);
  if (is_fine == GL_TRUE) return shader;
  std::string message(1024, '\0');
  GLsizei written = 0;
  glGetShaderInfoLog(shader, static_cast<GLsizei>(message.size()), &written, message.data());
  message.resize(static_cast<std::size_t>(written));
  glDeleteShader(shader);
  throw std::runtime_error("shaders/" + file + ": " + message);
}

}  // namespace

Shader::Shader(std::string_view name) {
  const std::string stem(name);
  const GLuint vertex = compiled(GL_VERTEX_SHADER, stem + ".vert");
  const GLuint fragment = compiled(GL_FRAGMENT_SHADER, stem + ".frag");
  program_ = glCreateProgram();
  glAttachShader(program_, vertex);
  glAttachShader(program_, fragment);
  glLinkProgram(program_);
  glDeleteShader(vertex);
  glDeleteShader(fragment);
  GLint is_fine = GL_FALSE;
  glGetProgramiv(program_, GL_LINK_STATUS, &is_fine);
  if (is_fine == GL_TRUE) return;
  glDeleteProgram(program_);
  throw std::runtime_error("shaders/" + stem + ".vert and .frag do not fit together");
}

Shader::~Shader() { glDeleteProgram(program_); }

int Shader::uniform(const char* name) const { return glGetUniformLocation(program_, name); }

}  // namespace app::gl
