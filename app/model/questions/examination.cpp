// Finds the occasions and keeps the answers apart.
// Rule: the order of the answers depends on their words alone.
#include "app/model/questions/examination.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <set>
#include <tuple>

#include "app/model/causes.h"
#include "app/model/questions/chance.h"
#include "app/model/questions/told.h"
#include "app/model/words.h"

namespace app::model::questions {
namespace {

using Kind = Operation::Kind;

constexpr std::size_t MostOccasions = 48;
constexpr std::size_t MostAnswers = 4;

/// What it does who holds the loop.
std::string hold_words(const trace::Trace& trace, const trace::Record& record) {
  if (closes_pool(record)) return "closes a pool";
  if (record.kind != trace::Kind::Block) return "computes";
  return fmt::format("calls {}", block_function(trace, record));
}

/// The words of an answer without what is only form.
std::string essence(std::string_view text) {
  std::string letters;
  for (const char c : text)
    if (std::isspace(static_cast<unsigned char>(c)) == 0)
      letters += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return letters;
}

/// Numbers before words, and small numbers before great ones.
std::tuple<double, std::string_view> rank(const Answer& answer) {
  const bool is_number = std::isdigit(static_cast<unsigned char>(answer.text.front())) != 0;
  return {is_number ? std::stod(answer.text) : 0, answer.text};
}

bool are_told(const Timeline& timeline, const Performance& performance) {
  return std::ranges::all_of(lines_of_story(timeline), [&](RecordIndex line) {
    return is_told(performance, timeline.record(line));
  });
}

}  // namespace

Examination::Examination(const Timeline& timeline, const Performance& performance)
    : timeline_(&timeline),
      performance_(&performance),
      chances_(other_chances(timeline, performance)),
      knows_all_lines_(are_told(timeline, performance)) {
  std::vector<Occasion> all;
  for (PartIndex part = 0; part < performance.parts.size(); ++part)
    for (std::size_t row = 0; row < performance.parts[part].operations.size(); ++row)
      if (is_occasion(part, row)) all.push_back({part, &performance.parts[part].operations[row]});
  std::ranges::sort(all, {}, [](const Occasion& occasion) { return occasion.operation->record; });
  std::set<std::pair<trace::SiteId, Kind>> seen;
  for (const Occasion& occasion : all)
    if (occasions_.size() < MostOccasions &&
        seen.emplace(occasion.operation->site, occasion.operation->kind).second)
      occasions_.push_back(occasion);
}

std::string Examination::task_text(PartIndex part) const {
  const trace::TaskId id = task(part);
  return timeline_->task_name(id) + " " + timeline_->task_call(id);
}

/// Only who wakes another in the midst of a step is worth a question.
bool Examination::is_occasion(PartIndex part, std::size_t row) const {
  const std::vector<Operation>& operations = performance_->parts[part].operations;
  const Operation& operation = operations[row];
  switch (operation.kind) {
    case Kind::Create:
    case Kind::Wait:
    case Kind::Yield:
    case Kind::End:
      return true;
    case Kind::Hold:
      return operation.site != 0;
    case Kind::Acquire:
      return is_suspension(operation);
    case Kind::Release:
      return operation.part != Nothing && operation.part != part;
    case Kind::Give: {
      const auto ends =
          std::find_if(operations.begin() + static_cast<std::ptrdiff_t>(row), operations.end(),
                       [](const Operation& later) { return later.kind != Kind::Give; });
      const bool is_at_once = performance_->cues[operation.cue].passes == 0;
      return is_at_once && ends != operations.end() && ends->kind != Kind::End;
    }
    default:
      return false;
  }
}

RecordIndex Examination::shown_at(const Occasion& occasion) const {
  RecordIndex n = occasion.operation->record;
  const Kind kind = occasion.operation->kind;
  if (kind != Kind::Create && kind != Kind::Release) return n;
  const auto leads_on = [&](RecordIndex next) {
    const auto what = timeline_->record(next).kind;
    return what == trace::Kind::Acquire || what == trace::Kind::FutDone;
  };
  RecordIndex push = n + 1;
  while (push < timeline_->size() && leads_on(push))
    ++push;
  const bool is_pushed =
      push < timeline_->size() && timeline_->record(push).kind == trace::Kind::Push;
  return is_pushed ? push : n;
}

Sentence& Examination::name(Sentence& text, PartIndex part) const {
  const std::string call = timeline_->task_call(task(part));
  return text.task(task(part)).add(call.empty() ? "" : " ").code(call);
}

RichText Examination::seen(Topic topic, const Occasion& occasion) const {
  const Operation& operation = *occasion.operation;
  const trace::Record& record = timeline_->record(operation.record);
  Sentence seen = say();
  name(seen, occasion.part);
  switch (operation.kind) {
    case Kind::Create:
      name(seen.say(" has just created "), operation.part);
      break;
    case Kind::Release:
    case Kind::Give:
      name(seen.say(" has just woken "), operation.part);
      break;
    case Kind::Hold:
      seen.say(" {}", hold_words(timeline_->trace(), record));
      break;
    case Kind::End:
      return seen.say(" has just ended.");
    case Kind::Wait:
    case Kind::Acquire:
      if (topic != Topic::TaskState || operation.site == 0) {
        seen.say(" {}", await_words(*timeline_, record.wait));
        break;
      }
      [[fallthrough]];
    default:
      seen.say(" has reached the await");
  }
  return seen.line(" at ", operation.site).say(".");
}

Question Examination::question(Topic topic, const Occasion& occasion, const RichText& asked) const {
  Question question{.topic = topic, .record = shown_at(occasion), .text = seen(topic, occasion)};
  question.text.add(asked);
  question.site = occasion.operation->site;
  return question;
}

void Answers::add(std::string text, Machine machine) {
  if (text.empty()) return;
  const auto same = std::ranges::find(answers_, essence(text),
                                      [](const Answer& answer) { return essence(answer.text); });
  if (same != answers_.end()) {
    const bool is_free = same->machine != Machine::EventLoop && same->also == Machine::EventLoop;
    if (is_free) same->also = machine;
    return;
  }
  if (answers_.size() == MostAnswers) return;
  answers_.push_back({.text = std::move(text), .machine = machine});
}

bool Answers::give_to(Question& question) const {
  if (answers_.size() < 2 || answers_.front().text.empty()) return false;
  question.answers = answers_;
  std::ranges::sort(question.answers, {}, rank);
  const auto right = std::ranges::find(question.answers, Machine::EventLoop, &Answer::machine);
  question.right = static_cast<std::size_t>(right - question.answers.begin());
  return true;
}

}  // namespace app::model::questions
