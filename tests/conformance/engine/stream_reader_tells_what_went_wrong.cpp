#include "engine/stream_reader.h"

#include "tests/conformance/engine/pair.h"

namespace {

void feeds(StreamReader reader, std::string piece) { reader.feed_data(piece); }

void breaks(StreamReader reader) {
  reader.set_exception(std::make_exception_ptr(ValueError("broken")));
}

Coro<> reads(StreamReader reader) { print("read", co_await reader.readexactly(2)); }

Coro<> one_at_a_time() {
  const StreamReader reader;
  const auto first = create_task(reads(reader));
  co_await sleep(0s);
  try {
    co_await reader.readline();
  } catch (const RuntimeError& e) {
    print(e);
  }
  get_running_loop().call_later(1s, {"feeds", [reader] { feeds(reader, "ab"); }});
  co_await first;
}

Coro<> ends_early() {
  const StreamReader reader;
  reader.feed_data("abc");
  reader.feed_eof();
  try {
    co_await reader.readexactly(5);
  } catch (const IncompleteReadError& e) {
    print(e, e.partial);
  }
  try {
    co_await reader.readuntil();
  } catch (const IncompleteReadError& e) {
    print(e, repr(e.partial), reader.at_eof());
  }
}

Coro<> is_too_long() {
  const StreamReader reader(4);
  reader.feed_data("abcdefg\nrest\nab");
  try {
    co_await reader.readuntil("\n");
  } catch (const LimitOverrunError& e) {
    print(e, e.consumed);
  }
  for (int n = 0; n < 2; ++n) {
    try {
      print(repr(co_await reader.readline()));
    } catch (const ValueError& e) {
      print(e);
    }
  }
  get_running_loop().call_later(1s, {"feeds", [reader] { feeds(reader, "cdefg"); }});
  try {
    print(co_await reader.readline());
  } catch (const ValueError& e) {
    print(e);
  }
  reader.feed_eof();
  print(repr(co_await reader.read()));
}

Coro<> is_cancelled_and_broken() {
  const StreamReader reader;
  const auto reading = create_task(reads(reader));
  co_await sleep(1s);
  reading.cancel();
  reader.feed_data("xy");
  co_await gather(return_exceptions, reading);
  co_await reads(reader);
  get_running_loop().call_later(1s, {"breaks", [reader] { breaks(reader); }});
  for (int n = 0; n < 2; ++n) {
    try {
      co_await reader.readline();
    } catch (const ValueError& e) {
      print(e);
    }
  }
}

Coro<> main() {
  co_await one_at_a_time();
  co_await ends_early();
  co_await is_too_long();
  co_await is_cancelled_and_broken();
}

const Pair pair("stream_reader_tells_what_went_wrong", [] { run(main()); });

}  // namespace
