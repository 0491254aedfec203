// Starts, calls, suspends and closes frames, and reads the await chain off them.
// Rule: only the innermost frame of a stack is ever resumed.
#include "engine/frame.h"

#include <algorithm>
#include <string_view>

#include "engine/errors.h"
#include "engine/future.h"
#include "engine/nesting.h"
#include "engine/recording.h"

namespace engine {

namespace {

struct Abandon {
  void operator()(Frame* frame) const {
    if (frame->is_started()) {
      frame->close();
    } else if (!frame->is_generator_method()) {
      record_never_awaited(*frame);
    }
    frame->destroy();
  }
};
/// A frame that nobody is going to run to its end. Its locals may own others, and so on.
using AbandonedFrame = std::unique_ptr<Frame, Abandon>;

}  // namespace

bool Frame::is_body_of_scope() const {
  return caller_ && caller_->is_library() && std::string_view(here_.function) == "operator()";
}

void Frame::check_can_be_called(Frame& callee) const {
  if (callee.is_ended_) throw RuntimeError("cannot reuse already awaited coroutine");
  if (callee.stack_) throw RuntimeError("coroutine is being awaited already");
  if (depth_ < RecursionLimit) return;
  callee.end_unstarted(*stack_, nullptr);  // it counts as awaited
  throw RecursionError("maximum recursion depth exceeded");
}

// A task of a coroutine that another one awaits would come to this later in CPython, in one of the two.
void Frame::refuse_to_move() { throw RuntimeError("cannot reuse already awaited coroutine"); }

void Frame::start(Stack& stack) {
  stack_ = &stack;
  stack.innermost = this;
  handle_.resume();
}

void Frame::resume_alone(Stack& stack) {
  stack_ = &stack, caller_ = nullptr;
  handle_.resume();
}

std::coroutine_handle<> Frame::call(Frame& callee) {
  callee.stack_ = stack_;
  callee.caller_ = this;
  callee.depth_ = depth_ + 1;
  return callee.handle_;
}

void Frame::suspend(std::shared_ptr<FutureState> wants, const WaitNote& note) {
  if (wants->was_refused()) [[unlikely]]
    throw RuntimeError("await wasn't used with future");
  stack_->innermost = this;
  stack_->wants = std::move(wants);
  stack_->note = note;
}

std::coroutine_handle<> Frame::end() {
  is_ended_ = true;
  if (caller_) return caller_->handle_;
  stack_->innermost = nullptr;
  return std::noop_coroutine();
}

void Frame::throw_thrown() { std::rethrow_exception(std::exchange(stack_->thrown, nullptr)); }

std::exception_ptr Frame::closing_error() const {
  return is_closing_ && !error_ ? std::make_exception_ptr(GeneratorExit()) : error_;
}

std::exception_ptr Frame::take_early_error(std::exception_ptr next) {
  if (!stack_->thrown) return nullptr;
  stack_->thrown_for_none = std::move(next);
  return std::exchange(stack_->thrown, nullptr);
}

Frame* Frame::callee() const {
  Frame* frame = stack_->innermost == this ? nullptr : stack_->innermost;
  while (frame && frame->caller_ != this)
    frame = frame->caller_;
  return frame;
}

void Frame::leave_generator() {
  Frame* generator = nullptr;
  for (Frame* frame = stack_->innermost; frame && frame != this; frame = frame->caller_)
    if (frame->stack_when_left()) generator = frame;
  if (!generator) return;
  Stack& left = *generator->stack_when_left();
  left.innermost = std::exchange(stack_->innermost, std::exchange(generator->caller_, nullptr));
  for (Frame* frame = left.innermost; frame; frame = frame->caller_)
    frame->stack_ = &left;
}

void Frame::destroy_mid_block() {
  const MidBlock dying(true);
  handle_.destroy();
}

void Frame::close() {
  const MidBlock running(false);
  caller_ = nullptr;
  leave_generator();
  Stack& stack = *stack_;
  for (Frame* frame = stack.innermost; frame; frame = frame->caller_)
    frame->is_closing_ = true;
  stack.thrown = std::make_exception_ptr(GeneratorExit());
  stack.innermost->resume();
  // Whoever awaits while closing is left where it stands, and its caller is told.
  while (!is_ended_) {
    leave_generator();
    Frame& stubborn = *stack.innermost;
    stubborn.is_ended_ = true;
    stubborn.drop();
    if (!stubborn.caller_) return;
    stubborn.error_ = std::make_exception_ptr(RuntimeError("coroutine ignored GeneratorExit"));
    stubborn.caller_->resume();
  }
}

const trace::Wait* Frame::shown_wait() const {
  const trace::Wait* shown = nullptr;
  for (const Frame* frame = this; frame && frame->is_library(); frame = frame->caller_) {
    if (frame->shown_wait_) shown = frame->shown_wait_;
  }
  return shown;
}

Site Frame::caller_site() const {
  const Frame* frame = caller_;
  while (frame && frame->is_library())
    frame = frame->caller_;
  return frame ? frame->here_ : Site();
}

/// It stands in the recorder's own list, until the next call.
std::span<const trace::SiteId> Frame::record_chain(trace::Recorder& recorder) const {
  std::vector<trace::SiteId>& chain = recorder.new_chain();
  Site block;  // the outermost of the scopes' bodies met since the last function
  for (const Frame* frame = this; frame; frame = frame->caller_) {
    if (frame->is_library()) continue;
    Site here = frame->here_;
    if (block) here.line = block.line;
    const bool is_body = frame->is_body_of_scope();
    if (!is_body) chain.push_back(record_site(recorder, here));
    block = is_body ? here : Site();
  }
  if (block) chain.push_back(record_site(recorder, block));
  std::ranges::reverse(chain);
  return chain;
}

OwnedFrame& OwnedFrame::operator=(OwnedFrame&& other) noexcept {
  if (this != &other) {
    reset();
    frame_ = std::exchange(other.frame_, nullptr);
  }
  return *this;
}

void OwnedFrame::reset() {
  Frame* frame = std::exchange(frame_, nullptr);
  if (!frame) return;
  if (frame->is_ended()) return frame->destroy();
  destroy_nested(AbandonedFrame(frame));
}

}  // namespace engine
