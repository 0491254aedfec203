// Three bytes are four characters of six bits.
// Rule: what is read is exactly what is written; anything else is nothing.
#include "engine/trace/base64.h"

#include <array>
#include <cstdint>

namespace engine::trace {

namespace {

constexpr std::string_view Alphabet =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

constexpr std::array<std::int8_t, 256> values_of_characters() {
  std::array<std::int8_t, 256> values{};
  values.fill(-1);
  for (std::size_t i = 0; i < Alphabet.size(); ++i)
    values[static_cast<unsigned char>(Alphabet[i])] = static_cast<std::int8_t>(i);
  return values;
}

constexpr auto Values = values_of_characters();

}  // namespace

std::string to_base64(std::string_view bytes) {
  std::string text;
  text.reserve(base64_size(bytes.size()));
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    const std::string_view group = bytes.substr(at, 3);
    std::uint32_t bits = 0;
    for (std::size_t i = 0; i < 3; ++i)
      bits = bits << 8 | (i < group.size() ? static_cast<unsigned char>(group[i]) : 0U);
    for (std::size_t i = 0; i < 4; ++i)
      text += i <= group.size() ? Alphabet[bits >> (18 - 6 * i) & 63U] : '=';
  }
  return text;
}

std::optional<std::string> from_base64(std::string_view text) {
  if (text.size() % 4 != 0) return std::nullopt;
  const std::size_t padding = text.ends_with("==") ? 2 : text.ends_with('=') ? 1 : 0;
  std::string bytes;
  bytes.reserve(text.size() / 4 * 3);
  std::uint32_t bits = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool is_padding = at + padding >= text.size();
    const int value = is_padding ? 0 : Values[static_cast<unsigned char>(text[at])];
    if (value < 0) return std::nullopt;
    bits = bits << 6 | static_cast<std::uint32_t>(value);
    if (at % 4 != 3) continue;
    for (const int shift : {16, 8, 0})
      bytes += static_cast<char>(bits >> shift & 0xFFU);
    bits = 0;
  }
  bytes.resize(bytes.size() - padding);
  if (to_base64(bytes) != text) return std::nullopt;  // bits beyond the last byte
  return bytes;
}

}  // namespace engine::trace
