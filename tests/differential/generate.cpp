#include "tests/differential/generate.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <ranges>
#include <string>

#include "tests/differential/dice.h"
#include "tests/differential/vocabulary.h"

namespace tests::differential {

namespace {

constexpr std::size_t MostCoroutines = 6;
constexpr std::size_t MostNames = 3;   // of one kind of future
constexpr std::size_t MostThings = 2;  // of one kind of lock or queue: few, so that tasks meet
constexpr std::size_t MostGenerators = 2;
constexpr std::size_t MostSteps = 200;  // that a run takes, callees included
constexpr std::size_t Deepest = 3;

// Few different delays, so that many deadlines are equal or sums of others.
constexpr const char* Delays[]{"0",   "0",   "0",   "0.1", "0.1", "0.1",
                               "0.2", "0.2", "0.3", "0.5", "1",   "-1"};
constexpr const char* ShortDelays[]{"0.001", "0.002", "0.0005", "0.01"};
constexpr const char* SmallNumbers[]{"0", "1", "1", "1", "2", "2", "3"};
constexpr Kind ListedKinds[]{Kind::Task, Kind::Task,   Kind::Task,
                             Kind::Task, Kind::Future, Kind::Outer};
constexpr const char* Texts[]{"x", "y", "z"};

class Generator {
 public:
  explicit Generator(std::uint64_t seed) : dice_(seed) {}

  Program generate() {
    choose_words();
    last_ = dice_.between(1, MostCoroutines - 1);
    generators_ = dice_.between(1, MostGenerators);
    std::vector<Step> coroutines(last_ + 1);
    for (std::size_t left = coroutines.size(); left > 0; --left) {
      self_ = left - 1;
      cost_ = 1;
      Step& made = coroutines[self_];
      made.words = {"coroutine", fmt::format("c{}", self_)};
      if (self_ == 0) make_things(made.body);
      add_steps(made.body, dice_.between(1, self_ == 0 ? 9 : 6), 0, Place::Coroutine);
      costs_[self_] = cost_;
    }
    if (is_drawn("generate")) add_generators(coroutines);
    if (dice_.percent(15)) {
      coroutines.push_back({{"run", fmt::format("c{}", dice_.between(1, last_))}, {}, {}});
    }
    return coroutines;
  }

 private:
  /// Each program keeps to some of the words: so each word often meets each other alone.
  void choose_words() {
    for (const Word& word : vocabulary()) {
      const bool is_needed = word.name == "sleep" || word.name == "start";
      if (word.weight > 0 && (is_needed || dice_.percent(55))) drawn_.push_back(&word);
    }
  }

  bool is_drawn(std::string_view name) const {
    return std::ranges::find(drawn_, name, &Word::name) != drawn_.end();
  }

  /// They wait for no tasks, and make no generators.
  void add_generators(Program& program) {
    is_in_generator_ = true;
    self_ = last_;
    for (std::size_t number = 0; number < generators_; ++number) {
      cost_ = 1;
      Step made{{"generator", fmt::format("y{}", number)}, {}, {}};
      add_steps(made.body, dice_.between(2, 6), 0, Place::Generator);
      program.push_back(std::move(made));
    }
  }

  void make_things(Block& body) {
    for (const Word* word : drawn_) {
      if (!word->is_maker) continue;
      for (std::size_t left = dice_.between(1, MostThings); left > 0; --left) {
        Step step = step_of(*word, Place::Coroutine, Deepest);
        body.push_back(std::move(step));
      }
    }
  }

  void add_steps(Block& body, std::size_t count, std::size_t depth, Place place) {
    for (; count > 0; --count) {
      if (const Word* word = draw(depth, place)) body.push_back(step_of(*word, place, depth));
    }
  }

  bool is_possible(const Word& word, std::size_t depth, Place place) const {
    if (word.body != Body::None && depth >= Deepest) return false;
    if (place == Place::Callback && word.stands != Stands::Anywhere) return false;
    const bool may_yield = place == Place::Generator || place == Place::Guarded;
    if (word.stands == Stands::InGenerator && !may_yield) return false;
    if (is_in_generator_ && takes(word, Kind::Stream) && word.name != "drop") return false;
    return !needs_callee(word) || has_callee(self_ + 1);
  }

