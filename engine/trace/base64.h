// Bytes as text: base64 as in RFC 4648, with its padding.
// Rule: what is read is exactly what is written; anything else is nothing.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace engine::trace {

/// How many characters `bytes` bytes take.
constexpr std::size_t base64_size(std::size_t bytes) { return (bytes + 2) / 3 * 4; }

std::string to_base64(std::string_view bytes);
/// Nothing for a text that to_base64() does not write.
std::optional<std::string> from_base64(std::string_view text);

}  // namespace engine::trace
