// Setting the clauses: one plan measures and draws.
// Rule: letters of 24 and 18 points, to be read from the last row, wherever there is room.
#include "app/model/layout/verdict.h"

#include <fmt/format.h>

#include <string>
#include <vector>

#include "app/model/layout/controls.h"

namespace app::model::layout {
namespace {

constexpr float Between = 28;
constexpr std::string_view Other = "Compare with";
constexpr std::string_view OtherKey = "Shift C";

/// How large it is set.
struct Look {
  float total;
  float clause;
  float line;
  float padding;
  bool has_button;
};

constexpr Look Wide{.total = Huge, .clause = Large, .line = 32, .padding = 12, .has_button = true};
constexpr Look Tight{
    .total = Large, .clause = Small, .line = 22, .padding = 4, .has_button = false};

struct Words {
  std::string text;
  Box box;
  Type type;
  bool is_new_clause = false;
  /// Goes to the moment where the runs part.
  bool goes = false;
};

struct Plan {
  std::vector<Words> words;
  Box button{};
  float height = 0;
};

/// The runs part somewhere, and that is what the last clause says.
bool is_parting(const ComparisonInput& comparison, std::size_t clause) {
  return comparison.parting && clause + 1 == comparison.verdict.size();
}

/// Sets words in lines, one clause after the other.
class Setter {
 public:
  Setter(const Box& box, const Look& look, bool has_button) : look_(look) {
    left_ = box.x + Margin;
    right_ = box.right() - Margin;
    top_ = box.y;
    y_ = box.y + look.padding;
    x_ = left_;
    if (!has_button || !look.has_button) return;
    const float w = button_width(Other, OtherKey);
    plan_.button = {right_ - w, y_ + (look.line - ButtonHeight) / 2, w, ButtonHeight};
    right_ = plan_.button.x - Between;
  }

  void add(const std::string& clause, const Type& type, bool goes) {
    bool is_new = !plan_.words.empty();
    bool is_first_line = true;
    for (const std::string& line : wrapped(clause, type, right_ - left_)) {
      const float w = width(line, type);
      if (x_ > left_ && (x_ + w > right_ || !is_first_line)) {
        x_ = left_;
        y_ += look_.line;
      }
      plan_.words.push_back({line, {x_, y_, w + 1, look_.line}, type, is_new && x_ > left_, goes});
      x_ += w + Between;
      is_new = is_first_line = false;
    }
  }

  Plan plan() {
    plan_.height = y_ + look_.line + look_.padding - top_;
    return std::move(plan_);
  }

 private:
  const Look& look_;
  float left_ = 0;
  float right_ = 0;
  float top_ = 0;
  float x_ = 0;
  float y_ = 0;
  Plan plan_;
};

/// The first `count` clauses, and how many there are besides.
Plan plan_of(const ComparisonInput& comparison, const Box& box, const VerdictRoom& room,
             const Look& look, std::size_t count) {
  Setter setter(box, look, room.has_button);
  for (std::size_t i = 0; i < count; ++i) {
    const bool goes = is_parting(comparison, i);
    const Type type = i == 0 ? Type{fonts::Face::Strong, look.total, {Ink::Text}}
                             : Type{.size = look.clause, .paint = {goes ? Ink::Accent : Ink::Text}};
    setter.add(comparison.verdict[i], type, goes);
  }
  if (count < comparison.verdict.size())
    setter.add(fmt::format("+{} more", comparison.verdict.size() - count),
               {.size = look.clause, .paint = {Ink::Muted}}, false);
  return setter.plan();
}

Plan fitting_plan(const ComparisonInput& comparison, const Box& box, const VerdictRoom& room) {
  const std::size_t all = comparison.verdict.size();
  Plan plan = plan_of(comparison, box, room, Wide, all);
  for (std::size_t count = all; count > 0 && plan.height > room.most_height; --count)
    plan = plan_of(comparison, box, room, Tight, count);
  return plan;
}

void add_words(Drawing& drawing, const Words& words, const WindowInput& input) {
  if (words.is_new_clause)
    add_disc(drawing, {words.box.x - Between / 2, words.box.centre().y}, 2.5F, {Ink::Muted});
  if (words.goes) {
    const Target target{Target::On::JointMoment, *input.comparison->parting};
    const Box box = words.box.inset(-2);
    if (input.ui.hover == target)
      drawing.add(Rect{.box = box, .radius = 4, .fill = {Ink::Highlight}});
    drawing.add_hot(box, target);
  }
  add_text(drawing, words.box, words.text, words.type);
}

}  // namespace

float verdict_height(const ComparisonInput& comparison, const VerdictRoom& room) {
  return fitting_plan(comparison, {0, 0, room.width, 0}, room).height;
}

Drawing verdict_band(const WindowInput& input, const Box& box, const VerdictRoom& room) {
  Drawing drawing{.bounds = box, .shapes = {}, .hot = {}};
  drawing.add(Rect{.box = box, .fill = {Ink::Raised}});
  const Plan plan = fitting_plan(*input.comparison, box, room);
  for (const Words& words : plan.words)
    add_words(drawing, words, input);
  if (plan.button.w > 0)
    add_button(drawing,
               {.box = plan.button,
                .text = Other,
                .key = OtherKey,
                .target = target_of(Action::CompareWith)},
               input.ui);
  return drawing;
}

}  // namespace app::model::layout
