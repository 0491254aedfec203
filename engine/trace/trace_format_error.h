// What a file that is not a trace is reported with.
// Rule: one line of text, with the line and the byte where reading stopped.
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>

namespace engine::trace {

class TraceFormatError : public std::runtime_error {
 public:
  /// `line` counts from 1; `byte` is the offset of that line in the file, from 0.
  TraceFormatError(std::uint64_t line, std::uint64_t byte, const std::string& what_is_wrong);

  std::uint64_t line() const { return line_; }
  std::uint64_t byte() const { return byte_; }

 private:
  std::uint64_t line_;
  std::uint64_t byte_;
};

}  // namespace engine::trace
