// Ctrl-C, and being told to end, as something that can be waited for.
// Rule: while one of these lives, neither ends this program.
#pragma once

#include <signal.h>

#include <cstdint>

namespace app::runs {

class Interrupts {
 public:
  Interrupts();
  ~Interrupts();
  Interrupts(const Interrupts&) = delete;
  Interrupts& operator=(const Interrupts&) = delete;

  /// Readable when there is a next one.
  int descriptor() const { return descriptor_; }

  enum class Found : std::uint8_t {
    None,
    CtrlC,   // typed at the terminal: it has reached every program started there
    Signal,  // the same, sent to this program alone
    End,     // the terminal was closed, or this program was told to end
  };
  /// The next one that arrived.
  Found next();

 private:
  sigset_t before_{};
  int descriptor_ = -1;
};

}  // namespace app::runs
