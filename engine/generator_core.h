// What the references to one asynchronous generator share, and the generators of one loop.
// Rule: a generator belongs to the loop that runs when it is first iterated, and that loop closes it.
#pragma once

#include <memory>
#include <vector>

#include "engine/frame.h"

namespace engine {

class GeneratorCore;
class GeneratorFrame;
class Loop;

/// As the loop's _asyncgens: the generators that have begun and still live, in that order.
class AsyncGenerators {
 public:
  explicit AsyncGenerators(Loop& loop) : loop_(loop) {}
  void add(const std::shared_ptr<GeneratorCore>& core) { cores_.push_back(core); }
  void discard(const GeneratorCore& core);
  /// Those that live; from now on none is known.
  std::vector<std::shared_ptr<GeneratorCore>> take_all();
  Loop& loop() const { return loop_; }

 private:
  Loop& loop_;
  std::vector<std::weak_ptr<GeneratorCore>> cores_;
};

/// The generator itself.
class GeneratorCore : public std::enable_shared_from_this<GeneratorCore> {
 public:
  explicit GeneratorCore(GeneratorFrame& frame) : frame_(&frame) {}
  GeneratorCore(const GeneratorCore&) = delete;
  GeneratorCore& operator=(const GeneratorCore&) = delete;
  ~GeneratorCore() { free_frame(); }

  GeneratorFrame& frame() const { return *frame_; }
  bool is_ended() const { return frame_ == nullptr; }
  /// Enlists it in the running loop; once only.
  void begin();
  /// False when it has ended. Throws RuntimeError when it is running already; `method` says for whom.
  bool can_advance(const char* method) const;
  /// The same for what throws an error into it; throws StopAsyncIteration when it was closed and yet
  /// goes on.
  bool can_be_thrown_into(const char* method) const;
  /// True from the first aclose() on: nobody needs to close it again.
  bool is_closed() const { return is_closed_; }
  void mark_closed() { is_closed_ = true; }
  void mark_running(bool is_running) { is_running_ = is_running; }
  /// Frees the frame, without a visit to it.
  void free_frame();
  /// As the finalizer hook: nobody refers to it any more, so its loop closes it; once only, as
  /// PyObject_CallFinalizer does.
  void finalize();

 private:
  friend class GeneratorRef;
  GeneratorFrame* frame_;      // null: ended
  std::weak_ptr<void> alive_;  // what the references to it share
  std::weak_ptr<AsyncGenerators> home_;
  bool is_begun_ = false;
  bool is_running_ = false;
  bool is_closed_ = false;
  bool is_finalized_ = false;
};

/// One of the references. The last one finalizes.
class GeneratorRef {
 public:
  static GeneratorRef of(GeneratorFrame& frame);
  static GeneratorRef of(const std::shared_ptr<GeneratorCore>& core);
  GeneratorCore& core() const { return *alive_->core; }

 private:
  struct Alive {
    explicit Alive(std::shared_ptr<GeneratorCore> shared) : core(std::move(shared)) {}
    Alive(const Alive&) = delete;
    Alive& operator=(const Alive&) = delete;
    ~Alive() { core->finalize(); }
    std::shared_ptr<GeneratorCore> core;
  };
  explicit GeneratorRef(std::shared_ptr<Alive> alive) : alive_(std::move(alive)) {}
  std::shared_ptr<Alive> alive_;
};

}  // namespace engine
