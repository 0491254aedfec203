// A strict look at the form of an XML text.
// Rule: it stops at the first thing a parser would complain about.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace app::exporter::testing {

/// The first thing wrong with `xml`, or nothing: tags nest, attributes are quoted, "&" begins an entity.
inline std::string fault_of(std::string_view xml) {
  std::vector<std::string> open;
  for (std::size_t at = 0; at < xml.size();) {
    if (xml[at] == '&' && xml.substr(at, 8).find(';') == std::string_view::npos) return "bare &";
    if (xml[at] != '<') {
      if (static_cast<unsigned char>(xml[at]) < 0x20 && xml[at] != '\n') return "control character";
      ++at;
      continue;
    }
    const std::size_t end = xml.find('>', at);
    if (end == std::string_view::npos) return "tag without end";
    const std::string_view tag = xml.substr(at + 1, end - at - 1);
    if (tag.find('<') != std::string_view::npos) return "< inside a tag";
    if (std::count(tag.begin(), tag.end(), '"') % 2 != 0) return "odd quotes";
    if (tag.front() == '/') {
      if (open.empty() || open.back() != tag.substr(1)) return "closes " + std::string(tag);
      open.pop_back();
    } else if (tag.back() != '/') {
      open.emplace_back(tag.substr(0, tag.find(' ')));
    }
    at = end + 1;
  }
  return open.empty() ? "" : "open " + open.back();
}

}  // namespace app::exporter::testing
