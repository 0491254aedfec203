// Python's print and str.format, so that both listings print the same text.
// Rule: what a recorded program prints goes into the recording, not to standard output.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/site.h"
#include "engine/value.h"

namespace engine {

/// The first thing printed. It converts from anything, and so learns where print was called.
struct FirstPrinted {
  template <class T>
  FirstPrinted(const T& value, Site called_at = Site::current())
      : text(str(value)), site(called_at) {}

  std::string text;
  Site site;
};

/// Writes a line as the running task. One record for each line the text has.
void print_text(std::string_view text, Site site);

/// As Python's print: the str() of each, separated by spaces.
template <class... T>
void print(const FirstPrinted& first, const T&... rest) {
  std::string text = first.text;
  ((text += " " + str(rest)), ...);
  print_text(text, first.site);
}
inline void print(Site site = Site::current()) { print_text("", site); }

/// As Python's "{} and {}".format(a, b): each {} is the str() of one value.
std::string format_texts(std::string_view pattern, const std::vector<std::string>& texts);
template <class... T>
std::string format(std::string_view pattern, const T&... values) {
  return format_texts(pattern, {str(values)...});
}

}  // namespace engine
