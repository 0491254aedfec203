// Fewer files that may be open, for as long as it lives.
// Rule: of this process and of those it starts, and afterwards as before.
#pragma once

#include <sys/resource.h>

namespace tests {

/// False in programs built with the undefined-behaviour sanitizer: it looks at objects through a pipe, and
/// where there is no file for one it takes them for strays.
#if __has_feature(undefined_behavior_sanitizer)
inline constexpr bool CanDoWithoutFiles = false;
#else
inline constexpr bool CanDoWithoutFiles = true;
#endif

class MostOpenFiles {
 public:
  explicit MostOpenFiles(rlim_t count) {
    getrlimit(RLIMIT_NOFILE, &before_);
    const rlimit fewer{.rlim_cur = count, .rlim_max = before_.rlim_max};
    setrlimit(RLIMIT_NOFILE, &fewer);
  }
  ~MostOpenFiles() { setrlimit(RLIMIT_NOFILE, &before_); }
  MostOpenFiles(const MostOpenFiles&) = delete;
  MostOpenFiles& operator=(const MostOpenFiles&) = delete;

 private:
  rlimit before_{};
};

}  // namespace tests
