// Looks into the timeline's list of print records.
// Rule: a line's index never changes, whatever the cursor does.
#include "app/model/output.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/model/words.h"

namespace app::model {

std::uint32_t output_count(const Timeline& timeline, RecordIndex n) {
  const auto later = std::ranges::upper_bound(timeline.prints(), n);
  return static_cast<std::uint32_t>(later - timeline.prints().begin());
}

OutputLine output_line(const Timeline& timeline, std::uint32_t index) {
  const RecordIndex n = timeline.prints()[index];
  const trace::Record& record = timeline.record(n);
  OutputLine line{.record = n,
                  .time = record.time,
                  .task = record.task,
                  .job = record.job,
                  .stream = record.stream(),
                  .text = timeline.trace().text(record.text)};
  if (record.task != 0) line.who = timeline.task_name(record.task);
  if (record.task == 0 && record.job != 0) line.who = job_name(timeline, record.job);
  const bool is_job = record.task == 0 && record.job != 0;
  line.who_in_short = is_job ? fmt::format("job {}", record.job) : line.who;
  return line;
}

}  // namespace app::model
