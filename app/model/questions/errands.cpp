// A job's lines are told from its beginning; a callback prints where it runs.
// Rule: what a job takes by itself is what it slept and computed; where it tells neither, its length.
#include "app/model/questions/errands.h"

#include <cmath>

namespace app::model::questions {
namespace {

using trace::Kind;
using trace::PushWhy;
using trace::Record;

class Finder {
 public:
  explicit Finder(const Timeline& timeline) : timeline_(timeline) {}

  Errands find() {
    for (const JobStory& job : timeline_.jobs())
      if (job.submitted != NoRecord && job.begun != NoRecord && job.ended != NoRecord) add_job(job);
    for (const RunStay& run : timeline_.run_stays())
      if (run.task == 0 && run.ready != NoRecord) add_callback(run);
    return std::move(found_);
  }

 private:
  void add_job(const JobStory& job) {
    Errand errand{.kind = Errand::Kind::Job};
    errand.begin = timeline_.time(job.begun) - timeline_.time(job.submitted);
    errand.end = timeline_.time(job.ended) - timeline_.time(job.submitted);
    for (const RecordIndex n : timeline_.records_of_job(job.id)) {
      const Record& record = timeline_.record(n);
      if (record.kind == Kind::JobSleep || record.kind == Kind::Compute)
        errand.own += std::llround(timeline_.trace().delay(record.delay) * 1e9);
      if (record.kind == Kind::Print && n < story_end(timeline_))
        errand.lines.push_back({timeline_.time(n) - timeline_.time(job.begun), n});
    }
    if (errand.own == 0) errand.own = errand.end - errand.begin;
    found_.ended[job.ended] = add(job.submitted, std::move(errand));
  }

  void add_callback(const RunStay& run) {
    Errand errand;
    std::vector<RecordIndex> births;
    const RecordIndex end = std::min(run.end, story_end(timeline_));
    for (RecordIndex n = run.begin; n < end; ++n) {
      const Record& record = timeline_.record(n);
      if (record.kind == Kind::Print && record.task == 0 && record.job == 0)
        errand.lines.push_back({0, n});
      if (record.kind == Kind::TaskNew) births.push_back(n);
    }
    if (errand.lines.empty() && births.empty()) return;
    const std::optional<RecordIndex> sent = sent_at(run, errand);
    if (sent) found_.births[add(*sent, std::move(errand))] = std::move(births);
  }

  /// The record that sent it; of a timer it also tells how much later the callback runs.
  std::optional<RecordIndex> sent_at(const RunStay& run, Errand& callback) const {
    const RecordIndex push = timeline_.ready_stays()[run.ready].push;
    if (timeline_.record(push).push_why() != PushWhy::Timer) return push;
    const TimerStay* timer = timeline_.timer_fired_at(push);
    if (timer == nullptr) return std::nullopt;
    callback.begin = timer->due - timer->set;
    return timer->push;
  }

  ErrandIndex add(RecordIndex sent, Errand errand) {
    const auto index = static_cast<ErrandIndex>(found_.errands.size());
    found_.errands.push_back(std::move(errand));
    found_.sent[sent] = index;
    return index;
  }

  const Timeline& timeline_;
  Errands found_;
};

}  // namespace

Errands find_errands(const Timeline& timeline) { return Finder(timeline).find(); }

}  // namespace app::model::questions
