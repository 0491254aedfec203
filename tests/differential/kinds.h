// What can follow a word: names, numbers, errors and choices, and how each is written.
// Rule: the first letter of a name says what it stands for.
#pragma once

#include <span>
#include <string_view>

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

/// Whether `text` is written as this kind is.
bool is_of(Kind kind, std::string_view text);

bool is_number(std::string_view text);

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
