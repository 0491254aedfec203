// Hands out a file line by line, with the position of each.
// Rule: it never holds more than one line and one block, whatever the file.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <string_view>
#include <vector>

#include "engine/trace/read_trace.h"

namespace engine::trace {

class LineReader {
 public:
  LineReader(std::istream& file, const ReadLimits& limits);

  /// Moves to the next line; false at the end of the file. Throws TraceFormatError at a limit.
  bool next();

  /// Without its line end. Padded as simdjson wants it; valid until next().
  std::string_view line() const { return {buffer_.data() + begin_, length_}; }
  /// True when the file ended before the line did.
  bool is_cut() const { return is_cut_; }
  /// From 1.
  std::uint64_t number() const { return number_; }
  /// Of the line's first byte, from 0.
  std::uint64_t offset() const { return offset_; }

 private:
  bool read_block();
  void make_room();

  std::istream& file_;
  ReadLimits limits_;
  std::vector<char> buffer_;
  std::size_t begin_ = 0;   // of the line
  std::size_t length_ = 0;  // of the line
  std::size_t next_ = 0;    // where the line after it begins
  std::size_t filled_ = 0;
  bool is_cut_ = false;
  std::uint64_t number_ = 0;
  std::uint64_t offset_ = 0;
};

}  // namespace engine::trace
