// Any bytes as a trace file.
// Rule: what opens is a story `validate` accepts and comes back equal from a second reading; all else
// is a TraceFormatError.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "engine/trace/read_trace.h"
#include "engine/trace/validate.h"
#include "engine/trace/write_trace.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace engine::trace;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  try {
    const Trace trace =
        read_trace(text, {.records = 1000, .bytes = 1 << 20, .line_bytes = 1 << 16});
    if (validate(trace)) std::abort();
    if (trace.text(0) != "") std::abort();
    if (!(read_trace(write_trace(trace)) == trace)) std::abort();
  } catch (const TraceFormatError& error) {
    if (std::string_view(error.what()).find('\n') != std::string_view::npos) std::abort();
  }
  return 0;
}
