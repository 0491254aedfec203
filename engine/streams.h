// TCP connections as a pair of streams, in real time.
// Rule: bytes arrive in a callback of the loop; whoever reads them runs in the next iteration.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "engine/coro.h"

namespace engine {

struct Stream;
struct Listener;

/// The stream ended before all was read that was asked for; `partial` is what came.
struct IncompleteReadError : Exception {
  IncompleteReadError(std::string text, std::string bytes)
      : Exception("IncompleteReadError", std::move(text)), partial(std::move(bytes)) {}
  std::string partial;
};
/// The connection could not be made, or broke.
struct ConnectionError : Exception {
  using Exception::Exception;
};

/// As asyncio.StreamReader; a copyable reference.
class StreamReader {
 public:
  explicit StreamReader(std::shared_ptr<Stream> stream) : stream_(std::move(stream)) {}

  /// What has come, at most `count` bytes, waiting for the first; without a count everything to the
  /// end. "" at the end.
  Coro<std::string> read(std::ptrdiff_t count = -1) const;
  /// To the next line end, which belongs to it; at the end what is left.
  Coro<std::string> readline() const;
  /// Throws IncompleteReadError when the stream ends before.
  Coro<std::string> readuntil(std::string separator = "\n") const;
  Coro<std::string> readexactly(std::size_t count) const;
  bool at_eof() const;

 private:
  std::shared_ptr<Stream> stream_;
};

/// As asyncio.StreamWriter; a copyable reference.
class StreamWriter {
 public:
  explicit StreamWriter(std::shared_ptr<Stream> stream) : stream_(std::move(stream)) {}

  /// Sends as fast as the other side takes it; keeps the rest.
  void write(std::string_view bytes) const;
  /// Waits while more than 64 KiB are kept. Throws what broke the connection.
  Coro<> drain() const;
  /// Closes when everything was sent. Does nothing the second time.
  void close() const;
  bool is_closing() const;
  Coro<> wait_closed() const;

 private:
  std::shared_ptr<Stream> stream_;
};

struct Connection {
  StreamReader reader;
  StreamWriter writer;
};

/// `const auto [reader, writer] = co_await open_connection("127.0.0.1", 8888);` Throws
/// ConnectionError. As start_server it needs an AsioSelector: in virtual time it throws RuntimeError.
Coro<Connection> open_connection(std::string host, int port);

/// As asyncio.Server; a copyable reference.
class Server {
 public:
  explicit Server(std::shared_ptr<Listener> listener) : listener_(std::move(listener)) {}
  /// What it listens on, chosen by the system when it was started on 0.
  int port() const;
  /// Takes no more connections; those there are go on.
  void close() const;

 private:
  std::shared_ptr<Listener> listener_;
};

using ConnectionHandler = std::function<Coro<>(StreamReader, StreamWriter)>;
/// Runs `handler` as a task of its own for each connection. Throws ConnectionError.
Coro<Server> start_server(ConnectionHandler handler, std::string host, int port);

}  // namespace engine
