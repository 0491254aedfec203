// Jobs on the workers of their pools.
// Rule: the recording names no worker, so only what must be true of any is claimed.
#include <gmock/gmock.h>

#include "app/model/profile.h"
#include "samples.h"
#include "story.h"

namespace app::model::testing {
namespace {

using ::testing::ElementsAre;

/// Jobs told in the order in which they begin and end; pool sizes do not bind them.
class Pools {
 public:
  Pools() {
    story.create(1, "main");
    story.iterate(1);
    story.run(1, RunHow::First);
  }

  void submit(JobId job, Pool pool = Pool::Thread, std::uint32_t workers = 2) {
    story.builder().add({.kind = Kind::JobSubmit,
                         .how = static_cast<std::uint8_t>(pool),
                         .task = 1,
                         .job = job,
                         .workers = workers,
                         .text = story.builder().text("work")});
  }
  void begin(JobId job) { story.add({.kind = Kind::JobBegin, .job = job}); }
  void end(JobId job) { story.add({.kind = Kind::JobEnd, .job = job}); }

  Story story;
};

std::vector<std::string> workers_of_jobs(const Timeline& timeline) {
  std::vector<std::string> names;
  for (const JobStory& job : timeline.jobs())
    names.push_back(job.worker == 0 ? "nobody" : timeline.lanes()[job.worker].name);
  return names;
}

TEST(Workers, AJobGoesToTheFirstFreeWorker) {
  Pools pools;
  for (const JobId job : {1, 2, 3, 4})
    pools.submit(job);
  pools.begin(1);
  pools.begin(2);
  pools.end(2);
  pools.begin(3);
  pools.end(1);
  pools.begin(4);
  const Trace trace = pools.story.tell();
  EXPECT_THAT(workers_of_jobs(Timeline(trace)),
              ElementsAre("thread 1", "thread 2", "thread 2", "thread 1"));
}

TEST(Workers, PoolsShareNoWorkerAndProcessesAreCountedByThemselves) {
  Pools pools;
  pools.submit(1, Pool::Thread, 2);
  pools.submit(2, Pool::Process, 2);
  pools.submit(3, Pool::Thread, 8);
  for (const JobId job : {1, 2, 3}) {
    pools.begin(job);
    pools.end(job);
  }
  const Trace trace = pools.story.tell();
  EXPECT_THAT(workers_of_jobs(Timeline(trace)), ElementsAre("thread 1", "process 1", "thread 2"));
}

TEST(Workers, AJobThatNeverBeganHasNone) {
  Pools pools;
  pools.submit(1);
  const Trace trace = pools.story.tell();
  EXPECT_THAT(workers_of_jobs(Timeline(trace)), ElementsAre("nobody"));
}

TEST(Workers, ShowWhatAJobWaitedOnlyWhileTheyWereFree) {
  Pools pools;
  pools.submit(1);
  pools.begin(1);
  pools.submit(2);
  pools.end(1);
  pools.story.print("between");
  pools.begin(2);
  const Trace trace = pools.story.tell();
  const Timeline timeline(trace);
  std::vector<State> states;
  for (const Span& span : timeline.spans(timeline.job(2)->worker))
    states.push_back(span.state);
  EXPECT_THAT(states,
              ElementsAre(State::Created, State::ThreadJob, State::Created, State::ThreadJob));
  EXPECT_EQ(timeline.spans(timeline.job(2)->worker)[2].first, timeline.job(1)->ended);
}

TEST(Workers, AreNoRowsOfTheProfile) {
  Pools pools;
  pools.submit(1);
  pools.begin(1);
  pools.story.at(Second);
  pools.end(1);
  const Trace trace = pools.story.tell();
  const Timeline timeline(trace);
  EXPECT_EQ(profile(timeline).sum.in_thread, Second);
}

class WorkersOfTrace : public ::testing::TestWithParam<std::string> {};

TEST_P(WorkersOfTrace, RunOneJobAtATime) {
  const Trace trace = read_sample(GetParam());
  const Timeline timeline(trace);
  for (LaneIndex lane = 0; lane < timeline.lanes().size(); ++lane) {
    if (!timeline.lanes()[lane].is_worker()) continue;
    const auto spans = timeline.spans(lane);
    ASSERT_FALSE(spans.empty());
    for (std::size_t row = 1; row < spans.size(); ++row)
      EXPECT_LE(spans[row - 1].end, spans[row].first);
  }
}

INSTANTIATE_TEST_SUITE_P(Traces, WorkersOfTrace, ::testing::ValuesIn(sample_traces()), sample_name);

}  // namespace
}  // namespace app::model::testing
