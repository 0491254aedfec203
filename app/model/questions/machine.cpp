// The words for each machine.
// Rule: an idea is told without blame, and the truth in terms of the loop.
#include "app/model/questions/machine.h"

namespace app::model::questions {

std::string_view idea(Machine machine) {
  switch (machine) {
    case Machine::EventLoop:
      return "the event loop runs one step at a time";
    case Machine::CreateStarts:
      return "create_task starts the task at once";
    case Machine::AwaitStarts:
      return "a task starts when it is awaited";
    case Machine::AwaitHolds:
      return "nobody else can run while one task awaits";
    case Machine::AwaitSwitches:
      return "await always switches to another task";
    case Machine::AwaitInBackground:
      return "await lets the work go on in the background";
    case Machine::SleepLetsRun:
      return "time.sleep lets other tasks run";
    case Machine::TimeSlices:
      return "the loop shares the thread out in time slices";
    case Machine::LastFirst:
      return "the task scheduled last runs first";
  }
  return {};
}

std::string_view truth(Machine machine) {
  switch (machine) {
    case Machine::EventLoop:
      return "Each step runs until its task suspends; then the first in the ready queue runs.";
    case Machine::CreateStarts:
      return "create_task only schedules. The new task's first step stands in the ready queue "
             "until the one that made it has given the thread back.";
    case Machine::AwaitStarts:
      return "create_task puts the task into the ready queue; it runs when its turn comes, awaited "
             "or not.";
    case Machine::AwaitHolds:
      return "A task that has to wait gives the thread back, and others run in the meantime.";
    case Machine::AwaitSwitches:
      return "await runs a coroutine in the same step. The task gives the thread back only when "
             "something suspends: a sleep, or a task or future that is not done.";
    case Machine::AwaitInBackground:
      return "await waits. What stands after it happens only when the awaited result is there.";
    case Machine::SleepLetsRun:
      return "time.sleep holds the thread. No other task can run until it is over.";
    case Machine::TimeSlices:
      return "Nobody takes the thread away. A step ends only where its task suspends.";
    case Machine::LastFirst:
      return "The ready queue is first in, first out: who was ready first runs first.";
  }
  return {};
}

}  // namespace app::model::questions
