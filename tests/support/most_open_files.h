// Fewer files that may be open, for as long as it lives.
// Rule: of this process and of those it starts, and afterwards as before.
#pragma once

#include <sys/resource.h>

namespace tests {

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
