// Jobs that never run: when they leave their pool's line.
// Rule: a job waits for a worker only as long as it can still get one.
#include <gmock/gmock.h>

#include "app/model/explanation.h"
#include "app/model/profile.h"
#include "app/model/snapshot.h"
#include "story.h"

namespace app::model::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

/// A pool of one runs job 1 for 2 s; job 2 is in line.
Story two_jobs() {
  Story story;
  story.create(1, "main");
  story.iterate(1);
  story.run(1, RunHow::First);
  story.submit(1, 1, {4});
  story.submit(2, 1, {5});
  story.begin_job(1);
  return story;
}

std::vector<JobId> jobs_at(const Timeline& timeline, RecordIndex n) {
  std::vector<JobId> jobs;
  for (const Job& job : snapshot(timeline, n).jobs)
    jobs.push_back(job.job);
  return jobs;
}

State last_state(const Timeline& timeline, JobId job) {
  return timeline.spans(timeline.job(job)->lane).back().state;
}

/// Half a second later the future of job 2 is done in this way; job 1 goes on.
struct Lost {
  explicit Lost(DoneHow how) {
    story.at(Second / 2);
    lost = story.finish_future(2, how);
    story.at(2 * Second);
    story.end_job(1);
    last = story.print("end");
  }

  Story story = two_jobs();
  RecordIndex lost = 0;
  RecordIndex last = 0;
};

TEST(JobsInLine, LeaveItWhenTheirFutureIsCancelled) {
  Lost job(DoneHow::Cancelled);
  const Trace trace = job.story.tell();
  const Timeline timeline(trace);
  EXPECT_THAT(jobs_at(timeline, job.lost - 1), ElementsAre(1, 2));
  EXPECT_THAT(jobs_at(timeline, job.lost), ElementsAre(1));
  EXPECT_EQ(last_state(timeline, 2), State::Cancelled);
  EXPECT_EQ(profile(timeline).sum.queued, Second / 2);
}

TEST(JobsInLine, LeaveItWhenTheirPoolBreaks) {
  Lost job(DoneHow::Exception);
  const Trace trace = job.story.tell();
  const Timeline timeline(trace);
  EXPECT_THAT(jobs_at(timeline, job.lost), ElementsAre(1));
  EXPECT_EQ(last_state(timeline, 2), State::Failed);
  EXPECT_EQ(profile(timeline).sum.queued, Second / 2);
}

TEST(JobsInLine, AreSaidToNeverRunOnceTheyHaveLeft) {
  Lost job(DoneHow::Cancelled);
  const Trace trace = job.story.tell();
  const Timeline timeline(trace);
  const Target second{Target::On::Job, 2};
  EXPECT_THAT(why(timeline, second, job.lost - 1).text.text, HasSubstr("waits for a free worker"));
  EXPECT_THAT(why(timeline, second, job.lost).text.text,
              HasSubstr("left the line at 0.500 s and never runs"));
}

TEST(JobsInLine, ThatBeginAllTheSameHaveNotLeftIt) {
  Story story = two_jobs();
  const RecordIndex cancelled = story.finish_future(2, DoneHow::Cancelled);
  story.end_job(1);
  const RecordIndex begun = story.begin_job(2);
  const Trace trace = story.tell();
  const Timeline timeline(trace);
  EXPECT_THAT(jobs_at(timeline, cancelled), ElementsAre(1, 2));
  EXPECT_THAT(jobs_at(timeline, begun), ElementsAre(2));
  EXPECT_EQ(last_state(timeline, 2), State::ThreadJob);
}

TEST(JobsInLine, LeaveItAtTheLatestWhenTheProgramEnds) {
  Story story = two_jobs();
  story.end_job(1);
  const RecordIndex end = story.add({.kind = Kind::End});
  const Trace trace = story.tell();
  const Timeline timeline(trace);
  EXPECT_THAT(jobs_at(timeline, end - 1), ElementsAre(2));
  EXPECT_THAT(jobs_at(timeline, end), IsEmpty());
}

TEST(JobsInLine, AreNoneThatABrokenPoolRefused) {
  Story story = two_jobs();
  Record refused{.kind = Kind::JobSubmit, .task = 1};
  refused.job = 3;
  refused.site = story.site({6});
  const RecordIndex submitted = story.add(refused);
  story.sleep(1, {7});
  story.run_end();
  const Trace trace = story.tell();
  const Timeline timeline(trace);
  EXPECT_THAT(jobs_at(timeline, submitted), ElementsAre(1, 2));
  EXPECT_EQ(last_state(timeline, 3), State::Failed);
}

}  // namespace
}  // namespace app::model::testing
