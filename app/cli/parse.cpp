// The options of every verb, declared once, and CLI11's complaints in our own words.
// Rule: whatever is wrong becomes one line that names it and, when there is one, the nearest right name.
#include "app/cli/parse.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "app/runs/nearest.h"

namespace app::cli {

namespace {

struct VerbName {
  Verb verb;
  const char* name;
};

constexpr std::array VerbNames{
    VerbName{Verb::List, "list"},     VerbName{Verb::Schedule, "schedule"},
    VerbName{Verb::Trace, "trace"},   VerbName{Verb::Explain, "explain"},
    VerbName{Verb::Record, "record"}, VerbName{Verb::Export, "export"},
};

/// A word of a fixed list as its place in it.
template <class Choice>
void add_choice(CLI::App& app, const std::string& option, std::vector<std::string> words,
                std::function<void(Choice)> choose) {
  app.add_option_function<std::string>(option, [=](const std::string& word) {
    const auto found = std::ranges::find(words, word);
    if (found == words.end()) {
      throw UsageError(
          fmt::format("{} must be {}, not \"{}\"", option, fmt::join(words, " or "), word));
    }
    choose(static_cast<Choice>(found - words.begin()));
  });
}

void add_number(CLI::App& app, const std::string& option, const std::string& wanted,
                std::function<void(double)> take) {
  app.add_option_function<std::string>(option, [=](const std::string& text) {
    double number = 0;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    if (error != std::errc() || stop != end || !(number > 0) || number > 1e12) {
      throw UsageError(fmt::format("{} must be {}, not \"{}\"", option, wanted, text));
    }
    take(number);
  });
}

std::pair<std::string, std::string> name_and_value(const std::string& text) {
  const auto equals = text.find('=');
  if (equals == 0 || equals == text.npos) {
    throw UsageError(fmt::format("--set must be NAME=VALUE, not \"{}\"", text));
  }
  return {text.substr(0, equals), text.substr(equals + 1)};
}

Size size_of(const std::string& text) {
  Size size;
  const char* end = text.data() + text.size();
  const auto width = std::from_chars(text.data(), end, size.width);
  const bool has_height = width.ec == std::errc() && width.ptr != end && *width.ptr == 'x';
  const auto height = std::from_chars(has_height ? width.ptr + 1 : end, end, size.height);
  constexpr int Least = 64;
  constexpr int Most = 16384;
  const auto is_fine = [](int side) { return side >= Least && side <= Most; };
  if (height.ec != std::errc() || height.ptr != end || !is_fine(size.width) ||
      !is_fine(size.height)) {
    throw UsageError(
        fmt::format("--size must be WIDTHxHEIGHT of {} to {} each, as 1440x900, not \"{}\"", Least,
                    Most, text));
  }
  return size;
}

void add_what(CLI::App& app, Command& command, bool is_required) {
  app.add_option("WHAT", command.request.what)->required(is_required);
}

/// How a run is to be done; wherever WHAT is.
void add_run_options(CLI::App& app, Command& command) {
  runs::Request& request = command.request;
  app.add_flag("--real", request.is_real);
  app.add_flag("--charge", request.is_charged);
  add_choice<runs::Ties>(app, "--ties", {"fifo", "heapq"},
                         [&request](runs::Ties ties) { request.ties = ties; });
  app.add_option_function<std::vector<std::string>>(
         "--set",
         [&request](const std::vector<std::string>& texts) {
           for (const auto& text : texts)
             request.set.push_back(name_and_value(text));
         })
      ->type_size(1)
      ->allow_extra_args(false);
  add_number(app, "--slow", "a number of seconds above 0",
             [&request](double seconds) { request.slow = seconds; });
  add_number(app, "--max-seconds", "a number of seconds above 0",
             [&request](double seconds) { request.limits.seconds = seconds; });
  add_number(app, "--max-records", "a whole number above 0", [&request](double count) {
    request.limits.records = static_cast<std::uint64_t>(std::max(1.0, count));
  });
}

void add_output(CLI::App& app, Command& command) {
  app.add_option_function<std::string>("-o,--output", [&command](const std::string& path) {
    if (path.empty()) throw UsageError("-o must name a file");
    command.output = path;
  });
}

void add_at(CLI::App& app, Command& command) { app.add_option("--at", command.at); }

void add_look(CLI::App& app, Command& command) {
  add_choice<model::Theme>(app, "--theme", {"dark", "light", "high-contrast", "print"},
                           [&command](model::Theme theme) { command.theme = theme; });
  app.add_option_function<std::string>(
      "--size", [&command](const std::string& text) { command.size = size_of(text); });
  add_number(app, "--scale", "a number from 0.5 to 8", [&command](double scale) {
    if (scale < 0.5 || scale > 8) throw UsageError("--scale must be a number from 0.5 to 8");
    command.scale = scale;
  });
}

void add_export_options(CLI::App& app, Command& command) {
  add_choice<View>(app, "--view", {"timeline", "stage", "window"},
                   [&command](View view) { command.view = view; });
  add_choice<model::Axis>(app, "--axis", {"time", "story"},
                          [&command](model::Axis axis) { command.axis = axis; });
}

/// One verb's parser. `--help` is an option like any other, so that it works beside all others.
struct Parser {
  CLI::App app;
  bool wants_help = false;
  bool wants_version = false;

