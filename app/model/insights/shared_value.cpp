// Looks where a name is made, declared and given, and trusts no name that it finds twice.
// Rule: reads the text alone; whether two tasks met there the recording tells.
#include "app/model/insights/shared_value.h"

#include <algorithm>
#include <cctype>

namespace app::model::insights {
namespace {

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

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

}  // namespace

std::string left_of(const std::string& text) { return text.substr(0, text.find(" = ")); }

bool is_target(std::string_view left) {
  return left.substr(0, key_of(left)).find_first_of(" ([,") == left.npos;
}

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

bool reads(const CodeShape& shape, const Statement& statement, const std::string& shared) {
  const std::string text =
      key_of(shared) == shared.npos ? shape.text(statement) : shape.text_with_strings(statement);
  return mentions(std::string_view(text).substr(left_of(text).size()), shared);
}

}  // namespace app::model::insights
