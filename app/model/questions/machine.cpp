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
    case Machine::WakeRuns:
      return "a task that is woken runs at once";
    case Machine::JobHolds:
      return "a job in a thread or process holds the loop until it is done";
    case Machine::JobsAtOnce:
      return "jobs in threads and processes never wait for one another";
    case Machine::CallsOverlap:
      return "inside a coroutine, plain calls overlap by themselves";
    case Machine::LockLetsIn:
      return "a task may take a lock again that it holds already";
    case Machine::CallRuns:
      return "calling a coroutine function runs it";
    case Machine::LoopInBackground:
      return "the event loop runs in the background";
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
    case Machine::WakeRuns:
      return "Waking a task puts it into the ready queue. The one that woke it keeps the thread "
             "until "
             "it suspends.";
    case Machine::JobHolds:
      return "The job runs in its pool. The task that awaits it gives the thread back, and the "
             "loop "
             "goes on.";
    case Machine::JobsAtOnce:
      return "A pool runs as many jobs at once as it has workers, and threads that compute share "
             "one "
             "interpreter lock.";
    case Machine::CallsOverlap:
      return "A plain call runs to its end before the next line, in a coroutine as anywhere. "
             "Others "
             "run only where a task suspends.";
    case Machine::LockLetsIn:
      return "asyncio.Lock does not ask who holds it. Whoever wants it waits until it is released, "
             "its holder too.";
    case Machine::CallRuns:
      return "The call only makes a coroutine object. It runs when it is awaited or made a task.";
    case Machine::LoopInBackground:
      return "The loop runs in the thread that calls it, and only as long as the call lasts. No "
             "task "
             "runs while the program does something else.";
  }
  return {};
}

}  // namespace app::model::questions
