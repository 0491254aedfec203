// Edit distance, and how much of it is still a slip.
// Rule: it answers only when the two are close enough to be a slip of the hand.
#include "app/runs/nearest.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <vector>

namespace app::runs {

namespace {

// A name that was only begun is near as well.
constexpr std::size_t ShortestStart = 4;

/// Insertions, deletions and replacements that turn one word into the other.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0]++;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
    }
  }
  return row.back();
}

/// How far `word` is from being `candidate`, or its beginning.
std::size_t distance_to_name(std::string_view word, std::string_view candidate) {
  const std::size_t whole = distance(word, candidate);
  if (word.size() < ShortestStart) return whole;
  return std::min(whole, distance(word, candidate.substr(0, word.size())) + 1);
}

}  // namespace

std::string nearest(std::string_view word, std::span<const std::string> candidates) {
  constexpr std::size_t LongestWord = 200;
  if (word.empty() || word.size() > LongestWord) return {};
  const std::string* best = nullptr;
  std::size_t best_distance = std::max<std::size_t>(2, word.size() / 3) + 1;
  for (const std::string& candidate : candidates) {
    const std::size_t candidate_distance = distance_to_name(word, candidate);
    if (candidate_distance >= best_distance) continue;
    best = &candidate;
    best_distance = candidate_distance;
  }
  return best == nullptr ? std::string() : *best;
}

std::string suggestion(std::string_view word, std::span<const std::string> candidates) {
  const std::string name = nearest(word, candidates);
  return name.empty() ? std::string() : fmt::format(" (did you mean \"{}\"?)", name);
}

}  // namespace app::runs
