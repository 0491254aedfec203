// The few lines of HTTP/1.1 that a picture needs, written and read.
// Rule: what comes over a connection is checked; a message says what is wrong with it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "engine/errors.h"
#include "engine/time.h"

namespace images {

/// The server said no, or what it said is no answer.
struct HttpError : engine::Exception {
  explicit HttpError(std::string text) : Exception("HTTPError", std::move(text)) {}
};

/// A picture, and how long the network and the host take to send it.
struct PictureRequest {
  int n = 0;
  engine::Seconds delay{};
};

/// `GET /image_07.png?delay=0.9 HTTP/1.1` with its headers and the empty line.
std::string text_of(const PictureRequest& request);
/// Reads what text_of() writes. Throws HttpError: "400 Bad Request", or "404 Not Found" for a path
/// that is no picture's.
PictureRequest read_request(std::string_view text);

/// "200 OK" and a picture, or an error's status and no body.
std::string response(std::string_view status, std::string_view body);
/// How many bytes follow the head, which ends with an empty line. Throws HttpError unless it says 200.
std::size_t body_size(std::string_view head);
/// Whether the head and the body it promises are there. Throws HttpError as body_size().
bool is_whole(std::string_view response);
/// The body of a whole response. Throws HttpError when it is cut off.
std::string body_of(std::string_view whole);

}  // namespace images
