// Writes the columns of a profile, its speed, its concurrency and its critical path.
// Rule: a figure is written as everywhere else (words.h), and what is nothing stays blank.
#include "app/model/profile_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

#include "app/model/sentence.h"
#include "app/model/words.h"

namespace app::model {
namespace {

using trace::Time;

struct Column {
  std::string_view head;
  Time Spent::* value;
};

constexpr std::array Columns{Column{"running", &Spent::running},
                             Column{"blocking", &Spent::blocking},
                             Column{"ready", &Spent::ready},
                             Column{"waiting", &Spent::waiting},
                             Column{"in a thread", &Spent::in_thread},
                             Column{"in a process", &Spent::in_process},
                             Column{"in the pool's queue", &Spent::queued}};

std::string cell(Time time) { return time == 0 ? std::string() : rounded_text(time); }

std::string reasons(const Spent& spent) {
  std::vector<std::pair<Time, std::size_t>> longest;
  for (std::size_t i = 0; i < ReasonCount; ++i)
    if (spent.waiting_for[i] > 0) longest.emplace_back(spent.waiting_for[i], i);
  std::ranges::sort(longest, std::ranges::greater());
  std::string text;
  for (const auto& [time, reason] : longest) {
    if (!text.empty()) text += ", ";
    text += reason_text(static_cast<Reason>(reason));
    if (longest.size() > 1) text += " " + rounded_text(time);
  }
  return text;
}

std::string lane_title(const Lane& lane) {
  return lane.call.empty() ? lane.name : fmt::format("{} {}", lane.name, lane.call);
}

std::vector<std::string> cells(const std::vector<Column>& columns, std::string title,
                               const Spent& spent) {
  std::vector<std::string> row{std::move(title)};
  for (const Column& column : columns)
    row.push_back(cell(spent.*column.value));
  row.push_back(reasons(spent));
  return row;
}

/// What a part of the path is, without its length: parts that are alike are told once.
struct PartKind {
  State state;
  trace::SiteId site;
  std::string what;
  /// However long each was meant to be.
  bool is_sleep = false;
};

bool are_alike(const PartKind& one, const PartKind& other) {
  if (one.state != other.state || one.site != other.site) return false;
  return one.what == other.what || (one.is_sleep && other.is_sleep && one.site != 0);
}

std::string job_name(const Timeline& timeline, const Lane& lane) {
  return lane.call.empty() ? model::job_name(timeline, lane.id) : lane.call;
}

PartKind kind_of(const Timeline& timeline, const PathPart& part) {
  switch (part.state) {
    case State::Waiting:
      return {part.state, part.site, wait_text(timeline, part.wait, part.record),
              timeline.trace().wait(part.wait).on == trace::WaitOn::Sleep};
    case State::Created:
      if (timeline.lanes()[part.lane].kind == Lane::Kind::Task) break;
      return {part.state, 0, "waiting for a free worker"};
    case State::ThreadJob:
    case State::ProcessJob:
      return {part.state, 0, job_name(timeline, timeline.lanes()[part.lane])};
    default:
      if (part.lane == LoopLane) return {part.state, part.site, "outside the loop"};
      break;
  }
  return {part.state, part.site, std::string(state_text(part.state))};
}

struct PathGroup {
  PartKind kind{};
  Time sum = 0;
  std::size_t count = 0;
  const PathPart* first = nullptr;
};

std::vector<PathGroup> path_groups(const Timeline& timeline, const Profile& profile) {
  std::vector<PathGroup> groups;
  for (const PathPart& part : profile.path) {
    const PartKind kind = kind_of(timeline, part);
    auto found = std::ranges::find_if(
        groups, [&](const PathGroup& group) { return are_alike(group.kind, kind); });
    if (found == groups.end()) found = groups.insert(groups.end(), {.kind = kind, .first = &part});
    if (found->kind.what != kind.what) found->kind.what = "sleep(…)";
    found->sum += part.until - part.begin;
    ++found->count;
  }
  return groups;
}

void say_group(Sentence& text, const Timeline& timeline, const PathGroup& group) {
  text.link(rounded_text(group.sum), group.first->record).say(" ");
  switch (group.kind.state) {
    case State::Waiting:
      text.code(group.kind.what);
      break;
    case State::ThreadJob:
    case State::ProcessJob:
      text.code(group.kind.what).say(" {}", state_text(group.kind.state));
      break;
    default:
      text.add(group.kind.what);
      break;
  }
  text.line(" at ", group.kind.site);
  if (group.count > 1)
    text.say(", {} in turn", group.count == 2 ? "twice" : fmt::format("{} times", group.count));
  const Lane& lane = timeline.lanes()[group.first->lane];
  const bool is_one_of_many = group.count == 1 && timeline.tasks().size() > 1;
  if (is_one_of_many && lane.kind == Lane::Kind::Task) text.say(" in ").task(lane.id);
}

/// A limit ended the recording: who ended last then says nothing of how long the program takes.
bool was_cut(const Timeline& timeline) {
  const RecordIndex end = timeline.end();
  return end != NoRecord && end > 0 && timeline.record(end - 1).kind == trace::Kind::Limit;
}

/// What came after the last task had ended: jobs that nobody can stop.
void say_rest(Sentence& text, const Timeline& timeline, const Profile& profile) {
  if (profile.path.empty() || timeline.jobs().empty()) return;
  const Time tasks_ended = profile.path.back().until;
  const JobStory* last = nullptr;
  for (const JobStory& job : timeline.jobs())
    if (job.ended != NoRecord && timeline.time(job.ended) > tasks_ended &&
        (last == nullptr || job.ended > last->ended))
      last = &job;
  if (last == nullptr) return;
  const Time rest = timeline.time(last->ended) - tasks_ended;
  if (rest < profile.total / 100) return;
  text.say(" The last ").link(rounded_text(rest), last->ended);
  text.say(" went by until ").job(last->id).say(" had ended: a job cannot be stopped.");
}

}  // namespace

ProfileTable table(const Timeline& timeline, const Profile& profile, std::size_t most) {
  ProfileTable made;
  std::vector<Column> columns;
  made.heads.emplace_back("");
  for (const Column& column : Columns) {
    if (profile.sum.*column.value == 0) continue;
    const bool says_it_again =
        column.value == &Spent::blocking && profile.sum.blocking == profile.sum.running;
    if (says_it_again) continue;
    columns.push_back(column);
    made.heads.emplace_back(column.head);
  }
  made.heads.emplace_back(profile.sum.waiting > 0 ? "for" : "");
  std::vector<const ProfileRow*> rows;
  for (const ProfileRow& row : profile.rows)
    rows.push_back(&row);
  if (rows.size() > most) {
    std::ranges::sort(rows, {}, [](const ProfileRow* row) {
      return std::pair(-(row->spent.running + row->spent.ready + row->spent.in_thread), row->lane);
    });
    rows.resize(most);
    std::ranges::sort(rows, {}, &ProfileRow::lane);
  }
  for (const ProfileRow* row : rows) {
    std::string title = lane_title(timeline.lanes()[row->lane]);
    made.rows.push_back({row->lane, cells(columns, std::move(title), row->spent)});
  }
  made.left_out = profile.rows.size() - rows.size();
  if (profile.rows.size() > 1) made.sum = cells(columns, "in all", profile.sum);
  return made;
}

RichText speed_sentence(const Profile& profile) {
  RichText text;
  if (profile.total == 0) return text;
  text.add(fmt::format("It took {}", rounded_text(profile.total)));
  if (profile.in_turn == 0) return text.add(".");
  constexpr double AsGoodAsNone = 1.005;
  if (profile.speed_up() < AsGoodAsNone)
    return text.add(", as if one thing were done after the other.");
  return text.add(fmt::format("; one thing after the other it would be {}: {:.3g} times as fast.",
                              rounded_text(profile.in_turn), profile.speed_up()));
}

RichText at_once_sentence(const Profile& profile) {
  RichText text;
  if (profile.total == 0) return text;
  constexpr std::size_t Most = 6;
  std::size_t told = 0;
  for (std::size_t count = profile.at_once.size(); count-- > 0;) {
    const Time time = profile.at_once[count];
    if (time == 0 || ++told > Most) continue;
    text.add(told == 1 ? "Under way at once: " : ", ");
    text.add(fmt::format("{} for {}", count, rounded_text(time)));
  }
  return told == 0 ? text : text.add(told > Most ? ", and fewer." : ".");
}

RichText path_sentence(const Timeline& timeline, const Profile& profile) {
  if (was_cut(timeline)) return {};
  std::vector<PathGroup> groups = path_groups(timeline, profile);
  if (groups.empty()) return {};
  constexpr std::size_t Most = 5;
  Time sum = 0;
  for (const PathGroup& group : groups)
    sum += group.sum;
  // The loop's own work between two steps of a real run.
  std::erase_if(groups, [&](const PathGroup& group) { return group.sum < sum / 100; });
  Sentence text(timeline);
  const std::string whole = rounded_text(sum);
  text.say("What the {} {} made of: ", whole, whole == "1 s" ? "is" : "are");
  for (std::size_t i = 0; i < std::min(groups.size(), Most); ++i) {
    text.add(i == 0 ? "" : ", then ");
    say_group(text, timeline, groups[i]);
  }
  if (groups.size() > Most) text.say(", and {} more", groups.size() - Most);
  text.say(".");
  say_rest(text, timeline, profile);
  return text;
}

}  // namespace app::model
