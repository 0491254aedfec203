// Messages between a program and its worker processes, over a socket.
// Rule: a message is a kind and its bytes, whole or not at all.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace engine {

class Channel {
 public:
  enum class Kind : char {
    Call,     // to the worker: name and arguments
    Print,    // from it: a text
    Show,     // width, height and pixels of a picture
    Sleep,    // seconds
    Compute,  // seconds
    Result,   // the result's bytes: the call has returned
    Error,    // type and text: the call has raised
  };
  struct Message {
    Kind kind;
    std::string bytes;
  };

  explicit Channel(int descriptor) : descriptor_(descriptor) {}
  Channel(Channel&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
  Channel& operator=(Channel&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    return *this;
  }
  ~Channel();

  /// Returns false when the other side is gone.
  bool send(Kind kind, std::string_view bytes);
  /// Waits for the next message; empty: the other side is gone.
  std::optional<Message> receive();

 private:
  bool read(char* into, std::size_t count);

  int descriptor_;
};

}  // namespace engine
