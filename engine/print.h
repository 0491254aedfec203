// Python's print and str.format, so that both listings print the same text.
// Rule: what a recorded program prints goes into the recording, not to standard output.
#pragma once

#include <concepts>
#include <cstdio>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/site.h"
#include "engine/trace/trace.h"
#include "engine/value.h"

namespace engine {

/// As `end=`: what follows the last thing printed. `print("a", end(""));`
struct End {
  std::string text;
};
inline End end(std::string text) { return {std::move(text)}; }

/// As `sep=`: what stands between two.
struct Separator {
  std::string text;
};
inline Separator sep(std::string text) { return {std::move(text)}; }

/// As `file=`: `print("oops", file(stderr));` Anything but stderr is standard output.
struct File {
  trace::Stream stream;
};
inline File file(std::FILE* stream) {
  return {stream == stderr ? trace::Stream::Stderr : trace::Stream::Stdout};
}

template <class T>
concept PrintOption = std::same_as<T, End> || std::same_as<T, Separator> || std::same_as<T, File>;

/// The first thing printed. It converts from anything, and so learns where print was called.
struct FirstPrinted {
  template <class T>
    requires(!PrintOption<T>)
  FirstPrinted(const T& value, Site called_at = Site::current())
      : text(str(value)), site(called_at) {}

  std::string text;
  Site site;
};

/// One call of print.
struct Printed {
  std::vector<std::string> texts;
  Site site;
  std::string separator = " ";
  std::string end = "\n";
  trace::Stream stream = trace::Stream::Stdout;

  template <class T>
  void add(const T& value) {
    texts.push_back(str(value));
  }
  void add(const End& option) { end = option.text; }
  void add(const Separator& option) { separator = option.text; }
  void add(const File& option) { stream = option.stream; }
};

/// Writes it as the running task or job: one record for each line that ends, and for a line that has no
/// end when its step ends.
void print_all(const Printed& printed);

/// A small picture that a recording shows with the line that this task or job prints next, in the same
/// step. Does nothing without a recorder.
void show(const trace::Picture& picture);

/// As Python's print: the str() of each, separated by spaces.
template <class... T>
void print(const FirstPrinted& first, const T&... rest) {
  Printed printed{.texts = {first.text}, .site = first.site};
  (printed.add(rest), ...);
  print_all(printed);
}
inline void print(Site site = Site::current()) { print_all({.site = site}); }

/// As Python's "{} and {:.2f}".format(a, b): each {} is the str() of one value; a form is one of
/// Python's for numbers. Throws ValueError for too few values and for a form that
/// does not fit.
std::string format_texts(std::string_view pattern, const std::vector<std::string>& texts);
template <class... T>
std::string format(std::string_view pattern, const T&... values) {
  return format_texts(pattern, {str(values)...});
}

}  // namespace engine
