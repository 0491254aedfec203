// A window over the file that moves forward and grows only while one line does not fit.
// Rule: it never holds more than one line and one block, whatever the file.
#include "engine/trace/line_reader.h"

#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>
#include <cstring>
#include <istream>

namespace engine::trace {

namespace {
constexpr std::size_t Block = std::size_t{256} << 10;
}

LineReader::LineReader(std::istream& file, const ReadLimits& limits)
    : file_(file), limits_(limits), buffer_(Block + simdjson::SIMDJSON_PADDING) {}

bool LineReader::next() {
  offset_ += next_ - begin_;
  begin_ = next_;
  ++number_;
  std::size_t searched = 0;
  for (;;) {
    const char* from = buffer_.data() + begin_ + searched;
    const void* end = std::memchr(from, '\n', filled_ - begin_ - searched);
    if (end != nullptr) {
      length_ = static_cast<std::size_t>(static_cast<const char*>(end) - buffer_.data()) - begin_;
      next_ = begin_ + length_ + 1;
      return true;
    }
    searched = filled_ - begin_;
    if (searched > limits_.line_bytes) {
      throw TraceFormatError(number_, offset_,
                             fmt::format("the line is longer than {} bytes", limits_.line_bytes));
    }
    if (!read_block()) break;
  }
  length_ = filled_ - begin_;
  next_ = filled_;
  is_cut_ = length_ > 0;
  return is_cut_;
}

bool LineReader::read_block() {
  make_room();
  file_.read(buffer_.data() + filled_, Block);
  const auto count = static_cast<std::size_t>(file_.gcount());
  filled_ += count;
  if (offset_ + (filled_ - begin_) > limits_.bytes) {
    throw TraceFormatError(number_, offset_,
                           fmt::format("the file is larger than {} bytes", limits_.bytes));
  }
  return count > 0;
}

void LineReader::make_room() {
  if (begin_ > 0) {
    std::memmove(buffer_.data(), buffer_.data() + begin_, filled_ - begin_);
    filled_ -= begin_;
    begin_ = 0;
  }
  const std::size_t needed = filled_ + Block + simdjson::SIMDJSON_PADDING;
  if (needed > buffer_.size()) buffer_.resize(std::max(needed, buffer_.size() * 2));
}

}  // namespace engine::trace
