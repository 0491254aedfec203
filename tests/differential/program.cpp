#include "tests/differential/program.h"

#include <fmt/format.h>

#include <numeric>
#include <sstream>

#include "tests/differential/vocabulary.h"

namespace tests::differential {

namespace {

constexpr std::size_t Indent = 2;

struct Line {
  std::size_t number;
  std::size_t depth;
  std::vector<std::string> words;
};

[[noreturn]] void refuse(const Line& line, std::string_view why) {
  throw ProgramError(fmt::format("line {}: {}", line.number, why));
}

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  std::istringstream stream{std::string(text)};
  std::size_t number = 0;
  for (std::string content; std::getline(stream, content);) {
    content.erase(std::min(content.find('#'), content.size()));
    Line line{++number, content.find_first_not_of(' ') / Indent, {}};
    std::istringstream words(content);
    for (std::string word; words >> word;)
      line.words.push_back(word);
    if (!line.words.empty()) lines.push_back(std::move(line));
  }
  return lines;
}

bool is_clause(const Line& line) {
  const Word* word = find_word(line.words.front());
  return word && word->stands == Stands::AfterTry;
}

class Parser {
 public:
  explicit Parser(std::string_view text) : lines_(lines_of(text)) {}

  Program parse() {
    Program program = block(0, Place::Top);
    if (program.empty() || program.front().word() != "coroutine") {
      throw ProgramError("a program begins with a coroutine");
    }
    return program;
  }

 private:
  Block block(std::size_t depth, Place place) {
    Block steps;
    while (next_ < lines_.size() && lines_[next_].depth >= depth) {
      const Line& line = lines_[next_];
      if (line.depth > depth) refuse(line, "it is indented too far");
      if (is_clause(line)) {
        if (steps.empty() || steps.back().word() != "try") refuse(line, "it belongs to no try");
        steps.back().clauses.push_back(step(depth, place));
      } else {
        steps.push_back(step(depth, place));
      }
    }
    return steps;
  }

  Step step(std::size_t depth, Place place) {
    const Line& line = lines_[next_++];
    const Word* word = find_word(line.words.front());
    if (!word) refuse(line, fmt::format("no word is '{}'", line.words.front()));
    if (const std::string fault = fault_of(*word, line.words, place); !fault.empty()) {
      refuse(line, fault);
    }
    Step step{line.words, {}, {}};
    if (word->body != Body::None) step.body = block(depth + 1, inside_of(*word, place));
    return step;
  }

  std::vector<Line> lines_;
  std::size_t next_ = 0;
};

void write(const Block& block, std::size_t depth, std::string& out) {
  for (const Step& step : block) {
    out.append(depth * Indent, ' ').append(step.text()).push_back('\n');
    write(step.body, depth + 1, out);
    write(step.clauses, depth, out);
  }
}

}  // namespace

std::string Step::text() const { return fmt::format("{}", fmt::join(words, " ")); }

Program parse(std::string_view text) { return Parser(text).parse(); }

std::string write(const Program& program) {
  std::string out;
  write(program, 0, out);
  return out;
}

std::size_t count_steps(const Block& block) {
  return std::accumulate(block.begin(), block.end(), std::size_t{0},
                         [](std::size_t sum, const Step& step) {
                           return sum + 1 + count_steps(step.body) + count_steps(step.clauses);
                         });
}

}  // namespace tests::differential
