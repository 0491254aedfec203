// The words that steps are made of: what follows each, where it may stand, how often it is drawn.
// Rule: a primitive is one row of the table, one function in a *_words.cpp and one in cpython/.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tests::differential {

/// What an argument is. A name is a letter, which says what it stands for, and a digit.
enum class Kind {
  Coroutine,         // c1
  Task,              // t1
  NewTask,           // t1: before the Coroutine that it is to run
  Future,            // f1: made and set by hand
  Outer,             // j1: made and set by asyncio: of a job, of a shield
  Gathering,         // g1: a gather whose result is a list
  Outcomes,          // o1: a gather that returns exceptions
  Handle,            // h1: of call_soon and call_later
  Callback,          // k1
  Semaphore,         // s1
  BoundedSemaphore,  // b1
  Lock,              // l1
  Lockable,          // any of s b l n
  Event,             // e1
  Condition,         // n1
  Barrier,           // r1
  Parties,           // 1, 2 or 3; of a barrier, or workers
  Queue,             // q1
  Timeout,           // m1
  Pool,              // x1
  Generator,         // y1: the body of asynchronous generators
  Stream,            // a1: one that was made of such a body
  Group,             // p1
  Awaitable,         // any of t f j g o
  Awaited,           // the same, to be waited for
  Awaitables,        // the rest of the line, none at all too: any of t f j c
  Waitable,          // any of t f j g o c, to be waited for
  Futures,           // the rest of the line: any of t f j c; a coroutine is made a task
  Delay,             // seconds
  OptionalDelay,     // seconds, or `never`
  When,              // FIRST_COMPLETED and its like
  ShortDelay,        // seconds of computing
  Small,             // 0, 1, 2 or 3
  Number,            // an integer
  Text,              // a word to print
  Error,             // an exception's type and a number for its text: two words
  CaughtError,       // an exception's type
};

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

/// True for what takes the rest of the line.
bool is_list(Kind kind);

/// The letters that names of this kind begin with; empty when it is no name.
std::string_view letters_of(Kind kind);

/// When `wait` may return.
std::span<const std::string_view> whens();

/// The exceptions that a program may raise, and those it may catch.
std::span<const std::string_view> raised_errors();
std::span<const std::string_view> caught_errors();

}  // namespace tests::differential
