// Texts and their parts.
// Rule: what comes over a connection is checked; a message says what is wrong with it.
#include "images/http.h"

#include <fmt/format.h>

#include <charconv>
#include <optional>

namespace images {

namespace {

constexpr std::string_view EmptyLine = "\r\n\r\n";
constexpr std::size_t MostBytes = 16 << 20;  // of a body
constexpr double LongestDelay = 60;

/// What stands in `text` between two marks, or nothing.
std::optional<std::string_view> between(std::string_view text, std::string_view before,
                                        std::string_view after) {
  const std::size_t begin = text.find(before);
  if (begin == text.npos) return std::nullopt;
  const std::string_view rest = text.substr(begin + before.size());
  const std::size_t end = rest.find(after);
  if (end == rest.npos) return std::nullopt;
  return rest.substr(0, end);
}

template <class T>
std::optional<T> number_in(std::optional<std::string_view> text) {
  T number{};
  if (!text) return std::nullopt;
  const char* end = text->data() + text->size();
  const auto [stop, error] = std::from_chars(text->data(), end, number);
  if (error != std::errc() || stop != end) return std::nullopt;
  return number;
}

}  // namespace

std::string text_of(const PictureRequest& request) {
  return fmt::format(
      "GET /image_{:02}.png?delay={} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n",
      request.n, request.delay.count());
}

PictureRequest read_request(std::string_view text) {
  const auto target = between(text.substr(0, text.find('\r')), "GET ", " HTTP/1.1");
  if (!target || !text.ends_with(EmptyLine)) throw HttpError("400 Bad Request");
  const auto n = number_in<int>(between(*target, "/image_", ".png?"));
  if (!n || *n < 0) throw HttpError("404 Not Found");
  const std::size_t delay = target->find("delay=");
  if (delay == target->npos) throw HttpError("400 Bad Request");
  const auto seconds = number_in<double>(target->substr(delay + 6));
  if (!seconds || !(*seconds >= 0 && *seconds <= LongestDelay)) throw HttpError("400 Bad Request");
  return {.n = *n, .delay = engine::Seconds(*seconds)};
}

std::string response(std::string_view status, std::string_view body) {
  return fmt::format(
      "HTTP/1.1 {}\r\nContent-Type: image/png\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{}",
      status, body.size(), body);
}

std::size_t body_size(std::string_view head) {
  const auto status = between(head, "HTTP/1.1 ", "\r\n");
  if (!status) throw HttpError("not an HTTP response");
  if (!status->starts_with("200 ")) throw HttpError(std::string(*status));
  const auto size = number_in<std::size_t>(between(head, "\r\nContent-Length: ", "\r\n"));
  if (!size || *size > MostBytes) throw HttpError("no usable Content-Length");
  return *size;
}

bool is_whole(std::string_view response) {
  const std::size_t end = response.find(EmptyLine);
  if (end == response.npos) return false;
  const std::size_t begin = end + EmptyLine.size();
  return response.size() - begin >= body_size(response.substr(0, begin));
}

std::string body_of(std::string_view whole) {
  const std::size_t end = whole.find(EmptyLine);
  if (end == whole.npos) throw HttpError("the response ends within its head");
  const std::size_t begin = end + EmptyLine.size();
  const std::size_t size = body_size(whole.substr(0, begin));
  if (whole.size() - begin < size) throw HttpError("the response is cut off");
  return std::string(whole.substr(begin, size));
}

}  // namespace images
