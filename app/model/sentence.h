// One sentence under construction: words, and names that link to what they name.
// Rule: whoever is named by a record is named through here, so that names and links always agree.
#pragma once

#include <fmt/format.h>

#include <utility>

#include "app/model/rich_text.h"
#include "app/model/timeline.h"

namespace app::model {

class Sentence {
 public:
  explicit Sentence(const Timeline& timeline) : timeline_(&timeline) {}

  template <class... Args>
  Sentence& say(fmt::format_string<Args...> words, Args&&... args) {
    text_.add(fmt::format(words, std::forward<Args>(args)...));
    return *this;
  }
  /// The same for words chosen at run time.
  Sentence& add(std::string_view words) {
    text_.add(words);
    return *this;
  }
  /// Words of the program: a name, a call.
  Sentence& code(std::string_view words) {
    text_.add_code(words);
    return *this;
  }
  /// "Task-2", a link to the task.
  Sentence& task(trace::TaskId id);
  /// Who is in the ready queue: a task, or "a callback (gather's count of its children)".
  Sentence& ready(const ReadyStay& stay);
  /// "0.300 s", a link to the record.
  Sentence& time(RecordIndex n);
  /// Words that lead to a record.
  Sentence& link(std::string_view words, RecordIndex n);
  /// "line 8", and in another file than the program's main one "line 8 of util/delay.py"; nothing is
  /// said when the place is not known. `before` comes first, as in " at ".
  Sentence& line(std::string_view before, trace::SiteId site);
  Sentence& object(trace::ObjectId id);
  Sentence& job(trace::JobId id);
  Sentence& future(trace::FutureRef fut);
  /// Whose lane it is: a task, a job, or "the loop".
  Sentence& lane(LaneIndex index);

  operator RichText() const { return text_; }

 private:
  const Timeline* timeline_;
  RichText text_;
};

}  // namespace app::model
