#include "tests/conformance/engine/pair.h"

namespace {

Coro<> main() {
  Loop& loop = get_running_loop();
  const auto note = [](std::string text) {
    return Callback("main.<locals>.note",
                    [text] { print(text, get_running_loop().time().count()); });
  };
  const auto soon = loop.call_soon(note("soon"));
  const auto dropped = loop.call_soon(note("dropped"));
  const auto later = loop.call_later(300ms, note("later"));
  const auto at = loop.call_at(loop.time() + 200ms, note("at"));
  const auto never = loop.call_later(100ms, note("never"));
  const auto at_once = loop.call_later(0s, note("at once"));
  const auto past = loop.call_at(loop.time() - 1s, note("past"));
  print(later->when(), at->when(), past->when() < loop.time());
  dropped->cancel();
  never->cancel();
  never->cancel();
  print(soon->cancelled(), dropped->cancelled(), never->cancelled(), at_once->cancelled());
  co_await sleep(1s);
  soon->cancel();
  later->cancel();
  print(soon->cancelled(), later->cancelled());
}

const Pair pair("handles_can_be_cancelled_until_they_run", [] { run(main()); });

}  // namespace
