// looparium_differential: random programs, or one in a file, on the engine and on CPython.
// Rule: exit code 0 means that all schedules were equal, 1 that one differs, 2 wrong use.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <thread>

#include "app/model/schedule.h"
#include "tests/differential/campaign.h"
#include "tests/differential/generate.h"
#include "tests/differential/vocabulary.h"

namespace {

using namespace tests::differential;

struct Options {
  Seeds seeds;
  unsigned threads = std::max(1U, std::thread::hardware_concurrency());
  std::string file;
  std::filesystem::path keep = LOOPARIUM_SOURCE_DIR "/build/differences";
  bool prints_program = false;
  bool prints_words = false;
};

int tell(const Difference& difference, const Options& options) {
  fmt::print("{}", report(difference, save(difference, options.keep)));
  return 1;
}

int run_file(const Options& options) {
  std::ifstream file(options.file);
  if (!file) throw ProgramError("there is no file " + options.file);
  std::ostringstream text;
  text << file.rdbuf();
  const Program program = parse(text.str());
  CpythonRecorder recorder;
  const std::string name = std::filesystem::path(options.file).stem();
  const auto difference = find_difference(program, name, recorder);
  if (difference) return tell(*difference, options);
  fmt::print("{}", compare(program, recorder).engine);
  return 0;
}

int run_seeds(const Options& options) {
  const auto begin = std::chrono::steady_clock::now();
  const Findings findings =
      run_campaign(options.seeds, options.threads, [&](std::uint64_t programs) {
        constexpr std::uint64_t Often = 1000;
        if (programs % Often == 0)
          fmt::print(stderr, "differential: {} of {} programs\n", programs, options.seeds.count);
      });
  const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - begin;
  fmt::print("{}\n{} programs in {:.1f} s: {:.0f} a second\n", findings.census.table(),
             findings.programs, passed.count(),
             static_cast<double>(findings.programs) / passed.count());
  if (!findings.difference) return 0;
  fmt::print("\n");
  return tell(*findings.difference, options);
}

int print_words() {
  for (const Word& word : vocabulary())
    fmt::print("{:<18} {}\n", word.name, word.python);
  return 0;
}

int run(const Options& options) {
  if (options.prints_words) return print_words();
  if (!options.file.empty()) return run_file(options);
  if (options.prints_program) {
    fmt::print("{}", write(generate(options.seeds.first)));
    return 0;
  }
  return run_seeds(options);
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  CLI::App app("Random programs on the engine and on CPython: their schedules must be equal.");
  app.add_option("FILE", options.file, "run the program in this file");
  app.add_option("--seed", options.seeds.first, "the first seed")->capture_default_str();
  app.add_option("--count", options.seeds.count, "how many seeds")->capture_default_str();
  app.add_option("--threads", options.threads, "how many at a time")->capture_default_str();
  app.add_option("--keep", options.keep, "where the shrunk program is written")
      ->capture_default_str();
  app.add_flag("--print", options.prints_program, "print the seed's program, and run nothing");
  app.add_flag("--words", options.prints_words, "print what programs are made of");
  CLI11_PARSE(app, argc, argv);
  try {
    return run(options);
  } catch (const std::exception& error) {
    fmt::print(stderr, "differential: {}\n", error.what());
    return 2;
  }
}
