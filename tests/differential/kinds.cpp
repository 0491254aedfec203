#include "tests/differential/kinds.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace tests::differential {

namespace {

using enum Kind;

constexpr std::array<std::string_view, 5> Raised{"ValueError", "KeyError", "RuntimeError",
                                                 "CancelledError", "SystemExit"};
constexpr std::array<std::string_view, 11> Caught{
    "ValueError", "KeyError",           "RuntimeError",      "CancelledError",
    "Exception",  "InvalidStateError",  "TimeoutError",      "QueueEmpty",
    "QueueFull",  "BrokenBarrierError", "StopAsyncIteration"};
constexpr std::array<std::string_view, 3> Whens{"FIRST_COMPLETED", "FIRST_EXCEPTION",
                                                "ALL_COMPLETED"};

bool is_name(std::string_view text, std::string_view letters) {
  return text.size() == 2 && letters.find(text[0]) != letters.npos && text[1] >= '0' &&
         text[1] <= '9';
}

template <class List>
bool is_in(const List& list, std::string_view text) {
  return std::ranges::find(list, text) != list.end();
}

template <class Number>
bool is_wholly(std::string_view text) {
  Number value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size();
}

}  // namespace

bool is_number(std::string_view text) { return is_wholly<double>(text); }

bool is_of(Kind kind, std::string_view text) {
  switch (kind) {
    case Delay:
    case ShortDelay:
      return is_number(text);
    case Small:
    case Parties:
    case Number:
      return is_wholly<int>(text);
    case OptionalDelay:
      return text == "never" || is_number(text);
    case When:
      return is_in(Whens, text);
    case Text:
      return true;
    case Error:
      return is_in(Raised, text);
    case CaughtError:
      return is_in(Caught, text);
    default:
      return is_name(text, letters_of(kind));
  }
}

bool is_list(Kind kind) { return kind == Awaitables || kind == Futures; }

std::string_view letters_of(Kind kind) {
  switch (kind) {
    case Coroutine:
      return "c";
    case Task:
    case NewTask:
      return "t";
    case Future:
      return "f";
    case Outer:
      return "j";
    case Gathering:
      return "g";
    case Outcomes:
      return "o";
    case Handle:
      return "h";
    case Callback:
      return "k";
    case Semaphore:
      return "s";
    case BoundedSemaphore:
      return "b";
    case Lock:
      return "l";
    case Lockable:
      return "sbln";
    case Event:
      return "e";
    case Group:
      return "p";
    case Condition:
      return "n";
    case Barrier:
      return "r";
    case Queue:
      return "q";
    case Timeout:
      return "m";
    case Pool:
      return "x";
    case Generator:
      return "y";
    case Stream:
      return "a";
    case Awaitable:
    case Awaited:
      return "tfjgo";
    case Waitable:
      return "tfjgoc";
    case Awaitables:
    case Futures:
      return "tfjc";
    default:
      return "";
  }
}

std::span<const std::string_view> whens() { return Whens; }
std::span<const std::string_view> raised_errors() { return Raised; }
std::span<const std::string_view> caught_errors() { return Caught; }

}  // namespace tests::differential
