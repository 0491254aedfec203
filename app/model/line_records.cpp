// Gathers the records of each line in one pass, in story order.
// Rule: a line's list is sorted, so that next and previous are binary searches.
#include "app/model/line_records.h"

#include <algorithm>
#include <utility>

namespace app::model {
namespace {

/// The line when the site is in `file`, else 0.
std::uint32_t line_in(const trace::Trace& trace, trace::SiteId id, std::string_view file) {
  const trace::Site& site = trace.site(id);
  return site.line != 0 && trace.text(site.file) == file ? site.line : 0;
}

/// Where the function of a task's coroutine begins.
std::optional<std::uint32_t> begin_of(const Timeline& timeline, trace::TaskId task,
                                      const Listing& listing) {
  const trace::Trace& trace = timeline.trace();
  return listing.line_of_function(trace.text(trace.birth(timeline.task(task)->birth).coro));
}

/// What a callback or the program itself does at the record, or where it failed before.
std::optional<StepFill> fill_outside(const Timeline& timeline, const Snapshot& now,
                                     std::string_view file) {
  using enum trace::Kind;
  const bool has_failed = timeline.uncaught() <= now.record && !now.running;
  const RecordIndex n = has_failed ? timeline.uncaught() : now.record;
  if (n >= timeline.size()) return std::nullopt;
  const trace::Record& record = timeline.record(n);
  const bool acts = record.kind == Print || record.kind == Block || record.kind == Compute;
  if (!has_failed && (!acts || record.task != 0 || is_of_a_job(record))) return std::nullopt;
  const std::uint32_t line = line_in(timeline.trace(), site_of(record), file);
  if (line == 0) return std::nullopt;
  const bool holds = now.held_outside || (now.running && now.running->blocked);
  const State state = has_failed ? State::Failed : holds ? State::Blocking : State::Running;
  return StepFill{.state = state, .from = line, .to = line};
}

}  // namespace

LineRecords::LineRecords(const Timeline& timeline, std::string_view file) {
  std::vector<std::pair<std::uint32_t, RecordIndex>> pairs;
  for (RecordIndex n = 0; n < timeline.size(); ++n) {
    const std::uint32_t line = line_in(timeline.trace(), site_of(timeline.record(n)), file);
    if (line != 0) pairs.emplace_back(line, n);
  }
  std::ranges::sort(pairs);
  for (const auto& [line, record] : pairs) {
    lines_.push_back(line);
    records_.push_back(record);
  }
}

std::span<const RecordIndex> LineRecords::records(std::uint32_t line) const {
  const auto [begin, end] = std::ranges::equal_range(lines_, line);
  return std::span(records_).subspan(static_cast<std::size_t>(begin - lines_.begin()),
                                     static_cast<std::size_t>(end - begin));
}

std::optional<RecordIndex> LineRecords::next(std::uint32_t line, RecordIndex n) const {
  const auto here = records(line);
  if (here.empty()) return std::nullopt;
  const auto later = std::ranges::upper_bound(here, n);
  return later == here.end() ? here.front() : *later;
}

std::optional<RecordIndex> LineRecords::previous(std::uint32_t line, RecordIndex n) const {
  const auto here = records(line);
  if (here.empty()) return std::nullopt;
  const auto from = std::ranges::lower_bound(here, n);
  return from == here.begin() ? here.back() : *(from - 1);
}

namespace {

/// The first line where the task waits, in the program that was started if it stands there at all: a
/// decorator's wrapper and what it calls may lie elsewhere. Else its own coroutine's, or the first known.
trace::SiteId own_line(const Timeline& timeline, trace::TaskId task) {
  const trace::Trace& trace = timeline.trace();
  const auto places = timeline.places_of(task);
  for (const Place& place : places) {
    const trace::Record& record = timeline.record(place.record);
    if (record.kind != trace::Kind::TaskSuspend) continue;
    const auto chain = trace.chain(record.chain);
    const auto in_script = std::ranges::find_if(chain, [&](trace::SiteId site) {
      return trace.text(trace.site(site).file) == trace.meta().script;
    });
    if (in_script != chain.end()) return *in_script;
    if (!chain.empty()) return chain.front();
  }
  return places.empty() ? 0 : places.front().site;
}

}  // namespace

std::string_view main_file(const Timeline& timeline) {
  const trace::Trace& trace = timeline.trace();
  for (const TaskStory& task : timeline.tasks()) {
    const trace::TextId file = trace.site(own_line(timeline, task.id)).file;
    if (trace.source(file) != nullptr) return trace.text(file);
  }
  return trace.sources().empty() ? std::string_view() : trace.text(trace.sources().front().file);
}

std::optional<std::uint32_t> task_line(const Timeline& timeline, trace::TaskId task, RecordIndex n,
                                       std::string_view file) {
  const auto places = timeline.places_of(task);
  auto later = std::ranges::upper_bound(places, n, {}, &Place::record);
  while (later != places.begin()) {
    const std::uint32_t line = line_in(timeline.trace(), (--later)->site, file);
    if (line != 0) return line;
  }
  return std::nullopt;
}

std::vector<LineMark> line_marks(const Timeline& timeline, const Snapshot& now,
                                 std::string_view file, const Listing& listing) {
  std::vector<LineMark> marks;
  for (const Snapshot::Living& living : now.living) {
    std::optional<std::uint32_t> line = task_line(timeline, living.task, now.record, file);
    if (!line) line = begin_of(timeline, living.task, listing);
    if (line) marks.push_back({*line, living.task, living.state});
  }
  const auto by_line = [&](const LineMark& mark) {
    return std::pair(mark.line, timeline.task(mark.task)->born);
  };
  std::ranges::sort(marks, {}, by_line);
  return marks;
}

std::optional<StepFill> step_fill(const Timeline& timeline, const Snapshot& now,
                                  std::string_view file, const Listing& listing) {
  if (!now.running || now.running->task == 0) return fill_outside(timeline, now, file);
  const trace::TaskId task = now.running->task;
  const auto places = timeline.places_of(task);
  const RunStay* run = timeline.run_at(now.record);
  const auto later = std::ranges::upper_bound(places, now.record, {}, &Place::record);
  std::uint32_t next = 0;
  if (later != places.end() && run != nullptr && later->record < run->end) {
    next = line_in(timeline.trace(), later->site, file);
  }
  const auto seen = task_line(timeline, task, now.record, file);
  const std::uint32_t from = seen ? *seen : begin_of(timeline, task, listing).value_or(next);
  if (from == 0) return std::nullopt;
  const State state = now.running->blocked ? State::Blocking : State::Running;
  return StepFill{.task = task, .state = state, .from = from, .to = next == 0 ? from : next};
}

std::optional<std::uint32_t> last_line(const Timeline& timeline, RecordIndex n,
                                       std::string_view file) {
  constexpr std::ptrdiff_t Looks = 16;  // asyncio's own tasks of shutdown have no line
  const RunStay* run = timeline.last_run_at(n);
  if (run == nullptr) return std::nullopt;
  const RunStay* const first = timeline.run_stays().data();
  for (std::ptrdiff_t looks = 0; looks < Looks && run - looks >= first; ++looks)
    if (const auto line = task_line(timeline, (run - looks)->task, n, file)) return line;
  return std::nullopt;
}

}  // namespace app::model
