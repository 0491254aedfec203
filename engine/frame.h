// One activation of a coroutine, and the stack of those that a task has begun and not ended.
// Rule: the await chain is known at every suspension: each frame knows its caller and its line.
#pragma once

#include <coroutine>
#include <cstdint>
#include <exception>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "engine/call_arguments.h"
#include "engine/free_list.h"
#include "engine/site.h"
#include "engine/trace/recorder.h"
#include "engine/value.h"

namespace engine {

class Frame;
class FutureState;

/// What a library function that suspends tells the recording, where the future alone would not say.
struct WaitNote {
  trace::WaitOn on = trace::WaitOn::Future;  // Future: the future describes itself
  double seconds = 0;
  trace::ObjectId object = 0;
};

/// The frames of one task, and what passes between the task and the innermost of them.
struct Stack {
  Frame* innermost = nullptr;          // resumed by the next step; null: not begun, or ended
  std::exception_ptr thrown;           // raised at the await that is resumed next
  std::exception_ptr thrown_for_none;  // raised by the next step that would throw nothing
  std::shared_ptr<FutureState> wants;  // what the task must wait for; null: a bare yield
  WaitNote note;
  std::uint32_t throws = 0;  // steps that began with an error, so far
  bool is_throwing = false;  // the step that runs is one
};

/// The part of a promise that does not depend on the result's type.
class Frame {
 public:
  Frame() = default;
  Frame(const Frame&) = delete;
  Frame& operator=(const Frame&) = delete;
  virtual ~Frame() = default;
  /// For the coroutine's frame, of which this is a part.
  static void* operator new(std::size_t bytes) { return free_list::allocate(bytes); }
  static void operator delete(void* frame, std::size_t bytes) {
    free_list::deallocate(frame, bytes);
  }

  /// Boxes the result of a coroutine that returned.
  virtual std::unique_ptr<Box> take_box() = 0;

  const char* function() const { return qualname_ ? qualname_ : here_.function; }
  /// True for coroutines of the engine itself: no part of the program's await chain.
  bool is_library() const { return here_.is_library(); }
  /// Where it was called, if it asked by taking a Site.
  Site made_at() const { return made_at_; }
  /// What it was called with; only before it starts.
  std::vector<std::string> arguments() const { return arguments_.texts(); }
  bool is_started() const { return stack_ != nullptr; }
  bool is_ended() const { return is_ended_; }
  /// Throws RuntimeError while it is being awaited.
  void check_can_be_moved() const {
    if (stack_ && !is_ended_) [[unlikely]]
      refuse_to_move();
  }
  /// True for an awaitable of an asynchronous generator: it is not missed when it is never awaited,
  /// and an error that comes before its first step reaches the generator.
  bool is_generator_method() const { return is_generator_method_; }
  const std::exception_ptr& error() const { return error_; }

  /// Runs the first stretch, as the outermost frame of `stack`.
  void start(Stack& stack);
  void resume() { handle_.resume(); }
  /// Its error; GeneratorExit if it was closing and swallowed its own.
  std::exception_ptr closing_error() const;
  /// Marks a coroutine as ended that is never going to run (K5).
  void end_unstarted(Stack& stack, std::exception_ptr error) {
    stack_ = &stack, error_ = std::move(error), is_ended_ = true;
  }
  void destroy() {
    if (is_dropped_) [[unlikely]]
      return destroy_mid_block();
    handle_.destroy();
  }

  /// As coroutine.close(): raises GeneratorExit at the innermost await, and lets every frame clean up;
  /// but an asynchronous generator stays where it is, with all that it awaits (async_gen_asend_close).
  void close();
  /// True for the lambda given to `with` and its like: a block of the function it is written in.
  bool is_body_of_scope() const;
  /// What the outermost function of the engine that the program awaits here says it waits for, or
  /// null: then what it is suspended on speaks for itself.
  const trace::Wait* shown_wait() const;
  /// The program's lines from the outermost frame to this one: the await chain.
  [[gnu::always_inline]] trace::AwaitPlace record_place(trace::Recorder& recorder) const {
    if (caller_ || is_library()) return recorder.place(record_chain(recorder));
    return recorder.place(here_.file, here_.line, here_.function);
  }

