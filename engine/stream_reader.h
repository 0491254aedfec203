// Bytes that come in pieces, read as lines or by number.
// Rule: feeding wakes the one who reads, who runs in the next iteration; pieces leave no seams.
#pragma once

#include <cstddef>
#include <exception>
#include <memory>
#include <string>
#include <string_view>

#include "engine/coro.h"
#include "engine/errors.h"

namespace engine {

struct StreamReaderState;

/// The stream ended before all was read that was asked for; `partial` is what came.
struct IncompleteReadError : Exception {
  IncompleteReadError(std::string text, std::string bytes)
      : Exception("IncompleteReadError", std::move(text)), partial(std::move(bytes)) {}
  std::string partial;
};
/// More than the limit came before the separator did; `consumed` bytes are without one.
struct LimitOverrunError : Exception {
  LimitOverrunError(std::string text, std::size_t bytes)
      : Exception("LimitOverrunError", std::move(text)), consumed(bytes) {}
  std::size_t consumed;
};

/// As asyncio.StreamReader; a copyable reference. One coroutine reads at a time: the second throws
/// RuntimeError.
class StreamReader {
 public:
  static constexpr std::size_t DefaultLimit = 65'536;

  /// Of nothing yet: whoever has it feeds it. `limit` is that of a line; a connection rests at twice
  /// as much. Throws ValueError when it is 0.
  explicit StreamReader(std::size_t limit = DefaultLimit);
  explicit StreamReader(std::shared_ptr<StreamReaderState> state) : state_(std::move(state)) {}

  /// What has come, at most `count` bytes, waiting for the first; without a count everything to the
  /// end. "" at the end.
  Coro<std::string> read(std::ptrdiff_t count = -1, Site site = Site::current()) const;
  /// To the next line end, which belongs to it; at the end what is left. Throws ValueError when the
  /// line is longer than the limit.
  Coro<std::string> readline(Site site = Site::current()) const;
  /// To the separator, which belongs to it. Throws IncompleteReadError when the stream ends before,
  /// and LimitOverrunError, which leaves everything unread.
  Coro<std::string> readuntil(std::string separator = "\n", Site site = Site::current()) const;
  /// Throws IncompleteReadError when the stream ends before.
  Coro<std::string> readexactly(std::size_t count, Site site = Site::current()) const;
  bool at_eof() const;

  /// More bytes have come. Must not follow feed_eof().
  void feed_data(std::string_view bytes) const;
  /// No more will come.
  void feed_eof() const;
  /// Whoever reads now or later gets `error`.
  void set_exception(std::exception_ptr error) const;
  /// Null when it is sound.
  std::exception_ptr exception() const;

 private:
  std::shared_ptr<StreamReaderState> state_;
};

}  // namespace engine
