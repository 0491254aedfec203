// SIGINT, blocked and read from a signalfd.
// Rule: while one of these lives, Ctrl-C does not end this program.
#include "app/runs/interrupts.h"

#include <sys/signalfd.h>
#include <unistd.h>

namespace app::runs {

Interrupts::Interrupts() {
  sigset_t wanted;
  sigemptyset(&wanted);
  sigaddset(&wanted, SIGINT);
  sigprocmask(SIG_BLOCK, &wanted, &before_);
  descriptor_ = signalfd(-1, &wanted, SFD_NONBLOCK | SFD_CLOEXEC);
}

Interrupts::~Interrupts() {
  close(descriptor_);
  sigprocmask(SIG_SETMASK, &before_, nullptr);
}

Interrupts::Found Interrupts::next() {
  signalfd_siginfo found{};
  if (read(descriptor_, &found, sizeof found) != sizeof found) return Found::None;
  return found.ssi_code == SI_KERNEL ? Found::FromTerminal : Found::FromProgram;
}

}  // namespace app::runs
