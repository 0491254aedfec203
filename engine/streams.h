// TCP connections as a pair of streams, in real time.
// Rule: bytes arrive in a callback of the loop; whoever reads them runs in the next iteration.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "engine/coro.h"
#include "engine/stream_reader.h"

namespace engine {

struct Stream;
struct Listener;

/// The connection could not be made, or broke.
struct ConnectionError : Exception {
  using Exception::Exception;
};

/// As asyncio.StreamWriter; a copyable reference.
class StreamWriter {
 public:
  explicit StreamWriter(std::shared_ptr<Stream> stream) : stream_(std::move(stream)) {}

  /// Sends as fast as the other side takes it; keeps the rest.
  void write(std::string_view bytes) const;
  /// Once more than 64 KiB are kept, waits until 16 are. Throws what broke the connection, and
  /// ConnectionError ("ConnectionResetError") after its end.
  Coro<> drain() const;
  /// Closes when everything was sent. Does nothing the second time.
  void close() const;
  /// Also after the other side broke the connection.
  bool is_closing() const;
  /// Throws what broke the connection.
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
