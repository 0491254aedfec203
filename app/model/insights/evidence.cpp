// Opens the sources a recording carries, and names tasks as their cards do.
// Rule: a length of time is judged against the whole run, never by itself alone.
#include "app/model/insights/evidence.h"

#include <algorithm>

#include "app/model/line_records.h"

namespace app::model::insights {
namespace {

constexpr trace::Time Millisecond = 1'000'000;
/// Shorter than this is noise where the clock is a real one.
constexpr trace::Time RealNoise = 10 * Millisecond;

}  // namespace

Evidence::Evidence(const Timeline& timeline)
    : timeline_(&timeline), main_file_(model::main_file(timeline)) {
  for (const trace::Source& source : trace().sources()) {
    const Language language = source.language == "c++" ? Language::Cpp : Language::Python;
    texts_.try_emplace(source.file, language, source.text);
  }
}

bool Evidence::matters(trace::Time time) const {
  const trace::Time noise = trace().meta().mode == "real" ? RealNoise : Millisecond;
  return time >= noise && time >= total() / 20;
}

bool Evidence::is_of_program(trace::TaskId id) const {
  const TaskStory* task = timeline_->task(id);
  return task != nullptr && !timeline_->lanes()[task->lane].is_internal;
}

bool Evidence::is_in_program(trace::SiteId site) const {
  const std::string_view file = trace().text(trace().site(site).file);
  return shape(site) != nullptr && !file.starts_with("../") && !file.starts_with('/');
}

const CodeShape* Evidence::shape(trace::SiteId site) const {
  const auto found = texts_.find(trace().site(site).file);
  return found == texts_.end() ? nullptr : &found->second.shape;
}

std::vector<std::uint32_t> Evidence::lines(const std::vector<trace::SiteId>& sites) const {
  std::vector<std::uint32_t> lines;
  for (const trace::SiteId site : sites) {
    const trace::Site& place = trace().site(site);
    if (place.line != 0 && trace().text(place.file) == main_file_) lines.push_back(place.line);
  }
  std::ranges::sort(lines);
  lines.erase(std::ranges::unique(lines).begin(), lines.end());
  return lines;
}

void add_task(Sentence& sentence, const Evidence& evidence, trace::TaskId task) {
  sentence.task(task);
  const std::string call = evidence.timeline().task_call(task);
  if (!call.empty()) sentence.say(" ").code(call);
}

void add_tasks(Sentence& sentence, const Evidence& evidence, std::vector<trace::TaskId> tasks) {
  constexpr std::size_t Most = 3;
  const std::size_t named = tasks.size() > Most + 1 ? Most : tasks.size();
  for (std::size_t i = 0; i < named; ++i) {
    const bool is_last = i + 1 == tasks.size();
    if (i > 0) sentence.add(is_last ? " and " : ", ");
    add_task(sentence, evidence, tasks[i]);
  }
  if (named < tasks.size()) sentence.say(" and {} others", tasks.size() - named);
}

std::string times_text(std::size_t count) {
  if (count == 1) return "once";
  return count == 2 ? "twice" : fmt::format("{} times", count);
}

}  // namespace app::model::insights
