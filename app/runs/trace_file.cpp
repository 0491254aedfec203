// Opening, reading and writing, with errors that name the file.
// Rule: a file is written whole or not at all.
#include "app/runs/trace_file.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <system_error>

#include "app/runs/run.h"
#include "engine/trace/read_trace.h"

namespace app::runs {

engine::trace::Trace read_trace_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw RequestError(fmt::format("{}: {}", path.string(), std::strerror(errno)));
  try {
    return engine::trace::read_trace(file);
  } catch (const engine::trace::TraceFormatError& error) {
    throw RequestError(fmt::format("{}: {}", path.string(), error.what()));
  }
}

void write_whole(const std::filesystem::path& path,
                 const std::function<void(std::ostream&)>& write) {
  std::filesystem::path part = path;
  part += ".part";
  std::ofstream file(part, std::ios::binary);
  if (!file) throw RunError(fmt::format("{}: {}", path.string(), std::strerror(errno)));
  write(file);
  file.close();
  std::error_code error;
  if (file) std::filesystem::rename(part, path, error);
  if (file && !error) return;
  const std::string reason = file ? error.message() : std::strerror(errno);
  std::filesystem::remove(part, error);
  throw RunError(fmt::format("{}: {}", path.string(), reason));
}

}  // namespace app::runs
