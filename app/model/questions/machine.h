// The wrong ideas of an event loop that learners have, each as a machine that runs by it.
// Rule: a wrong answer is always the outcome of one of these, so that it tells what to explain.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace app::model::questions {

enum class Machine : std::uint8_t {
  EventLoop,          // as asyncio does it
  CreateStarts,       // create_task starts the task at once
  AwaitStarts,        // a task starts when it is awaited
  AwaitHolds,         // nobody else runs while one task awaits
  AwaitSwitches,      // await always switches
  AwaitInBackground,  // await runs in the background
  SleepLetsRun,       // time.sleep lets others run
  TimeSlices,         // the loop cuts time slices
  LastFirst,          // the last scheduled runs first
  WakeRuns,           // a task that is woken runs at once
  JobHolds,           // a job in a pool holds the loop
  JobsAtOnce,         // the jobs of a pool never wait for one another
  CallsOverlap,       // plain calls in a coroutine overlap
  LockLetsIn,         // a task may take its own lock again
  CallRuns,           // calling a coroutine function runs it
  LoopInBackground,   // the loop runs while the program does something else
};

inline constexpr std::array WrongMachines{
    Machine::CreateStarts, Machine::AwaitStarts, Machine::AwaitInBackground,
    Machine::SleepLetsRun, Machine::AwaitHolds,  Machine::AwaitSwitches,
    Machine::TimeSlices,   Machine::LastFirst,   Machine::WakeRuns,
    Machine::JobHolds,     Machine::JobsAtOnce,  Machine::CallsOverlap,
    Machine::LockLetsIn,   Machine::CallRuns,    Machine::LoopInBackground};

/// What the machine does, as a person with that idea would say it: "create_task starts the task at
/// once".
std::string_view idea(Machine machine);
/// What is so instead, in a sentence or two.
std::string_view truth(Machine machine);

}  // namespace app::model::questions
