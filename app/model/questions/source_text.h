// What the program's text tells of a place: its line, whether it is in a loop, in what function.
// Rule: each file is read once; a place whose text is not there is in no loop and no plain function.
#pragma once

#include <string>
#include <unordered_map>

#include "app/model/listing.h"
#include "engine/trace/trace.h"

namespace app::model::questions {

namespace trace = engine::trace;

class SourceText {
 public:
  explicit SourceText(const trace::Trace& trace) : trace_(&trace) {}

  /// The line of the place without its indent, with dots where it goes on; empty when it is not
  /// known.
  std::string code_at(trace::SiteId site);
  /// The line stands in the body of a `for` or `while` of its function, or goes round by itself.
  bool is_in_loop(trace::SiteId site);
  /// The place is in a function of the program that is no coroutine; in one that is.
  bool is_in_plain_function(trace::SiteId site);
  bool is_in_coroutine(trace::SiteId site);

 private:
  const Listing& listing_of(trace::SiteId site);
  bool find_loop(trace::SiteId site);
  bool has_function(trace::SiteId site, std::string_view def);

  const trace::Trace* trace_;
  std::unordered_map<trace::TextId, Listing> listings_;
  std::unordered_map<trace::SiteId, bool> loops_;
  std::unordered_map<trace::SiteId, bool> plain_;
  std::unordered_map<trace::SiteId, bool> coroutines_;
};

}  // namespace app::model::questions