  static bool needs_callee(const Word& word) { return takes(word, Kind::Coroutine); }
  static bool makes_a_gather(const Word& word) {
    return takes(word, Kind::Gathering) || takes(word, Kind::Outcomes);
  }
  static bool takes(const Word& word, Kind kind) {
    return std::ranges::find(word.arguments, kind) != word.arguments.end();
  }

  const Word* draw(std::size_t depth, Place place) {
    std::vector<const Word*> possible;
    std::size_t sum = 0;
    for (const Word* word : drawn_) {
      if (!is_possible(*word, depth, place)) continue;
      possible.push_back(word);
      sum += static_cast<std::size_t>(word->weight);
    }
    if (sum == 0) return nullptr;
    std::size_t at = dice_.below(sum);
    for (const Word* word : possible) {
      if (at < static_cast<std::size_t>(word->weight)) return word;
      at -= static_cast<std::size_t>(word->weight);
    }
    return nullptr;
  }

  Step step_of(const Word& word, Place place, std::size_t depth) {
    ++cost_;
    Step step{{std::string(word.name)}, {}, {}};
    level_ = makes_a_gather(word) ? dice_.between(1, std::min(last_, MostNames)) : self_ + 1;
    if (needs_callee(word)) callee_ = callee(self_ + 1);
    for (const Kind kind : word.arguments)
      add_argument(step, kind);
    if (word.body == Body::None) return step;
    const Place inside = inside_of(word, place);
    const std::size_t cost_before = cost_;
    add_steps(step.body, dice_.between(1, 3), depth + 1, inside);
    if (word.name == "repeat") cost_ += 2 * (cost_ - cost_before);
    if (word.name == "try") add_clauses(step, depth, place);
    return step;
  }

  void add_clauses(Step& step, std::size_t depth, Place place) {
    const bool has_finally = dice_.percent(40);
    if (!has_finally || dice_.percent(60)) {
      const std::string_view error = dice_.one_of(caught_errors());
      const bool is_cancel = dice_.percent(45);
      const bool is_star = place != Place::Generator && dice_.percent(25);
      step.clauses.push_back(
          {{is_star ? "except_star" : "except", is_cancel ? "CancelledError" : std::string(error)},
           {},
           {}});
    }
    if (has_finally) step.clauses.push_back({{"finally"}, {}, {}});
    for (Step& clause : step.clauses)
      add_steps(clause.body, dice_.between(1, 2), depth + 1, Place::Coroutine);
  }

  void add_argument(Step& step, Kind kind) {
    std::vector<std::string>& words = step.words;
    switch (kind) {
      case Kind::Coroutine:
        return words.push_back(fmt::format("c{}", callee_));
      case Kind::Generator:
        return words.push_back(fmt::format("y{}", dice_.below(generators_)));
      case Kind::NewTask:
        return words.push_back(task_of(callee_));
      case Kind::Gathering:
      case Kind::Outcomes:
        return words.push_back(fmt::format("{}{}", letters_of(kind), level_ - 1));
      case Kind::Awaited:
        return words.push_back(awaited(kind, self_ + 1));
      case Kind::Awaitables:
      case Kind::Futures:
        return add_awaitables(words);
      case Kind::Waitable:
        return words.push_back(waitable());
      case Kind::When:
        return words.push_back(std::string(dice_.one_of(whens())));
      case Kind::OptionalDelay:
        return words.push_back(dice_.percent(15) ? "never" : dice_.one_of(Delays));
      case Kind::Delay:
        return words.push_back(dice_.one_of(Delays));
      case Kind::ShortDelay:
        return words.push_back(dice_.one_of(ShortDelays));
      case Kind::Small:
        return words.push_back(dice_.one_of(SmallNumbers));
      case Kind::Parties:
        return words.push_back(fmt::format("{}", dice_.between(1, 3)));
      case Kind::Number:
        return words.push_back(fmt::format("{}", dice_.below(10)));
      case Kind::Text:
        return words.push_back(dice_.one_of(Texts));
      case Kind::Error:
        return add_error(words);
      case Kind::CaughtError:
        return words.push_back(std::string(dice_.one_of(caught_errors())));
      default:
        return words.push_back(name_of(kind));
    }
  }

