// Tells the runner from the program by the line, and callbacks by their labels.
// Rule: where the recording does not say, the loop did it.
#include "app/model/actors.h"

#include <algorithm>
#include <cctype>

namespace app::model {
namespace {

/// The text of a line that a site names; empty when the trace does not carry it.
std::string_view source_line(const trace::Trace& trace, trace::SiteId id) {
  const trace::Site& site = trace.site(id);
  const auto source = std::ranges::find(trace.sources(), site.file, &trace::Source::file);
  if (site.line == 0 || source == trace.sources().end()) return {};
  std::string_view rest = source->text;
  for (std::uint32_t line = 1; line < site.line && !rest.empty(); ++line)
    rest.remove_prefix(std::min(rest.find('\n'), rest.size() - 1) + 1);
  return rest.substr(0, rest.find('\n'));
}

/// `asyncio.run(` or `run(`, but not `rerun(`.
bool calls_run(std::string_view line) {
  for (std::size_t at = line.find("run("); at != line.npos; at = line.find("run(", at + 1)) {
    const char before = at == 0 ? ' ' : line[at - 1];
    if (before != '_' && !std::isalnum(static_cast<unsigned char>(before))) return true;
  }
  return false;
}

std::string_view runner(const trace::Trace& trace) {
  return trace.meta().language == "c++" ? "run" : "asyncio.run";
}

constexpr std::string_view Threadsafe = "run_coroutine_threadsafe";

/// Who did what was done at a line outside the loop.
std::string_view outside(const trace::Trace& trace, trace::SiteId site) {
  const std::string_view line = source_line(trace, site);
  return line.empty() || calls_run(line) ? runner(trace) : "The program";
}

}  // namespace

std::string_view maker_of_first(const Timeline& timeline, trace::TaskId task) {
  const trace::Trace& trace = timeline.trace();
  const TaskStory* story = timeline.task(task);
  if (story == nullptr || story->born == NoRecord) return runner(trace);
  const trace::Record& born = timeline.record(story->born);
  if (const RunStay* run = timeline.run_at(story->born); run != nullptr && run->task == 0) {
    const std::string_view label = trace.text(timeline.record(run->begin).text);
    return label.starts_with(Threadsafe) ? Threadsafe : "A callback";
  }
  return born.kind == trace::Kind::TaskNew ? outside(trace, born.site) : runner(trace);
}

bool is_cancelled_by_nobody(const trace::Trace& trace, const TaskStory& task,
                            const trace::Record& request) {
  if (task.parent != 0 || trace.birth(task.birth).internal || request.how != 0) return false;
  if (request.site == 0) return true;
  const std::string_view line = source_line(trace, request.site);
  return !line.empty() && line.find("cancel") == line.npos;
}

bool is_interrupt(const Timeline& timeline, RecordIndex n) {
  const trace::Record& request = timeline.record(n);
  const TaskStory* task = timeline.task(request.task);
  if (task == nullptr || !is_cancelled_by_nobody(timeline.trace(), *task, request)) return false;
  const RunStay* run = timeline.run_at(n);
  const bool is_real = timeline.trace().meta().mode == "real";
  if (run == nullptr) return is_real && timeline.iteration_at(n) != nullptr;
  const bool is_asyncios = run->task == 0 && timeline.record(run->begin).is_user == 0;
  const Stretch* held = timeline.blocked_at(n);
  return !is_asyncios && held != nullptr && held->begin < request.time &&
         request.time < held->until;
}

std::string_view canceller(const Timeline& timeline, RecordIndex n) {
  if (is_interrupt(timeline, n)) return "Ctrl-C";
  const trace::Trace& trace = timeline.trace();
  if (const RunStay* run = timeline.run_at(n)) {
    const std::string_view label = trace.text(timeline.record(run->begin).text);
    if (label.find("TaskGroup._on_task_done") != label.npos) return "The TaskGroup";
    return label.find("_on_timeout") != label.npos ? "The time-out" : "A callback";
  }
  return timeline.iteration_at(n) ? "The loop" : outside(trace, timeline.record(n).site);
}

}  // namespace app::model
