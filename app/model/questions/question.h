// A prediction a viewer is asked for: what happens next in a recording, and what others would say.
// Rule: a plain value; the right answer is what the recording tells, a wrong one what a machine does.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/model/questions/machine.h"
#include "app/model/rich_text.h"
#include "app/model/timeline.h"

namespace app::model::questions {

/// What is asked for.
enum class Topic : std::uint8_t {
  NextStep,   // who runs next
  NextLine,   // what is printed next
  LineOrder,  // in what order the lines are printed
  Total,      // how long it takes in all
  TaskState,  // what state a task is in
  Fault,      // which line is at fault
};

struct Answer {
  std::string text{};
  /// EventLoop: the right one. Else the first machine whose outcome it is.
  Machine machine = Machine::EventLoop;
  /// Another whose outcome it is, too; EventLoop: none.
  Machine also = Machine::EventLoop;
};

struct Question {
  Topic topic = Topic::NextStep;
  /// Where it is asked: what the viewer may have seen. What comes after it is covered.
  RecordIndex record = 0;
  /// The record that settles it.
  RecordIndex settled = 0;
  RichText text{};
  /// The line it is about; 0 for one about the whole program.
  trace::SiteId site = 0;
  /// That line as the program has it; empty when it is not known.
  std::string code{};
  /// Two to four, no two the same, in an order that tells nothing.
  std::vector<Answer> answers{};
  /// The row of the right one.
  std::size_t right = 0;
  /// Why it is right.
  RichText reason{};
};

}  // namespace app::model::questions
