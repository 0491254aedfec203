// A place in the program's text: where a call was written.
// Rule: a site is filled in by the compiler, as a default argument, and never by hand.
#pragma once

#include <cstdint>
#include <string_view>

namespace engine {

/// File, line and plain function name. std::source_location would give the whole signature as the
/// function's name, and asyncio's word for a coroutine is its name alone.
struct Site {
  const char* file = "";
  std::uint32_t line = 0;
  const char* function = "";

  /// As a default argument: the place of the call, made when it is compiled.
  static consteval Site current(const char* file = __builtin_FILE(),
                                std::uint32_t line = __builtin_LINE(),
                                const char* function = __builtin_FUNCTION()) {
    return {from_root(file), line, function};
  }
  /// `file` from behind the last "../": a compiler cache names files from the build's folder, and
  /// those of a precompiled header through it ("build/../engine/task.h").
  static constexpr const char* from_root(const char* file) {
    const char* root = file;
    for (; *file; ++file) {
      if (file[0] == '.' && file[1] == '.' && file[2] == '/') root = file + 3;
    }
    return root;
  }
  constexpr explicit operator bool() const { return line != 0; }
  /// True for a line of the engine itself, or of what programs use beside it.
  constexpr bool is_library() const { return is_in("engine/") || is_in("images/"); }
  constexpr bool is_in(std::string_view folder) const {
    const char* at = file;
    for (const char letter : folder)
      if (*at++ != letter) return false;
    return true;
  }
};

}  // namespace engine
