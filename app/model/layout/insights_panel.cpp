// The insights panel: what there is to say of the run, its cure, how its time was spent, and what way
// suits such work.
// Rule: an insight is hot as a whole and leads to its record; the links within it lie above.
#include <fmt/format.h>

#include <algorithm>

#include "app/model/layout/controls.h"
#include "app/model/layout/panels.h"
#include "app/model/layout/rich_paragraph.h"
#include "app/model/profile_words.h"
#include "app/model/words.h"

namespace app::model::layout {

namespace {

using insights::Insight;
using insights::Severity;

constexpr Type Prose{fonts::Face::Text, Medium, {Ink::Text}};
constexpr Type Advice{fonts::Face::Text, Small, {Ink::Muted}};

struct Column {
  Drawing drawing{};
  Box box;
  float y = 0;
  const WindowInput& input;

  Box line(float height) const { return {box.x, y, box.w, height}; }
};

void add_prose(Column& column, const RichText& text, const Type& type, float after) {
  if (text.is_empty()) return;
  column.y += add_rich(column.drawing, column.line(1e6F), text, type, column.input.ui) + after;
}

void add_heading(Column& column, std::string_view words) {
  add_text(column.drawing, column.line(20), words, Heading);
  column.y += 24;
}

/// "fault" on the accent, "cost" outlined in it, "fact" quietly.
float add_severity(Drawing& drawing, const Box& line, Severity severity) {
  const std::string_view words = severity_text(severity);
  const bool is_fault = severity == Severity::Fault;
  const Type type{fonts::Face::Strong,
                  Small,
                  {is_fault                     ? Ink::OnAccent
                   : severity == Severity::Cost ? Ink::Text
                                                : Ink::Muted}};
  const Box pill{line.x, line.y, width(words, type) + 16, line.h};
  drawing.add(Rect{.box = pill,
                   .radius = line.h / 2,
                   .fill = {is_fault ? Ink::Accent : Ink::None},
                   .stroke = {severity == Severity::Fact ? Ink::Line : Ink::Accent}});
  add_text(drawing, pill, words, type, Align::Centre);
  return pill.w;
}

void add_insight(Column& column, std::uint32_t index) {
  constexpr float Padding = 8;
  const Insight& insight = column.input.run.insights[index];
  const UiState& ui = column.input.ui;
  const Target target{Target::On::Insight, index};
  const float top = column.y;
  Column inner{.box = column.box.inset(0), .y = top + Padding, .input = column.input};
  const float w = add_severity(inner.drawing, inner.line(20), insight.severity);
  add_text(inner.drawing, {inner.box.x + w + 8, inner.y, inner.box.w - w - 8, 20},
           topic_text(insight.topic), Heading);
  inner.y += 28;
  add_prose(inner, insight.sentence, Prose, 8);
  add_prose(inner, insight.cure, Advice, 0);
  const Box block{column.box.x - Padding, top, column.box.w + 2 * Padding, inner.y + Padding - top};
  const bool is_chosen = ui.selection == target;
  const bool is_lit = is_chosen || ui.hover == target;
  column.drawing.add(Rect{.box = block,
                          .radius = Radius,
                          .fill = {is_lit ? Ink::Highlight : Ink::Raised},
                          .stroke = {is_chosen ? Ink::Accent : Ink::Line}});
  column.drawing.add_hot(block, target);
  column.drawing.append(inner.drawing);
  column.y = block.bottom() + 8;
}

void add_insights(Column& column) {
  const auto count = static_cast<std::uint32_t>(column.input.run.insights.size());
  for (std::uint32_t i = 0; i < count; ++i)
    add_insight(column, i);
  if (count > 0) {
    column.y += 8;
    return;
  }
  RichText none;
  none.add("Nothing to remark: no fault, and no time that could be saved for sure.");
  add_prose(column, none, Prose, 16);
}

void add_cure(Column& column) {
  const Lesson* lesson = column.input.run.lesson;
  if (lesson == nullptr || lesson->cure_row < 0) return;
  const auto row = static_cast<std::size_t>(lesson->cure_row);
  if (row >= column.input.lessons.size()) return;
  add_heading(column, "The cure");
  const std::string& title = column.input.lessons[row].title;
  add_button(
      column.drawing,
      {.box = {column.box.x, column.y, std::min(column.box.w, button_width(title)), ButtonHeight},
       .text = title,
       .target = {Target::On::Partner, static_cast<std::uint32_t>(row)}},
      column.input.ui);
  column.y += ButtonHeight + 8;
  add_prose(column, from_marked(lesson->cure), Prose, 16);
}

/// How many were under way, from the first record to the last; a column of the picture shows its most.
void add_concurrency(Column& column, const Profile& profile) {
  constexpr float Height = 40;
  constexpr float Step = 2;
  std::uint32_t most = 0;
  for (const Concurrency& each : profile.concurrency)
    most = std::max(most, each.count);
  if (most < 2 || profile.total == 0) return;
  const Box area = column.line(Height);
  const trace::Time start = column.input.run.timeline->time(0);
  const auto x_of = [&](trace::Time time) {
    const double part = static_cast<double>(time - start) / static_cast<double>(profile.total);
    return area.x + std::floor(static_cast<float>(part) * area.w / Step) * Step;
  };
  std::vector<std::uint32_t> columns(static_cast<std::size_t>(area.w / Step) + 1, 0);
  for (std::size_t i = 0; i < profile.concurrency.size(); ++i) {
    const trace::Time until = i + 1 < profile.concurrency.size() ? profile.concurrency[i + 1].begin
                                                                 : start + profile.total;
    const auto from =
        static_cast<std::size_t>((x_of(profile.concurrency[i].begin) - area.x) / Step);
    const auto to = static_cast<std::size_t>((x_of(until) - area.x) / Step);
    for (std::size_t at = from; at < std::max(to, from + 1) && at < columns.size(); ++at)
      columns[at] = std::max(columns[at], profile.concurrency[i].count);
  }
  for (std::size_t at = 0; at < columns.size();) {
    std::size_t end = at;
    while (end < columns.size() && columns[end] == columns[at])
      ++end;
    const float h = Height * static_cast<float>(columns[at]) / static_cast<float>(most);
    const float right = std::min(area.x + Step * static_cast<float>(end), area.right());
    const float left = area.x + Step * static_cast<float>(at);
    if (h > 0 && right > left)
      column.drawing.add(
          Rect{.box = {left, area.bottom() - h, right - left, h}, .fill = {Ink::Accent, 0.4F}});
    at = end;
  }
  column.drawing.add(Line{.from = {area.x, area.bottom()}, .to = {area.right(), area.bottom()}});
  column.y += Height + 8;
}

struct Part {
  State state;
  trace::Time time;
};

/// The states a lane was in, as parts of one bar as long as the run.
void add_bar(Column& column, const Profile& profile, const Spent& spent) {
  const Part parts[] = {
      {State::Blocking, spent.blocking},   {State::Running, spent.running - spent.blocking},
      {State::Ready, spent.ready},         {State::Waiting, spent.waiting},
      {State::ThreadJob, spent.in_thread}, {State::ProcessJob, spent.in_process}};
  float x = column.box.x;
  for (const Part& part : parts) {
    const double share = static_cast<double>(part.time) / static_cast<double>(profile.total);
    const float w = std::min(static_cast<float>(share) * column.box.w, column.box.right() - x);
    if (w < 1) continue;
    column.drawing.add(Bar{.box = {x, column.y, w, 12}, .state = part.state, .radius = 2});
    x += w;
  }
  column.y += 16;
}

std::string spent_words(const ProfileTable& table, const ProfileTable::Row& row) {
  std::string words;
  for (std::size_t i = 1; i + 1 < row.cells.size(); ++i) {
    if (row.cells[i].empty()) continue;
    words += fmt::format("{}{} {}", words.empty() ? "" : " · ", table.heads[i], row.cells[i]);
  }
  if (!row.cells.back().empty()) words += " for " + row.cells.back();
  return words.empty() ? "no time" : words;
}

void add_lanes(Column& column, const Timeline& timeline, const Profile& profile) {
  constexpr std::size_t Most = 24;
  if (profile.total == 0) return;
  const ProfileTable table = model::table(timeline, profile, Most);
  for (const ProfileTable::Row& row : table.rows) {
    const auto spent = std::ranges::find(profile.rows, row.lane, &ProfileRow::lane);
    const Target target{Target::On::Lane, row.lane};
    const float top = column.y;
    add_text(column.drawing, column.line(20), row.cells.front(),
             column.input.ui.hover == target ? Bold : Body);
    column.y += 20;
    add_bar(column, profile, spent->spent);
    RichText words;
    words.add(spent_words(table, row));
    add_prose(column, words, Advice, 12);
    column.drawing.add_hot({column.box.x, top, column.box.w, column.y - top - 8}, target);
  }
  if (table.left_out == 0) return;
  RichText others;
  others.add(fmt::format("and {} others", table.left_out));
  add_prose(column, others, Advice, 12);
}

void add_advice(Column& column) {
  std::string_view rest = column.input.run.advice;
  if (rest.empty()) return;
  add_heading(column, "Which way for such work");
  for (std::size_t end = rest.find('\n'); end != rest.npos; end = rest.find('\n')) {
    RichText line;
    line.add(rest.substr(0, end));
    add_prose(column, line, Prose, 8);
    rest.remove_prefix(end + 1);
  }
  column.y += 8;
}

void add_profile(Column& column) {
  const RunInput& run = column.input.run;
  if (run.profile == nullptr || run.profile->rows.empty()) return add_advice(column);
  add_heading(column, "Where the time went");
  add_prose(column, speed_sentence(*run.profile), Prose, 8);
  add_prose(column, path_sentence(*run.timeline, *run.profile), Prose, 16);
  add_concurrency(column, *run.profile);
  add_prose(column, at_once_sentence(*run.profile), Advice, 16);
  add_advice(column);
  if (!run.advice.empty()) add_heading(column, "Task by task");
  add_lanes(column, *run.timeline, *run.profile);
}

}  // namespace

PanelPicture insights_panel(const WindowInput& input, const PanelSpace& space) {
  PanelPicture picture{.drawing = {.bounds = space.box, .shapes = {}, .hot = {}}};
  if (!space.is_shared) add_title(picture.drawing, space.box, "Insights");
  const Box body = below_title(space.box);
  Column column{
      .box = {body.x + Margin, body.y, body.w - 2 * Margin, body.h}, .y = body.y, .input = input};
  if (input.run.timeline != nullptr) {
    add_insights(column);
    add_cure(column);
    add_profile(column);
  }
  picture.scroll_limit =
      add_scrolled(picture.drawing,
                   {Panel::Insights, body, column.y + Margin - body.y, column.drawing}, input.ui);
  return picture;
}

}  // namespace app::model::layout
