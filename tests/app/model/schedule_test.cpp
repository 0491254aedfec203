// Tests of the schedule: one line of text for each sort of record that has one.
// Rule: each builds the few records its line needs.
#include "app/model/schedule.h"

#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <string_view>

#include "engine/trace/trace_builder.h"

namespace app::model {
namespace {

using namespace engine::trace;

/// Two tasks, Task-1 and Task-2, at 1.5 s in iteration 3, and what `tell` adds.
std::string schedule_of(const std::function<void(TraceBuilder&)>& tell) {
  TraceBuilder builder;
  for (const TaskId task : {1U, 2U}) {
    const Birth birth{.name = builder.text("Task-" + std::to_string(task))};
    builder.add({.kind = Kind::TaskNew, .task = task, .birth = builder.birth(birth)});
  }
  builder.add({.kind = Kind::Iter, .iteration = 3});
  tell(builder);
  builder.add({.kind = Kind::End});
  return schedule(std::move(builder).finish());
}

Record at_1_5(Record record) {
  record.time = 1'500'000'000;
  return record;
}

void suspend(TraceBuilder& builder, TaskId task, const Wait& wait) {
  builder.add(at_1_5({.kind = Kind::TaskSuspend, .task = task, .wait = builder.wait(wait)}));
}

std::string line_of_wait(const Wait& wait) {
  return schedule_of([&](TraceBuilder& builder) { suspend(builder, 1, wait); });
}

TEST(Schedule, IsEmptyForATraceWithoutSteps) {
  EXPECT_EQ(schedule_of([](TraceBuilder&) {}), "");
}

TEST(Schedule, WritesTimesWithThreeDecimalsOrAsManyAsItTakes) {
  const std::string text = schedule_of([](TraceBuilder& builder) {
    for (const Time time : {0, 100'000'000, 1}) {
      builder.add({.time = time, .kind = Kind::JobBegin, .job = 1});
    }
  });
  EXPECT_EQ(text, "0.000 #3 job#1 begin\n0.100 #3 job#1 begin\n0.000000001 #3 job#1 begin\n");
}

TEST(Schedule, TellsHowAStepBeganAndWhatItAwaits) {
  const std::string text = schedule_of([](TraceBuilder& builder) {
    builder.add({.kind = Kind::Run, .how = static_cast<int>(RunHow::Resume), .task = 1});
    suspend(builder, 1, {.on = WaitOn::Sleep, .seconds = 0.25});
  });
  EXPECT_EQ(text, "1.500 #3 Task-1 resume -> sleep(0.25)\n");
}

TEST(Schedule, NamesTheExceptionThrownIn) {
  const std::string text = schedule_of([](TraceBuilder& builder) {
    builder.add({.kind = Kind::Run,
                 .how = static_cast<int>(RunHow::Throw),
                 .task = 1,
                 .text = builder.text("ValueError")});
    builder.add(
        at_1_5({.kind = Kind::TaskDone, .how = 1, .task = 1, .type = builder.text("KeyError")}));
  });
  EXPECT_EQ(text, "1.500 #3 Task-1 throw ValueError -> raised KeyError\n");
}

TEST(Schedule, WritesEveryWaitInAsynciosWords) {
  const FutureRef task2 = FutureRef::of_task(2);
  EXPECT_EQ(line_of_wait({.on = WaitOn::Yield}), "1.500 #3 Task-1 first -> yield\n");
  EXPECT_EQ(line_of_wait({.on = WaitOn::Task, .target = task2}),
            "1.500 #3 Task-1 first -> task(Task-2)\n");
  EXPECT_EQ(line_of_wait({.on = WaitOn::Gather, .count = 3}),
            "1.500 #3 Task-1 first -> gather(3)\n");
  EXPECT_EQ(line_of_wait({.on = WaitOn::WaitFor, .target = task2, .seconds = 1}),
            "1.500 #3 Task-1 first -> wait_for(Task-2, 1)\n");
  EXPECT_EQ(line_of_wait({.on = WaitOn::Wait, .when = WaitWhen::FirstCompleted, .count = 2}),
            "1.500 #3 Task-1 first -> wait(2, FIRST_COMPLETED)\n");
  EXPECT_EQ(line_of_wait({.on = WaitOn::Executor, .job = 4}),
            "1.500 #3 Task-1 first -> executor(job#4)\n");
}

TEST(Schedule, NumbersObjectsAndFuturesInTheOrderInWhichWaitsShowThem) {
  const std::string text = schedule_of([](TraceBuilder& builder) {
    suspend(builder, 1, {.on = WaitOn::QueueGet, .object = 9});
    suspend(builder, 1, {.on = WaitOn::QueuePut, .object = 4});
    suspend(builder, 1, {.on = WaitOn::Lock, .object = 7});
    suspend(builder, 1, {.on = WaitOn::Future, .fut = FutureRef::of_future(30)});
    suspend(builder, 1, {.on = WaitOn::QueueGet, .object = 9});
  });
  EXPECT_EQ(text,
            "1.500 #3 Task-1 first -> queue.get#1\n"
            "1.500 #3 Task-1 first -> queue.put#2\n"
            "1.500 #3 Task-1 first -> lock#1\n"
            "1.500 #3 Task-1 first -> future#1\n"
            "1.500 #3 Task-1 first -> queue.get#1\n");
}

TEST(Schedule, ShowsWhatIsPrintedOnStandardOutputOnly) {
  const std::string text = schedule_of([](TraceBuilder& builder) {
    builder.add({.kind = Kind::Print, .how = 0, .task = 1, .text = builder.text("shown")});
    builder.add({.kind = Kind::Print, .how = 1, .task = 1, .text = builder.text("stderr")});
    builder.add({.kind = Kind::Print, .how = 2, .text = builder.text("log")});
  });
  EXPECT_EQ(text, "0.000 #3 Task-1 | shown\n");
}

TEST(Schedule, ShowsComputingOfTasksAndJobs) {
  const std::string text = schedule_of([](TraceBuilder& builder) {
    builder.add({.kind = Kind::Compute, .task = 2, .delay = builder.delay(0.3)});
    builder.add({.kind = Kind::Compute, .job = 1, .delay = builder.delay(0.5)});
    builder.add({.kind = Kind::Block, .task = 1, .delay = builder.delay(3)});
  });
  EXPECT_EQ(text,
            "0.000 #3 Task-2 computes 0.3\n"
            "0.000 #3 job#1 computes 0.5\n"
            "0.000 #3 Task-1 blocks 3\n");
}

TEST(Schedule, LeavesOutTheNumberOfJobWhereTheComputingIsATasks) {
  const std::string text = schedule_of([](TraceBuilder& builder) {
    builder.add({.kind = Kind::Compute, .task = 1, .delay = builder.delay(1)});
  });
  EXPECT_EQ(text, "0.000 #3 Task-1 computes 1\n");
}

TEST(Schedule, EndsAnErrorBeforeCPythonsQuote) {
  const std::string text = schedule_of([](TraceBuilder& builder) {
    builder.add({.kind = Kind::Error, .text = builder.text("Exception in callback f() at a.py:3")});
    builder.add({.kind = Kind::Error, .text = builder.text("an error of <async_generator x>")});
    builder.add({.kind = Kind::Error,
                 .fut = FutureRef::of_task(2),
                 .text = builder.text("Task was destroyed but it is pending!")});
  });
  EXPECT_EQ(text,
            "0.000 #3 error: Exception in callback\n"
            "0.000 #3 error: an error of\n"
            "0.000 #3 error Task-2: Task was destroyed but it is pending!\n");
}

TEST(Schedule, HidesTheTasksThatAsyncioMakesForItself) {
  const std::string text = schedule_of([](TraceBuilder& builder) {
    const Birth birth{.name = builder.text("Task-3"), .internal = true};
    builder.add({.kind = Kind::TaskNew, .task = 3, .birth = builder.birth(birth)});
    suspend(builder, 3, {.on = WaitOn::Yield});
  });
  EXPECT_EQ(text, "");
}

TEST(Schedule, ShowsCancelRequestsThatCanStillTakeEffect) {
  const std::string text = schedule_of([](TraceBuilder& builder) {
    builder.add({.kind = Kind::TaskCancel, .how = 0, .task = 2, .by_task = 1});
    builder.add({.kind = Kind::TaskCancel, .how = 1, .task = 2, .by_task = 1});
    builder.add({.kind = Kind::TaskCancel, .how = 0, .task = 2});
  });
  EXPECT_EQ(text, "0.000 #3 Task-1 cancels Task-2\n0.000 #3 loop cancels Task-2\n");
}

TEST(Schedule, UsesATasksNameOfThatMoment) {
  const std::string text = schedule_of([](TraceBuilder& builder) {
    suspend(builder, 1, {.on = WaitOn::Yield});
    builder.add({.kind = Kind::TaskName, .task = 1, .text = builder.text("cook")});
    suspend(builder, 1, {.on = WaitOn::Yield});
  });
  EXPECT_EQ(text, "1.500 #3 Task-1 first -> yield\n1.500 #3 cook first -> yield\n");
}

}  // namespace
}  // namespace app::model
