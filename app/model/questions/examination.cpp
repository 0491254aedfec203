// Finds the occasions and keeps the answers apart.
// Rule: the order of the answers depends on their words alone.
#include "app/model/questions/examination.h"

#include <algorithm>
#include <cctype>
#include <set>
#include <tuple>

#include "app/model/causes.h"

namespace app::model::questions {
namespace {

using Kind = Operation::Kind;

constexpr std::size_t MostOccasions = 48;
constexpr std::size_t MostAnswers = 4;

bool is_occasion(const Operation& operation) {
  return operation.kind == Kind::Create || operation.kind == Kind::Wait ||
         operation.kind == Kind::Yield || operation.kind == Kind::End ||
         (operation.kind == Kind::Hold && operation.site != 0);
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

bool is_printed_by_tasks(const Timeline& timeline, const Performance& performance) {
  return std::ranges::all_of(timeline.prints(), [&](RecordIndex line) {
    return performance.rows.contains(timeline.record(line).task);
  });
}

}  // namespace

Examination::Examination(const Timeline& timeline, const Performance& performance)
    : timeline_(&timeline),
      performance_(&performance),
      knows_all_lines_(is_printed_by_tasks(timeline, performance)) {
  std::vector<Occasion> all;
  for (PartIndex part = 0; part < performance.parts.size(); ++part)
    for (const Operation& operation : performance.parts[part].operations)
      if (is_occasion(operation)) all.push_back({part, &operation});
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

RecordIndex Examination::shown_at(const Occasion& occasion) const {
  const RecordIndex n = occasion.operation->record;
  const bool is_birth = occasion.operation->kind == Kind::Create && n + 1 < timeline_->size() &&
                        timeline_->record(n + 1).kind == trace::Kind::Push;
  return is_birth ? n + 1 : n;
}

RichText Examination::seen(const Occasion& occasion) const {
  const Operation& operation = *occasion.operation;
  const trace::Record& record = timeline_->record(operation.record);
  Sentence seen = say();
  seen.task(task(occasion.part));
  switch (operation.kind) {
    case Kind::Create:
      seen.say(" has just made ").task(task(operation.part));
      break;
    case Kind::Wait:
      seen.say(" {}", await_words(*timeline_, record.wait));
      break;
    case Kind::Hold:
      seen.say(" {}", operation.is_sleep ? "calls time.sleep" : "computes");
      break;
    case Kind::End:
      return seen.say(" has just ended.");
    default:
      seen.say(" has just suspended and stays ready");
  }
  return seen.line(" at ", operation.site).say(".");
}

void Answers::add(std::string text, Machine machine) {
  if (text.empty() || answers_.size() == MostAnswers) return;
  for (const Answer& answer : answers_)
    if (essence(answer.text) == essence(text)) return;
  answers_.push_back({std::move(text), machine});
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
