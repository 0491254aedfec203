// Ctrl-C as something that can be waited for.
// Rule: while one of these lives, Ctrl-C does not end this program.
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

  enum class Found : std::uint8_t { None, FromTerminal, FromProgram };
  /// The next one that arrived. One from the terminal has reached every program started there.
  Found next();

 private:
  sigset_t before_{};
  int descriptor_ = -1;
};

}  // namespace app::runs
