// A folder that can be written to, a server that listens, and the setting's name.
// Rule: a program knows that pictures are real by one setting, the server's port, which its worker
// processes are given with all others.
#include "images/gallery.h"

#include "engine/program.h"
#include "images/folder.h"

namespace images {

namespace {

/// No parameter's name: those are in capitals.
constexpr const char* PortSetting = "port of the picture server";

}  // namespace

Gallery::Gallery() { prepare_folder(); }

std::pair<std::string, double> Gallery::setting() const { return {PortSetting, server_.port()}; }

std::optional<int> server_port() {
  const engine::Program* program = engine::Program::current_or_null();
  const std::optional<double> port = program ? program->set_value(PortSetting) : std::nullopt;
  return port ? std::optional(static_cast<int>(*port)) : std::nullopt;
}

}  // namespace images
