// Reading lessons for names, and programs for what can be set.
// Rule: only scenarios with a C++ program are suggested, because they run at once.
#include "app/cli/partner.h"

#include <algorithm>
#include <fstream>
#include <string_view>

#include "app/cli/open_run.h"
#include "app/cli/ways.h"
#include "scenarios/registry.h"

namespace app::cli {
namespace {

using scenarios::Parameter;
using scenarios::Scenario;

bool has_parameter(const Scenario& scenario, std::string_view name) {
  return std::ranges::find(scenario.parameters, name, &Parameter::name) !=
         scenario.parameters.end();
}

/// A line of the file begins with `name =`.
bool assigns(const std::string& file, const std::string& name) {
  std::ifstream lines(file);
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with(name)) continue;
    const std::size_t next = line.find_first_not_of(' ', name.size());
    if (next != line.npos && line[next] == '=') return true;
  }
  return false;
}

bool takes(const std::string& what, const std::string& name) {
  if (const Scenario* scenario = scenarios::find(what)) return has_parameter(*scenario, name);
  return what.ends_with(".py") && assigns(what, name);
}

/// Trace files are only read.
bool is_run(const std::string& what) {
  return scenarios::find(what) != nullptr || what.ends_with(".py");
}

bool can_run(const Scenario* scenario) {
  return scenario != nullptr && scenario->program != nullptr;
}

const Scenario* cure_of(const Scenario& scenario) {
  return scenarios::find(name_and_reason(scenario.lesson.cure).first);
}

/// The first scenario of which `is_it` holds, or null.
template <class Is>
const Scenario* first_that(Is is_it) {
  const auto all = scenarios::all();
  const auto found = std::ranges::find_if(
      all, [&](const Scenario& each) { return can_run(&each) && is_it(each); });
  return found == all.end() ? nullptr : &*found;
}

bool is_stage_before(const Scenario& before, const Scenario& scenario) {
  return before.chapter == scenario.chapter && &before != &scenario &&
         scenarios::find(name_and_reason(before.lesson.next).first) == &scenario &&
         std::ranges::any_of(scenario.parameters, [&](const Parameter& parameter) {
           return parameter.name != WayParameter && has_parameter(before, parameter.name);
         });
}

}  // namespace

runs::Request request_beside(const runs::Request& asked, const runs::Request& own) {
  runs::Request request = own;
  if (!is_run(own.what)) return request;
  request.set.clear();
  for (const auto& setting : asked.set)
    if (takes(own.what, setting.first)) request.set.push_back(setting);
  request.set.insert(request.set.end(), own.set.begin(), own.set.end());
  request.ties = asked.ties;
  request.is_real = asked.is_real;
  request.is_charged = asked.is_charged;
  request.slow = asked.slow;
  request.limits = asked.limits;
  if (own.what.ends_with(".py")) request.args = asked.args;
  return request;
}

bool is_cured_by(const Scenario& scenario, const Scenario& other) {
  return cure_of(scenario) == &other;
}

Partner partner_of(const Scenario& scenario) {
  const auto before = [&](const Scenario& each) { return is_stage_before(each, scenario); };
  const Scenario* stage = first_that(before);
  if (stage != nullptr && scenario.has_pictures) return {stage, false};
  if (const Scenario* cure = cure_of(scenario); can_run(cure)) return {cure, true};
  const auto cured = [&](const Scenario& each) { return is_cured_by(each, scenario); };
  if (const Scenario* worse = first_that(cured)) return {worse, false};
  return {stage, false};
}

}  // namespace app::cli
