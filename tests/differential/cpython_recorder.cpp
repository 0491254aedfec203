#include "tests/differential/cpython_recorder.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <fstream>
#include <stdexcept>

#include "app/runs/python.h"
#include "app/runs/run.h"
#include "engine/trace/read_trace.h"

namespace tests::differential {

namespace {

const std::string Folder = LOOPARIUM_SOURCE_DIR "/tests/differential/";
constexpr int Patience = 60'000;  // milliseconds

struct Pipe {
  int reading = -1, writing = -1;
  Pipe() {
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
    reading = ends[0], writing = ends[1];
  }
};

pid_t spawn(const std::vector<std::string>& command, int input, int output) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
  std::vector<char*> arguments;
  for (const std::string& word : command)
    arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  pid_t process = 0;
  const int error =
      posix_spawn(&process, arguments[0], &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (error != 0) throw std::runtime_error("cannot start " + command[0]);
  return process;
}

}  // namespace

CpythonRecorder::CpythonRecorder() : python_(app::runs::find_python()) {
  std::signal(SIGPIPE, SIG_IGN);  // a process that died is an exception here
}

CpythonRecorder::~CpythonRecorder() { stop(); }

void CpythonRecorder::start() {
  const Pipe requests, answers;
  // The recorder's own front door fixes the hash seed in the same way.
  process_ = spawn({"/usr/bin/env", "PYTHONHASHSEED=0", python_, Folder + "cpython_server.py",
                    folder_.path().string()},
                   requests.reading, answers.writing);
  close(requests.reading), close(answers.writing);
  requests_ = requests.writing, answers_ = answers.reading;
}

void CpythonRecorder::stop() {
  if (process_ == 0) return;
  close(requests_), close(answers_);
  kill(process_, SIGKILL);
  waitpid(process_, nullptr, 0);
  process_ = 0;
}

void CpythonRecorder::send(const std::string& text) {
  for (std::size_t sent = 0; sent < text.size();) {
    const ssize_t count = write(requests_, text.data() + sent, text.size() - sent);
    if (count <= 0) throw std::runtime_error("CPython takes no program any more");
    sent += static_cast<std::size_t>(count);
  }
}

void CpythonRecorder::await_answer() {
  for (char read_byte = ' '; read_byte != '\n';) {
    pollfd waiting{answers_, POLLIN, 0};
    if (poll(&waiting, 1, Patience) != 1 || read(answers_, &read_byte, 1) != 1) {
      throw std::runtime_error("CPython does not come to an end with this program, or crashed");
    }
  }
}

engine::trace::Trace CpythonRecorder::record(const std::string& program) {
  const std::filesystem::path file = folder_.path() / "trace.jsonl";
  try {
    if (process_ == 0) start();
    send(fmt::format("{} {}\n{}", file.string(), program.size(), program));
    await_answer();
  } catch (...) {
    stop();
    throw;
  }
  std::ifstream trace(file, std::ios::binary);
  std::filesystem::remove(file);  // to rename over a file is slow: it waits for the disk
  return engine::trace::read_trace(trace);
}

engine::trace::Trace record_in_new_process(const std::string& program) {
  const app::runs::PrivateFolder folder;
  const std::filesystem::path file = folder.path() / "program";
  std::ofstream(file) << program;
  app::runs::Request request;
  request.what = Folder + "on_cpython.py";
  request.args = {file.string()};
  return *app::runs::run(request).trace;
}

}  // namespace tests::differential
