// Python alone is read; what is asked of a scenario is told in Python.
// Rule: indentation says what stands in what.
#include "app/model/questions/source_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace app::model::questions {
namespace {

std::string_view words(const ListingLine& line) {
  return std::string_view(line.text).substr(line.indent);
}

bool begins_loop(std::string_view words) {
  return words.starts_with("for ") || words.starts_with("while ") ||
         words.starts_with("async for ");
}

bool begins_function(std::string_view words) {
  return words.starts_with("def ") || words.starts_with("async def ");
}

}  // namespace

const Listing& SourceText::listing_of(trace::SiteId site) {
  const trace::TextId file = trace_->site(site).file;
  const auto known = listings_.find(file);
  if (known != listings_.end()) return known->second;
  const trace::Source* source = trace_->source(file);
  if (source == nullptr) return listings_[file];
  const Language language = source->language == "c++" ? Language::Cpp : Language::Python;
  return listings_[file] = Listing(language, source->text);
}

std::string SourceText::code_at(trace::SiteId site) {
  std::string code(words(listing_of(site).line(trace_->site(site).line)));
  const bool goes_on =
      !code.empty() && std::string_view("([{,").find(code.back()) != std::string_view::npos;
  return goes_on ? code + "…" : code;
}

bool SourceText::is_in_loop(trace::SiteId site) {
  const auto [known, is_new] = loops_.emplace(site, false);
  return is_new ? known->second = find_loop(site) : known->second;
}

bool SourceText::is_in_plain_function(trace::SiteId site) {
  const auto [known, is_new] = plain_.emplace(site, false);
  return is_new ? known->second = has_function(site, "def") : known->second;
}

bool SourceText::is_in_coroutine(trace::SiteId site) {
  const auto [known, is_new] = coroutines_.emplace(site, false);
  return is_new ? known->second = has_function(site, "async def") : known->second;
}

bool SourceText::find_loop(trace::SiteId site) {
  const Listing& listing = listing_of(site);
  std::uint32_t number = trace_->site(site).line;
  const ListingLine& own = listing.line(number);
  if (words(own).find(" for ") != std::string_view::npos || begins_loop(words(own))) return true;
  for (std::uint32_t indent = own.indent; number > 1;) {
    const ListingLine& line = listing.line(--number);
    if (line.text.empty() || line.indent >= indent) continue;
    if (begins_function(words(line))) return false;
    if (begins_loop(words(line))) return true;
    indent = line.indent;
  }
  return false;
}

/// The file has the function the place is in, after this `def`.
bool SourceText::has_function(trace::SiteId site, std::string_view def) {
  const std::string_view name = trace_->text(trace_->site(site).function);
  const std::size_t dot = name.rfind('.');
  const std::string head =
      fmt::format("{} {}(", def, dot == std::string_view::npos ? name : name.substr(dot + 1));
  return std::ranges::any_of(listing_of(site).lines(), [&](const ListingLine& line) {
    return words(line).starts_with(head);
  });
}

}  // namespace app::model::questions
