// What every synchronisation primitive has: a number in the recording and the one loop it serves.
// Rule: it belongs to the loop in which it is first waited for, and refuses any other.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "engine/site.h"
#include "engine/trace/recorder.h"

namespace engine {

class Loop;

/// The shared part that the state of a Lock, a Queue and the like begins with.
class Primitive {
 public:
  /// Records that it was made; `value` is what the record calls permits, parties or maxsize.
  Primitive(const char* type, std::uint32_t value, Site site);
  Primitive(const Primitive&) = delete;
  Primitive& operator=(const Primitive&) = delete;

  trace::ObjectId number() const { return number_; }
  const char* type() const { return type_; }
  /// The running loop. Throws RuntimeError when an earlier wait was in another one, as
  /// _LoopBoundMixin._get_loop.
  Loop& get_loop();

  /// `task` now holds it. `left`: what others could still take.
  void record_acquire(trace::TaskId task, trace::AcquireHow how, std::uint32_t left,
                      Site site) const;
  /// The running task took it without waiting, or as it woke.
  void record_taken(std::uint32_t left, Site site) const;
  void record_release(std::uint32_t left, Site site) const;
  void record_put(std::size_t size, std::string_view item, Site site) const;
  void record_get(std::size_t size, std::string_view item, Site site) const;
  void record_task_done(std::size_t unfinished, Site site) const;
  void record_notify(std::size_t woken, Site site) const;
  void record_barrier(trace::BarrierPhase phase, int inside, Site site) const;

 protected:
  ~Primitive() = default;

 private:
  /// What the running task did to it.
  trace::ObjectFacts facts(trace::Recorder& recorder, std::size_t number, Site site) const;

  const char* type_;  // a literal
  trace::ObjectId number_ = 0;
  std::uint64_t loop_number_ = 0;  // 0: nobody has waited yet
};

}  // namespace engine
