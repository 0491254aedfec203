// Fills a flat record from the facts of its kind and appends it.
// Rule: a slot its kind does not use stays 0.
#include "engine/trace/recorder.h"

#include <algorithm>
#include <cmath>

namespace engine::trace {

Recorder::Recorder(RecorderLimits limits) : limit_(limits.records) {
  constexpr std::size_t closing_records = 2;
  builder_.reserve(limit_ + closing_records);
}

void Recorder::start_clock(const Clock& clock) {
  clock_ = &clock;
  still_ = clock.still();
  begin_stretch();
}

void Recorder::stop_clock() {
  stopped_at_ = now();
  clock_ = nullptr;
  still_ = nullptr;
  plain_end_ = nullptr;
}

void Recorder::source(std::string_view file, std::string_view language, std::string_view text) {
  builder_.source(file, language, text);
}

TraceSoFar Recorder::so_far() const {
  const TraceSoFar all = builder_.so_far();
  const std::size_t settled = open_block_.value_or(all.records.size());
  return {.tables = all.tables, .records = all.records.first(settled)};
}

Recorder::KnownSite& Recorder::know_site(KnownSite& known, const char* file, const char* function,
                                         std::uint32_t line) {
  const SiteId site = line == 0 ? 0 : builder_.site(file, line, function);
  return known = {file, function, line, site};
}

ChainId Recorder::chain_of(SiteId site) { return builder_.chain(std::span(&site, 1)); }

AwaitPlace Recorder::place(std::span<const SiteId> chain) {
  return {builder_.chain(chain), chain.empty() ? 0 : chain.back()};
}

/// Lets add() go on without care for a stretch, and has pages made for those to come.
void Recorder::begin_stretch() {
  constexpr std::size_t stretch = 16384;
  constexpr std::size_t ahead = 12 * stretch;
  plain_end_ = nullptr;
  if (!still_ || is_full_) return;
  const std::size_t end = std::min(limit_, (builder_.size() / stretch + 1) * stretch);
  plain_end_ = builder_.place_of(end);
  const bool is_long = end > stretch;
  if (is_long) builder_.prepare(end + ahead);
}

Record& Recorder::add_with_care(Kind kind, TaskId task, std::uint8_t how) {
  begin_stretch();
  if (!is_full_ && builder_.size() >= limit_) {
    add_limit(LimitWhat::Records, static_cast<std::uint32_t>(limit_));
  }
  return is_full_ ? dropped_ : append(kind, task, how);
}

Record& Recorder::append(Kind kind, TaskId task, std::uint8_t how) {
  return builder_.append() = {
             .time = now(), .kind = kind, .how = how, .loop = shown_loop_, .task = task};
}

Record& Recorder::add(Kind kind, const ObjectFacts& facts, std::uint8_t how) {
  Record& record = add(kind, facts.task, how);
  record.object = facts.object;
  record.other = facts.number;
  record.site = facts.site;
  return record;
}

void Recorder::add_limit(LimitWhat what, std::uint32_t count) {
  append(Kind::Limit, 0, code(what)).count = count;
  is_full_ = true;
  plain_end_ = nullptr;
}

void Recorder::time_is_up(double seconds) {
  if (!is_full_) add_limit(LimitWhat::Seconds, static_cast<std::uint32_t>(std::ceil(seconds)));
}

std::uint16_t Recorder::loop_new() {
  shown_loop_ = ++loop_;
  add(Kind::LoopNew);
  return loop_;
}

void Recorder::loop_run(std::string_view label) {
  Record& record = add(Kind::LoopRun);
  record.text = builder_.text(label);
}

void Recorder::loop_stop() { add(Kind::LoopStop); }

void Recorder::loop_close(std::size_t ready, std::size_t timers) {
  Record& record = add(Kind::LoopClose);
  record.ready = static_cast<std::uint32_t>(ready);
  record.timers = static_cast<std::uint32_t>(timers);
}

void Recorder::iteration(const Poll& poll) {
  Record& record = add(Kind::Iter);
  record.iteration = ++iterations_;
  record.poll = builder_.poll(poll);
}

void Recorder::push(const PushFacts& facts) {
  Record& record = add(Kind::Push, facts.task, code(facts.why));
  record.handle = facts.handle;
  record.by_handle = facts.by;
  record.fut = facts.future;
  if (facts.task == 0) record.text = builder_.text(facts.label);
}

void Recorder::run_step_throwing(HandleId handle, TaskId task, std::string_view type) {
  Record& record = add(Kind::Run, task, code(RunHow::Throw));
  record.handle = handle;
  record.text = builder_.text(type);
}

void Recorder::run_callback(HandleId handle, std::string_view label, bool is_user) {
  Record& record = add(Kind::Run, 0, code(RunHow::Callback));
  record.handle = handle;
  record.is_user = is_user ? 1 : 0;
  record.text = builder_.text(label);
}

void Recorder::drop(HandleId handle) {
  Record& record = add(Kind::Drop);
  record.handle = handle;
}

void Recorder::cancel(HandleId handle) {
  Record& record = add(Kind::Cancel);
  record.handle = handle;
}

void Recorder::timer_push(const TimerFacts& facts) {
  Record& record = add(Kind::TimerPush, facts.task);
  record.handle = facts.handle;
  record.label = builder_.text(facts.label);
  record.fut = facts.future;
  record.when = builder_.time(facts.when);
}

void Recorder::timer_cancel(HandleId handle) {
  Record& record = add(Kind::TimerCancel);
  record.handle = handle;
}

void Recorder::task_new(const TaskFacts& facts) {
  Birth birth{.name = builder_.text(facts.name),
              .coro = builder_.text(facts.coro),
              .args = {},
              .internal = facts.is_internal};
  for (const std::string& arg : facts.args)
    birth.args.push_back(builder_.text(arg));
  Record& record = add(Kind::TaskNew, facts.task);
  record.parent = facts.parent;
  record.site = facts.site;
  record.birth = builder_.birth(birth);
}

void Recorder::task_name(TaskId task, std::string_view name) {
  Record& record = add(Kind::TaskName, task);
  record.text = builder_.text(name);
}

void Recorder::task_suspend(TaskId task, const Wait& wait, AwaitPlace place) {
  Record& record = add(Kind::TaskSuspend, task);
  record.chain = place.chain;
  record.site = place.site;
  record.wait = builder_.wait(wait);
}

void Recorder::task_done(TaskId task, DoneHow how, std::string_view type, std::string_view text) {
  Record& record = add(Kind::TaskDone, task, code(how));
  record.type = builder_.text(type);
  record.text = builder_.text(text);
}

void Recorder::task_cancel(TaskId task, TaskId by, bool was_done, SiteId site) {
  Record& record = add(Kind::TaskCancel, task, was_done);
  record.by_task = by;
  record.site = site;
}

void Recorder::task_uncancel(TaskId task, std::uint32_t left) {
  Record& record = add(Kind::TaskUncancel, task);
  record.left = left;
}

void Recorder::fut_new(FutureId future, TaskId task, SiteId site) {
  Record& record = add(Kind::FutNew, task);
  record.future = future;
  record.site = site;
}

void Recorder::fut_done(FutureId future, DoneHow how, std::string_view value) {
  Record& record = add(Kind::FutDone, 0, code(how));
  record.future = future;
  record.text = builder_.text(value);
}

void Recorder::obj_new(const ObjectFacts& facts, std::string_view type) {
  Record& record = add(Kind::ObjNew, facts);
  record.text = builder_.text(type);
}

void Recorder::acquire(const ObjectFacts& facts, AcquireHow how) {
  add(Kind::Acquire, facts, code(how));
}

void Recorder::release(const ObjectFacts& facts) { add(Kind::Release, facts); }

void Recorder::queue_put(const ObjectFacts& facts, std::string_view item) {
  Record& record = add(Kind::QueuePut, facts);
  record.text = builder_.text(item);
}

void Recorder::queue_get(const ObjectFacts& facts, std::string_view item) {
  Record& record = add(Kind::QueueGet, facts);
  record.text = builder_.text(item);
}

void Recorder::queue_done(const ObjectFacts& facts) { add(Kind::QueueDone, facts); }

void Recorder::notify(const ObjectFacts& facts) { add(Kind::Notify, facts); }

void Recorder::barrier(const ObjectFacts& facts, BarrierPhase phase) {
  add(Kind::Barrier, facts, code(phase));
}

void Recorder::job_submit(const JobFacts& facts) {
  Record& record = add(Kind::JobSubmit, facts.task, code(facts.pool));
  record.job = facts.job;
  record.workers = facts.workers;
  record.site = facts.site;
  record.text = builder_.text(facts.label);
}

void Recorder::job_begin(JobId job) {
  Record& record = add(Kind::JobBegin);
  record.job = job;
}

void Recorder::job_sleep(JobId job, double seconds) {
  Record& record = add(Kind::JobSleep);
  record.job = job;
  record.delay = builder_.delay(seconds);
}

void Recorder::job_end(JobId job, std::string_view exception) {
  Record& record = add(Kind::JobEnd);
  record.job = job;
  record.text = builder_.text(exception);
}

void Recorder::print(Who who, SiteId site, std::string_view line, Stream stream,
                     SharedPicture picture) {
  Record& record = add(Kind::Print, who.task, code(stream));
  record.job = who.job;
  record.site = site;
  record.text = builder_.text(line);
  record.picture = builder_.picture(std::move(picture));
}

void Recorder::block(TaskId task, SiteId site, double seconds) {
  add_block(task, site, builder_.delay(seconds));
}

DelayId Recorder::open_block(TaskId task, SiteId site) {
  const DelayId open = builder_.open_delay();
  open_block_ = builder_.size();
  Record& record = add(Kind::Block, task);
  record.label = builder_.text("shutdown");
  record.site = site;
  record.delay = open;
  return open;
}

void Recorder::block_took(DelayId open, double seconds) {
  builder_.set_delay(open, seconds);
  open_block_.reset();
}

void Recorder::add_block(TaskId task, SiteId site, DelayId delay) {
  Record& record = add(Kind::Block, task);
  record.site = site;
  record.delay = delay;
}

void Recorder::compute(Who who, SiteId site, double seconds) {
  Record& record = add(Kind::Compute, who.task);
  record.job = who.job;
  record.site = site;
  record.delay = builder_.delay(seconds);
}

void Recorder::never_awaited(std::string_view coro, SiteId site) {
  Record& record = add(Kind::NeverAwaited);
  record.site = site;
  record.text = builder_.text(coro);
}

void Recorder::error(std::string_view message, FutureRef future, std::string_view exception) {
  Record& record = add(Kind::Error);
  record.exception = builder_.text(exception);
  record.fut = future;
  record.text = builder_.text(message);
}

void Recorder::deadlock(std::span<const TaskId> pending) {
  Record& record = add(Kind::Deadlock);
  record.pending = builder_.tasks(pending);
}

void Recorder::uncaught(std::string_view type, std::string_view text) {
  Record& record = add(Kind::Uncaught);
  record.type = builder_.text(type);
  record.text = builder_.text(text);
}

Trace Recorder::finish(int status) && {
  append(Kind::End).status = static_cast<std::uint32_t>(status);
  return std::move(builder_).finish();
}

}  // namespace engine::trace
