// A socket of POSIX, read piece by piece.
// Rule: the connection is its own and closed with it, however it ends.
#include "images/download.h"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

namespace images {

namespace {

constexpr int MomentInMilliseconds = 20;

[[noreturn]] void throw_broken() {
  const int number = errno;
  throw engine::Exception("ConnectionError",
                          fmt::format("[Errno {}] {}", number, std::strerror(number)));
}

/// Closes a socket unless it was taken out.
class Socket {
 public:
  explicit Socket(int descriptor) : descriptor_(descriptor) {}
  ~Socket() {
    if (descriptor_ >= 0) close(descriptor_);
  }
  Socket(const Socket&) = delete;
  Socket& operator=(const Socket&) = delete;
  int get() const { return descriptor_; }
  int take() { return std::exchange(descriptor_, -1); }

 private:
  int descriptor_;
};

int connected(int port) {
  Socket socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  const bool is_there =
      socket.get() >= 0 &&
      connect(socket.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
  if (!is_there) throw_broken();
  return socket.take();
}

void send_all(int socket, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t sent = send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent < 0 && errno != EINTR) throw_broken();
    if (sent > 0) bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
}

}  // namespace

Download::Download(int port, const PictureRequest& request) : socket_(connected(port)) {
  Socket socket(socket_);
  send_all(socket_, text_of(request));
  socket.take();
}

Download::~Download() { close(socket_); }

bool Download::look() {
  pollfd wanted{.fd = socket_, .events = POLLIN, .revents = 0};
  if (poll(&wanted, 1, MomentInMilliseconds) <= 0) return false;
  std::array<char, 16 * 1024> bytes;
  const ssize_t count = recv(socket_, bytes.data(), bytes.size(), 0);
  if (count < 0 && errno != EINTR) throw_broken();
  if (count > 0) received_.append(bytes.data(), static_cast<std::size_t>(count));
  return count == 0 || is_whole(received_);
}

}  // namespace images
