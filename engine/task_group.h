// Tasks that live no longer than the block that makes them:
// `co_await with(TaskGroup(), [](TaskGroup group) -> Coro<> { group.create_task(f()); })`.
// Rule: the first error cancels the others, and the block ends when all have ended.
#pragma once

#include <exception>
#include <memory>
#include <string>
#include <utility>

#include "engine/task.h"

namespace engine {

struct TaskGroupState;

/// As asyncio.TaskGroup (3.11.7); a copyable reference.
class [[nodiscard("a group does nothing outside with()")]] TaskGroup {
 public:
  TaskGroup();

  /// A task of this group. Throws RuntimeError outside the block, and when the group is shutting down.
  template <class T>
  Task<T> create_task(Coro<T> coro, Site site = Site::current()) const {
    check_open();
    const Task<T> task = engine::create_task(std::move(coro), site);
    add(task.state());
    return task;
  }
  template <class T>
  Task<T> create_task(Coro<T> coro, std::string name, Site site = Site::current()) const {
    check_open();
    const Task<T> task = engine::create_task(std::move(coro), std::move(name), site);
    add(task.state());
    return task;
  }
  Task<> create_task(Coro<> coro, Site site = Site::current()) const {
    return create_task<None>(std::move(coro), site);
  }
  Task<> create_task(Coro<> coro, std::string name, Site site = Site::current()) const {
    return create_task<None>(std::move(coro), std::move(name), site);
  }

  // As __aenter__ and __aexit__, for with(). Throws RuntimeError when it was entered before.
  Coro<> enter(Site site) const;
  /// Waits for the tasks. Throws their errors as a group, the block's own error last.
  Coro<bool> exit(std::exception_ptr error) const;

 private:
  void check_open() const;
  void add(std::shared_ptr<TaskState> task) const;

  std::shared_ptr<TaskGroupState> state_;
};

}  // namespace engine
