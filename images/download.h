// A download as a library makes it that knows nothing of asyncio: whoever calls it waits.
// Rule: the connection is its own and closed with it, however it ends.
#pragma once

#include <string>

#include "images/http.h"

namespace images {

class Download {
 public:
  /// Connects to the loopback and sends the request. Throws engine::Exception (ConnectionError).
  Download(int port, const PictureRequest& request);
  ~Download();
  Download(const Download&) = delete;
  Download& operator=(const Download&) = delete;

  /// Waits a moment for bytes and takes what there is. Returns true once the whole response is there,
  /// and at its early end. Throws engine::Exception.
  bool look();
  /// The picture's bytes, at the end. Throws HttpError.
  std::string body() const { return body_of(received_); }

 private:
  int socket_;
  std::string received_;
};

}  // namespace images
