// Numbers and user text in the form XML takes them.
// Rule: whatever bytes come in, what goes out is well-formed, and the same on every machine.
#pragma once

#include <string>
#include <string_view>

namespace app::exporter {

/// At most two decimals, no trailing zeros, a point whatever the locale; 0 for what is no number.
std::string number(float value);

/// `text` for element content and attributes. A control character becomes its picture (U+2400...),
/// bytes that are no UTF-8 and characters XML forbids become U+FFFD; all else is kept.
std::string escaped(std::string_view text);

}  // namespace app::exporter
