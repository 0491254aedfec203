// Which words go into which row of a card, and which lines of the program it opens to.
// Rule: a card opens by itself on the thread, elsewhere only while at most four tasks live; a person's
// choice goes before.
#include "app/model/layout/stage_cards.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/model/layout/waiting_words.h"
#include "app/model/words.h"

namespace app::model::layout {
namespace {

/// The lines of [begin, end] shown around `current`: all, or `most` with `current` in their middle.
struct LineWindow {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

LineWindow window_around(std::uint32_t current, LineWindow function, std::uint32_t most) {
  const std::uint32_t before = most / 2;
  std::uint32_t first = current > function.first + before ? current - before : function.first;
  const std::uint32_t last = std::min(function.last, first + most - 1);
  if (last + 1 >= most) first = std::min(first, std::max(function.first, last + 1 - most));
  return {first, last};
}

/// The body of the function that `line` stands in, by its name, with its first line when that is the
/// line; the line alone when it is not there.
LineWindow function_around(const Listing& listing, std::string_view name, std::uint32_t line) {
  const auto begin = listing.line_of_function(name);
  if (!begin || *begin > line) return {line, line};
  const std::uint32_t end = listing.end_of_function(*begin);
  if (line > end) return {line, line};
  return {line == *begin ? line : *begin + 1, end};
}

/// "woken by on_timeout" where a callback of the program did it, "its timer fired" otherwise.
std::string fired_text(const Timeline& timeline, const Ready& ready) {
  const RunStay* run = timeline.last_run_at(ready.push);
  const trace::Record* began = run == nullptr ? nullptr : &timeline.record(run->begin);
  if (began == nullptr || began->task != 0 || began->is_user == 0) return "its timer fired";
  return fmt::format("woken by {}", timeline.trace().text(began->text));
}

/// "Task-2", "job 3".
std::string short_name(const Lane& lane) {
  return lane.is_job() ? fmt::format("job {}", lane.id) : lane.name;
}

/// Why it is in the queue, with who put it there where that is known.
std::string why_text(const Timeline& timeline, const Ready& ready) {
  const bool is_by_timer = ready.by && ready.by->kind == WakeEdge::Kind::Timer;
  const bool is_by_another = ready.by && ready.by->from != LoopLane;
  const std::string by = is_by_another ? " by " + short_name(timeline.lanes()[ready.by->from]) : "";
  switch (ready.why) {
    case trace::PushWhy::CreateTask:
      return "created" + by;
    case trace::PushWhy::FutureDone:
      return is_by_timer ? fired_text(timeline, ready) : "woken" + by;
    case trace::PushWhy::Timer:
      return "its timer fired";
    case trace::PushWhy::Yield:
      return "yielded";
    case trace::PushWhy::CallSoon:
      return "scheduled" + by;
    case trace::PushWhy::Error:
      return "has an error to raise";
  }
  return {};
}

State outcome_of(trace::DoneHow how) {
  switch (how) {
    case trace::DoneHow::Result:
      return State::Done;
    case trace::DoneHow::Exception:
      return State::Failed;
    case trace::DoneHow::Cancelled:
      return State::Cancelled;
  }
  return State::Done;
}

/// One that has no worker yet is drawn as what nobody has run yet.
State state_of(const Job& job) {
  if (job.phase == Job::Phase::Queued) return State::Created;
  return job.pool == trace::Pool::Thread ? State::ThreadJob : State::ProcessJob;
}

}  // namespace

bool opens_by_itself(const Snapshot& now, trace::TaskId task) {
  constexpr std::size_t MostOpen = 4;
  const bool is_on_thread = now.running && now.running->task == task;
  return is_on_thread || now.living.size() <= MostOpen;
}

Card StageCards::of_task(trace::TaskId task, State state) const {
  return {.target = {Target::On::Task, task},
          .state = state,
          .name = scene_.timeline.task_name(task),
          .call = scene_.timeline.task_call(task)};
}

Card StageCards::running(const Running& running, std::uint32_t lines) const {
  const State state = running.blocked ? State::Blocking : State::Running;
  if (running.task == 0)
    return {.target = {Target::On::Handle, running.handle},
            .state = state,
            .name = "callback",
            .reason = callback_text(running.label)};
  Card card = of_task(running.task, state);
  if (const auto line = shown_line(running.site)) card.aside = fmt::format("line {}", *line);
  card.reason = holds_permit(running.task) ? "running, permit held" : "running";
  if (running.blocked)
    card.reason =
        "holds the loop for " + duration_text(running.blocked->until - running.blocked->since);
  open(card, running.task, running.site, lines);
  return card;
}

Card StageCards::ready(const Ready& ready, std::uint32_t lines) const {
  const std::string since = time_text(ready.since);
  if (ready.task == 0)
    return {.target = {Target::On::Handle, ready.handle},
            .state = State::Ready,
            .name = "callback",
            .aside = since,
            .reason = callback_text(ready.label),
            .alarm = starving(ready)};
  Card card = of_task(ready.task, State::Ready);
  card.is_placeholder = ready.is_still_running;
  card.aside = since;
  card.reason = ready.is_still_running ? "next time" : why_text(scene_.timeline, ready);
  card.alarm = starving(ready);
  if (!ready.is_still_running) open(card, ready.task, 0, lines);
  return card;
}

Card StageCards::timer(const Timer& timer, const Waiting* sleeper, std::uint32_t lines) const {
  if (!sleeper) {
    Card card{.target = {Target::On::Handle, timer.handle},
              .state = State::Waiting,
              .name = "callback",
              .call = callback_text(timer.label),
              .dial = dial(timer.set, timer.due)};
    if (timer.task != 0) card.reason = "set by " + scene_.timeline.task_name(timer.task);
    return card;
  }
  Card card = waiting(*sleeper, lines);
  card.dial = dial(timer.set, timer.due);
  if (card.dial->is_overdue) card.alarm = "overdue by " + duration_text(scene_.clock - timer.due);
  return card;
}

Card StageCards::waiting(const Waiting& waiting, std::uint32_t lines) const {
  Card card = of_task(waiting.task, State::Waiting);
  card.reason = waits_for(scene_.timeline, waiting.wait, scene_.now.record);
  if (scene_.now.is_finished) card.alarm = "never goes on";
  open(card, waiting.task, waiting.site, lines);
  return card;
}

Card StageCards::created(trace::TaskId task, std::uint32_t lines) const {
  Card card = of_task(task, State::Created);
  card.reason = "not in the queue yet";
  open(card, task, 0, lines);
  return card;
}

Card StageCards::done(trace::TaskId task) const {
  const TaskStory* story = scene_.timeline.task(task);
  if (!story || story->ended == NoRecord) return of_task(task, State::Done);
  return of_task(task, outcome_of(scene_.timeline.record(story->ended).done_how()));
}

Card StageCards::job(const Job& job) const {
  Card card{.target = {Target::On::Job, job.job},
            .state = state_of(job),
            .name = job_name(scene_.timeline, job.job)};
  if (job.task != 0) card.aside = "for " + scene_.timeline.task_name(job.task);
  switch (job.phase) {
    case Job::Phase::Queued:
      card.reason = "waits for a worker";
      break;
    case Job::Phase::Running:
      card.reason = "runs outside the loop";
      break;
    case Job::Phase::Sleeping:
      card.reason = "sleeps outside the loop";
      break;
  }
  if (job.until) card.dial = dial(job.since, *job.until);
  return card;
}

Card StageCards::never_awaited(const NeverAwaited& coro) const {
  return {.target = {Target::On::Record, coro.record},
          .state = State::Created,
          .name = std::string(coro.coro),
          .reason = "nobody awaits it"};
}

bool StageCards::is_open(trace::TaskId task) const {
  if (const auto choice = card_choice(ui_, task)) return *choice;
  return opens_by_itself(scene_.now, task);
}

StageCards::Place StageCards::own_place_of(trace::TaskId task, trace::SiteId site) const {
  const trace::Trace& trace = scene_.timeline.trace();
  const TaskStory* story = scene_.timeline.task(task);
  if (!story) return {};
  const bool has_begun = story->started != NoRecord && story->started <= scene_.now.record;
  if (site == 0 && has_begun) site = scene_.timeline.site_at(task, scene_.now.record);
  if (!has_begun || site == 0) {
    const std::string_view coro = trace.text(trace.birth(story->birth).coro);
    return {coro, scene_.listing->line_of_function(coro).value_or(0), scene_.listing};
  }
  const trace::Site& place = trace.site(site);
  if (trace.text(place.file) != scene_.file) return {};
  return {trace.text(place.function), place.line, scene_.listing};
}

StageCards::Place StageCards::as_shown(const Place& own) const {
  if (own.line == 0 || !scene_.shown || scene_.shown == scene_.listing) return own;
  if (const auto line = matching_line(*scene_.listing, own.line, *scene_.shown))
    return {own.function, *line, scene_.shown};
  const auto begin = scene_.shown->line_of_function(own.function);
  if (begin && scene_.listing->line_of_function(own.function) == own.line)
    return {own.function, *begin, scene_.shown};
  return own;
}

StageCards::Place StageCards::place_of(trace::TaskId task, trace::SiteId site) const {
  return as_shown(own_place_of(task, site));
}

std::optional<std::uint32_t> StageCards::shown_line(trace::SiteId site) const {
  const trace::Trace& trace = scene_.timeline.trace();
  const trace::Site& place = trace.site(site);
  if (site == 0) return std::nullopt;
  if (!scene_.listing || trace.text(place.file) != scene_.file) return place.line;
  const Place shown = as_shown({trace.text(place.function), place.line, scene_.listing});
  const bool is_there = !scene_.shown || shown.listing == scene_.shown;
  return is_there ? std::optional(shown.line) : std::nullopt;
}

void StageCards::open(Card& card, trace::TaskId task, trace::SiteId site,
                      std::uint32_t lines) const {
  if (!scene_.listing || lines == 0 || !is_open(task)) return;
  const Place place = place_of(task, site);
  if (place.line == 0) return;
  const LineWindow body = function_around(*place.listing, place.function, place.line);
  const LineWindow shown = window_around(place.line, body, lines);
  for (std::uint32_t number = shown.first; number <= shown.last; ++number)
    card.listing.push_back({&place.listing->line(number), number == place.line});
}

bool StageCards::holds_permit(trace::TaskId task) const {
  for (const Primitive& primitive : scene_.now.primitives)
    if (primitive.kind == Primitive::Kind::Semaphore)
      for (const Primitive::Holder& holder : primitive.holders)
        if (holder.task == task) return true;
  return false;
}

std::string StageCards::starving(const Ready& ready) const {
  const std::optional<Running>& running = scene_.now.running;
  if (!running || !running->blocked || ready.is_still_running) return {};
  const trace::Time left = running->blocked->until - scene_.clock;
  const trace::Time been = scene_.clock - ready.since;
  if (been <= 0) return "starving, " + duration_text(left) + " to go";
  return "starving for " + duration_text(been);
}

CardDial StageCards::dial(trace::Time begin, trace::Time end) const {
  const auto whole = static_cast<float>(std::max<trace::Time>(end - begin, 1));
  const auto passed = static_cast<float>(scene_.clock - begin);
  return {std::clamp(passed / whole, 0.0F, 1.0F), scene_.clock > end};
}

}  // namespace app::model::layout
