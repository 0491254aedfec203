#include "engine/event.h"

#include "engine/event_state.h"
#include "engine/loop.h"

namespace engine {

void EventState::set(Site site) {
  if (is_set) return;
  is_set = true;
  record_release(1, site);
  for (const WaiterLine::Waiter& waiter : waiters) {
    if (!waiter.future->is_done()) waiter.future->set_result(boxed(true));
  }
}

void EventState::clear(Site site) {
  if (!is_set) return;
  is_set = false;
  record_release(0, site);
}

Coro<bool> wait(std::shared_ptr<EventState> event, WaitNote note, Qualname, Site site) {
  if (event->is_set) co_return true;
  const Future<bool> turn = event->get_loop().create_future<bool>(site);
  co_await WaiterLine::wait({event, &event->waiters}, turn, note);
  co_return true;
}

Event::Event(Site site) : state_(std::make_shared<EventState>(site)) {}

Coro<bool> Event::wait(Site site) const {
  return engine::wait(state_, {.on = trace::WaitOn::Event, .object = state_->number()},
                      {"Event.wait"}, site);
}

void Event::set(Site site) const { state_->set(site); }

void Event::clear(Site site) const { state_->clear(site); }

bool Event::is_set() const { return state_->is_set; }

}  // namespace engine
