// A value that is read, waited with and written back, while another task does the same: one update is lost.
// Rule: told where the text shows what is shared and the recording shows two tasks between reading and writing.
#include <algorithm>
#include <set>

#include "app/model/insights/checks.h"
#include "app/model/insights/meetings.h"
#include "app/model/insights/shared_value.h"

namespace app::model::insights {
namespace {

/// `before = balance`, an await, `balance = before - amount`.
struct Update {
  std::string shared{};
  Statement read{};
  Statement written{};
};

/// "total" of `total += await price()`, which Python reads before it awaits; empty of anything else.
std::string target_of_addition(const CodeShape& shape, const Statement& statement) {
  const std::string text = shape.text_with_strings(statement);
  const std::size_t end = text.find(" += await ");
  return end != text.npos && is_target(text.substr(0, end)) ? text.substr(0, end) : std::string();
}

/// What is read before this await and written after it, with what was read.
std::optional<Update> update_around(const CodeShape& shape, const Statement& await,
                                    std::string_view function) {
  const auto head = shape.function_around(await);
  if (!head || is_under_lock(shape, await)) return std::nullopt;
  const std::string added_to = target_of_addition(shape, await);
  if (!added_to.empty() && is_shared(shape, *head, function, added_to))
    return Update{.shared = added_to, .read = await, .written = await};
  const std::vector<Statement> block = block_of(shape, await);
  const auto at = std::ranges::find(block, await);
  for (auto read = block.begin(); read != at && at != block.end(); ++read) {
    if (!is_assignment(shape, *read) || shape.has_word(*read, "await")) continue;
    const std::string local = left_of(shape.text(*read));
    for (auto written = at + 1; written != block.end(); ++written) {
      if (!is_assignment(shape, *written) || shape.has_word(*written, "await")) continue;
      const std::string shared = left_of(shape.text_with_strings(*written));
      const bool writes_back =
          reads(shape, *read, shared) && shape.names_in(*written).contains(local);
      if (writes_back && shared != local && is_shared(shape, *head, function, shared))
        return Update{.shared = shared, .read = *read, .written = *written};
    }
  }
  return std::nullopt;
}

Insight told(const Evidence& evidence, trace::SiteId site, const Update& update,
             const std::vector<Meeting>& met) {
  const auto& [earlier, later] = met.front();
  const bool is_one_line = update.read == update.written;
  Sentence text = evidence.say();
  text.code(evidence.function(site)).say(" reads ").code(update.shared);
  if (is_one_line)
    text.say(" at line {} before it awaits there, and writes it back after: ", update.read.first);
  else
    text.say(" at line {} and writes it back at line {}, and awaits between: ", update.read.first,
             update.written.first);
  add_task(text, evidence, later.task);
  text.say(" ").link("read it", later.first).say(" before ");
  add_task(text, evidence, earlier.task);
  text.say(" had written, so that one of the two updates is lost.");
  if (met.size() > 1) text.say(" That happened {}.", times_text(met.size()));
  Sentence cure = evidence.say();
  if (is_one_line)
    cure.say("Await first, and add what came in a statement of its own: that is one step.");
  else
    cure.say("Hold an ")
        .code("asyncio.Lock")
        .say(" from the reading to the writing; or read after the await, in one step with the ")
        .say("writing.");
  auto lines = evidence.lines({site});
  if (!lines.empty() && !is_one_line)
    lines = {update.read.first, lines.front(), update.written.first};
  return {.topic = Topic::UpdateLost,
          .severity = Severity::Fault,
          .sentence = text,
          .cure = cure,
          .records = {later.first, earlier.first},
          .lines = std::move(lines)};
}

}  // namespace

std::vector<Insight> update_lost(const Evidence& evidence) {
  std::map<trace::SiteId, Update> updates;
  const auto met =
      meetings(evidence, [&](trace::SiteId site, const CodeShape& shape, const Statement& await) {
        auto update = update_around(shape, await, evidence.function(site));
        return update && updates.emplace(site, std::move(*update)).second;
      });
  std::vector<Insight> found;
  std::set<std::pair<std::string_view, LineNumber>> written;  // by several awaits, told once
  for (const auto& [site, of_site] : met) {
    const Update& update = updates.at(site);
    if (written.emplace(evidence.function(site), update.written.first).second)
      found.push_back(told(evidence, site, update, of_site));
  }
  return found;
}

}  // namespace app::model::insights
