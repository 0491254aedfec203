// Appends words and shifts the links that come with them.
// Rule: a link added later begins after every one before it.
#include "app/model/rich_text.h"

namespace app::model {

RichText& RichText::add(std::string_view plain) {
  text += plain;
  return *this;
}

RichText& RichText::add(std::string_view words, Target target) {
  const std::size_t begin = text.size();
  text += words;
  if (!words.empty() && target.on != Target::On::None)
    links.push_back({begin, text.size(), target});
  return *this;
}

RichText& RichText::add(const RichText& other) {
  if (!text.empty() && !other.text.empty()) text += ' ';
  const std::size_t shift = text.size();
  text += other.text;
  for (const Link& link : other.links) {
    links.push_back({link.begin + shift, link.end + shift, link.target});
  }
  for (const CodeWords& words : other.code)
    code.push_back({words.begin + shift, words.end + shift});
  return *this;
}

RichText& RichText::add_code(std::string_view words) {
  const std::size_t begin = text.size();
  text += words;
  if (!words.empty()) code.push_back({begin, text.size()});
  return *this;
}

RichText from_marked(std::string_view text) {
  RichText made;
  while (!text.empty()) {
    const std::size_t begin = text.find('`');
    made.add(text.substr(0, begin));
    if (begin == text.npos) return made;
    const std::size_t end = text.find('`', begin + 1);
    made.add_code(text.substr(begin + 1, end == text.npos ? end : end - begin - 1));
    if (end == text.npos) return made;
    text.remove_prefix(end + 1);
  }
  return made;
}

}  // namespace app::model