  Parser(Verb verb, Command& command) {
    app.set_help_flag();
    app.add_flag("-h,--help", wants_help);
    if (verb == Verb::List) {
      app.add_flag("--json", command.is_json);
      return;
    }
    add_what(app, command, verb != Verb::Window);
    add_run_options(app, command);
    if (verb == Verb::Window) {
      app.add_flag("--version", wants_version);
      add_look(app, command);
    }
    if (verb == Verb::Window || verb == Verb::Export) add_at(app, command);
    if (verb == Verb::Export) {
      add_export_options(app, command);
      add_look(app, command);
    }
    if (verb == Verb::Trace || verb == Verb::Record || verb == Verb::Export) {
      add_output(app, command);
    }
  }

  std::vector<std::string> option_names() const {
    std::vector<std::string> names;
    for (const CLI::Option* option : app.get_options()) {
      for (const auto& name : option->get_lnames())
        names.push_back("--" + name);
    }
    return names;
  }
};

/// Options of the design that this release does not have.
bool is_of_a_later_release(const std::string& option) {
  constexpr std::array Later{"--compare", "--questions"};
  return std::ranges::find(Later, option) != Later.end();
}

std::string verb_like(const std::string& word) {
  std::vector<std::string> names;
  for (const VerbName& verb : VerbNames)
    names.emplace_back(verb.name);
  return runs::nearest(word, names);
}

[[noreturn]] void throw_unexpected(const Parser& parser, const Command& command,
                                   const std::string& argument) {
  if (!argument.starts_with("-")) {
    const std::string& first = command.request.what;
    if (command.verb == Verb::Window && !verb_like(first).empty()) {
      throw UsageError(
          fmt::format("no such verb: {} (did you mean \"{}\"?)", first, verb_like(first)));
    }
    throw UsageError(fmt::format(
        "\"{}\" is one argument too many; arguments of the program shown come after --", argument));
  }
  const std::string option = argument.substr(0, argument.find('='));
  if (is_of_a_later_release(option)) {
    throw UsageError(fmt::format("{} comes with a later release", option));
  }
  throw UsageError(
      fmt::format("no such option: {}{}", option, runs::suggestion(option, parser.option_names())));
}

[[noreturn]] void throw_missing(const Parser& parser, const CLI::ArgumentMismatch& error) {
  for (const CLI::Option* option : parser.app.get_options()) {
    const std::string name = option->get_name();
    if (!name.empty() && std::string_view(error.what()).starts_with(name)) {
      throw UsageError(fmt::format("{} needs a value", name));
    }
  }
  throw UsageError(error.what());
}

std::optional<Verb> verb_named(const std::string& word) {
  const auto found = std::ranges::find(VerbNames, word, &VerbName::name);
  return found == VerbNames.end() ? std::nullopt : std::optional(found->verb);
}

void check_format(const std::filesystem::path& file) {
  const std::string ending = file.extension().string();
  constexpr std::array Later{".gif", ".json", ".md"};
  if (std::ranges::find(Later, ending) != Later.end()) {
    throw UsageError(fmt::format("{} pictures come with a later release: .png or .svg", ending));
  }
  if (ending != ".png" && ending != ".svg") {
    throw UsageError(fmt::format("a picture is a .png or .svg file, not \"{}\"", file.string()));
  }
}

void check(const Command& command) {
  if (command.request.is_real && command.request.is_charged) {
    throw UsageError("--charge moves the virtual clock; --real has none");
  }
  if (command.verb == Verb::Export && command.output.empty()) {
    throw UsageError("export needs a file to write: -o FILE.png or -o FILE.svg");
  }
  if (command.verb == Verb::Export) check_format(command.output);
}

void parse_options(Parser& parser, const Command& command, std::vector<std::string> arguments) {
  std::ranges::reverse(arguments);
  try {
    parser.app.parse(arguments);
  } catch (const CLI::ExtrasError&) {
    throw_unexpected(parser, command, parser.app.remaining().front());
  } catch (const CLI::RequiredError&) {
    throw UsageError("what should be shown? Name a scenario, a .py file or a trace file");
  } catch (const CLI::ArgumentMismatch& error) {
    throw_missing(parser, error);
  } catch (const CLI::ParseError& error) {
    throw UsageError(error.what());
  }
}

}  // namespace

Command parse(std::span<const std::string> arguments) {
  Command command;
  const auto end = std::ranges::find(arguments, "--");
  std::vector<std::string> own(arguments.begin(), end);
  if (end != arguments.end()) command.request.args.assign(end + 1, arguments.end());
  if (!own.empty() && own.front() == "help") own.front() = "--help";
  if (own.size() == 2 && own.front() == "--help") std::swap(own[0], own[1]);
  const auto verb = own.empty() ? std::nullopt : verb_named(own.front());
  command.verb = verb.value_or(Verb::Window);
  if (verb) own.erase(own.begin());

  Parser parser(command.verb, command);
  const bool asks_for_help = std::ranges::any_of(
      own, [](const std::string& word) { return word == "--help" || word == "-h"; });
  if (asks_for_help) {
    command.topic = command.verb;
    command.verb = Verb::Help;
    return command;
  }
  parse_options(parser, command, std::move(own));
  if (parser.wants_version) command.verb = Verb::Version;
  check(command);
  return command;
}

}  // namespace app::cli
