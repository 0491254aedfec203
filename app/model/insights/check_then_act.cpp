// A value that is checked, waited with and then written, while another task checks the same: both go on.
// Rule: told where the text shows what is shared and the recording shows two tasks between check and writing.
#include <algorithm>
#include <array>
#include <set>

#include "app/model/insights/checks.h"
#include "app/model/insights/meetings.h"
#include "app/model/insights/shared_value.h"

namespace app::model::insights {
namespace {

/// `if self.connection is None:`, an await, `self.connection = …`.
struct Act {
  std::string shared{};
  Statement check{};
  Statement written{};
};

bool is_check(const CodeShape& shape, const Statement& statement) {
  const std::string text = shape.text(statement);
  return text.starts_with("if ") || text.starts_with("elif ");
}

/// Who passes this check goes no further: `if self.connection: return self.connection`.
bool turns_away(const CodeShape& shape, const Statement& check) {
  constexpr std::array<std::string_view, 4> Leaving{"return", "raise", "continue", "break"};
  const auto leaves = [&](const std::string& text) {
    return std::ranges::any_of(Leaving,
                               [&](std::string_view word) { return text.starts_with(word); });
  };
  const std::vector<Statement> body = shape.body_of(check);
  if (!body.empty()) return leaves(shape.text(body.back()));
  const std::string text = shape.text(check);
  const std::size_t colon = text.rfind(": ");
  return colon != text.npos && leaves(text.substr(colon + 2));
}

/// What this statement assigns, also by `-=` and `+=`; empty where it assigns nothing.
std::string target_of(const CodeShape& shape, const Statement& statement) {
  const std::string text = shape.text_with_strings(statement);
  std::size_t end = text.npos;
  for (const std::string_view sign : {" = ", " += ", " -= "})
    end = std::min(end, text.find(sign));
  return end != text.npos && is_target(text.substr(0, end)) ? text.substr(0, end) : std::string();
}

/// What decided that this await is reached: the `if` around it, or those before it that turn others away.
std::vector<Statement> checks_before(const CodeShape& shape, const std::vector<Statement>& block,
                                     const Statement& await) {
  std::vector<Statement> found;
  if (const auto head = shape.head_of(await); head && is_check(shape, *head))
    found.push_back(*head);
  for (const Statement& each : block) {
    if (each.first >= await.first) break;
    if (is_check(shape, each) && turns_away(shape, each)) found.push_back(each);
  }
  return found;
}

/// Between the check and the await nobody writes it, nor keeps what it was.
bool is_untouched(const CodeShape& shape, const Statement& check, const Statement& await,
                  const std::string& shared) {
  return std::ranges::none_of(shape.statements(), [&](const Statement& each) {
    const bool is_between = each.first > check.last && each.last < await.first;
    return is_between && (target_of(shape, each) == shared || reads(shape, each, shared));
  });
}

/// What is checked before this await and written with it or after it.
std::optional<Act> act_around(const CodeShape& shape, const Statement& await,
                              std::string_view function) {
  const auto head = shape.function_around(await);
  if (!head || is_under_lock(shape, await)) return std::nullopt;
  const std::vector<Statement> block = block_of(shape, await);
  for (const Statement& check : checks_before(shape, block, await)) {
    for (const Statement& written : block) {
      if (written.first < await.first) continue;
      const std::string shared = target_of(shape, written);
      if (shared.empty() || !mentions(shape.text_with_strings(check), shared)) continue;
      if (is_untouched(shape, check, await, shared) && is_shared(shape, *head, function, shared))
        return Act{.shared = shared, .check = check, .written = written};
    }
  }
  return std::nullopt;
}

RichText cure(const Evidence& evidence, bool is_made_there) {
  Sentence text = evidence.say();
  text.say("Hold an ").code("asyncio.Lock").say(" from the check to the writing; or ");
  return is_made_there
             ? text.say("keep the task that the first of them starts, and let the others await it.")
             : text.say("check again after the await, in one step with the writing.");
}

Insight told(const Evidence& evidence, trace::SiteId site, const Act& act,
             const std::vector<Meeting>& met) {
  const auto& [earlier, later] = met.front();
  Sentence text = evidence.say();
  text.code(evidence.function(site)).say(" checks ").code(act.shared);
  text.say(" at line {} and writes it at line {}, and awaits between: ", act.check.first,
           act.written.first);
  add_task(text, evidence, later.task);
  text.say(" ").link("checked it", later.first).say(" before ");
  add_task(text, evidence, earlier.task);
  text.say(" had written, so that both went on.");
  auto lines = evidence.lines({site});
  if (!lines.empty()) {
    lines = {act.check.first, lines.front(), act.written.first};
    lines.erase(std::ranges::unique(lines).begin(), lines.end());
  }
  const bool is_made_there = evidence.shape(site)->has_word(act.written, "await");
  return {.topic = Topic::CheckThenAct,
          .severity = Severity::Fault,
          .sentence = text,
          .cure = cure(evidence, is_made_there),
          .records = {later.first, earlier.first},
          .lines = std::move(lines)};
}

}  // namespace

std::vector<Insight> check_then_act(const Evidence& evidence) {
  std::map<trace::SiteId, Act> acts;
  const auto met =
      meetings(evidence, [&](trace::SiteId site, const CodeShape& shape, const Statement& await) {
        auto act = act_around(shape, await, evidence.function(site));
        return act && acts.emplace(site, std::move(*act)).second;
      });
  std::vector<Insight> found;
  std::set<std::pair<std::string_view, LineNumber>> written;  // after several awaits, told once
  for (const auto& [site, of_site] : met) {
    const Act& act = acts.at(site);
    if (written.emplace(evidence.function(site), act.written.first).second)
      found.push_back(told(evidence, site, act, of_site));
  }
  return found;
}

}  // namespace app::model::insights
