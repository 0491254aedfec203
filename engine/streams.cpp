// Asio's sockets under asyncio's StreamReader and StreamWriter.
// Rule: bytes arrive in a callback of the loop; whoever reads them runs in the next iteration.
#include "engine/streams.h"

#include <fmt/format.h>

#include <array>
#include <asio/connect.hpp>
#include <asio/ip/tcp.hpp>
#include <asio/write.hpp>
#include <deque>

#include "engine/asio_context.h"
#include "engine/loop.h"

namespace engine {

namespace {

using asio::ip::tcp;

constexpr std::size_t ReadLimit = 64 * 1024;     // of a line; reading rests at twice as much
constexpr std::size_t HighWater = 64 * 1024;     // drain() waits above
constexpr std::size_t LowWater = HighWater / 4;  // and goes on below

AsioSelector& selector_of(Loop& loop) {
  if (auto* selector = dynamic_cast<AsioSelector*>(&loop.program().selector())) return *selector;
  throw RuntimeError("virtual time has no sockets: they need real time");
}

ConnectionError error_of(const asio::error_code& code) {
  const bool is_refused = code == asio::error::connection_refused;
  const bool is_reset = code == asio::error::connection_reset || code == asio::error::broken_pipe;
  const char* type = is_refused ? "ConnectionRefusedError"
                     : is_reset ? "ConnectionResetError"
                                : "OSError";
  return ConnectionError(type, fmt::format("[Errno {}] {}", code.value(), code.message()));
}

/// The future of something that Asio does; it becomes done in the loop's thread.
class Completion {
 public:
  explicit Completion(Loop& loop) : selector_(selector_of(loop)), done_(loop.create_future<>()) {}

  const Future<>& future() const { return done_; }
  auto handler() const {
    return [selector = &selector_, done = done_](const asio::error_code& code, const auto&...) {
      selector->complete([done, code] {
        if (done.done() || !done.state()->loop_or_null()) return;
        if (code) return done.set_exception(error_of(code));
        done.set_result();
      });
    };
  }

 private:
  AsioSelector& selector_;
  const Future<> done_;
};

tcp::endpoint endpoint_of(const std::string& host, int port) {
  asio::error_code code;
  const auto address = asio::ip::make_address(host == "localhost" ? "127.0.0.1" : host, code);
  if (code) throw ConnectionError("OSError", "not an address: " + host);
  return {address, static_cast<asio::ip::port_type>(port)};
}

}  // namespace

struct Stream : std::enable_shared_from_this<Stream> {
  explicit Stream(Loop& loop)
      : selector(selector_of(loop)),
        context(selector.context()),
        socket(context->io),
        closed(loop.create_future<>()) {}

  Loop* loop() const { return closed.state()->loop_or_null(); }
  void read_more();
  void received(const asio::error_code& code, const std::string& bytes);
  void send_more();
  void sent(const asio::error_code& code);
  void wake(std::optional<Future<>>& waiter) {
    if (waiter && !waiter->done()) waiter->set_result();
    waiter.reset();
  }
  /// Calls `told` as a callback of the loop, if there is one still.
  void call_soon(const char* name, std::function<void()> told);
  void lost(std::exception_ptr error);
  std::string take(std::size_t count);

  AsioSelector& selector;
  const std::shared_ptr<AsioSelector::Context> context;  // lives as long as the socket
  tcp::socket socket;
  const Future<> closed;

  std::array<char, 16 * 1024> chunk;
  std::string incoming;
  bool is_reading = false;
  bool is_at_end = false;
  std::exception_ptr error;
  std::optional<Future<>> reader;  // who waits for data

