#include "tests/differential/census.h"

#include <fmt/format.h>

#include <unordered_map>

#include "engine/trace/words.h"
#include "tests/differential/vocabulary.h"

namespace tests::differential {

namespace trace = engine::trace;

void Census::add(const trace::Trace& recording, const Uses& uses) {
  for (const auto& [word, count] : uses)
    uses_[word] += count;
  std::unordered_map<trace::TaskId, trace::WaitOn> waiting;
  for (const trace::Record& record : recording.records()) {
    if (record.kind == trace::Kind::TaskSuspend) {
      const trace::WaitOn on = recording.wait(record.wait).on;
      waiting[record.task] = on;
      ++waits_[static_cast<std::size_t>(on)].begun;
    }
    if (record.kind != trace::Kind::Run || record.run_how() != trace::RunHow::Cancel) continue;
    const auto found = waiting.find(record.task);
    if (found != waiting.end()) ++waits_[static_cast<std::size_t>(found->second)].cancelled;
  }
}

void Census::add(const Census& other) {
  for (const auto& [word, count] : other.uses_)
    uses_[word] += count;
  for (std::size_t i = 0; i < waits_.size(); ++i) {
    waits_[i].begun += other.waits_[i].begun;
    waits_[i].cancelled += other.waits_[i].cancelled;
  }
}

std::string Census::table() const {
  std::string text = fmt::format("{:<20}{:>12}\n", "word", "ran");
  for (const Word& word : vocabulary()) {
    if (word.stands == Stands::Top || word.stands == Stands::AfterTry) continue;
    const auto found = uses_.find(word.name);
    text += fmt::format("{:<20}{:>12}\n", word.name, found == uses_.end() ? 0 : found->second);
  }
  text += fmt::format("\n{:<20}{:>12}{:>28}\n", "waited for", "times", "cancelled while waiting");
  for (std::size_t i = 0; i < waits_.size(); ++i) {
    if (waits_[i].begun == 0) continue;
    text += fmt::format("{:<20}{:>12}{:>28}\n", trace::WaitOnWords[i], waits_[i].begun,
                        waits_[i].cancelled);
  }
  return text;
}

}  // namespace tests::differential
