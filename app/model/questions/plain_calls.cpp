// A line that stands before the last one begins the function again.
// Rule: what does not hold the thread ends at once, and nobody could think that it overlaps.
#include "app/model/questions/plain_calls.h"

#include <algorithm>

namespace app::model::questions {
namespace {

using Kind = Operation::Kind;

class PlainCalls {
 public:
  PlainCalls(const Timeline& timeline, SourceText& source, Part& part)
      : trace_(timeline.trace()), source_(source), operations_(part.operations) {}

  void find() {
    for (std::size_t begin = 0; begin < operations_.size();) {
      const std::size_t end = end_of_call(begin);
      if (end > begin && holds(begin, end)) number(begin, end);
      begin = std::max(end, begin + 1);
    }
  }

 private:
  /// The first operation after the call that begins here; `begin` when none does.
  std::size_t end_of_call(std::size_t begin) {
    if (!is_plain(operations_[begin])) return begin;
    const trace::TextId function = trace_.site(operations_[begin].site).function;
    std::uint32_t line = 0;
    std::size_t end = begin;
    for (; end < operations_.size() && is_plain(operations_[end]); ++end) {
      const trace::Site& site = trace_.site(operations_[end].site);
      if (site.function != function || site.line < line) break;
      line = site.line;
    }
    return end;
  }

  bool is_plain(const Operation& operation) {
    if (operation.kind != Kind::Print && operation.kind != Kind::Hold) return false;
    return operation.site != 0 && source_.is_in_plain_function(operation.site);
  }

  bool holds(std::size_t begin, std::size_t end) const {
    return std::any_of(operations_.begin() + static_cast<std::ptrdiff_t>(begin),
                       operations_.begin() + static_cast<std::ptrdiff_t>(end),
                       [](const Operation& operation) { return operation.kind == Kind::Hold; });
  }

  void number(std::size_t begin, std::size_t end) {
    ++number_;
    for (std::size_t i = begin; i < end; ++i)
      operations_[i].plain_call = number_;
  }

  const trace::Trace& trace_;
  SourceText& source_;
  std::vector<Operation>& operations_;
  std::uint32_t number_ = 0;
};

}  // namespace

void find_plain_calls(const Timeline& timeline, SourceText& source, Part& part) {
  PlainCalls(timeline, source, part).find();
}

}  // namespace app::model::questions
