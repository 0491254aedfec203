// Which verb has which options, and the reading of their values.
// Rule: each is declared once, and what its value must be is said where it is read.
#include "app/cli/options.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <functional>

#include "app/cli/parse.h"

namespace app::cli {

namespace {

/// A word of a fixed list as its place in it.
template <class Choice>
void add_choice(CLI::App& app, const std::string& option, const std::vector<std::string>& words,
                const std::function<void(Choice)>& choose) {
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
                const std::function<void(double)>& take) {
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
  app.add_option_function<std::string>("--images", [&command](const std::string& path) {
    if (path.empty()) throw UsageError("--images must name a folder");
    command.images = path;
  });
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

void add_compare(CLI::App& app, Command& command) {
  app.add_option_function<std::string>("--compare", [&command](const std::string& what) {
    if (what.empty())
      throw UsageError("--compare must name a scenario, a .py file or a trace file");
    command.other.emplace().what = what;
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
    command.scale = static_cast<float>(scale);
  });
}

void add_view(CLI::App& app, Command& command) {
  add_choice<View>(app, "--view", {"timeline", "stage", "window"},
                   [&command](View view) { command.view = view; });
}

void add_axis(CLI::App& app, Command& command) {
  add_choice<model::Axis>(app, "--axis", {"time", "story"},
                          [&command](model::Axis axis) { command.axis = axis; });
}

}  // namespace

Parser::Parser(Verb verb, Command& command) {
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
  if (verb == Verb::Explain) app.add_flag("--questions", command.wants_questions);
  if (verb == Verb::Window || verb == Verb::Explain || verb == Verb::Export)
    add_compare(app, command);
  if (verb == Verb::Window || verb == Verb::Export) add_at(app, command);
  if (verb == Verb::Export) add_view(app, command);
  if (verb == Verb::Export || verb == Verb::Advise) {
    add_axis(app, command);
    add_look(app, command);
  }
  const bool writes = verb == Verb::Trace || verb == Verb::Record || verb == Verb::Run;
  if (writes || verb == Verb::Export || verb == Verb::Advise) add_output(app, command);
}

std::size_t Parser::settings_before_compare() const {
  std::size_t count = 0;
  for (const CLI::Option* option : app.parse_order()) {
    if (option->get_name() == "--compare") return count;
    if (option->get_name() == "--set") ++count;
  }
  return count;
}

std::vector<std::string> Parser::option_names() const {
  std::vector<std::string> names;
  for (const CLI::Option* option : app.get_options()) {
    for (const auto& name : option->get_lnames())
      names.push_back("--" + name);
  }
  return names;
}

}  // namespace app::cli
