// Results and messages.
// Rule: results go to standard output, messages to standard error.
#include <fmt/format.h>

#include <cstdio>

#include "app/cli/commands.h"

namespace app::cli {

void print_result(std::string_view text) {
  const bool is_written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size();
  if (!is_written || std::fflush(stdout) != 0) {
    throw runs::RunError("cannot write to standard output");
  }
}

void print_message(std::string_view line) { fmt::print(stderr, "looparium: {}\n", line); }

void say_it_goes_on() { print_message("stopping; Ctrl-C again ends it at once"); }

runs::Run run_to_end(const runs::Request& request) { return runs::run(request, say_it_goes_on); }

int report(const runs::Run& run) {
  for (const std::string& notice : run.notices)
    print_message(notice);
  const bool is_cut_file =
      run.outcome == runs::Outcome::CutOff && run.origin == runs::Origin::TraceFile;
  return run.outcome == runs::Outcome::Fine || is_cut_file ? Fine : Failed;
}

}  // namespace app::cli
