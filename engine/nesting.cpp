// Counts, in each thread, the calls and the destructors that are open.
// Rule: what is put off dies in the order in which it was put off.
#include "engine/nesting.h"

#include <deque>

#include "engine/errors.h"

namespace engine {

namespace {

constexpr int DeepestDestruction = 200;  // each is several calls of the compiler's making

struct Open {
  int calls = 0;
  int destructions = 0;
  bool is_mid_block = false;
  std::deque<std::unique_ptr<Dying>> put_off;
};
thread_local Open open;

}  // namespace

NestedCall::NestedCall(const char* where) {
  if (open.calls == RecursionLimit) {
    throw RecursionError(std::string("maximum recursion depth exceeded ") + where);
  }
  ++open.calls;
}

NestedCall::~NestedCall() { --open.calls; }

MidBlock::MidBlock(bool is_so) : was_so_(std::exchange(open.is_mid_block, is_so)) {}

MidBlock::~MidBlock() { open.is_mid_block = was_so_; }

bool MidBlock::is_so() { return open.is_mid_block; }

NestedDestruction::NestedDestruction() { ++open.destructions; }

NestedDestruction::~NestedDestruction() {
  while (open.destructions == 1 && !open.put_off.empty()) {
    const std::unique_ptr<Dying> next = std::move(open.put_off.front());
    open.put_off.pop_front();
  }
  --open.destructions;
}

bool NestedDestruction::is_too_deep() const { return open.destructions > DeepestDestruction; }

void NestedDestruction::put_off(std::unique_ptr<Dying> thing) {
  open.put_off.push_back(std::move(thing));
}

}  // namespace engine
