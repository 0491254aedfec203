// What a Python program's text says about its statements: which loop they are in, what they use and change.
// Rule: it reads lines, indentation and words; what it does not understand counts as using and changing more.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/model/listing.h"

namespace app::model::insights {

using LineNumber = std::uint32_t;
using Names = std::set<std::string, std::less<>>;

/// Lines that belong together because a bracket is open.
struct Statement {
  LineNumber first = 0;
  LineNumber last = 0;
  std::uint32_t indent = 0;
  friend bool operator==(const Statement&, const Statement&) = default;
};

/// What stands at the head of a block.
enum class Head : std::uint8_t { Function, For, While, With, Other };

class CodeShape {
 public:
  /// Of a listing in another language nothing is known.
  explicit CodeShape(const Listing& listing);

  /// A function of this name stands in the file.
  bool defines(std::string_view function) const;
  /// The statements below the head of this function; none where the file does not define it.
  std::vector<Statement> body_of_function(std::string_view function) const;
  /// Of the whole file, in order.
  std::vector<Statement> statements() const;
  /// Those that call this name and do not define it, once for each call.
  std::vector<Statement> calls_of(std::string_view name) const;
  /// "db.connect" of `db.connect()`: the first call in the statement that ends with this name; empty
  /// without one.
  std::string call_of(const Statement& statement, std::string_view function) const;

  /// Nothing for an empty line and a line that is not there.
  std::optional<Statement> statement_at(LineNumber line) const;
  /// Without comments, labels and line ends; strings are "".
  std::string text(const Statement& statement) const;
  /// The same with its strings as they are.
  std::string text_with_strings(const Statement& statement) const;
  bool are_equal(const Statement& one, const Statement& two) const;
  /// The head of the block it is in; nothing at the top of the file.
  std::optional<Statement> head_of(const Statement& statement) const;
  Head kind_of(const Statement& head) const;
  /// The head of the function it is in.
  std::optional<Statement> function_around(const Statement& statement) const;
  /// The nearest loop around it within its function.
  std::optional<Statement> loop_around(const Statement& statement) const;
  /// Nothing but `with` stands between it and its function: it runs once in each call.
  bool is_unconditional(const Statement& statement) const;
  /// All statements of the block below a head, also those in blocks within.
  std::vector<Statement> body_of(const Statement& head) const;
  /// The statements from one to the other, both included; nothing unless they follow each other in one
  /// block with no block between them.
  std::optional<std::vector<Statement>> straight(const Statement& from, const Statement& to) const;

  /// The names after `for` in a comprehension.
  Names targets_of_comprehension(const Statement& statement) const;
  /// Nothing but a name is awaited: `task` of `await task`; empty otherwise.
  std::string name_awaited(const Statement& statement) const;

  /// Every word that may be a name, also between the braces of an f-string; attributes and keywords left
  /// out.
  Names names_in(const Statement& statement) const;
  /// Those in what its first `await` awaits; empty without one.
  Names names_awaited(const Statement& statement) const;
  /// Those that are called: `fetch` of `fetch(1)`.
  Names called_by(const Statement& statement) const;
  /// What it may change: names it assigns, and names whose methods it calls; giving an executor or a task
  /// group some more to do changes nothing for what it has already.
  Names changed_by(const Statement& statement) const;
  bool has_word(const Statement& statement, std::string_view word) const {
    return count_word(statement, word) > 0;
  }
  std::size_t count_word(const Statement& statement, std::string_view word) const;
  /// The modules the program imports.
  const Names& modules() const { return modules_; }

 private:
  const ListingLine& line(LineNumber number) const { return listing_->line(number); }
  bool is_blank(LineNumber number) const;
  enum class Strings : std::uint8_t { Kept, FieldsKept, Hidden };
  std::string masked(LineNumber number, Strings strings) const;
  std::string joined(const Statement& statement, Strings strings) const;
  void find_continued();
  void find_modules();

  const Listing* listing_;
  /// By line, from 1: a bracket is still open where it begins.
  std::vector<bool> is_continued_;
  Names modules_;
};

}  // namespace app::model::insights