  std::string outgoing;  // not handed to Asio yet
  std::string sending;
  bool is_closing = false;
  std::optional<Future<>> drainer;
};

void Stream::call_soon(const char* name, std::function<void()> told) {
  Loop* on = loop();
  if (!on || on->is_closed()) return;
  Callback callback(name, std::move(told));
  callback.is_user = false;
  on->call_soon(std::move(callback));
}

void Stream::read_more() {
  if (is_reading || is_at_end || is_closing || incoming.size() > 2 * ReadLimit) return;
  is_reading = true;
  socket.async_read_some(asio::buffer(chunk), [weak = weak_from_this()](
                                                  const asio::error_code& code, std::size_t count) {
    const auto self = weak.lock();
    if (!self) return;
    self->selector.complete([weak, code, bytes = std::string(self->chunk.data(), count)] {
      const auto stream = weak.lock();
      if (!stream) return;
      stream->call_soon("_SelectorSocketTransport._read_ready",
                        [stream, code, bytes] { stream->received(code, bytes); });
    });
  });
}

// As StreamReader.feed_data and feed_eof.
void Stream::received(const asio::error_code& code, const std::string& bytes) {
  is_reading = false;
  incoming += bytes;
  if (code) is_at_end = true;
  if (code && code != asio::error::eof && code != asio::error::operation_aborted) {
    error = std::make_exception_ptr(error_of(code));
  }
  wake(reader);
  read_more();
}

void Stream::send_more() {
  if (!sending.empty() || outgoing.empty()) return;
  sending = std::exchange(outgoing, {});
  // The stream lives until everything was sent, as a transport does.
  asio::async_write(socket, asio::buffer(sending),
                    [self = shared_from_this()](const asio::error_code& code, std::size_t) {
                      self->selector.complete([self, code] { self->sent(code); });
                    });
}

void Stream::sent(const asio::error_code& code) {
  sending.clear();
  if (code) {
    outgoing.clear();
    if (!error) error = std::make_exception_ptr(error_of(code));
  }
  send_more();
  if (outgoing.size() + sending.size() <= LowWater) wake(drainer);
  if (is_closing && sending.empty()) lost(nullptr);
}

void Stream::lost(std::exception_ptr why) {
  call_soon("_SelectorTransport._call_connection_lost", [self = shared_from_this(), why] {
    asio::error_code ignored;
    self->socket.close(ignored);
    self->is_at_end = true;
    self->wake(self->reader);
    self->wake(self->drainer);
    if (!self->closed.done()) self->closed.set_result();
  });
}

std::string Stream::take(std::size_t count) {
  std::string bytes = incoming.substr(0, count);
  incoming.erase(0, count);
  read_more();
  return bytes;
}

namespace {

// As StreamReader._wait_for_data.
Coro<> wait_for_data(std::shared_ptr<Stream> stream, const char* asked) {
  if (stream->reader) {
    throw RuntimeError(fmt::format(
        "{}() called while another coroutine is already waiting for incoming data", asked));
  }
  stream->reader = get_running_loop().create_future<>();
  const Future<> turn = *stream->reader;
  try {
    co_await turn;
  } catch (...) {
    stream->reader.reset();
    throw;
  }
}

void check(const Stream& stream) {
  if (stream.error) std::rethrow_exception(stream.error);
}

Coro<std::string> read(std::shared_ptr<Stream> stream, std::ptrdiff_t count) {
  check(*stream);
  if (count == 0) co_return std::string();
  if (count > 0) {
    if (stream->incoming.empty() && !stream->is_at_end) co_await wait_for_data(stream, "read");
    co_return stream->take(static_cast<std::size_t>(count));
  }
  std::string all;
  while (true) {
    all += stream->take(stream->incoming.size());
    if (stream->is_at_end) co_return all;
    co_await wait_for_data(stream, "read");
    check(*stream);
  }
}

Coro<std::string> readuntil(std::shared_ptr<Stream> stream, std::string separator) {
  if (separator.empty()) throw ValueError("Separator should be at least one-byte string");
  check(*stream);
  while (true) {
    const std::size_t found = stream->incoming.find(separator);
    if (found != std::string::npos) co_return stream->take(found + separator.size());
    if (stream->incoming.size() > ReadLimit) {
      throw Exception("LimitOverrunError", "Separator is not found, and chunk exceed the limit");
    }
    if (stream->is_at_end) {
      const std::string partial = stream->take(stream->incoming.size());
      throw IncompleteReadError(
          fmt::format("{} bytes read on a total of undefined expected bytes", partial.size()),
          partial);
    }
    co_await wait_for_data(stream, "readuntil");
    check(*stream);
  }
}

Coro<std::string> readline(std::shared_ptr<Stream> stream) {
  try {
    co_return co_await readuntil(stream, "\n");
  } catch (const IncompleteReadError& e) {
    co_return e.partial;
  }
}

Coro<std::string> readexactly(std::shared_ptr<Stream> stream, std::size_t count) {
  check(*stream);
  while (stream->incoming.size() < count) {
    if (stream->is_at_end) {
      const std::string partial = stream->take(stream->incoming.size());
      throw IncompleteReadError(
          fmt::format("{} bytes read on a total of {} expected bytes", partial.size(), count),
          partial);
    }
    co_await wait_for_data(stream, "readexactly");
    check(*stream);
  }
  co_return stream->take(count);
}

Coro<> drain(std::shared_ptr<Stream> stream) {
  check(*stream);
  if (stream->is_closing) co_await Yield{};
  if (stream->outgoing.size() + stream->sending.size() <= HighWater) co_return;
  if (!stream->drainer) stream->drainer = get_running_loop().create_future<>();
  const Future<> turn = *stream->drainer;
  co_await turn;
  check(*stream);
}

Coro<> wait_closed(std::shared_ptr<Stream> stream) { co_await stream->closed; }

Connection opened(const std::shared_ptr<Stream>& stream) {
  stream->read_more();
  return {StreamReader(stream), StreamWriter(stream)};
}

}  // namespace

Coro<std::string> StreamReader::read(std::ptrdiff_t count) const {
  return engine::read(stream_, count);
}
Coro<std::string> StreamReader::readline() const { return engine::readline(stream_); }
Coro<std::string> StreamReader::readuntil(std::string separator) const {
  return engine::readuntil(stream_, std::move(separator));
}
Coro<std::string> StreamReader::readexactly(std::size_t count) const {
  return engine::readexactly(stream_, count);
}
bool StreamReader::at_eof() const { return stream_->is_at_end && stream_->incoming.empty(); }

void StreamWriter::write(std::string_view bytes) const {
  if (stream_->is_closing || stream_->error) return;
  stream_->outgoing += bytes;
  stream_->send_more();
}
Coro<> StreamWriter::drain() const { return engine::drain(stream_); }
void StreamWriter::close() const {
  if (std::exchange(stream_->is_closing, true)) return;
  if (stream_->sending.empty()) stream_->lost(nullptr);
}
bool StreamWriter::is_closing() const { return stream_->is_closing; }
Coro<> StreamWriter::wait_closed() const { return engine::wait_closed(stream_); }

Coro<Connection> open_connection(std::string host, int port) {
  Loop& loop = get_running_loop();
  const auto stream = std::make_shared<Stream>(loop);
  const Completion connected(loop);
  stream->socket.async_connect(endpoint_of(host, port), connected.handler());
  co_await connected.future();
  co_return opened(stream);
}

struct Listener : std::enable_shared_from_this<Listener> {
  Listener(Loop& loop, ConnectionHandler on_connection)
      : selector(selector_of(loop)),
        context(selector.context()),
        acceptor(context->io),
        alive(loop.create_future<>()),
        handler(std::move(on_connection)) {}

