// Many seeds, each a program run on both sides.
// Rule: the first difference ends it, shrunk; a difference is what a fresh CPython confirms.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "tests/differential/census.h"
#include "tests/differential/comparison.h"
#include "tests/differential/program.h"

namespace tests::differential {

struct Seeds {
  std::uint64_t first = 1;
  std::uint64_t count = 1;
};

/// A program whose schedules differ.
struct Difference {
  std::string name;  // "seed-42", or that of the file it came from
  Program program;   // shrunk
  Comparison schedules;
};

struct Findings {
  std::uint64_t programs = 0;
  Census census;
  std::optional<Difference> difference;
};

/// Told how many programs have run, by one thread at a time.
using Progress = std::function<void(std::uint64_t programs)>;

/// Runs the programs of these seeds in `threads` threads.
Findings run_campaign(
    const Seeds& seeds, unsigned threads, const Progress& progress = [](std::uint64_t) {});

/// The smallest program found that differs as `program` does; nothing when it does not differ.
std::optional<Difference> find_difference(const Program& program, const std::string& name,
                                          CpythonRecorder& recorder);

/// Writes the shrunk program to a file of this folder, which is made when it is missing.
std::filesystem::path save(const Difference& difference, const std::filesystem::path& folder);

/// The command that runs the program of a file again.
std::string command_for(const std::filesystem::path& file);

/// What a person needs to go on: the program, both schedules, how to repeat it from `file`.
std::string report(const Difference& difference, const std::filesystem::path& file);

}  // namespace tests::differential
