// posix_spawn of this very program, and a socket to it.
// Rule: it is this program started again, and never a bare fork: threads and locks are not copied.
#include "engine/worker_process.h"

#include <fmt/format.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <mutex>
#include <set>
#include <span>
#include <string_view>
#include <vector>

#include "engine/asio_selector.h"
#include "engine/errors.h"
#include "engine/process_function.h"
#include "engine/processor_time.h"
#include "engine/program.h"
#include "engine/wire.h"

namespace engine {

namespace {

constexpr const char* WorkerOption = "--looparium-worker-process";
constexpr int WorkerDescriptor = 3;

/// The name as a literal would be: it lives as long as the program.
const char* lasting(const std::string& name) {
  static std::mutex mutex;
  static std::set<std::string>& names = *new std::set<std::string>;
  const std::lock_guard guard(mutex);
  return names.insert(name).first->c_str();
}

template <class E>
std::exception_ptr made(const std::string& text) {
  return std::make_exception_ptr(E(text));
}

/// The exception a worker raised, as near as its name tells.
std::exception_ptr raised_there(const std::string& type, const std::string& text) {
  if (type == "ValueError") return made<ValueError>(text);
  if (type == "RuntimeError") return made<RuntimeError>(text);
  if (type == "TypeError") return made<TypeError>(text);
  if (type == "KeyError") return made<KeyError>(text);
  return std::make_exception_ptr(Exception(lasting(type), text));
}

/// The two ends of a new connection.
std::array<int, 2> new_sockets() {
  std::array<int, 2> ends{};
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) {
    throw RuntimeError(std::string("cannot start a worker process: ") + std::strerror(errno));
  }
  return ends;
}

/// The worker's command line: what it is, and the constants that this run changes.
std::vector<std::string> worker_arguments(const Program& program) {
  std::vector<std::string> arguments{"looparium", WorkerOption};
  for (const auto& [name, value] : program.set())
    arguments.push_back(fmt::format("{}={}", name, value));
  return arguments;
}

/// What worker_arguments() wrote after the option.
std::vector<std::pair<std::string, double>> settings_of(std::span<char*> arguments) {
  std::vector<std::pair<std::string, double>> settings;
  for (const std::string_view argument : arguments) {
    const std::size_t end = argument.find('=');
    settings.emplace_back(argument.substr(0, end),
                          std::stod(std::string(argument.substr(end + 1))));
  }
  return settings;
}

/// Starts this program again with one end of the connection; the other stays here.
std::pair<pid_t, int> start_worker() {
  std::vector<std::string> words = worker_arguments(Program::current());
  const auto [ours, theirs] = new_sockets();
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, theirs, WorkerDescriptor);
  // As multiprocessing's spawn. A connection that a worker holds, too, never ends for its other side.
  posix_spawn_file_actions_addclosefrom_np(&actions, WorkerDescriptor + 1);
  std::vector<char*> arguments;
  for (std::string& word : words)
    arguments.push_back(word.data());
  arguments.push_back(nullptr);
  pid_t id = 0;
  const int error =
      posix_spawn(&id, "/proc/self/exe", &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  close(theirs);
  if (error == 0) return {id, ours};
  close(ours);
  throw RuntimeError(std::string("cannot start a worker process: ") + std::strerror(error));
}

/// A worker process, seen from inside: what its job does is told to the program that started it.
class RemoteWorker final : public Worker {
 public:
  explicit RemoteWorker(Channel& channel) : channel_(channel) {}

  trace::JobId job() const override { return 0; }
  void sleep(Time duration, const Look& look) override {
    tell(Channel::Kind::Sleep, duration);
    Program::current().selector().block(duration, look);
  }
  void compute(Time duration, const Work& work) override {
    tell(Channel::Kind::Compute, duration);
    use_processor(duration, work, [] {});
  }
  bool print(std::string_view text) override { return channel_.send(Channel::Kind::Print, text); }
  bool show(const trace::Picture& picture) override {
    std::string bytes;
    to_wire(bytes, std::tuple(picture.width, picture.height, picture.rgb));
    return channel_.send(Channel::Kind::Show, bytes);
  }

  void serve(const Channel::Message& call) {
    WireReader reader(call.bytes);
    const auto name = from_wire<std::string>(reader);
    const auto arguments = from_wire<std::string>(reader);
    try {
      const RegisteredFunction* function = RegisteredFunction::find(name);
      if (!function) throw RuntimeError("no process function \"" + name + "\"");
      channel_.send(Channel::Kind::Result, function->call_with(arguments));
    } catch (...) {
      const Raised raised = describe(std::current_exception());
      std::string bytes;
      to_wire(bytes, raised.type);
      to_wire(bytes, raised.text);
      channel_.send(Channel::Kind::Error, bytes);
    }
  }

 private:
  void tell(Channel::Kind kind, Time duration) {
    std::string bytes;
    to_wire(bytes, duration);
    channel_.send(kind, bytes);
  }
  Channel& channel_;
};

}  // namespace

std::exception_ptr broken_process_pool() {
  return made<BrokenProcessPool>(
      "A process in the process pool was terminated abruptly while the future was running or "
      "pending.");
}

WorkerProcess::WorkerProcess() : channel_(-1) {
  const auto [id, descriptor] = start_worker();
  id_ = id;
  channel_ = Channel(descriptor);
}

WorkerProcess::~WorkerProcess() {
  kill();
  while (waitpid(id_, nullptr, 0) < 0 && errno == EINTR)
    continue;
}

void WorkerProcess::kill() { ::kill(id_, SIGKILL); }

JobOutcome WorkerProcess::call(const RemoteCall& remote,
                               const std::function<void(const Channel::Message&)>& told) {
  std::string bytes;
  to_wire(bytes, std::string(remote.function));
  to_wire(bytes, remote.arguments);
  if (!channel_.send(Channel::Kind::Call, bytes)) return {nullptr, broken_process_pool()};
  while (const auto message = channel_.receive()) {
    if (message->kind == Channel::Kind::Result) return {remote.result(message->bytes), nullptr};
    if (message->kind == Channel::Kind::Error) {
      WireReader reader(message->bytes);
      const auto type = from_wire<std::string>(reader);
      return {nullptr, raised_there(type, from_wire<std::string>(reader))};
    }
    told(*message);
  }
  return {nullptr, broken_process_pool()};
}

std::optional<int> run_as_worker(int argc, char** argv) {
  if (argc < 2 || std::string_view(argv[1]) != WorkerOption) return std::nullopt;
  signal(SIGINT, SIG_IGN);  // Ctrl-C is for the program that started us
  ProgramOptions options;
  options.set = settings_of({argv + 2, argv + argc});
  options.selector = std::make_unique<AsioSelector>();
  Program program(std::move(options));
  Channel channel(WorkerDescriptor);
  RemoteWorker worker(channel);
  const Program::InWorker here(program, worker);
  while (const auto call = channel.receive())
    worker.serve(*call);
  return 0;
}

}  // namespace engine
