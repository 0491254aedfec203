// How deep calls may nest, and what dies inside of what dies.
// Rule: no program overflows the stack by the depth of what it builds: it gets a RecursionError, as in
// Python, or its chains are taken apart link by link.
#pragma once

#include <memory>
#include <utility>

namespace engine {

/// As sys.getrecursionlimit(). What a task has on its stack counts from its first step on, and calls
/// of cancel() from the first of them, so the limit strikes some frames later than CPython's.
inline constexpr int RecursionLimit = 1000;

/// A call that may lead to one of its own kind. Throws RecursionError where CPython does: too deep.
class NestedCall {
 public:
  /// `where` ends the error's text, as in CPython: "in ..." or "while ...".
  explicit NestedCall(const char* where);
  ~NestedCall();
  NestedCall(const NestedCall&) = delete;
  NestedCall& operator=(const NestedCall&) = delete;
};

/// While it lives with true, what dies in this thread dies with a frame that stands in the midst of its
/// blocks: none of them is left, nothing is given back, as when CPython frees a frame. With false, frames
/// that run meanwhile leave theirs as ever.
class MidBlock {
 public:
  explicit MidBlock(bool is_so);
  ~MidBlock();
  MidBlock(const MidBlock&) = delete;
  MidBlock& operator=(const MidBlock&) = delete;
  static bool is_so();

 private:
  const bool was_so_;
};

/// What is to be destroyed later.
struct Dying {
  virtual ~Dying() = default;
};
template <class T>
struct DyingThing final : Dying {
  explicit DyingThing(T dying) : thing(std::move(dying)) {}
  T thing;
};

/// One of the destructors that run inside of one another.
class NestedDestruction {
 public:
  NestedDestruction();
  /// The outermost one destroys what was put off.
  ~NestedDestruction();
  NestedDestruction(const NestedDestruction&) = delete;
  NestedDestruction& operator=(const NestedDestruction&) = delete;
  bool is_too_deep() const;
  static void put_off(std::unique_ptr<Dying> thing);
};

/// Destroys what may hold something that is destroyed by this, too, and so on: at once, or, where that
/// would be too deep, when the outermost such call is over (as CPython's trashcan).
template <class T>
void destroy_nested(T thing) {
  const NestedDestruction destruction;
  if (destruction.is_too_deep()) {
    NestedDestruction::put_off(std::make_unique<DyingThing<T>>(std::move(thing)));
  } else {
    const T dies_now = std::move(thing);
  }
}

}  // namespace engine
