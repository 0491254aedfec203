// The verb, its options, and CLI11's complaints in our own words.
// Rule: whatever is wrong becomes one line that names it and, when there is one, the nearest right name.
#include "app/cli/parse.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "app/cli/options.h"
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
    VerbName{Verb::Advise, "advise"}, VerbName{Verb::Record, "record"},
    VerbName{Verb::Run, "run"},       VerbName{Verb::Export, "export"},
};

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
  if (!command.images.empty() && !command.request.is_real) {
    throw UsageError("--images is where a run with --real writes its pictures");
  }
  if (command.verb == Verb::Export && command.output.empty()) {
    throw UsageError("export needs a file to write: -o FILE.png or -o FILE.svg");
  }
  const bool draws = command.verb == Verb::Export || command.verb == Verb::Advise;
  if (draws && !command.output.empty()) check_format(command.output);
  if (!command.other) return;
  if (command.request.what.empty()) {
    throw UsageError("--compare needs something to compare with: looparium WHAT --compare OTHER");
  }
  if (command.wants_questions) throw UsageError("--questions are asked of one run, not of two");
  if (command.verb == Verb::Export && command.view == View::Stage) {
    throw UsageError("--compare draws timelines: --view timeline or --view window");
  }
}

/// What is set before `--compare` is set for both, what is set after it for the other run alone.
void share_settings(const Parser& parser, Command& command) {
  if (!command.other) return;
  auto& set = command.request.set;
  const auto own = set.begin() + static_cast<std::ptrdiff_t>(parser.settings_before_compare());
  command.other->set.assign(own, set.end());
  set.erase(own, set.end());
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
  share_settings(parser, command);
  check(command);
  return command;
}

}  // namespace app::cli
