// Starts, calls, suspends and closes frames, and reads the await chain off them.
// Rule: only the innermost frame of a stack is ever resumed.
#include "engine/frame.h"

#include <ranges>
#include <string_view>

#include "engine/errors.h"
#include "engine/future.h"
#include "engine/recording.h"

namespace engine {

bool Frame::is_library() const { return std::string_view(here_.file).starts_with("engine/"); }

bool Frame::is_body_of_scope() const {
  return caller_ && caller_->is_library() && std::string_view(here_.function) == "operator()";
}

const std::vector<std::string>& Frame::arguments() const {
  static const std::vector<std::string> none;
  return arguments_ ? *arguments_ : none;
}

void Frame::keep_arguments(std::vector<std::string> texts) {
  arguments_ = std::make_unique<const std::vector<std::string>>(std::move(texts));
}

void Frame::check_can_start() const {
  if (is_ended_) throw RuntimeError("cannot reuse already awaited coroutine");
  if (stack_) throw RuntimeError("coroutine is being awaited already");
}

void Frame::start(Stack& stack) {
  stack_ = &stack;
  stack.innermost = this;
  handle_.resume();
}

std::coroutine_handle<> Frame::call(Frame& callee) {
  callee.stack_ = stack_;
  callee.caller_ = this;
  return callee.handle_;
}

void Frame::suspend(std::shared_ptr<FutureState> wants, WaitNote note) {
  stack_->innermost = this;
  stack_->wants = std::move(wants);
  stack_->note = note;
}

void Frame::rethrow_thrown() {
  if (stack_->thrown) std::rethrow_exception(std::exchange(stack_->thrown, nullptr));
}

void Frame::rethrow_error_of(const Frame& callee) {
  if (callee.is_closing_ && (!callee.error_ || is_generator_exit(callee.error_)))
    throw GeneratorExit();
  if (callee.error_) std::rethrow_exception(callee.error_);
}

void Frame::close() {
  Stack& stack = *stack_;
  for (Frame* frame = stack.innermost; frame; frame = frame->caller_)
    frame->is_closing_ = true;
  stack.thrown = std::make_exception_ptr(GeneratorExit());
  stack.innermost->resume();
  // Whoever awaits while closing is left where it stands, and its caller is told.
  while (!is_ended_) {
    Frame& stubborn = *stack.innermost;
    stubborn.is_ended_ = true;
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

std::pmr::vector<Site> Frame::chain(std::pmr::memory_resource& memory) const {
  std::pmr::vector<const Frame*> frames(&memory);
  for (const Frame* frame = this; frame; frame = frame->caller_)
    frames.push_back(frame);
  std::pmr::vector<Site> sites(&memory);
  for (const Frame* frame : frames | std::views::reverse) {
    if (frame->is_library()) continue;
    if (frame->is_body_of_scope() && !sites.empty()) {
      sites.back().line = frame->here_.line;
    } else {
      sites.push_back(frame->here_);
    }
  }
  return sites;
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
  if (!frame->is_started()) {
    record_never_awaited(*frame);
  } else if (!frame->is_ended()) {
    frame->close();
  }
  frame->destroy();
}

}  // namespace engine
