// Every question of every scenario and of recorded Python programs, its right answer against the
// records, which are read without the rehearsal.
#include "app/model/questions/questions.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "app/model/words.h"
#include "asked.h"

namespace app::model::questions::testing {
namespace {

using trace::Kind;

/// What the records say, read without the rehearsal.
class Key {
 public:
  Key(const Timeline& timeline, const Question& question)
      : timeline_(timeline), question_(question) {}

  std::string answer() const {
    switch (question_.topic) {
      case Topic::NextStep:
        return next_step();
      case Topic::NextLine:
        return quoted(lines_after(question_.record).front());
      case Topic::LineOrder:
        return order();
      case Topic::Total:
        return duration_text(timeline_.duration());
      case Topic::TaskState:
        return state();
      case Topic::Fault:
        return fault();
    }
    return {};
  }

 private:
  std::string task_text(trace::TaskId task) const {
    return timeline_.task_name(task) + " " + timeline_.task_call(task);
  }

  std::string quoted(RecordIndex line) const {
    return fmt::format("\"{}\"", timeline_.trace().text(timeline_.record(line).text));
  }

  /// The task on the thread, if its step goes on; else the next task of the program to get it.
  std::string next_step() const {
    const trace::Record& asked = timeline_.record(question_.record);
    const bool goes_on = asked.kind != Kind::TaskSuspend && asked.kind != Kind::TaskDone;
    if (goes_on) return task_text(timeline_.run_at(question_.record)->task);
    for (RecordIndex n = question_.record; n < timeline_.size(); ++n) {
      const trace::Record& record = timeline_.record(n);
      if (record.kind == Kind::Deadlock) return "nobody, and nothing will ever wake one";
      if (record.kind != Kind::Run || record.task == 0) continue;
      if (!timeline_.trace().birth(timeline_.task(record.task)->birth).internal)
        return task_text(record.task);
    }
    return {};
  }

  std::vector<RecordIndex> lines_after(RecordIndex n) const {
    std::vector<RecordIndex> lines;
    for (const RecordIndex line : timeline_.prints())
      if (line > n) lines.push_back(line);
    return lines;
  }

  std::string order() const {
    std::string text;
    for (const RecordIndex line : timeline_.prints()) {
      text += (text.empty() ? "" : ", ") + quoted(line);
      if (line == question_.settled) break;
    }
    return text;
  }

  std::string state() const {
    const auto links = question_.text.links;
    trace::TaskId task = 0;
    for (const Link& link : links)
      if (link.target.on == Target::On::Task) task = link.target.id;
    switch (*timeline_.state_at(task, question_.record)) {
      case State::Ready:
        return "ready: in the queue, not running";
      case State::Running:
      case State::Blocking:
        return "running: it has the thread";
      case State::Waiting:
        return "waiting: suspended until something happens";
      default:
        return "another state";
    }
  }

  std::string fault() const {
    if (timeline_.record(question_.settled).kind == Kind::NeverAwaited)
      return line_of(timeline_.record(question_.settled).site);
    std::map<std::pair<RecordIndex, trace::SiteId>, trace::Time> held;
    for (const Stretch& block : timeline_.blocks())
      held[{timeline_.run_at(block.first)->begin, block.site}] += block.until - block.begin;
    const auto longest = std::ranges::max_element(held, {}, [](const auto& row) {
      return std::pair(row.second, -static_cast<std::int64_t>(row.first.first));
    });
    return line_of(longest->first.second);
  }

  /// The right answer when it names the line of this place.
  std::string line_of(trace::SiteId site) const {
    const std::string line = fmt::format("line {}:", timeline_.trace().site(site).line);
    const std::string& given = question_.answers[question_.right].text;
    return given.starts_with(line) ? given : line;
  }

  const Timeline& timeline_;
  const Question& question_;
};

void expect_good(const Asked& run) {
  std::set<std::tuple<Topic, RecordIndex, std::vector<std::string>>> asked;
  for (const Question& question : run.questions()) {
    std::vector<std::string> answers;
    for (const Answer& answer : question.answers)
      answers.push_back(answer.text);
    EXPECT_TRUE(asked.emplace(question.topic, question.settled, answers).second)
        << "asked twice: " << question.text.text;
    ASSERT_GE(question.answers.size(), 2U) << question.text.text;
    ASSERT_LE(question.answers.size(), 4U) << question.text.text;
    ASSERT_LT(question.right, question.answers.size());
    EXPECT_EQ(question.answers[question.right].machine, Machine::EventLoop);
    EXPECT_EQ(std::ranges::count(question.answers, Machine::EventLoop, &Answer::machine), 1);
    std::set<std::string> texts;
    for (const Answer& answer : question.answers)
      EXPECT_TRUE(texts.insert(answer.text).second) << answer.text;
    EXPECT_EQ(question.answers[question.right].text, Key(run.timeline(), question).answer())
        << question.text.text;
    EXPECT_FALSE(question.reason.is_empty()) << question.text.text;
    EXPECT_LE(question.record, std::max(question.settled, run.timeline().last()));
  }
}

std::size_t tasks_of(const Timeline& timeline) {
  return static_cast<std::size_t>(
      std::ranges::count_if(timeline.tasks(), [&](const TaskStory& task) {
        return !timeline.trace().birth(task.birth).internal && task.started != NoRecord;
      }));
}

class OfScenario : public ::testing::TestWithParam<std::string_view> {};

TEST_P(OfScenario, AsksThreeQuestionsOrMore) {
  EXPECT_GE(asked(GetParam()).questions().size(), 3U);
}

TEST_P(OfScenario, GivesEachOneRightAnswerThatTheRecordsConfirm) { expect_good(asked(GetParam())); }

std::vector<std::string_view> names() {
  std::vector<std::string_view> names;
  for (const scenarios::Scenario& scenario : scenarios::all())
    if (scenario.program != nullptr) names.push_back(scenario.name);
  return names;
}

INSTANTIATE_TEST_SUITE_P(Questions, OfScenario, ::testing::ValuesIn(names()),
                         [](const auto& info) { return std::string(info.param); });

class OfRecording : public ::testing::TestWithParam<std::string> {};

TEST_P(OfRecording, GivesEachOneRightAnswerThatTheRecordsConfirm) {
  expect_good(asked_of_sample(GetParam()));
}

TEST_P(OfRecording, AsksThreeQuestionsOrMoreWhereTwoTasksRan) {
  const Asked run = asked_of_sample(GetParam());
  if (tasks_of(run.timeline()) >= 2) EXPECT_GE(run.questions().size(), 3U);
}

INSTANTIATE_TEST_SUITE_P(
    Questions, OfRecording,
    ::testing::Values("traces/cancel_cleanup", "traces/queue_maxsize", "traces/semaphore_fifo",
                      "traces/taskgroup", "traces/time_sleep_blocks", "traces/to_thread",
                      "layout/traces/barrier", "layout/traces/process_pool",
                      "questions/traces/made_by_callbacks", "questions/traces/pending_is_a_set",
                      "questions/traces/cancelled_in_order", "questions/traces/completed_in_a_call",
                      "questions/traces/several_are_lost"),
    [](const auto& info) { return info.param.substr(info.param.rfind('/') + 1); });

TEST(Questions, AreInTheOrderOfTheirRecords) {
  const Asked run = asked("semaphore_caps_concurrency");
  EXPECT_TRUE(std::ranges::is_sorted(run.questions(), {}, &Question::record));
}

}  // namespace
}  // namespace app::model::questions::testing
