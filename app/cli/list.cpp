// The curriculum as a list.
// Rule: it tells what the registry holds and adds nothing.
#include <fmt/format.h>

#include "app/cli/commands.h"
#include "engine/trace/json_text.h"
#include "scenarios/registry.h"

namespace app::cli {

namespace {

using engine::trace::append;
using engine::trace::append_json_seconds;
using engine::trace::append_json_text;
using engine::trace::JsonBuffer;

std::string_view kind_word(scenarios::Kind kind) {
  switch (kind) {
    case scenarios::Kind::Paired:
      return "paired";
    case scenarios::Kind::PythonOnly:
      return "python only";
    case scenarios::Kind::RealOnly:
      return "real only";
  }
  return {};
}

std::string as_text() {
  std::size_t width = 0;
  for (const auto& scenario : scenarios::all())
    width = std::max(width, scenario.name.size());
  std::string text;
  std::string_view chapter;
  for (const auto& scenario : scenarios::all()) {
    if (scenario.chapter != chapter) {
      chapter = scenario.chapter;
      text += fmt::format("{}{}\n", text.empty() ? "" : "\n", chapter);
    }
    const bool is_paired = scenario.kind == scenarios::Kind::Paired;
    text += fmt::format("  {:<{}}  {}{}\n", scenario.name, width, scenario.title,
                        is_paired ? "" : fmt::format(" ({})", kind_word(scenario.kind)));
    for (const auto& parameter : scenario.parameters) {
      text += fmt::format("    --set {}={}{}{}  ({} to {}{})\n", parameter.name, parameter.initial,
                          parameter.unit.empty() ? "" : " ", parameter.unit, parameter.min,
                          parameter.max,
                          parameter.is_of_cores ? "; with --real as many as there are cores" : "");
    }
  }
  return text;
}

void append_parameter(JsonBuffer& out, const scenarios::Parameter& parameter) {
  append(out, "{\"name\":");
  append_json_text(out, parameter.name);
  append(out, ",\"default\":");
  append_json_seconds(out, parameter.initial);
  append(out, ",\"min\":");
  append_json_seconds(out, parameter.min);
  append(out, ",\"max\":");
  append_json_seconds(out, parameter.max);
  append(out, ",\"step\":");
  append_json_seconds(out, parameter.step);
  append(out, ",\"unit\":");
  append_json_text(out, parameter.unit);
  append(out, "}");
}

void append_scenario(JsonBuffer& out, const scenarios::Scenario& scenario) {
  const auto member = [&](std::string_view name, std::string_view value) {
    append(out, name);
    append_json_text(out, value);
  };
  member("{\"name\":", scenario.name);
  member(",\"chapter\":", scenario.chapter);
  member(",\"title\":", scenario.title);
  member(",\"question\":", scenario.lesson.question);
  member(",\"kind\":", kind_word(scenario.kind));
  append(out, ",\"parameters\":[");
  std::string_view gap;
  for (const auto& parameter : scenario.parameters) {
    append(out, gap);
    append_parameter(out, parameter);
    gap = ",";
  }
  append(out, "]}");
}

std::string as_json() {
  JsonBuffer out;
  std::string_view gap = "[\n ";
  for (const auto& scenario : scenarios::all()) {
    append(out, gap);
    append_scenario(out, scenario);
    gap = ",\n ";
  }
  append(out, "\n]\n");
  return fmt::to_string(out);
}

}  // namespace

int list_scenarios(const Command& command) {
  print_result(command.is_json ? as_json() : as_text());
  return Fine;
}

}  // namespace app::cli
