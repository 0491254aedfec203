#include "engine/stream_reader.h"

#include "tests/conformance/engine/pair.h"

namespace {

void feeds(StreamReader reader, std::string piece) {
  print("fed", repr(piece));
  reader.feed_data(piece);
}

void ends(StreamReader reader) {
  print("fed the end");
  reader.feed_eof();
}

Coro<> reads(StreamReader reader) {
  print(repr(co_await reader.readline()));
  print(repr(co_await reader.readuntil("--")));
  print(repr(co_await reader.readexactly(5)));
  print(repr(co_await reader.read(3)));
  print(repr(co_await reader.read(100)));
  print(repr(co_await reader.readexactly(0)), repr(co_await reader.read(0)), reader.at_eof());
  print(repr(co_await reader.read()));
  print(repr(co_await reader.readline()), repr(co_await reader.read(1)), reader.at_eof());
}

Coro<> main() {
  Loop& loop = get_running_loop();
  const StreamReader reader;
  const std::vector<std::string> pieces{"one\ntwo-",   "",    "-thr",
                                        "eefour five", "six", "seven\nlast"};
  for (std::size_t n = 0; n < pieces.size(); ++n) {
    loop.call_later(static_cast<int>(n + 1) * 1s,
                    {"feeds", [reader, piece = pieces[n]] { feeds(reader, piece); }});
  }
  loop.call_later(9s, {"ends", [reader] { ends(reader); }});
  co_await reads(reader);
}

const Pair pair("stream_reader_waits_for_what_is_missing", [] { run(main()); });

}  // namespace
