// What every check reads: the timeline, the program's own scale, its tasks and its text.
// Rule: built once for a run; a check asks it and keeps nothing.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "app/model/insights/code_shape.h"
#include "app/model/insights/insight.h"
#include "app/model/listing.h"
#include "app/model/sentence.h"
#include "app/model/words.h"

namespace app::model::insights {

class Evidence {
 public:
  explicit Evidence(const Timeline& timeline);

  const Timeline& timeline() const { return *timeline_; }
  const trace::Trace& trace() const { return timeline_->trace(); }
  /// From the first record to the last.
  trace::Time total() const { return timeline_->duration(); }
  /// A length of time worth speaking of in a run of this length: a twentieth of it, and more than
  /// the noise of the clock.
  bool matters(trace::Time time) const;
  bool is_python() const { return trace().meta().language != "c++"; }
  /// The program's own; not one that asyncio made for itself.
  bool is_of_program(trace::TaskId task) const;

  /// In a file of the program's own folder whose text the recording carries.
  bool is_in_program(trace::SiteId site) const;

  std::uint32_t line(trace::SiteId site) const { return trace().site(site).line; }
  std::string_view function(trace::SiteId site) const {
    return trace().text(trace().site(site).function);
  }
  /// How the file the site is in is built, or null when the recording does not carry its text.
  const CodeShape* shape(trace::SiteId site) const;
  /// The lines of these places in the main file, in order and each once.
  std::vector<std::uint32_t> lines(const std::vector<trace::SiteId>& sites) const;

  Sentence say() const { return Sentence(*timeline_); }

 private:
  const Timeline* timeline_;
  std::string_view main_file_;
  struct Text {
    Text(Language language, std::string_view text) : listing(language, text), shape(listing) {}
    Text(const Text&) = delete;
    Text& operator=(const Text&) = delete;
    Listing listing;
    CodeShape shape;
  };
  std::unordered_map<trace::TextId, Text> texts_;
};

/// "Task-2 fetch(1)", as on its card.
void add_task(Sentence& sentence, const Evidence& evidence, trace::TaskId task);
/// "Task-2 fetch(1), Task-3 fetch(2) and 4 others".
void add_tasks(Sentence& sentence, const Evidence& evidence, std::vector<trace::TaskId> tasks);
/// "3 times", "once", "twice".
std::string times_text(std::size_t count);

}  // namespace app::model::insights
