// A value that is read, waited with and written back, while another task does the same: one update is lost.
// Rule: told where the text shows what is shared and the recording shows two tasks between reading and writing.
#include <algorithm>
#include <cctype>
#include <map>

#include "app/model/insights/checks.h"

namespace app::model::insights {
namespace {

using trace::TaskId;

/// `before = balance`, an await, `balance = before - amount`.
struct Update {
  std::string shared{};
  Statement read{};
  Statement written{};
};

std::string left_of(const std::string& text) { return text.substr(0, text.find(" = ")); }

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

/// `self.balance` stands in the text as a whole.
bool mentions(std::string_view text, std::string_view name) {
  for (std::size_t at = text.find(name); at != text.npos; at = text.find(name, at + 1)) {
    const std::size_t end = at + name.size();
    const bool begins = at == 0 || (!is_word(text[at - 1]) && text[at - 1] != '.');
    const bool ends = end == text.size() || (!is_word(text[end]) && text[end] != '.' &&
                                             text[end] != '(' && text[end] != '[');
    if (begins && ends) return true;
  }
  return false;
}

/// Where the key of `stock["apple"]` and of `row[0]` begins; npos of anything else.
std::size_t key_of(std::string_view name) {
  const std::size_t open = name.find('[');
  if (open == name.npos || name.back() != ']') return name.npos;
  const std::string_view key = name.substr(open + 1, name.size() - open - 2);
  if (key.empty()) return name.npos;
  const bool is_number =
      std::ranges::all_of(key, [](unsigned char c) { return std::isdigit(c) != 0; });
  const bool is_string = (key.front() == '"' || key.front() == '\'') && key.size() > 1 &&
                         key.find(key.front(), 1) == key.size() - 1;
  return is_number || is_string ? open : name.npos;
}

/// A name, an attribute, or an item with a constant key.
bool is_target(std::string_view left) {
  return left.substr(0, key_of(left)).find_first_of(" ([,") == left.npos;
}

/// Declared as another scope's.
bool is_declared(const CodeShape& shape, const Statement& head, const std::string& name) {
  return std::ranges::any_of(shape.body_of(head), [&](const Statement& each) {
    const std::string text = shape.text(each);
    return (text.starts_with("global ") || text.starts_with("nonlocal ")) &&
           shape.has_word(each, name);
  });
}

/// The program makes one object of the class only, so that all its calls share what `self` is.
bool is_of_one_object(const CodeShape& shape, std::string_view function) {
  const std::size_t dot = function.rfind('.');
  if (dot == function.npos) return false;
  const std::string_view type = function.substr(0, dot);
  const std::vector<Statement> makers = shape.calls_of(type);
  return makers.size() == 1 && !shape.loop_around(makers.front()) &&
         !shape.has_word(makers.front(), "for");
}

/// All calls of the function are given this name, and it stands for one thing only.
bool is_one_argument(const CodeShape& shape, std::string_view function, const std::string& name) {
  const std::vector<Statement> calls = shape.calls_of(function);
  const bool is_given = std::ranges::all_of(
      calls, [&](const Statement& each) { return shape.names_in(each).contains(name); });
  std::size_t made = 0;
  for (const Statement& each : shape.statements()) {
    if (left_of(shape.text(each)) != name) continue;
    if (shape.loop_around(each)) return false;
    ++made;
  }
  return !calls.empty() && is_given && made == 1;
}

/// Made once, at the top of the file, and no name of the function's own.
bool is_of_module(const CodeShape& shape, const Statement& head, const std::string& name) {
  std::size_t made = 0;
  for (const Statement& each : shape.statements()) {
    if (left_of(shape.text(each)) != name) continue;
    if (shape.head_of(each)) return false;
    ++made;
  }
  const auto body = shape.body_of(head);
  const bool is_bound = std::ranges::any_of(body, [&](const Statement& each) {
    const bool binds = shape.has_word(each, "for") || shape.has_word(each, "as");
    return binds && shape.changed_by(each).contains(name);
  });
  return made == 1 && !is_bound && !shape.names_in(head).contains(name);
}

bool is_shared(const CodeShape& shape, const Statement& head, std::string_view function,
               const std::string& name) {
  if (const std::size_t key = key_of(name); key != name.npos) {
    const std::string whole = name.substr(0, key);
    return is_shared(shape, head, function, whole) || is_of_module(shape, head, whole) ||
           (whole.find('.') == whole.npos && is_one_argument(shape, function, whole));
  }
  const std::size_t dot = name.find('.');
  if (dot == name.npos) return is_declared(shape, head, name);
  if (name.find('.', dot + 1) != name.npos) return false;
  return name.starts_with("self.") ? is_of_one_object(shape, function)
                                   : is_one_argument(shape, function, name.substr(0, dot));
}

bool is_under_lock(const CodeShape& shape, const Statement& statement) {
  for (auto head = shape.head_of(statement); head; head = shape.head_of(*head)) {
    if (shape.kind_of(*head) == Head::Function) return false;
    if (shape.kind_of(*head) == Head::With) return true;
  }
  return false;
}

/// The statements of the block it is in, without those of blocks within.
std::vector<Statement> block_of(const CodeShape& shape, const Statement& statement) {
  const auto head = shape.head_of(statement);
  std::vector<Statement> block;
  if (!head) return block;
  for (const Statement& each : shape.body_of(*head))
    if (each.indent == statement.indent) block.push_back(each);
  return block;
}

bool is_assignment(const CodeShape& shape, const Statement& statement) {
  const std::string text = shape.text_with_strings(statement);
  const std::string left = left_of(text);
  return left.size() < text.size() && is_target(left);
}

/// "total" of `total += await price()`, which Python reads before it awaits; empty of anything else.
std::string target_of_addition(const CodeShape& shape, const Statement& statement) {
  const std::string text = shape.text_with_strings(statement);
  const std::size_t end = text.find(" += await ");
  return end != text.npos && is_target(text.substr(0, end)) ? text.substr(0, end) : std::string();
}

/// The statement's value reads `shared`; an item's key is a string, where other names are none.
bool reads(const CodeShape& shape, const Statement& statement, const std::string& shared) {
  const std::string text =
      key_of(shared) == shared.npos ? shape.text(statement) : shape.text_with_strings(statement);
  return mentions(std::string_view(text).substr(left_of(text).size()), shared);
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

/// A task between its reading and its writing.
struct Between {
  TaskId task = 0;
  RecordIndex first = 0;
  RecordIndex end = 0;
};

struct Lost {
  Update update;
  std::vector<Between> all;
};

/// By the line that awaits.
using AllLost = std::map<trace::SiteId, Lost>;

AllLost all_updates(const Evidence& evidence) {
  const Timeline& timeline = evidence.timeline();
  std::map<trace::SiteId, std::optional<Update>> known;
  AllLost all;
  for (const Span& span : timeline.spans()) {
    const trace::Record& record = timeline.record(span.first);
    if (span.state != State::Waiting || record.kind != trace::Kind::TaskSuspend) continue;
    for (const trace::SiteId site : evidence.trace().chain(record.chain)) {
      const CodeShape* shape = evidence.is_in_program(site) ? evidence.shape(site) : nullptr;
      const auto await = shape == nullptr ? std::nullopt : shape->statement_at(evidence.line(site));
      if (!await) continue;
      const auto [found, is_new] = known.try_emplace(site);
      if (is_new) found->second = update_around(*shape, *await, evidence.function(site));
      if (!found->second) continue;
      Lost& lost = all[site];
      lost.update = *found->second;
      lost.all.push_back({record.task, span.first, span.end});
    }
  }
  return all;
}

/// Two tasks between reading and writing at once.
struct Pair {
  Between earlier;
  Between later;
};

std::vector<Pair> pairs_of(std::vector<Between> all) {
  std::ranges::sort(all, {}, &Between::first);
  std::vector<Pair> pairs;
  const Between* open = nullptr;
  for (const Between& each : all) {
    if (open != nullptr && open->task != each.task && each.first < open->end)
      pairs.push_back({*open, each});
    if (open == nullptr || each.end > open->end) open = &each;
  }
  return pairs;
}

Insight told(const Evidence& evidence, trace::SiteId site, const Update& update,
             const std::vector<Pair>& pairs) {
  const auto& [earlier, later] = pairs.front();
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
  if (pairs.size() > 1) text.say(" That happened {}.", times_text(pairs.size()));
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
  std::vector<Insight> found;
  for (auto& [site, lost] : all_updates(evidence)) {
    const std::vector<Pair> pairs = pairs_of(std::move(lost.all));
    if (!pairs.empty()) found.push_back(told(evidence, site, lost.update, pairs));
  }
  return found;
}

}  // namespace app::model::insights
