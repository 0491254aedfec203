#include "engine/loop.h"

#include "tests/engine/story.h"

namespace engine {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::ThrowsMessage;

TEST(Loop, RunsCallbacksAddedDuringAPassInTheNextPass) {
  const trace::Trace trace = recorded([] {
    Loop loop;
    loop.call_soon({"first", [&loop] { loop.call_soon({"second", [&loop] { loop.stop(); }}); }});
    loop.run_forever();
  });
  EXPECT_EQ(of_kind(trace, trace::Kind::Iter).size(), 2U);
}

TEST(Loop, JumpsToTheNextDeadline) {
  Program program;
  Loop loop;
  loop.call_later(3s, {"stop", [&loop] { loop.stop(); }});
  loop.run_forever();
  EXPECT_EQ(program.selector().now(), 3'000'000'000);
}

TEST(Loop, CarriesOnAfterAnExceptionInACallback) {
  const trace::Trace trace = recorded([] {
    Loop loop;
    std::string told;
    loop.set_exception_handler([&told](const ErrorContext& context) {
      told = describe(context.exception).type;
      throw ValueError("from the handler");
    });
    loop.call_soon({"bad", [] { throw ValueError("no"); }});
    loop.call_soon({"good", [&loop] { loop.stop(); }});
    loop.run_forever();
    EXPECT_EQ(told, "ValueError");
  });
  EXPECT_THAT(complaints(trace), ElementsAre("Exception in callback"));
}

TEST(Loop, LeavesAtOnceOnKeyboardInterrupt) {
  const Program program;
  Loop loop;
  bool has_run = false;
  loop.call_soon({"interrupt", [] { throw KeyboardInterrupt(); }});
  loop.call_soon({"after", [&has_run] { has_run = true; }});
  EXPECT_THROW(loop.run_forever(), KeyboardInterrupt);
  EXPECT_FALSE(has_run);
  EXPECT_FALSE(loop.is_running());
}

TEST(Loop, ReportsADeadlockWithTheTasksThatWait) {
  const trace::Trace trace = recorded([] {
    Loop loop;
    EXPECT_THROW(loop.run_until_complete(loop.create_future()), Deadlock);
    const auto stuck = []() -> Coro<> { co_await get_running_loop().create_future(); };
    EXPECT_THROW(loop.run_until_complete(stuck()), Deadlock);
  });
  const auto deadlocks = of_kind(trace, trace::Kind::Deadlock);
  ASSERT_EQ(deadlocks.size(), 2U);
  EXPECT_THAT(trace.tasks(deadlocks[0].pending), testing::IsEmpty());
  EXPECT_THAT(trace.tasks(deadlocks[1].pending), ElementsAre(1U));
}

TEST(Loop, RefusesWorkOnceItIsClosed) {
  const Program program;
  Loop loop;
  loop.close();
  loop.close();
  EXPECT_THAT([&] { loop.call_soon({"none", [] {}}); },
              ThrowsMessage<RuntimeError>("Event loop is closed"));
  EXPECT_THAT([&] { loop.run_forever(); }, ThrowsMessage<RuntimeError>("Event loop is closed"));
}

TEST(Loop, RefusesToRunInsideARunningLoop) {
  const Program program;
  Loop loop;
  Loop other;
  std::string refusal;
  loop.call_soon({"nested", [&] {
                    try {
                      other.run_forever();
                    } catch (const RuntimeError& e) {
                      refusal = e.what();
                    }
                    loop.stop();
                  }});
  loop.run_forever();
  EXPECT_THAT(refusal, HasSubstr("another loop is running"));
}

TEST(Loop, IsNeededByWhatRunsInOne) {
  EXPECT_THAT([] { get_running_loop(); }, ThrowsMessage<RuntimeError>("no running event loop"));
}

}  // namespace
}  // namespace engine
