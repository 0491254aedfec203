// Looking at the size first.
// Rule: it gives what is whole in the file, and the more there is, the more has to come before it reads
// all of it again.
#include "app/runs/growing_trace.h"

#include <system_error>

#include "app/runs/run.h"
#include "app/runs/trace_file.h"

namespace app::runs {

namespace {

/// So much is read, and made ready to be looked at, without anybody noticing.
constexpr std::uintmax_t Quick = 2'000'000;

/// Reading a file each time it is half as long again costs three times what reading it once does.
bool is_enough(std::uintmax_t size, std::uintmax_t read) {
  const std::uintmax_t step = read < Quick ? 1 : read / 2;
  return size >= read + step;
}

}  // namespace

std::optional<engine::trace::Trace> GrowingTrace::poll() {
  std::error_code error;
  const std::uintmax_t size = std::filesystem::file_size(file_, error);
  if (error || !is_enough(size, read_)) return std::nullopt;
  read_ = size;
  try {
    return read_trace_file(file_);
  } catch (const RequestError&) {
    return std::nullopt;
  }
}

}  // namespace app::runs
