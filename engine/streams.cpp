// Asio's sockets under asyncio's StreamReader and StreamWriter.
// Rule: bytes arrive in a callback of the loop; whoever reads them runs in the next iteration.
#include "engine/streams.h"

#include <fmt/format.h>

#include <array>
#include <asio/connect.hpp>
#include <asio/ip/tcp.hpp>
#include <asio/write.hpp>
#include <vector>

#include "engine/asio_context.h"
#include "engine/loop.h"
#include "engine/stream_reader_state.h"

namespace engine {

namespace {

using asio::ip::tcp;

constexpr std::size_t HighWater = 65'536;        // drain() waits above
constexpr std::size_t LowWater = HighWater / 4;  // and goes on below

AsioSelector& selector_of(Loop& loop) {
  if (auto* selector = dynamic_cast<AsioSelector*>(&loop.program().selector())) return *selector;
  throw RuntimeError("virtual time has no sockets: they need real time");
}

ConnectionError error_of(const asio::error_code& code) {
  const char* type = code == asio::error::connection_refused ? "ConnectionRefusedError"
                     : code == asio::error::connection_reset ? "ConnectionResetError"
                     : code == asio::error::broken_pipe      ? "BrokenPipeError"
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

struct Stream : StreamReaderState, std::enable_shared_from_this<Stream> {
  explicit Stream(Loop& loop)
      : StreamReaderState(StreamReader::DefaultLimit),
        selector(selector_of(loop)),
        context(selector.context()),
        socket(context->io),
        closed(loop.create_future<>()) {}

  Loop* loop() const { return closed.state()->loop_or_null(); }
  void read_more();
  void resume_reading() override { read_more(); }
  void received(const asio::error_code& code, const std::string& bytes);
  void write(std::string_view bytes);
  void send_now(std::string_view& bytes);
  void send_more();
  void sent(const asio::error_code& code);
  void close();
  void break_off(const asio::error_code& code);
  void wake_drainers(const std::exception_ptr& error);
  /// Calls `told` as a callback of the loop, if there is one still.
  void call_soon(const char* name, std::function<void()> told);
  void lose(std::exception_ptr why);
  void lost(const std::exception_ptr& why);

  AsioSelector& selector;
  const std::shared_ptr<AsioSelector::Context> context;  // lives as long as the socket
  tcp::socket socket;
  const Future<> closed;

  std::array<char, 16'384> chunk;
  bool is_reading = false;

  std::string outgoing;  // not handed to Asio yet
  std::string sending;
  bool is_writing_paused = false;
  std::vector<Future<>> drainers;  // who waits until it is not

  // Set in this order, by which close() may wait for what is still to be sent.
  bool is_closing = false;
  bool is_losing = false;  // connection_lost is on its way
  bool is_lost = false;
};

void Stream::call_soon(const char* name, std::function<void()> told) {
  Loop* on = loop();
  if (!on || on->is_closed()) return;
  Callback callback(name, std::move(told));
  callback.is_user = false;
  on->call_soon(std::move(callback));
}

void Stream::read_more() {
  if (is_reading || is_at_end || is_closing || is_paused) return;
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

// As _SelectorSocketTransport._read_ready__data_received.
void Stream::received(const asio::error_code& code, const std::string& bytes) {
  is_reading = false;
  if (is_at_end || is_closing) return;
  feed_data(bytes);
  if (!code) return read_more();
  if (code == asio::error::eof) return feed_eof();
  break_off(code);
}

// As _SelectorSocketTransport.write.
void Stream::write(std::string_view bytes) {
  if (is_losing) return;
  if (outgoing.empty() && sending.empty()) send_now(bytes);
  if (is_losing || bytes.empty()) return;
  outgoing += bytes;
  if (outgoing.size() + sending.size() > HighWater) is_writing_paused = true;
  send_more();
}

/// Takes off what the socket has room for, so that close() finds nothing left to be sent.
void Stream::send_now(std::string_view& bytes) {
  asio::error_code code;
  socket.non_blocking(true, code);
  bytes.remove_prefix(socket.write_some(asio::buffer(bytes), code));
  const bool is_later = code == asio::error::would_block || code == asio::error::interrupted;
  if (code && !is_later) break_off(code);
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

// As _SelectorSocketTransport._write_ready.
void Stream::sent(const asio::error_code& code) {
  sending.clear();
  if (is_losing) return;
  if (code) return break_off(code);
  send_more();
  if (is_writing_paused && sending.size() <= LowWater) {
    is_writing_paused = false;
    wake_drainers(nullptr);
  }
  if (is_closing && sending.empty()) lose(nullptr);
}

void Stream::close() {
  if (std::exchange(is_closing, true)) return;
  if (sending.empty()) lose(nullptr);
}

// As _SelectorTransport._force_close.
void Stream::break_off(const asio::error_code& code) {
  if (is_losing) return;
  outgoing.clear();
  is_closing = true;
  lose(std::make_exception_ptr(error_of(code)));
}

void Stream::lose(std::exception_ptr why) {
  is_losing = true;
  call_soon("_SelectorTransport._call_connection_lost",
            [self = shared_from_this(), why = std::move(why)] { self->lost(why); });
}

// As StreamReaderProtocol.connection_lost.
void Stream::lost(const std::exception_ptr& why) {
  why ? set_exception(why) : feed_eof();
  if (!closed.done()) {
    why ? closed.set_exception(why) : closed.set_result();
    closed.exception();  // nobody has to ask
  }
  is_lost = true;
  if (is_writing_paused) wake_drainers(why);
  asio::error_code ignored;
  socket.close(ignored);
}

void Stream::wake_drainers(const std::exception_ptr& error) {
  for (const Future<>& drainer : drainers) {
    if (drainer.done()) continue;
    error ? drainer.set_exception(error) : drainer.set_result();
  }
}

namespace {

/// As `finally: self._drain_waiters.remove(waiter)`.
struct Drainer {
  Stream& stream;
  const Future<>& turn;
  ~Drainer() { std::erase(stream.drainers, turn); }
};

// As StreamWriter.drain and FlowControlMixin._drain_helper.
Coro<> drain(std::shared_ptr<Stream> stream) {
  stream->check();
  if (stream->is_closing) co_await Yield{};  // the loss may be on its way
  if (stream->is_lost) throw ConnectionError("ConnectionResetError", "Connection lost");
  if (!stream->is_writing_paused) co_return;
  const Future<> turn = get_running_loop().create_future<>();
  stream->drainers.push_back(turn);
  const Drainer drainer{*stream, turn};
  co_await turn;
}

Coro<> wait_closed(std::shared_ptr<Stream> stream) { co_await stream->closed; }

Connection opened(const std::shared_ptr<Stream>& stream) {
  stream->read_more();
  return {StreamReader(stream), StreamWriter(stream)};
}

}  // namespace

void StreamWriter::write(std::string_view bytes) const { stream_->write(bytes); }
Coro<> StreamWriter::drain() const { return engine::drain(stream_); }
void StreamWriter::close() const { stream_->close(); }
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
  void accepted(const std::shared_ptr<Stream>& stream);
  void refused(const asio::error_code& code);

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
                          if (!self || code == asio::error::operation_aborted) return;
                          self->selector.complete([weak, stream, code] {
                            const auto listener = weak.lock();
                            if (!listener) return;
                            if (!code) return listener->accepted(stream);
                            if (code == asio::error::connection_aborted) return listener->accept();
                            listener->refused(code);
                          });
                        });
}

/// As BaseSelectorEventLoop._accept_connection: told, and tried again in a while.
void Listener::refused(const asio::error_code& code) {
  constexpr Seconds RetryDelay{1};
  Loop* loop = alive.state()->loop_or_null();
  if (!loop || loop->is_closed()) return;
  loop->call_exception_handler({.message = "socket.accept() out of system resource",
                                .exception = std::make_exception_ptr(error_of(code)),
                                .future = {}});
  Callback again("BaseSelectorEventLoop._start_serving", [weak = weak_from_this()] {
    if (const auto listener = weak.lock()) listener->accept();
  });
  again.is_user = false;
  (void)loop->call_later(RetryDelay, std::move(again));
}

void Listener::accepted(const std::shared_ptr<Stream>& stream) {
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