  void accept();
  void accepted(std::shared_ptr<Stream> stream);

  AsioSelector& selector;
  const std::shared_ptr<AsioSelector::Context> context;
  tcp::acceptor acceptor;
  const Future<> alive;  // knows whether the loop is
  const ConnectionHandler handler;
};

void Listener::accept() {
  Loop* loop = alive.state()->loop_or_null();
  if (!loop || loop->is_closed() || !acceptor.is_open()) return;
  const auto stream = std::make_shared<Stream>(*loop);
  acceptor.async_accept(stream->socket,
                        [weak = weak_from_this(), stream](const asio::error_code& code) {
                          const auto self = weak.lock();
                          if (!self || code) return;
                          self->selector.complete([weak, stream] {
                            if (const auto listener = weak.lock()) listener->accepted(stream);
                          });
                        });
}

void Listener::accepted(std::shared_ptr<Stream> stream) {
  Loop* loop = stream->loop();
  if (!loop || loop->is_closed()) return;
  const auto [reader, writer] = opened(stream);
  (void)loop->create_task(handler(reader, writer));
  accept();
}

int Server::port() const { return listener_->acceptor.local_endpoint().port(); }

void Server::close() const {
  asio::error_code ignored;
  listener_->acceptor.close(ignored);
}

Coro<Server> start_server(ConnectionHandler handler, std::string host, int port) {
  const auto listener = std::make_shared<Listener>(get_running_loop(), std::move(handler));
  const tcp::endpoint endpoint = endpoint_of(host, port);
  try {
    listener->acceptor.open(endpoint.protocol());
    listener->acceptor.set_option(tcp::acceptor::reuse_address(true));
    listener->acceptor.bind(endpoint);
    listener->acceptor.listen();
  } catch (const asio::system_error& e) {
    throw error_of(e.code());
  }
  listener->accept();
  co_await Yield{};
  co_return Server(listener);
}

}  // namespace engine
