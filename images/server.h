// The host the pictures come from: an HTTP server on the loopback, as far from the loop as a real one.
// Rule: it is a program of the engine in a thread of its own, with its own loop, and no recording sees
// it.
#pragma once

#include <functional>
#include <future>
#include <thread>

namespace images {

/// Serves `GET /image_07.png?delay=0.9` from its construction to its destruction.
class Server {
 public:
  /// Listens when this returns. Throws engine::ConnectionError.
  Server();
  /// Who is being served is cut off.
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  int port() const { return open_.port; }

  struct Open {
    int port = 0;
    std::function<void()> stop;  // from any thread
  };

 private:
  std::promise<Open> opened_;
  Open open_;
  std::thread thread_;
};

}  // namespace images
