// Streams over the loopback.
// Rule: only order and outcome are looked at, never a duration.
#include "engine/streams.h"

#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include "engine/asio_selector.h"
#include "engine/trace/validate.h"
#include "tests/engine/story.h"
#include "tests/support/most_open_files.h"

namespace engine {
namespace {

using testing::ElementsAre;

std::vector<std::string> printed_really(Coro<> (*main)()) {
  ProgramOptions options;
  options.selector = std::make_unique<AsioSelector>();
  const trace::Trace trace = recorded([main] { run(main()); }, std::move(options));
  const auto fault = trace::validate(trace);
  EXPECT_FALSE(fault) << "record " << fault->record << ": " << fault->what;
  return printed(trace);
}

/// Sends every line back, in capitals.
Coro<> shouts(StreamReader reader, StreamWriter writer) {
  while (true) {
    std::string line = co_await reader.readline();
    if (line.empty()) break;
    for (char& letter : line)
      letter = static_cast<char>(std::toupper(letter));
    writer.write(line);
    co_await writer.drain();
  }
  writer.close();
  co_await writer.wait_closed();
}

Coro<> talks() {
  const Server server = co_await start_server(shouts, "127.0.0.1", 0);
  const auto [reader, writer] = co_await open_connection("localhost", server.port());
  writer.write("one\ntwo\nthree");
  print(co_await reader.readline() == "ONE\n");
  print(co_await reader.readexactly(3));
  print(co_await reader.read(1) == "\n");
  writer.write(" four; five\n");
  print(co_await reader.readuntil(";"));
  writer.close();
  co_await writer.wait_closed();
  server.close();
}

TEST(Streams, CarryLinesThereAndBack) {
  EXPECT_THAT(printed_really(talks), ElementsAre("True", "TWO", "True", "THREE FOUR;"));
}

Coro<> floods(StreamReader, StreamWriter writer) {
  const std::string block(100'000, 'x');
  for (int i = 0; i < 10; ++i) {
    writer.write(block);
    co_await writer.drain();
  }
  writer.close();
}

Coro<> reads_a_flood() {
  const Server server = co_await start_server(floods, "127.0.0.1", 0);
  const auto [reader, writer] = co_await open_connection("127.0.0.1", server.port());
  const std::string all = co_await reader.read();
  print(all.size(), reader.at_eof());
  try {
    co_await reader.readexactly(5);
  } catch (const IncompleteReadError& e) {
    print(e.what());
  }
  print(co_await reader.read(10) == "");
  writer.close();
}

TEST(Streams, HoldBackAWriterThatIsTooFast) {
  EXPECT_THAT(printed_really(reads_a_flood),
              ElementsAre("1000000 True", "0 bytes read on a total of 5 expected bytes", "True"));
}

Coro<> reads_much_at_once() {
  const Server server = co_await start_server(floods, "127.0.0.1", 0);
  const auto [reader, writer] = co_await open_connection("127.0.0.1", server.port());
  print((co_await reader.readexactly(700'000)).size());
  writer.close();
}

// Reading rested at twice the limit and waited there for ever.
TEST(Streams, GiveMoreAtOnceThanTheyHoldBack) {
  EXPECT_THAT(printed_really(reads_much_at_once), ElementsAre("700000"));
}

Coro<> nobody_listens() {
  const Server server = co_await start_server(floods, "127.0.0.1", 0);
  const int port = server.port();
  server.close();
  try {
    co_await open_connection("127.0.0.1", port);
  } catch (const ConnectionError& e) {
    print(e.type());
  }
}

TEST(Streams, RefuseAConnectionThatNobodyTakes) {
  EXPECT_THAT(printed_really(nobody_listens), ElementsAre("ConnectionRefusedError"));
}

Coro<> reads_twice() {
  const Server server = co_await start_server(shouts, "127.0.0.1", 0);
  const auto [reader, writer] = co_await open_connection("127.0.0.1", server.port());
  const auto first = create_task(reader.read(1));
  co_await sleep(0s);
  try {
    co_await reader.readline();
  } catch (const RuntimeError& e) {
    print(e.what());
  }
  first.cancel();
  writer.close();
}

/// The number that the next file to be opened gets.
rlim_t next_file() {
  const int next = dup(0);
  close(next);
  return static_cast<rlim_t>(next);
}

Coro<> greets(StreamReader, StreamWriter writer) {
  print("greets");
  writer.close();
  co_return;
}

Coro<> is_out_of_files_for_a_while() {
  get_running_loop().set_exception_handler(
      [](const ErrorContext& context) { print(context.message); });
  const Server server = co_await start_server(greets, "127.0.0.1", 0);
  const int client = socket(AF_INET, SOCK_STREAM, 0);
  const sockaddr_in address{.sin_family = AF_INET,
                            .sin_port = htons(static_cast<std::uint16_t>(server.port())),
                            .sin_addr = {.s_addr = htonl(INADDR_LOOPBACK)},
                            .sin_zero = {}};
  {
    const tests::MostOpenFiles none(next_file());
    // The kernel takes the connection, and the server cannot.
    (void)connect(client, reinterpret_cast<const sockaddr*>(&address), sizeof address);
    co_await sleep(Seconds(0.1));
  }
  co_await sleep(Seconds(1.2));
  close(client);
  server.close();
}

TEST(Streams, AreTakenLaterWhenThereIsNoFileForThem) {
  if (!tests::CanDoWithoutFiles) GTEST_SKIP() << "the sanitizer needs files of its own";
  EXPECT_THAT(printed_really(is_out_of_files_for_a_while),
              ElementsAre("socket.accept() out of system resource", "greets"));
}

TEST(Streams, HaveOneReaderAtATime) {
  EXPECT_THAT(printed_really(reads_twice),
              ElementsAre("readuntil() called while another coroutine is already waiting for "
                          "incoming data"));
}

/// Takes connections for a peer that the test speaks for, without a stream of its own.
class Peer {
 public:
  Peer() : listening_(socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    bind(listening_, reinterpret_cast<const sockaddr*>(&address), size);
    listen(listening_, 1);
    getsockname(listening_, reinterpret_cast<sockaddr*>(&address), &size);
    port_ = ntohs(address.sin_port);
  }
  Peer(const Peer&) = delete;
  Peer& operator=(const Peer&) = delete;
  ~Peer() { ::close(listening_); }

  int port() const { return port_; }
  /// Takes the connection that waits longest, and breaks it.
  void reset() const {
    const int connection = accept(listening_, nullptr, nullptr);
    const linger at_once{.l_onoff = 1, .l_linger = 0};
    setsockopt(connection, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
    ::close(connection);
  }

 private:
  const int listening_;
  int port_ = 0;
};

Coro<> is_reset() {
  const Peer peer;
  const auto [reader, writer] = co_await open_connection("127.0.0.1", peer.port());
  peer.reset();
  try {
    co_await reader.read(1);
  } catch (const ConnectionError& e) {
    print(e.type(), writer.is_closing(), reader.at_eof());
  }
  try {
    co_await wait_for(writer.wait_closed(), 1s);
  } catch (const ConnectionError& e) {
    print(e.type());
  }
}

// wait_closed() waited for ever, unless close() had been called.
TEST(Streams, AreClosedWhenThePeerResetsThem) {
  EXPECT_THAT(printed_really(is_reset),
              ElementsAre("ConnectionResetError True False", "ConnectionResetError"));
}

Coro<> is_reset_as_it_drains() {
  const Peer peer;
  const auto [reader, writer] = co_await open_connection("127.0.0.1", peer.port());
  writer.write(std::string(30'000'000, 'x'));
  const auto impatient = create_task(writer.drain());
  co_await sleep(0s);
  impatient.cancel();
  const auto patient = create_task(writer.drain());
  co_await sleep(0s);
  peer.reset();
  try {
    co_await patient;
  } catch (const ConnectionError& e) {
    print(e.type(), impatient.cancelled());
  }
}

// The second got the first one's cancellation.
TEST(Streams, TellEachWhoDrainsThatThePeerResetThem) {
  EXPECT_THAT(printed_really(is_reset_as_it_drains), ElementsAre("ConnectionResetError True"));
}

Coro<> drains_when_closed(std::string text) {
  const Peer peer;
  const auto [reader, writer] = co_await open_connection("127.0.0.1", peer.port());
  writer.write(text);
  writer.close();
  try {
    co_await writer.drain();
  } catch (const ConnectionError& e) {
    print(e.type(), e.what());
  }
  co_await writer.wait_closed();
}

Coro<> drains_when_closed() {
  co_await drains_when_closed("");
  co_await drains_when_closed("sent at once");
}

// drain() returned.
TEST(Streams, CannotBeDrainedAfterTheirEnd) {
  EXPECT_THAT(
      printed_really(drains_when_closed),
      ElementsAre("ConnectionResetError Connection lost", "ConnectionResetError Connection lost"));
}

TEST(Streams, NeedRealTime) {
  const auto main = []() -> Coro<> { co_await open_connection("127.0.0.1", 1); };
  EXPECT_THAT([&] { run(main()); }, testing::ThrowsMessage<RuntimeError>(
                                        "virtual time has no sockets: they need real time"));
}

}  // namespace
}  // namespace engine
