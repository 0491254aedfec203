// Prints the ways of joining beside each other, or the way a program took.
// Rule: each way is run; the exit status is the worst of theirs.
#include "app/cli/join_lines.h"

#include <algorithm>

#include "app/cli/commands.h"
#include "app/cli/ways.h"
#include "app/model/joining.h"

namespace app::cli {

int print_join_advice(const Command& command) {
  const auto ways = run_all_ways(command.request);
  print_result(joins_advice(ways));
  if (!command.output.empty()) export_ways(command, ways);
  int status = Fine;
  for (const auto& way : ways)
    status = std::max(status, report(way->run()));
  return status;
}

std::string joining_lines(const model::Timeline& timeline) {
  const auto joining = model::joining(timeline);
  return joining ? "\nJoining\n" + model::joining_advice(*joining) : std::string();
}

}  // namespace app::cli
