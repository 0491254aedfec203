// What a run with real pictures needs around it: the server, and the folder they are written to.
// Rule: a program knows that pictures are real by one setting, the server's port, which its worker
// processes are given with all others.
#pragma once

#include <optional>
#include <stdexcept>
#include <string>
#include <utility>

#include "images/server.h"

namespace images {

/// Too few files may be open at once: one line that says how many it takes. The server would be out of
/// them in the middle, and a download would wait for ever.
struct DescriptorError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// Whether a Gallery can be: enough files that may be open, and a folder that can be written to, which is
/// made if it is not there. Throws DescriptorError or FolderError.
void check_gallery();

/// While it lives, a program with its setting fetches real pictures.
class Gallery {
 public:
  /// Throws as check_gallery(), and engine::ConnectionError when nothing can listen.
  Gallery();
  std::pair<std::string, double> setting() const;

 private:
  std::optional<Server> server_;  // begun once all else is there
};

/// The server of the current program; empty: its pictures are not real.
std::optional<int> server_port();

}  // namespace images
