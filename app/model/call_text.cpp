// Joins a task's name with the call that made it.
// Rule: only arguments the trace spells out are shown.
#include "app/model/call_text.h"

#include <fmt/format.h>

namespace app::model {

std::string name_of(const trace::Trace& trace, const TaskStory& task) {
  const std::string_view name = trace.text(task.name);
  return name.empty() ? fmt::format("task {}", task.id) : std::string(name);
}

std::string call_of(const trace::Trace& trace, const TaskStory& task) {
  const trace::Birth& birth = trace.birth(task.birth);
  if (birth.coro == 0) return {};
  std::string call = fmt::format("{}(", trace.text(birth.coro));
  bool is_first = true;
  for (const trace::TextId id : birth.args) {
    const std::string_view argument = trace.text(id);
    if (argument.starts_with('<')) continue;
    call += fmt::format("{}{}", is_first ? "" : ", ", argument);
    is_first = false;
  }
  return call + ")";
}

}  // namespace app::model
