// repr of the plain types, quote by quote as CPython writes it.
// Rule: a float always shows a point or an exponent, a text always its shorter quoting.
#include "engine/value.h"

#include <fmt/format.h>

#include <cmath>

#include "engine/errors.h"
#include "engine/exception_group.h"

namespace engine {

std::string repr(bool value) { return value ? "True" : "False"; }

std::string repr(double value) {
  if (std::isnan(value)) return "nan";
  if (std::isinf(value)) return value > 0 ? "inf" : "-inf";
  std::string text = fmt::format("{}", value);
  if (text.find_first_of(".e") == std::string::npos) text += ".0";
  return text;
}

std::string repr(Seconds value) { return fmt::format("{}", value.count()); }

std::string repr(std::string_view value) {
  const bool is_double = value.find('\'') != value.npos && value.find('"') == value.npos;
  const char quote = is_double ? '"' : '\'';
  std::string text(1, quote);
  for (const char c : value) {
    const auto code = static_cast<unsigned char>(c);
    if (c == quote || c == '\\') {
      text += {'\\', c};
    } else if (c == '\n') {
      text += "\\n";
    } else if (c == '\t') {
      text += "\\t";
    } else if (c == '\r') {
      text += "\\r";
    } else if (code < 0x20 || code == 0x7f) {
      text += fmt::format("\\x{:02x}", code);
    } else {
      text += c;
    }
  }
  return text + quote;
}

static bool has_argument(const std::exception_ptr& error) {
  try {
    std::rethrow_exception(error);
  } catch (const CancelledError& cancelled) {
    return cancelled.has_argument;
  } catch (...) {
    return false;
  }
}

std::string repr(const std::exception_ptr& error) {
  if (!error) return repr(None());
  if (const auto group = members_of(error)) {
    const std::string members = group->given_as == GivenAs::List
                                    ? repr(group->exceptions)
                                    : "(" + repr(group->exceptions.front()) + ",)";
    return type_of(error) + "(" + repr(group->message) + ", " + members + ")";
  }
  const Raised raised = describe(error);
  const bool is_bare = raised.text.empty() && !has_argument(error);
  return raised.type + "(" + (is_bare ? "" : repr(raised.text)) + ")";
}

std::string joined(const std::vector<std::string>& texts) {
  return fmt::format("{}", fmt::join(texts, ", "));
}

}  // namespace engine
