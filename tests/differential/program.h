// A random program: coroutines made of steps, as a text of one line a step that a person can write.
// Rule: what a step means is said once, in vocabulary.cpp; here it is words, a block and clauses.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace tests::differential {

struct Step;
using Block = std::vector<Step>;

/// One line, and what is indented below it.
struct Step {
  /// The line, split at spaces; never empty.
  std::vector<std::string> words;
  Block body;
  /// Of `try`: `except ERROR` (or `except_star`) and `finally`, at the same depth as the step.
  std::vector<Step> clauses;

  const std::string& word() const { return words.front(); }
  /// The words after the first.
  const std::string& argument(std::size_t number) const { return words[number + 1]; }
  std::string text() const;
  friend bool operator==(const Step&, const Step&) = default;
};

/// Steps `coroutine NAME`, of which the first is main, `generator NAME` and `run NAME`.
using Program = std::vector<Step>;

/// A line that is no step.
struct ProgramError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// Reads a program; `#` begins a comment. Throws ProgramError, which names the line.
Program parse(std::string_view text);

/// The text that parse() reads back as the same program.
std::string write(const Program& program);

/// Steps and clauses, at every depth.
std::size_t count_steps(const Block& block);

}  // namespace tests::differential
