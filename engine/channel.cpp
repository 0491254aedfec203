// Length, kind, bytes.
// Rule: a message is a kind and its bytes, whole or not at all.
#include "engine/channel.h"

#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>

namespace engine {

namespace {

struct Head {
  std::uint64_t size;
  Channel::Kind kind;
};

}  // namespace

Channel::~Channel() {
  if (descriptor_ >= 0) close(descriptor_);
}

bool Channel::send(Kind kind, std::string_view bytes) {
  Head head{};
  head.size = bytes.size();
  head.kind = kind;
  std::string all(sizeof head, '\0');
  std::memcpy(all.data(), &head, sizeof head);
  all += bytes;
  for (std::string_view left = all; !left.empty();) {
    const ssize_t sent = ::send(descriptor_, left.data(), left.size(), MSG_NOSIGNAL);
    if (sent < 0 && errno == EINTR) continue;
    if (sent <= 0) return false;
    left.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

std::optional<Channel::Message> Channel::receive() {
  Head head{};
  std::array<char, sizeof head> raw;
  if (!read(raw.data(), raw.size())) return std::nullopt;
  std::memcpy(&head, raw.data(), sizeof head);
  Message message{head.kind, std::string(head.size, '\0')};
  if (!read(message.bytes.data(), message.bytes.size())) return std::nullopt;
  return message;
}

bool Channel::read(char* into, std::size_t count) {
  while (count > 0) {
    const ssize_t got = ::recv(descriptor_, into, count, 0);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return false;
    into += got;
    count -= static_cast<std::size_t>(got);
  }
  return true;
}

}  // namespace engine
