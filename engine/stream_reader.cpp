#include "engine/stream_reader.h"

#include <fmt/format.h>

#include <cassert>
#include <utility>

#include "engine/loop.h"
#include "engine/stream_reader_state.h"

namespace engine {

using State = std::shared_ptr<StreamReaderState>;

void StreamReaderState::feed_data(std::string_view bytes) {
  assert(!is_at_end);
  if (bytes.empty()) return;
  buffer += bytes;
  wake_reader();
  if (buffer.size() > 2 * limit) is_paused = true;
}

void StreamReaderState::feed_eof() {
  is_at_end = true;
  wake_reader();
}

void StreamReaderState::set_exception(std::exception_ptr why) {
  error = why;
  const auto turn = std::exchange(reader, {});
  if (turn && !turn->cancelled()) turn->set_exception(std::move(why));
}

void StreamReaderState::wake_reader() {
  const auto turn = std::exchange(reader, {});
  if (turn && !turn->cancelled()) turn->set_result();
}

void StreamReaderState::resume() {
  if (std::exchange(is_paused, false)) resume_reading();
}

// As _maybe_resume_transport, too.
std::string StreamReaderState::take(std::size_t count) {
  std::string bytes = buffer.substr(0, count);
  buffer.erase(0, count);
  if (buffer.size() <= limit) resume();
  return bytes;
}

void StreamReaderState::check() const {
  if (error) std::rethrow_exception(error);
}

namespace {

/// What a recording shows of a wait in a function that has no word of its own.
trace::Wait wait_in(Qualname function) {
  trace::Wait wait{.on = trace::WaitOn::Lib};
  if (trace::Recorder* recorder = current_recorder()) wait.call = recorder->text(function.text);
  return wait;
}

// As StreamReader._wait_for_data.
Coro<> wait_for_data(State state, Qualname, const char* asked, Site site) {
  if (state->reader) {
    throw RuntimeError(fmt::format(
        "{}() called while another coroutine is already waiting for incoming data", asked));
  }
  assert(!state->is_at_end);
  state->resume();  // waiting while paused would be for ever
  const Future<> turn = get_running_loop().create_future(site);
  state->reader = turn;
  try {
    co_await turn;
  } catch (...) {
    state->reader.reset();
    throw;
  }
  state->reader.reset();
}

constexpr Qualname WaitForData{"StreamReader._wait_for_data"};

IncompleteReadError incomplete(StreamReaderState& state, const std::string& expected) {
  std::string partial = std::exchange(state.buffer, {});
  return {fmt::format("{} bytes read on a total of {} expected bytes", partial.size(), expected),
          std::move(partial)};
}

// As StreamReader.readuntil.
Coro<std::string> readuntil(State state, Qualname name, std::string separator, Site site) {
  const trace::Wait shown = wait_in(name);
  co_await ShownAs{shown};
  if (separator.empty()) throw ValueError("Separator should be at least one-byte string");
  state->check();
  std::size_t offset = 0;  // before it there is no separator
  std::size_t found = std::string::npos;
  while (true) {
    const std::size_t size = state->buffer.size();
    if (size >= offset + separator.size()) {
      found = state->buffer.find(separator, offset);
      if (found != std::string::npos) break;
      offset = size + 1 - separator.size();
      if (offset > state->limit) {
        throw LimitOverrunError("Separator is not found, and chunk exceed the limit", offset);
      }
    }
    if (state->is_at_end) throw incomplete(*state, "undefined");
    co_await wait_for_data(state, WaitForData, "readuntil", site);
  }
  if (found > state->limit) {
    throw LimitOverrunError("Separator is found, but chunk is longer than limit", found);
  }
  co_return state->take(found + separator.size());
}

// As StreamReader.readline.
Coro<std::string> readline(State state, Qualname name, Site site) {
  const trace::Wait shown = wait_in(name);
  co_await ShownAs{shown};
  try {
    co_return co_await readuntil(state, {"StreamReader.readuntil"}, "\n", site);
  } catch (const IncompleteReadError& e) {
    co_return e.partial;
  } catch (const LimitOverrunError& e) {
    const bool is_line = state->buffer.compare(e.consumed, 1, "\n") == 0;
    state->take(is_line ? e.consumed + 1 : state->buffer.size());
    throw ValueError(e.what());
  }
}

// As StreamReader.read.
Coro<std::string> read(State state, Qualname name, std::ptrdiff_t count, Site site) {
  const trace::Wait shown = wait_in(name);
  co_await ShownAs{shown};
  state->check();
  if (count == 0) co_return std::string();
  if (count < 0) {
    std::string all;
    while (true) {
      const auto limit = static_cast<std::ptrdiff_t>(state->limit);
      const std::string block = co_await read(state, name, limit, site);
      if (block.empty()) co_return all;
      all += block;
    }
  }
  if (state->buffer.empty() && !state->is_at_end) {
    co_await wait_for_data(state, WaitForData, "read", site);
  }
  co_return state->take(static_cast<std::size_t>(count));
}

// As StreamReader.readexactly.
Coro<std::string> readexactly(State state, Qualname name, std::size_t count, Site site) {
  const trace::Wait shown = wait_in(name);
  co_await ShownAs{shown};
  state->check();
  while (state->buffer.size() < count) {
    if (state->is_at_end) throw incomplete(*state, std::to_string(count));
    co_await wait_for_data(state, WaitForData, "readexactly", site);
  }
  co_return state->take(count);
}

}  // namespace

StreamReader::StreamReader(std::size_t limit) : state_(std::make_shared<StreamReaderState>(limit)) {
  if (limit == 0) throw ValueError("Limit cannot be <= 0");
}

Coro<std::string> StreamReader::read(std::ptrdiff_t count, Site site) const {
  return engine::read(state_, {"StreamReader.read"}, count, site);
}
Coro<std::string> StreamReader::readline(Site site) const {
  return engine::readline(state_, {"StreamReader.readline"}, site);
}
Coro<std::string> StreamReader::readuntil(std::string separator, Site site) const {
  return engine::readuntil(state_, {"StreamReader.readuntil"}, std::move(separator), site);
}
Coro<std::string> StreamReader::readexactly(std::size_t count, Site site) const {
  return engine::readexactly(state_, {"StreamReader.readexactly"}, count, site);
}
bool StreamReader::at_eof() const { return state_->is_at_end && state_->buffer.empty(); }

void StreamReader::feed_data(std::string_view bytes) const { state_->feed_data(bytes); }
void StreamReader::feed_eof() const { state_->feed_eof(); }
void StreamReader::set_exception(std::exception_ptr error) const {
  state_->set_exception(std::move(error));
}
std::exception_ptr StreamReader::exception() const { return state_->error; }

}  // namespace engine
