// The words that steps are made of: what follows each, where it may stand, how often it is drawn.
// Rule: a primitive is one row of the table, one function in a *_words.cpp and one in cpython/.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tests/differential/kinds.h"

namespace tests::differential {

/// Where a step stands.
enum class Place {
  Top,        // at the left margin
  Coroutine,  // in a coroutine, or deep in a generator
  Generator,  // in a generator, which may yield here
  Guarded,    // in a `try` of a generator, which may yield here, too
  Callback,   // in the body of a callback, which cannot wait
};

/// What is indented below a word.
enum class Body { None, Steps, Callback };

/// Where a word may stand.
enum class Stands { Top, InCoroutine, InGenerator, Anywhere, AfterTry };

struct Word {
  std::string_view name;
  std::vector<Kind> arguments;
  Stands stands;
  Body body = Body::None;
  /// How often it is drawn, beside the others; 0: never by itself.
  int weight = 0;
  /// What it is in Python.
  std::string_view python;
  /// It puts its first argument into the world: main begins with such words.
  bool is_maker = false;
};

std::span<const Word> vocabulary();
/// Null when there is no such word.
const Word* find_word(std::string_view name);

/// What is wrong with a line of this word at this place; empty: nothing.
std::string fault_of(const Word& word, std::span<const std::string> line, Place place);

/// Where the steps indented below this word stand, which itself stands at `place`.
Place inside_of(const Word& word, Place place);

}  // namespace tests::differential
