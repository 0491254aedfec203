// Names tasks, lanes, lines, objects, jobs and futures with a link to the record that tells of
// them.
// Rule: a thing the trace says nothing about is named without a link.
#include "app/model/sentence.h"

#include "app/model/line_records.h"
#include "app/model/words.h"

namespace app::model {

Sentence& Sentence::task(trace::TaskId id) {
  text_.add(timeline_->task_name(id), {Target::On::Task, id});
  return *this;
}

Sentence& Sentence::ready(const ReadyStay& stay) {
  if (stay.task != 0) return task(stay.task);
  const std::string_view label = timeline_->trace().text(timeline_->record(stay.push).text);
  text_.add(text_.is_empty() ? "A callback" : "a callback");
  return say(" ({})", callback_text(label));
}

Sentence& Sentence::time(RecordIndex n) { return link(time_text(timeline_->time(n)), n); }

Sentence& Sentence::link(std::string_view words, RecordIndex n) {
  text_.add(words, {Target::On::Record, n});
  return *this;
}

Sentence& Sentence::line(std::string_view before, trace::SiteId site) {
  const trace::Site& place = timeline_->trace().site(site);
  const std::uint32_t number = place.line;
  if (number == 0) return *this;
  text_.add(before);
  const std::string_view file = timeline_->trace().text(place.file);
  const std::string_view main = main_file(*timeline_);
  // A line of another file is no line of the listing that is shown.
  if (!main.empty() && file != main) return say("line {} of ", number).code(file);
  text_.add(fmt::format("line {}", number), {Target::On::SourceLine, number});
  return *this;
}

Sentence& Sentence::object(trace::ObjectId id) {
  text_.add(object_name(*timeline_, id), {Target::On::Object, id});
  return *this;
}

Sentence& Sentence::job(trace::JobId id) {
  text_.add(job_name(*timeline_, id), {Target::On::Job, id});
  return *this;
}

Sentence& Sentence::future(trace::FutureRef fut) {
  if (fut.is_task()) return task(fut.number());
  text_.add(future_name(*timeline_, fut));
  return *this;
}

Sentence& Sentence::lane(LaneIndex index) {
  const Lane& lane = timeline_->lanes()[index];
  if (lane.kind == Lane::Kind::Task) return task(lane.id);
  if (lane.kind == Lane::Kind::Loop) return add(text_.is_empty() ? "The loop" : "the loop");
  return job(lane.id);
}

}  // namespace app::model
