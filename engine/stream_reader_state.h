// The shared part of a StreamReader: what has come and is not read yet, and who waits for more.
// Rule: one waits at a time, and is nobody any more once it is woken.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/future.h"
#include "engine/stream_reader.h"

namespace engine {

/// A connection derives from it, and reads no more while it `is_paused`.
struct StreamReaderState {
  explicit StreamReaderState(std::size_t line_limit) : limit(line_limit) {}
  virtual ~StreamReaderState() = default;
  /// Called when there is room again.
  virtual void resume_reading() {}

  void feed_data(std::string_view bytes);
  void feed_eof();
  void set_exception(std::exception_ptr why);
  void wake_reader();
  /// The first bytes, fewer if there are fewer.
  std::string take(std::size_t count);
  void resume();
  void check() const;

  const std::size_t limit;
  std::string buffer;
  bool is_at_end = false;
  bool is_paused = false;
  std::exception_ptr error;
  std::optional<Future<>> reader;  // who waits for data
};

}  // namespace engine
