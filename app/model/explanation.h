// What just happened, why, and what comes next, in sentences.
// Rule: every sentence follows from records of the trace and links to them; asyncio's own words.
#pragma once

#include <vector>

#include "app/model/moments.h"
#include "app/model/rich_text.h"
#include "app/model/snapshot.h"

namespace app::model {

/// For the Now panel. `what` is one short sentence and stands out; `more` may be empty.
struct Explanation {
  RichText what{};
  RichText more{};
};

/// What happened at record `n` (with the records since the moment before it), why, what is next.
Explanation explain(const Timeline& timeline, RecordIndex n, Detail detail);

/// One link in a chain of causes: "Task-4 releases", "Task-8 ready".
struct Cause {
  std::string label{};
  Target target{};
  /// This one is the thing asked about.
  bool is_subject = false;
};

/// The answer to "why?".
struct Why {
  /// "Why is Task-8 ready and not running?"
  std::string title{};
  RichText text{};
  /// Causes, the subject, then effects; earliest first.
  std::vector<Cause> chain{};
};

/// What `target` is at record `n`: since when, because of what, waiting for what, freed by what.
/// Knows tasks, handles, jobs, objects, records (an output line, a wake edge's end, a span's first
/// record), lanes and source lines. The title is empty for all others and for what is not there.
Why why(const Timeline& timeline, Target target, RecordIndex n);

/// The whole program in sentences, one or more per moment at `detail`, each with its record.
struct StoryLine {
  RecordIndex record = 0;
  RichText text{};
};
std::vector<StoryLine> story(const Timeline& timeline, Detail detail = Detail::Queue);

}  // namespace app::model
