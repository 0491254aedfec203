#include "tests/differential/shrink.h"

#include <algorithm>
#include <array>

#include "tests/differential/vocabulary.h"

namespace tests::differential {

namespace {

/// Every block, at every depth, in an order that edits elsewhere keep.
void collect_blocks(Block& block, std::vector<Block*>& blocks) {
  blocks.push_back(&block);
  for (Step& step : block) {
    if (!step.body.empty()) collect_blocks(step.body, blocks);
    if (!step.clauses.empty()) collect_blocks(step.clauses, blocks);
  }
}

std::vector<Block*> blocks_of(Program& program) {
  std::vector<Block*> blocks;
  collect_blocks(program, blocks);
  return blocks;
}

class Shrinker {
 public:
  Shrinker(Program program, const std::function<bool(const Program&)>& shows)
      : program_(std::move(program)), shows_(shows) {}

  Program shrink() {
    while (remove_steps() || unwrap_steps() || simplify_words()) {
    }
    return std::move(program_);
  }

 private:
  using Edit = std::function<void(Block&)>;

  /// Keeps the edit of one block when it still shows.
  bool attempt(std::size_t block, const Edit& edit) {
    Program candidate = program_;
    edit(*blocks_of(candidate)[block]);
    const bool has_main = !candidate.empty() && candidate.front().word() == "coroutine";
    if (!has_main || candidate == program_ || !shows_(candidate)) return false;
    program_ = std::move(candidate);
    return true;
  }

  std::size_t blocks() { return blocks_of(program_).size(); }
  Block& block(std::size_t number) { return *blocks_of(program_)[number]; }

  /// Whole blocks first, then halves, down to single steps (delta debugging).
  bool remove_steps() {
    bool has_changed = false;
    for (std::size_t number = 0; number < blocks(); ++number) {
      for (std::size_t size = block(number).size(); size > 0; size /= 2) {
        for (std::size_t at = 0; number < blocks() && at < block(number).size();) {
          const bool is_removed = attempt(number, [&](Block& steps) { remove(steps, at, size); });
          has_changed |= is_removed;
          if (!is_removed) at += size;
        }
        if (number >= blocks()) break;
      }
    }
    return has_changed;
  }

  static void remove(Block& steps, std::size_t at, std::size_t size) {
    const auto first = steps.begin() + static_cast<std::ptrdiff_t>(at);
    const auto last = std::min(steps.size(), at + size);
    steps.erase(first, steps.begin() + static_cast<std::ptrdiff_t>(last));
  }

  /// Puts what a step heads in its place.
  bool unwrap_steps() {
    for (std::size_t number = 1; number < blocks(); ++number) {
      for (std::size_t at = 0; at < block(number).size(); ++at) {
        const Word* word = find_word(block(number)[at].word());
        const bool is_inline = word->body == Body::Steps && word->stands == Stands::InCoroutine;
        if (is_inline && attempt(number, [&](Block& steps) { unwrap(steps, at); })) return true;
      }
    }
    return false;
  }

  static void unwrap(Block& steps, std::size_t at) {
    const Block body = std::move(steps[at].body);
    const auto place = steps.erase(steps.begin() + static_cast<std::ptrdiff_t>(at));
    steps.insert(place, body.begin(), body.end());
  }

  bool simplify_words() {
    bool has_changed = false;
    for (std::size_t number = 1; number < blocks(); ++number) {
      for (std::size_t at = 0; at < block(number).size(); ++at) {
        for (std::size_t word = 1; word < block(number)[at].words.size(); ++word)
          has_changed |= simplify_word(number, at, word);
      }
    }
    return has_changed;
  }

  bool simplify_word(std::size_t number, std::size_t at, std::size_t word) {
    const Step& step = block(number)[at];
    const std::string old = step.words[word];
    if (is_in_a_list(step, word)) {
      return attempt(number, [&](Block& steps) {
        auto& words = steps[at].words;
        words.erase(words.begin() + static_cast<std::ptrdiff_t>(word));
      });
    }
    if (old.find_first_not_of("-.0123456789") != old.npos) return false;
    const auto& kinds = find_word(step.word())->arguments;
    for (const char* simpler : {"0", "1", "0.1"}) {
      if (old == simpler) return false;
      if (word <= kinds.size() && !is_of(kinds[word - 1], simpler)) continue;
      if (attempt(number, [&](Block& steps) { steps[at].words[word] = simpler; })) return true;
    }
    return false;
  }

  static bool is_in_a_list(const Step& step, std::size_t word) {
    const auto& arguments = find_word(step.word())->arguments;
    return !arguments.empty() && is_list(arguments.back()) && word >= arguments.size();
  }

  Program program_;
  const std::function<bool(const Program&)>& shows_;
};

}  // namespace

Program shrink(Program program, const std::function<bool(const Program&)>& shows) {
  return Shrinker(std::move(program), shows).shrink();
}

}  // namespace tests::differential
