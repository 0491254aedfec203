// The text of a lesson, read from the scenario's .md, and the named moments it marks on the scrubber.
// Rule: a lesson is plain text by sections; it knows nothing of how it is shown.
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace scenarios {

/// A named moment: the `occurrence`-th record whose site is the line labelled `label`. A recording
/// that has no such record has no such moment.
struct ChapterMark {
  std::string name;   // "permits handed on"
  std::string label;  // "sleep" stands for the line ending in `@sleep`, in either listing
  std::uint32_t occurrence = 1;  // from 1
  /// The occurrence after which there is none.
  static constexpr std::uint32_t Last = std::numeric_limits<std::uint32_t>::max();
};

/// The sections of the .md, each one or more paragraphs separated by an empty line.
struct Lesson {
  std::string title;
  std::string question;
  std::string watch;
  std::string shows;
  std::string misconception;
  std::string
      cure;  // the name of the scenario that does it right, then why; empty: nothing to cure
  std::string next;  // the name of the scenario that follows on, then why
  /// What each value of its parameter WAY does, from 1; empty: it has no such parameter.
  std::vector<std::string> ways;
  std::vector<ChapterMark> chapters;
};

/// Reads `# Title`, `## Section`, `- way` and `- name: @label OCCURRENCE` lines. Throws std::runtime_error
/// that names the line for an unknown section or a mark it cannot read.
Lesson read_lesson(std::string_view markdown);

/// A listing as people see it: without the labels at the ends of its lines. The lines stay the same.
std::string without_labels(std::string_view listing);

}  // namespace scenarios
