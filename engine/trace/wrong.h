// What is wrong with a line or a record, before anyone has said where it stands.
// Rule: it never leaves this folder; reading turns it into a TraceFormatError, validating into a Fault.
#pragma once

#include <stdexcept>

namespace engine::trace {

class Wrong : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

}  // namespace engine::trace
