// Signals, blocked and read from a signalfd.
// Rule: while one of these lives, neither Ctrl-C nor SIGTERM ends this program.
#include "app/runs/interrupts.h"

#include <sys/signalfd.h>
#include <unistd.h>

#include <initializer_list>

namespace app::runs {

Interrupts::Interrupts() {
  sigset_t wanted;
  sigemptyset(&wanted);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP})
    sigaddset(&wanted, signal);
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
  if (found.ssi_signo != SIGINT) return Found::End;
  return found.ssi_code == SI_KERNEL ? Found::CtrlC : Found::Signal;
}

}  // namespace app::runs
