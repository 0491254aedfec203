// A suspension tells its await chain; what is performed between two of them is given to the call
// whose functions it was performed in.
#include "app/model/questions/calls.h"

#include <algorithm>

namespace app::model::questions {
namespace {

using Kind = Operation::Kind;

class Calls {
 public:
  Calls(const Timeline& timeline, Part& part)
      : trace_(timeline.trace()), timeline_(timeline), operations_(part.operations) {}

  void find() {
    std::size_t begin = 0;
    for (std::size_t i = 0; i < operations_.size(); ++i) {
      if (operations_[i].kind != Kind::Wait) continue;
      place(begin, i);
      begin = i + 1;
    }
    place(begin, operations_.size());
  }

 private:
  /// The place in the task's own coroutine that awaits, and the functions below it; none when the
  /// own coroutine itself suspended.
  struct Call {
    trace::SiteId site = 0;
    std::vector<trace::TextId> functions;
    explicit operator bool() const { return !functions.empty(); }
    bool has(trace::TextId function) const {
      return std::ranges::find(functions, function) != functions.end();
    }
  };

  Call call_of(const Operation& wait) const {
    const auto chain = trace_.chain(timeline_.record(wait.record).chain);
    Call call;
    if (chain.size() < 2) return call;
    call.site = chain.front();
    for (const trace::SiteId site : chain.subspan(1))
      call.functions.push_back(trace_.site(site).function);
    return call;
  }

  /// The operations [begin, end) lie between two suspensions; `end` is the later one.
  void place(std::size_t begin, std::size_t end) {
    const Call next = end < operations_.size() ? call_of(operations_[end]) : Call{};
    std::uint32_t line = before_line_;
    bool is_later = false;
    for (std::size_t i = begin; i < end; ++i) {
      Operation& operation = operations_[i];
      if (operation.site == 0) {
        operation.call = before_ ? number_ : 0;
        continue;
      }
      const trace::Site& site = trace_.site(operation.site);
      const bool is_before = before_ && before_.has(site.function);
      const bool is_next = next && next.has(site.function);
      is_later = is_later || !is_before || (is_next && site.line < line);
      line = site.line;
      if (is_before && !is_later)
        operation.call = number_;
      else if (is_next)
        operation.call = begin_call(next);
      else
        leave_call();
    }
    if (end == operations_.size()) return;
    operations_[end].call = next ? begin_call(next) : 0;
    if (!next) leave_call();
    before_line_ = trace_.site(operations_[end].site).line;
  }

  std::uint32_t begin_call(const Call& call) {
    if (!before_ || before_.site != call.site) ++number_;
    before_ = call;
    return number_;
  }

  void leave_call() { before_ = {}; }

  const trace::Trace& trace_;
  const Timeline& timeline_;
  std::vector<Operation>& operations_;
  Call before_;
  std::uint32_t before_line_ = 0;
  std::uint32_t number_ = 0;
};

}  // namespace

void find_calls(const Timeline& timeline, Part& part) { Calls(timeline, part).find(); }

}  // namespace app::model::questions
