// Compares the names two statements use and change, with those that stand
// between them. Rule: straight statements only: a branch between two awaits may
// depend on the first.
#include "app/model/insights/independence.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "app/model/insights/await_shape.h"
#include "app/model/insights/code_shape.h"

namespace app::model::insights {
namespace {

using Statements = std::vector<Statement>;

constexpr std::array<std::string_view, 18> Controls{
    "if",    "elif",  "else",     "for",   "while", "with",  "try",    "except", "finally",
    "match", "break", "continue", "raise", "yield", "async", "assert", "lambda", "global"};

bool is_constant(std::string_view name) {
  return std::ranges::none_of(name, [](unsigned char c) { return std::islower(c) != 0; });
}

bool has_control(const CodeShape& shape, const Statement& statement) {
  return std::ranges::any_of(
      Controls, [&](std::string_view word) { return shape.has_word(statement, word); });
}

bool has_clock(const CodeShape& shape, const Statement& statement) {
  constexpr std::array<std::string_view, 3> Clocks{".time()", "perf_counter()", "monotonic()"};
  const std::string text = shape.text(statement);
  return std::ranges::any_of(Clocks,
                             [&](std::string_view clock) { return text.find(clock) != text.npos; });
}

bool is_straight(const CodeShape& shape, const Statement& statement) {
  return !has_control(shape, statement) && !shape.has_word(statement, "return") &&
         !has_clock(shape, statement);
}

bool is_used(const CodeShape& shape, const Statement& statement) {
  return !shape.text(statement).starts_with("await ");
}

bool share(const Names& a, const Names& b) {
  return std::ranges::any_of(a, [&](const std::string& name) { return b.contains(name); });
}

bool is_simple_await(const CodeShape& shape, const Statement& statement) {
  return shape.count_word(statement, "await") == 1 && !has_control(shape, statement) &&
         !shape.has_word(statement, "and") && !shape.has_word(statement, "or");
}

/// Its output is one line in parts, which would mix with that of another.
bool prints_in_parts(const CodeShape& shape, std::string_view function) {
  return std::ranges::any_of(shape.body_of_function(function), [&](const Statement& each) {
    const std::string text = shape.text(each);
    return text.find("print(") != text.npos && text.find("end=") != text.npos;
  });
}

/// The statement that made what `await task` awaits, among those before it.
const Statement* maker(const CodeShape& shape, const Statement& statement,
                       const Statements& before) {
  const std::string name = shape.name_awaited(statement);
  if (name.empty()) return nullptr;
  for (const Statement& each : before) {
    const bool makes = shape.text(each).starts_with(name + " = ") && !(each == statement);
    if (makes && !shape.has_word(each, "await")) return &each;
  }
  return nullptr;
}

/// What an awaited call stands for: the names it uses, and which of them are
/// called.
struct Use {
  Names names;
  Names called;
};

Use use_of(const CodeShape& shape, const Statement& statement, const Statement* made) {
  if (made == nullptr) return {shape.names_awaited(statement), shape.called_by(statement)};
  Use use{shape.names_in(*made), shape.called_by(*made)};
  use.names.erase(shape.name_awaited(statement));
  return use;
}

/// The names that stand for something that can change.
Names subjects(const CodeShape& shape, Use use) {
  std::erase_if(use.names, [&](const std::string& name) {
    return use.called.contains(name) || shape.modules().contains(name) || is_constant(name);
  });
  return std::move(use.names);
}

Names changed(const CodeShape& shape, const Statements& statements, const Statement* but) {
  Names all;
  for (const Statement& statement : statements)
    if (but == nullptr || !(statement == *but)) all.merge(shape.changed_by(statement));
  return all;
}

bool in_loop(const CodeShape& shape, const Statement& statement) {
  const auto loop = shape.loop_around(statement);
  if (!loop || shape.kind_of(*loop) != Head::For || shape.head_of(statement) != loop) return false;
  const Statements body = shape.body_of(*loop);
  const bool is_plain = std::ranges::all_of(body, [&](const Statement& each) {
    return each.indent == statement.indent && is_straight(shape, each);
  });
  if (!is_plain) return false;
  const Statement* made = maker(shape, statement, body);
  const Use use = use_of(shape, statement, made);
  const Names of_loop = shape.changed_by(*loop);
  if (!share(use.names, of_loop) || share(use.names, changed(shape, body, made))) return false;
  Names shared = subjects(shape, use);
  std::erase_if(shared, [&](const std::string& name) { return of_loop.contains(name); });
  return shared.empty() || is_used(shape, statement);
}

bool in_comprehension(const CodeShape& shape, const Statement& statement) {
  if (has_clock(shape, statement)) return false;
  const Names used = shape.names_awaited(statement);
  const Names targets = shape.targets_of_comprehension(statement);
  Names changes = shape.changed_by(statement);
  for (const std::string& target : targets)
    changes.erase(target);
  return share(used, targets) && !share(used, changes);
}

/// `await f(1) + await f(2)`
bool in_expression(const CodeShape& shape, const Statement& statement) {
  return !has_control(shape, statement) && !has_clock(shape, statement) &&
         !shape.has_word(statement, "and") && !shape.has_word(statement, "or") &&
         !shape.loop_around(statement) && are_awaits_apart(shape, statement);
}

bool one_after_the_other(const Evidence& evidence, const CodeShape& shape, const AwaitedCall& first,
                         const AwaitedCall& second) {
  const Statement one = *shape.statement_at(evidence.line(first.site));
  const Statement two = *shape.statement_at(evidence.line(second.site));
  if (two.first < one.first || shape.are_equal(one, two)) return false;
  const auto statements = shape.straight(one, two);
  if (!statements) return false;
  const Statements before(statements->begin(), statements->end() - 1);
  const bool is_plain =
      std::ranges::all_of(before, [&](const Statement& each) { return is_straight(shape, each); });
  const Statement* made = maker(shape, two, before);
  const Use use = use_of(shape, two, made);
  if (!is_plain || share(use.names, changed(shape, before, made))) return false;
  if (is_used(shape, one) && is_used(shape, two)) return true;
  if (prints_in_parts(shape, first.callee)) return false;
  const Use use_of_one = use_of(shape, one, nullptr);
  return first.callee == second.callee && !share(subjects(shape, use_of_one), subjects(shape, use));
}

}  // namespace

bool are_independent(const Evidence& evidence, const AwaitedCall& first,
                     const AwaitedCall& second) {
  const CodeShape* shape = evidence.shape(first.site);
  if (shape == nullptr || evidence.shape(second.site) != shape) return false;
  const auto one = shape->statement_at(evidence.line(first.site));
  const auto two = shape->statement_at(evidence.line(second.site));
  if (!one || !two) return false;
  if (*one == *two && is_comprehension(*shape, *one)) return in_comprehension(*shape, *one);
  if (*one == *two && has_several_awaits(*shape, *one)) return in_expression(*shape, *one);
  if (!is_simple_await(*shape, *one) || !is_simple_await(*shape, *two)) return false;
  return *one == *two ? in_loop(*shape, *one)
                      : one_after_the_other(evidence, *shape, first, second);
}

bool uses_result(const Evidence& evidence, const AwaitedCall& call) {
  const CodeShape* shape = evidence.shape(call.site);
  const auto statement =
      shape == nullptr ? std::nullopt : shape->statement_at(evidence.line(call.site));
  return statement && is_used(*shape, *statement);
}

bool reads_clock(const Evidence& evidence, trace::SiteId site) {
  const CodeShape* shape = evidence.shape(site);
  if (shape == nullptr) return false;
  const auto statement = shape->statement_at(evidence.line(site));
  const auto head = statement ? shape->function_around(*statement) : std::nullopt;
  return head && std::ranges::any_of(shape->body_of(*head), [&](const Statement& each) {
           return has_clock(*shape, each);
         });
}

}  // namespace app::model::insights
