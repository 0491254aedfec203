// What a run with real pictures needs around it: the server, and the folder they are written to.
// Rule: a program knows that pictures are real by one setting, the server's port, which its worker
// processes are given with all others.
#pragma once

#include <optional>
#include <string>
#include <utility>

#include "images/server.h"

namespace images {

/// While it lives, a program with its setting fetches real pictures.
class Gallery {
 public:
  /// Throws FolderError, and engine::ConnectionError when nothing can listen.
  Gallery();
  std::pair<std::string, double> setting() const;

 private:
  Server server_;
};

/// The server of the current program; empty: its pictures are not real.
std::optional<int> server_port();

}  // namespace images