  void add_error(std::vector<std::string>& words) {
    const std::string_view error = dice_.one_of(raised_errors());
    // It ends the program: most should go on.
    const bool is_exit = error == "SystemExit" && !dice_.percent(10);
    words.emplace_back(is_exit ? "ValueError" : error);
    words.push_back(fmt::format("{}", dice_.below(4)));
  }

  void add_awaitables(std::vector<std::string>& words) {
    const std::size_t kinds = dice_.below(3);  // coroutines, futures, both
    for (std::size_t left = dice_.below(4); left > 0; --left) {
      const bool is_coroutine = kinds == 0 || (kinds == 2 && dice_.percent(40));
      if (!is_coroutine) {
        words.push_back(awaited(dice_.one_of(ListedKinds), level_));
      } else if (has_callee(std::max(level_, self_ + 1))) {
        words.push_back(fmt::format("c{}", callee(std::max(level_, self_ + 1))));
      }
    }
  }

  /// A name of this kind.
  std::string name_of(Kind kind) {
    std::string_view letters = letters_of(kind);
    if (kind == Kind::Awaitable && dice_.percent(50)) letters = "t";
    const char letter = letters[dice_.below(letters.size())];
    if (letter == 't') return task_of(dice_.between(1, last_));
    const bool is_future = std::string_view("fjgohkm").find(letter) != std::string_view::npos;
    return fmt::format("{}{}", letter, dice_.below(is_future ? MostNames : MostThings));
  }

  /// A name that may be waited for: what it stands for waits for no coroutine before `level`. So no
  /// two tasks wait for each other, whose cancelling CPython ends by the depth of its stack.
  std::string awaited(Kind kind, std::size_t level) {
    std::string_view letters = letters_of(kind);
    if (kind == Kind::Awaited && dice_.percent(50)) letters = "t";
    const char letter = letters[dice_.below(letters.size())];
    const bool is_gather = letter == 'g' || letter == 'o';
    if (is_gather && level <= MostNames) {
      return fmt::format("{}{}", letter, dice_.between(level, MostNames) - 1);
    }
    if (letter == 't' && level <= last_) return task_of(dice_.between(level, last_));
    return name_of(letter == 'j' ? Kind::Outer : Kind::Future);
  }

  /// A future to wait for, or half of the time a new coroutine.
  std::string waitable() {
    if (has_callee(self_ + 1) && dice_.percent(50)) return fmt::format("c{}", callee(self_ + 1));
    return awaited(Kind::Awaited, self_ + 1);
  }

  /// A name for a task that runs this coroutine: by its digit one can tell.
  std::string task_of(std::size_t coroutine) {
    return fmt::format("t{}", coroutine - 1 + last_ * dice_.below(2));
  }

  bool has_callee(std::size_t first) const {
    return std::ranges::any_of(costs_, [&](const auto& callee) {
      return callee.first >= first && cost_ + callee.second < MostSteps;
    });
  }

  /// A coroutine from `first` on that the budget still allows; there is one.
  std::size_t callee(std::size_t first) {
    std::vector<std::size_t> possible;
    for (const auto& [number, cost] : costs_) {
      if (number >= first && cost_ + cost <= MostSteps) possible.push_back(number);
    }
    const std::size_t number = possible[dice_.below(possible.size())];
    cost_ += costs_[number];
    return number;
  }

  Dice dice_;
  std::vector<const Word*> drawn_;
  std::map<std::size_t, std::size_t> costs_;  // of the coroutines made so far, callees included
  std::size_t cost_ = 0;                      // of the one that is being made
  std::size_t self_ = 0;                      // its number
  std::size_t last_ = 0;                      // the number of the last coroutine
  std::size_t callee_ = 0;                    // that of the coroutine that the step names
  std::size_t generators_ = 0;
  bool is_in_generator_ = false;
  std::size_t level_ = 0;  // the step waits for tasks of coroutines from here on
};

}  // namespace

Program generate(std::uint64_t seed) { return Generator(seed).generate(); }

}  // namespace tests::differential
