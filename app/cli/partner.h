// With what a run is compared: the run a person names, or the one its lesson suggests.
// Rule: settings go with the comparison as far as the partner has them.
#pragma once

#include <optional>
#include <string>

#include "app/runs/request.h"

namespace scenarios {
struct Scenario;
}

namespace app::cli {

/// What to run beside `asked`: `what` with those of its settings that `what` has, and as it was run.
/// A trace file takes none of it. `own` is what was set for `what` alone, and has to fit.
runs::Request request_beside(const runs::Request& asked, const runs::Request& own);

struct Partner {
  const scenarios::Scenario* scenario = nullptr;
  /// It is the better one, and stands after the arrow.
  bool is_better = true;
};

/// What a scenario is best compared with: its cure; or the one it cures; or, in its chapter, the one
/// before it, when both are one program with the same parameters. With a stage of the pipeline that
/// comes first. Its `scenario` is null when there is none.
Partner partner_of(const scenarios::Scenario& scenario);

/// True when `scenario` names `other` as its cure.
bool is_cured_by(const scenarios::Scenario& scenario, const scenarios::Scenario& other);

}  // namespace app::cli
