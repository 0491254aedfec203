// Dispatch on the verb, and errors as lines.
// Rule: every error ends here, as one line on standard error.
#include "app/cli/program.h"

#include <fmt/format.h>

#include <string>

#include "app/cli/commands.h"
#include "app/cli/help.h"
#include "app/cli/parse.h"
#include "images/folder.h"
#include "scenarios/registry.h"

namespace app::cli {

namespace {

/// What is no scenario with pictures writes none; a trace file says itself that it is not run.
bool may_write_pictures(const std::string& what) {
  const runs::Origin origin = runs::origin_of(what);
  if (origin == runs::Origin::Scenario) return scenarios::find(what)->has_pictures;
  return origin == runs::Origin::TraceFile;
}

void choose_images(const Command& command) {
  const std::string& what = command.request.what;
  const bool is_of_other = command.other && may_write_pictures(command.other->what);
  if (!what.empty() && !may_write_pictures(what) && !is_of_other) {
    throw UsageError(fmt::format("--images is where pictures are written; {} has none", what));
  }
  images::choose_folder(command.images);
}

int perform(const Command& command) {
  if (!command.images.empty()) choose_images(command);
  switch (command.verb) {
    case Verb::Window:
      return open_window(command);
    case Verb::List:
      return list_scenarios(command);
    case Verb::Schedule:
      return print_schedule(command);
    case Verb::Trace:
      return print_trace(command);
    case Verb::Explain:
      return print_story(command);
    case Verb::Advise:
      return print_advice(command);
    case Verb::Record:
      return record_program(command);
    case Verb::Run:
      return run_and_record(command);
    case Verb::Export:
      return export_picture(command);
    case Verb::Help:
      print_result(help(command.topic));
      return Fine;
    case Verb::Version:
      print_result("looparium " LOOPARIUM_VERSION "\n");
      return Fine;
  }
  return WrongUse;
}

}  // namespace

int run_program(std::span<const std::string> arguments) {
  try {
    return perform(parse(arguments));
  } catch (const UsageError& error) {
    print_message(error.what());
    return WrongUse;
  } catch (const runs::RequestError& error) {
    print_message(error.what());
    return WrongUse;
  } catch (const std::exception& error) {
    print_message(error.what());
    return Failed;
  }
}

}  // namespace app::cli
