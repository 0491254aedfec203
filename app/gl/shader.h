// A program for the graphics card, made of the GLSL files carried inside this one.
// Rule: a shader that does not compile says so with its file and the driver's line.
#pragma once

#include <cstdint>
#include <string_view>

namespace app::gl {

class Shader {
 public:
  /// Compiles `NAME.vert` and `NAME.frag` of shaders/. Needs a current context; throws
  /// std::runtime_error with the driver's message.
  explicit Shader(std::string_view name);
  ~Shader();
  Shader(const Shader&) = delete;
  Shader& operator=(const Shader&) = delete;

  std::uint32_t id() const { return program_; }
  int uniform(const char* name) const;

 private:
  std::uint32_t program_ = 0;
};

}  // namespace app::gl
