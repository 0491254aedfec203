// A profile in words and columns, the same on the command line and in the window.
// Rule: a column that is empty for every lane is left out; so is a sentence without news.
#pragma once

#include <string>
#include <vector>

#include "app/model/profile.h"
#include "app/model/rich_text.h"

namespace app::model {

/// The profile as a table of texts. The first column is the name, the last what was waited for.
struct ProfileTable {
  std::vector<std::string> heads;
  struct Row {
    LaneIndex lane = LoopLane;
    std::vector<std::string> cells;
  };
  std::vector<Row> rows;
  /// How many more lanes there are than rows.
  std::size_t left_out = 0;
  /// In the heads' order, for all lanes together; empty for a single one.
  std::vector<std::string> sum;
};

/// At most `most` lanes: with more, those that spent the most time on the thread or ready.
ProfileTable table(const Timeline& timeline, const Profile& profile, std::size_t most);

/// "3 s in all. One after the other it would take 3.6 s: 4 times as fast." Empty without time.
RichText speed_sentence(const Profile& profile);
/// "Under way at once: 4 for 0.9 s."
RichText at_once_sentence(const Profile& profile);
/// "The 3 s are sleep(1) at line 9 and then sleep(2) at line 10." Empty without time.
RichText path_sentence(const Timeline& timeline, const Profile& profile);

}  // namespace app::model
