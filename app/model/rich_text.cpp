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
  return *this;
}

}  // namespace app::model
