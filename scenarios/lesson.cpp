// Reads the sections of an .md file one line at a time.
// Rule: a heading or a mark it does not know is an error that names the line.
#include "scenarios/lesson.h"

#include <charconv>
#include <stdexcept>

namespace scenarios {

namespace {

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

std::string_view trimmed_end(std::string_view text) {
  return text.substr(0, text.find_last_not_of(" \t\r") + 1);
}

/// Goes through a text line by line and knows where it stands.
class Lines {
 public:
  explicit Lines(std::string_view text) : rest_(text) {}
  bool next(std::string_view& line) {
    if (rest_.empty()) return false;
    const std::size_t end = std::min(rest_.find('\n'), rest_.size());
    line = rest_.substr(0, end);
    rest_.remove_prefix(std::min(end + 1, rest_.size()));
    ++number_;
    return true;
  }
  [[noreturn]] void fail(const std::string& what) const {
    throw std::runtime_error("lesson, line " + std::to_string(number_) + ": " + what);
  }

 private:
  std::string_view rest_;
  int number_ = 0;
};

std::string* section(Lesson& lesson, std::string_view heading) {
  if (heading == "Question") return &lesson.question;
  if (heading == "Watch") return &lesson.watch;
  if (heading == "Shows") return &lesson.shows;
  if (heading == "Misconception") return &lesson.misconception;
  if (heading == "Cure") return &lesson.cure;
  if (heading == "Next") return &lesson.next;
  return nullptr;
}

/// `- gather`
std::string read_way(std::string_view line, const Lines& lines) {
  if (!line.starts_with("- ")) lines.fail("expected `- name`");
  return std::string(line.substr(2));
}

/// `- the loop is blocked: @block 1`
ChapterMark read_mark(std::string_view line, const Lines& lines) {
  const std::size_t at = line.rfind(": @");
  if (!line.starts_with("- ") || at == line.npos)
    lines.fail("expected `- name: @label OCCURRENCE`");
  const std::string_view place = trimmed(line.substr(at + 3));
  const std::size_t space = std::min(place.find(' '), place.size());
  ChapterMark mark{.name = std::string(line.substr(2, at - 2)),
                   .label = std::string(place.substr(0, space))};
  const std::string_view count = trimmed(place.substr(space));
  if (count == "last") {
    mark.occurrence = ChapterMark::Last;
    return mark;
  }
  const auto end = std::from_chars(count.data(), count.data() + count.size(), mark.occurrence);
  if (end.ec != std::errc() || mark.occurrence < 1)
    lines.fail("an occurrence counts from 1, or is `last`");
  return mark;
}

/// Lines of a paragraph become one line; paragraphs stay apart.
void append(std::string& text, std::string_view line) {
  if (line.empty()) {
    if (!text.empty() && !text.ends_with('\n')) text += "\n\n";
    return;
  }
  if (!text.empty() && !text.ends_with('\n')) text += ' ';
  text += line;
}

/// `sleep(1)  # @sleep` or `sleep(1);  // @sleep` without its label.
std::string_view without_label(std::string_view line) {
  const std::size_t at = line.rfind('@');
  if (at == line.npos || line.find_first_of(" \t", at) != line.npos) return line;
  std::string_view code = trimmed_end(line.substr(0, at));
  for (const std::string_view mark : {"#", "//"}) {
    if (code.ends_with(mark)) return trimmed_end(code.substr(0, code.size() - mark.size()));
  }
  return line;
}

}  // namespace

std::string without_labels(std::string_view listing) {
  std::string text;
  Lines lines(listing);
  for (std::string_view line; lines.next(line);) {
    text += without_label(line);
    text += '\n';
  }
  return text;
}

Lesson read_lesson(std::string_view markdown) {
  Lesson lesson;
  std::string* text = nullptr;
  std::string_view heading;
  Lines lines(markdown);
  for (std::string_view line; lines.next(line);) {
    line = trimmed(line);
    if (line.starts_with("## ")) {
      heading = line.substr(3);
      text = section(lesson, heading);
      if (!text && heading != "Chapters" && heading != "Ways")
        lines.fail("unknown section: " + std::string(heading));
    } else if (line.starts_with("# ")) {
      lesson.title = line.substr(2);
    } else if (text) {
      append(*text, line);
    } else if (line.empty()) {
      continue;
    } else if (heading == "Ways") {
      lesson.ways.push_back(read_way(line, lines));
    } else if (heading == "Chapters") {
      lesson.chapters.push_back(read_mark(line, lines));
    } else {
      lines.fail("text before the first section");
    }
  }
  for (std::string* each : {&lesson.question, &lesson.watch, &lesson.shows, &lesson.misconception,
                            &lesson.cure, &lesson.next}) {
    *each = trimmed(*each);
  }
  return lesson;
}

}  // namespace scenarios
