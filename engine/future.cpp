// The three ends of a future and the line of those who want to know, as asyncio's futures.py.
// Rule: each end is recorded before its callbacks are scheduled.
#include "engine/future.h"

#include <fmt/format.h>

#include "engine/errors.h"
#include "engine/loop.h"
#include "engine/nesting.h"
#include "engine/program.h"
#include "engine/recording.h"
#include "engine/task.h"

namespace engine {

namespace {

std::string text_of(const Box* value) { return value ? shown(value->text()) : repr(None()); }

}  // namespace

std::shared_ptr<FutureState> FutureState::make(Loop& loop, Site site) {
  const auto future = std::allocate_shared<FutureState>(free_list::Allocator<FutureState>(), loop);
  future->record_new(site);
  return future;
}

std::shared_ptr<FutureState> FutureState::make_in_running_loop(Site site) {
  return make(get_running_loop(), site);
}

void FutureState::record_new(Site site) {
  trace::Recorder* told = recorder();
  if (!told) return;
  number_ = told->new_future();
  told->fut_new(number_, program_->current_task_id(), record_site(*told, site));
}

FutureState::FutureState(Loop& loop) : program_(&loop.program()), loop_(&loop) {
  program_->enlist(*this);
}

FutureState::~FutureState() {
  report_unretrieved();
  if (program_) program_->delist(*this);
  if (!subscribers_.empty()) destroy_nested(std::move(subscribers_));
}

void FutureState::report_unretrieved() {
  if (!is_unretrieved_) return;
  is_unretrieved_ = false;
  const std::string message = std::string(class_name()) + " exception was never retrieved";
  report(message.c_str(), exception_);
}

void FutureState::report(const char* message, const std::exception_ptr& error) const {
  if (loop_) return loop_->call_exception_handler({message, error, ref()});
  if (trace::Recorder* told = recorder()) told->error(message, ref(), type_of(error));
}

trace::Recorder* FutureState::recorder() const { return program_ ? program_->recorder() : nullptr; }

void FutureState::refuse_without_loop() { throw RuntimeError("Event loop is closed"); }

// As ensure_future(loop=...).
void refuse_other_loop(const FutureState& future, const Loop& loop) {
  if (future.loop_or_null() == &loop) return;
  throw ValueError(
      "The future belongs to a different loop than the one specified as the loop argument");
}

void FutureState::check_pending() const {
  if (is_done()) throw InvalidStateError("invalid state");
}

std::exception_ptr FutureState::exception() {
  if (status_ == Status::Cancelled) std::rethrow_exception(make_cancelled_error());
  if (status_ == Status::Pending) throw InvalidStateError("Exception is not set.");
  is_unretrieved_ = false;
  return exception_;
}

const Box* FutureState::result() {
  if (status_ == Status::Pending) throw InvalidStateError("Result is not set.");
  if (const std::exception_ptr error = exception()) std::rethrow_exception(error);
  return value_.get();
}

void FutureState::set_result(std::unique_ptr<Box> value) {
  check_pending();
  if (recorder()) record_done(trace::DoneHow::Result, value ? text_of(value.get()) : "");
  finish_with_value(std::move(value));
}

void FutureState::set_exception(std::exception_ptr error) {
  check_pending();
  if (recorder()) record_done(trace::DoneHow::Exception, shown_error(error));
  finish_with_error(std::move(error));
}

bool FutureState::cancel(CancelMessage message, Site) {
  is_unretrieved_ = false;
  if (is_done()) return false;
  say_as_cancelled(std::move(message));
  if (recorder()) record_done(trace::DoneHow::Cancelled, "");
  finish_cancelled();
  return true;
}

std::string FutureState::value_text() const { return text_of(value_.get()); }

void FutureState::finish_with_value(std::unique_ptr<Box> value) {
  value_ = std::move(value);
  status_ = Status::Finished;
  schedule_subscribers();
}

void FutureState::finish_with_error(std::exception_ptr error) {
  exception_ = std::move(error);
  is_unretrieved_ = true;
  status_ = Status::Finished;
  schedule_subscribers();
}

bool FutureState::cancel_saying(CancelMessage message, Site site) {
  const NestedCall call("while calling a Python object");
  return cancel(std::move(message), site);
}

std::exception_ptr FutureState::make_cancelled_error() {
  if (is_cancelled() && exception_) return std::exchange(exception_, nullptr);
  return std::make_exception_ptr(cancel_message_ ? CancelledError(*cancel_message_)
                                                 : CancelledError());
}

void FutureState::finish_cancelled(std::exception_ptr error) {
  exception_ = std::move(error);
  is_unretrieved_ = false;
  status_ = Status::Cancelled;
  schedule_subscribers();
}

void FutureState::record_done(trace::DoneHow how, const std::string& value) const {
  recorder()->fut_done(number_, how, value);
}

void FutureState::add_done_callback(DoneCallback callback) {
  Subscriber subscriber{nullptr, std::move(callback)};
  if (is_done()) return schedule(subscriber);
  subscribers_.push_back(std::move(subscriber));
}

std::size_t FutureState::remove_done_callback(const DoneCallback& callback) {
  return std::erase_if(subscribers_,
                       [&](const Subscriber& s) { return !s.task && s.callback == callback; });
}

void FutureState::add_wakeup(std::shared_ptr<TaskState> task) {
  Subscriber subscriber{std::move(task), {}};
  if (is_done()) return schedule(subscriber);
  subscribers_.push_back(std::move(subscriber));
}

void FutureState::schedule_subscribers() {
  const std::vector<Subscriber> subscribers = std::exchange(subscribers_, {});
  for (const Subscriber& subscriber : subscribers)
    schedule(subscriber);
}

void FutureState::schedule(const Subscriber& subscriber) {
  Loop& on = loop();
  if (subscriber.task) return subscriber.task->call_soon_wakeup(*this);
  const DoneCallback& done = subscriber.callback;
  const trace::PushFacts facts{
      .why = trace::PushWhy::FutureDone, .label = done.name_, .future = ref()};
  Callback callback(done.name_,
                    [call = done.call_, self = AnyFuture(shared_from_this())] { (*call)(self); });
  callback.is_user = done.is_user_;
  on.push(std::make_shared<CallbackHandle>(on, std::move(callback)), facts);
}

void FutureState::describe_wait(trace::Wait& wait) const { wait.on = trace::WaitOn::Future; }

void FutureState::forget_subscribers() { std::exchange(subscribers_, {}).clear(); }

}  // namespace engine