 protected:
  friend struct FinalTransfer;
  template <class T>
  friend class CoroAwaiter;
  template <class T>
  friend class FutureAwaiter;
  friend class YieldAwaiter;
  friend class SleepAwaiter;
  friend class AdvanceAwaiter;
  friend class Advance;

  void began(std::coroutine_handle<> handle, Site here) { handle_ = handle, here_ = here; }
  void made_at(Site site) { made_at_ = site; }
  void called_with(const CallArguments& arguments) { arguments_ = arguments; }
  void mark_generator_method() { is_generator_method_ = true; }
  std::exception_ptr take_early_error(std::exception_ptr next);
  bool has_caller() const { return caller_ != nullptr; }
  std::coroutine_handle<> caller_handle() const { return caller_->handle_; }
  /// Goes on with no caller, on a stack of its own.
  void resume_alone(Stack& stack);
  std::coroutine_handle<> call_from(Frame& caller) { return caller.call(*this); }
  /// Of an asynchronous generator, the stack for when its awaiter is closed; null: no generator.
  virtual Stack* stack_when_left() { return nullptr; }
  /// Takes the outermost generator that this frame awaits off the stack, with what that awaits.
  void leave_generator();
  /// The frame that this one awaits; null: none.
  Frame* callee() const;
  void named(Qualname name) { qualname_ = name.text; }
  void show_as(const trace::Wait& wait) { shown_wait_ = &wait; }
  void fail(std::exception_ptr error) { error_ = std::move(error); }
  /// It is going to be freed where it stands, in the midst of its blocks.
  void drop() { is_dropped_ = true; }
  /// Where the program's own code awaits this coroutine, or the library that awaits it.
  Site caller_site() const;
  /// Notes the line of an await; every await passes here before it suspends.
  void await_at(const Site& site) { here_.line = site.line, here_.file = site.file; }

 private:
  /// A bare yield.
  void suspend() {
    stack_->innermost = this;
    if (stack_->wants) [[unlikely]]
      stack_->wants.reset();
  }
  void suspend(std::shared_ptr<FutureState> wants, const WaitNote& note);
  std::coroutine_handle<> call(Frame& callee);
  /// Whoever goes on when this has returned or raised: its caller, or the task's step.
  std::coroutine_handle<> end();
  /// Throws what the task's step was told to throw into this await.
  void rethrow_thrown() {
    if (stack_->thrown) [[unlikely]]
      throw_thrown();
  }
  [[noreturn]] void throw_thrown();
  /// Throws RuntimeError when `callee` was awaited before, RecursionError when it would be too deep.
  void check_can_be_called(Frame& callee) const;
  std::span<const trace::SiteId> record_chain(trace::Recorder& recorder) const;
  void destroy_mid_block();
  [[noreturn]] static void refuse_to_move();

  // What each step touches comes first, to lie in one line of the cache.
  Stack* stack_ = nullptr;
  std::coroutine_handle<> handle_;
  Site here_;  // the coroutine's name, and the line of its current await
  Frame* caller_ = nullptr;
  int depth_ = 0;  // the callers below it
  std::exception_ptr error_;
  Site made_at_;
  const char* qualname_ = nullptr;
  CallArguments arguments_;
  const trace::Wait* shown_wait_ = nullptr;
  bool is_closing_ = false;  // GeneratorExit is on its way through
  bool is_generator_method_ = false;
  bool is_ended_ = false;  // returned, raised, or closed: nothing left to clean up
  bool is_dropped_ = false;
};

/// Owns a frame. Destroying one that never started records "never awaited"; one that started and
/// has not ended is closed first.
class OwnedFrame {
 public:
  OwnedFrame() = default;
  explicit OwnedFrame(Frame& frame) : frame_(&frame) {}
  OwnedFrame(OwnedFrame&& other) noexcept : frame_(std::exchange(other.frame_, nullptr)) {}
  OwnedFrame& operator=(OwnedFrame&& other) noexcept;
  ~OwnedFrame() { reset(); }

  void reset();
  Frame* get() const { return frame_; }
  Frame* operator->() const { return frame_; }
  explicit operator bool() const { return frame_ != nullptr; }

 private:
  Frame* frame_ = nullptr;
};

}  // namespace engine
