// The options of every verb.
// Rule: each is declared once, and what its value must be is said where it is read.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "app/cli/command.h"

namespace app::cli {

/// One verb's parser. `--help` is an option like any other, so that it works beside all others.
struct Parser {
  /// Fills `command`, which must outlive it, as it parses. Values throw UsageError.
  Parser(Verb verb, Command& command);
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;

  /// The long names, each with its dashes.
  std::vector<std::string> option_names() const;

  /// How many `--set` stand before `--compare`; all of them without one.
  std::size_t settings_before_compare() const;

  CLI::App app;
  bool wants_help = false;
  bool wants_version = false;
};

}  // namespace app::cli
