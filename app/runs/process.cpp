// posix_spawn to start, a pidfd to wait.
// Rule: a Process that is destroyed has ended; nothing it started is left to run by accident.
#include "app/runs/process.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <system_error>

namespace app::runs {

namespace {

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> result;
  for (std::string& text : texts)
    result.push_back(text.data());
  result.push_back(nullptr);
  return result;
}

std::vector<std::string> environment_with(
    const std::vector<std::pair<std::string, std::string>>& added) {
  std::vector<std::string> result;
  for (const auto& [name, value] : added)
    result.push_back(name + "=" + value);
  for (char** entry = environ; *entry != nullptr; ++entry) {
    const std::string_view text = *entry;
    const bool is_replaced = std::any_of(added.begin(), added.end(), [&](const auto& pair) {
      const std::string& name = pair.first;
      return text.starts_with(name) && text.substr(name.size()).starts_with('=');
    });
    if (!is_replaced) result.emplace_back(text);
  }
  return result;
}

/// Where a new process works and where its streams go.
class FileActions {
 public:
  explicit FileActions(const Process::Launch& launch) {
    posix_spawn_file_actions_init(&actions_);
    if (!launch.folder.empty())
      posix_spawn_file_actions_addchdir_np(&actions_, launch.folder.c_str());
    open(STDIN_FILENO, launch.input, O_RDONLY);
    open(STDOUT_FILENO, launch.output, O_WRONLY | O_CREAT | O_TRUNC);
    open(STDERR_FILENO, launch.errors, O_WRONLY | O_CREAT | O_TRUNC);
  }
  ~FileActions() { posix_spawn_file_actions_destroy(&actions_); }
  FileActions(const FileActions&) = delete;
  FileActions& operator=(const FileActions&) = delete;
  const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  void open(int descriptor, const std::filesystem::path& path, int flags) {
    if (path.empty()) return;
    posix_spawn_file_actions_addopen(&actions_, descriptor, path.c_str(), flags, 0600);
  }
  posix_spawn_file_actions_t actions_;
};

/// Signals as a fresh program expects them, whatever we block, and its process group.
class Attributes {
 public:
  explicit Attributes(const Process::Launch& launch) {
    posix_spawnattr_init(&attributes_);
    sigset_t none;
    sigset_t defaults;
    sigemptyset(&none);
    sigemptyset(&defaults);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGPIPE})
      sigaddset(&defaults, signal);
    posix_spawnattr_setsigmask(&attributes_, &none);
    posix_spawnattr_setsigdefault(&attributes_, &defaults);
    const int group = launch.has_own_group ? POSIX_SPAWN_SETPGROUP : 0;
    const int flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | group;
    posix_spawnattr_setflags(&attributes_, static_cast<short>(flags));
  }
  ~Attributes() { posix_spawnattr_destroy(&attributes_); }
  Attributes(const Attributes&) = delete;
  Attributes& operator=(const Attributes&) = delete;
  const posix_spawnattr_t* get() const { return &attributes_; }

 private:
  posix_spawnattr_t attributes_;
};

int status_of(int wait_status) {
  constexpr int SignalBase = 128;
  return WIFSIGNALED(wait_status) ? SignalBase + WTERMSIG(wait_status) : WEXITSTATUS(wait_status);
}

}  // namespace

Process::Process(const Launch& launch) : has_own_group_(launch.has_own_group) {
  std::vector<std::string> command = launch.command;
  std::vector<std::string> environment = environment_with(launch.environment);
  const FileActions actions(launch);
  const Attributes attributes(launch);
  const int error = posix_spawn(&id_, command.front().c_str(), actions.get(), attributes.get(),
                                pointers(command).data(), pointers(environment).data());
  if (error != 0) throw std::system_error(error, std::generic_category(), launch.command.front());
  descriptor_ = static_cast<int>(syscall(SYS_pidfd_open, id_, 0));
}

Process::~Process() {
  kill();
  while (!wait_for(std::chrono::seconds(1)))
    continue;
  if (descriptor_ >= 0) close(descriptor_);
}

std::optional<int> Process::poll() {
  int wait_status = 0;
  if (!status_ && waitpid(id_, &wait_status, WNOHANG) == id_) status_ = status_of(wait_status);
  return status_;
}

std::optional<int> Process::wait_for(std::chrono::milliseconds most, int interrupts) {
  if (poll()) return status_;
  constexpr int WithoutDescriptor = 10;  // an old kernel: look again this often
  std::array<pollfd, 2> wanted{pollfd{descriptor_, POLLIN, 0}, pollfd{interrupts, POLLIN, 0}};
  const auto wait = static_cast<int>(most.count());
  ::poll(wanted.data(), wanted.size(), descriptor_ >= 0 ? wait : std::min(wait, WithoutDescriptor));
  return poll();
}

void Process::signal(int number) {
  if (!poll()) ::kill(id_, number);
}

void Process::kill() {
  if (!poll()) ::kill(has_own_group_ ? -id_ : id_, SIGKILL);
}

}  // namespace app::runs
