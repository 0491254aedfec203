// Question: a request comes in three pieces, cut anywhere. How does the reader find its parts?
// Watch: what each read waits for, and how much of a piece it takes.
// Shows: a request is a line, headers, an empty line and a body; the reader waits for what is missing.
#include "scenarios/scenario.h"

namespace scenarios {

constexpr Parameter PACE{
    .name = "PACE", .initial = 1, .min = 0.5, .max = 3, .step = 0.5, .unit = "s"};

static const std::string PIECES[] = {
    "POST /edges HTTP/1.1\r\nHost: exam",          // @piece_1
    "ple.org\r\nContent-Length: 13\r\n\r\nimage",  // @piece_2
    "=cat.png",                                    // @piece_3
};

static void arrives(StreamReader reader, std::string piece) {  // @arrives
  print(piece.size(), "bytes arrive");                         // @bytes
  reader.feed_data(piece);                                     // @feed
}

static Coro<std::string> read_line(StreamReader reader) {  // @read_line
  const auto line = co_await reader.readuntil("\r\n");     // @until
  co_return line.substr(0, line.size() - 2);               // @line
}

static Coro<> read_request(StreamReader reader) {      // @read_request
  print("request line:", co_await read_line(reader));  // @request_line
  int length = 0;
  while (true) {
    const auto header = co_await read_line(reader);  // @header
    if (header.empty()) break;
    print("header:", header);  // @print_header
    if (header.starts_with("Content-Length: ")) length = std::stoi(header.substr(16));  // @length
  }
  print("an empty line: now the body");                   // @empty
  const auto body = co_await reader.readexactly(length);  // @body
  print("body:", body);                                   // @print_body
}

static Coro<> main() {  // @main
  Loop& loop = get_running_loop();
  const StreamReader reader;  // @reader
  Seconds when = PACE;
  for (const auto& piece : PIECES) {
    loop.call_later(when, {"arrives", [=] { arrives(reader, piece); }});  // @later
    when += PACE;
  }
  co_await read_request(reader);  // @await
}

extern const Script a_request_is_lines_and_a_body{{PACE}, [] { run(main()); }};  // @run

}  // namespace scenarios
