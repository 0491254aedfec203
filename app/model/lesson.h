// A lesson as it is shown: the texts of a scenario's .md.
// Rule: plain values that whoever opens a run fills in; an empty text is a section that is not there.
#pragma once

#include <string>
#include <vector>

#include "app/model/moments.h"

namespace app::model {

struct Lesson {
  std::string question;
  std::string watch;
  std::string shows;
  std::string misconception;
  /// Why the scenario that cures what this one shows is better; empty where nothing needs a cure.
  std::string cure;
  /// Its row in the list of lessons; negative: none.
  int cure_row = -1;
  /// Why the next scenario follows on.
  std::string next;
  /// Its row in the list of lessons; negative: none.
  int next_row = -1;
  /// In the order of the recording.
  std::vector<ChapterMark> chapters;
};

}  // namespace app::model
