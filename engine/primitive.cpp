#include "engine/primitive.h"

#include <fmt/format.h>

#include "engine/errors.h"
#include "engine/loop.h"
#include "engine/recording.h"

namespace engine {

Primitive::Primitive(const char* type, std::uint32_t value, Site site) : type_(type) {
  trace::Recorder* recorder = current_recorder();
  if (!recorder) return;
  number_ = recorder->new_object();
  recorder->obj_new({number_, current_task_id(), value, record_site(*recorder, site)}, type);
}

Loop& Primitive::get_loop() {
  Loop& running = get_running_loop();
  if (loop_number_ == 0) loop_number_ = running.number();
  if (loop_number_ == running.number()) return running;
  throw RuntimeError(
      number_ == 0 ? fmt::format("the {} is bound to a different event loop", type_)
                   : fmt::format("{} #{} is bound to a different event loop", type_, number_));
}

void Primitive::record_acquire(trace::TaskId task, trace::AcquireHow how, std::uint32_t left,
                               Site site) const {
  if (trace::Recorder* recorder = current_recorder()) {
    recorder->acquire({number_, task, left, record_site(*recorder, site)}, how);
  }
}

void Primitive::record_taken(std::uint32_t left, Site site) const {
  record_acquire(current_task_id(), trace::AcquireHow::Taken, left, site);
}

void Primitive::record_release(std::uint32_t left, Site site) const {
  if (trace::Recorder* recorder = current_recorder()) {
    recorder->release(facts(*recorder, left, site));
  }
}

void Primitive::record_put(std::size_t size, std::string_view item, Site site) const {
  if (trace::Recorder* recorder = current_recorder()) {
    recorder->queue_put(facts(*recorder, size, site), item);
  }
}

void Primitive::record_get(std::size_t size, std::string_view item, Site site) const {
  if (trace::Recorder* recorder = current_recorder()) {
    recorder->queue_get(facts(*recorder, size, site), item);
  }
}

void Primitive::record_task_done(std::size_t unfinished, Site site) const {
  if (trace::Recorder* recorder = current_recorder()) {
    recorder->queue_done(facts(*recorder, unfinished, site));
  }
}

void Primitive::record_notify(std::size_t woken, Site site) const {
  if (trace::Recorder* recorder = current_recorder()) {
    recorder->notify(facts(*recorder, woken, site));
  }
}

void Primitive::record_barrier(trace::BarrierPhase phase, int inside, Site site) const {
  if (trace::Recorder* recorder = current_recorder()) {
    recorder->barrier(facts(*recorder, static_cast<std::size_t>(inside), site), phase);
  }
}

trace::ObjectFacts Primitive::facts(trace::Recorder& recorder, std::size_t number,
                                    Site site) const {
  return {number_, current_task_id(), static_cast<std::uint32_t>(number),
          record_site(recorder, site)};
}

}  // namespace engine
