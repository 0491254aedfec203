// Enough files that may be open, a folder that can be written to, a server that listens, and the
// setting's name.
// Rule: a program knows that pictures are real by one setting, the server's port, which its worker
// processes are given with all others.
#include "images/gallery.h"

#include <fmt/format.h>
#include <sys/resource.h>

#include "engine/program.h"
#include "images/folder.h"

namespace images {

namespace {

/// No parameter's name: those are in capitals.
constexpr const char* PortSetting = "port of the picture server";

/// The most any stage has open: each of 16 images as both ends of a connection and as a file, one
/// connection to each of 8 workers, and a dozen for two loops and the recording, with some to spare.
constexpr rlim_t MostOpen = 96;

void check_descriptors() {
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur >= MostOpen) return;
  throw DescriptorError(
      fmt::format("real pictures take up to {} open files, and the limit is {} (ulimit -n)",
                  MostOpen, limit.rlim_cur));
}

}  // namespace

void check_gallery() {
  check_descriptors();
  prepare_folder();
}

Gallery::Gallery() {
  check_gallery();
  server_.emplace();
}

std::pair<std::string, double> Gallery::setting() const { return {PortSetting, server_->port()}; }

std::optional<int> server_port() {
  const engine::Program* program = engine::Program::current_or_null();
  const std::optional<double> port = program ? program->set_value(PortSetting) : std::nullopt;
  return port ? std::optional(static_cast<int>(*port)) : std::nullopt;
}

}  // namespace images
