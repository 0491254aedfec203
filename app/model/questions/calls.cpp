// A suspension tells its await chain; what is performed between two of them is given to the call
// whose functions it was performed in.
#include "app/model/questions/calls.h"

#include <algorithm>
#include <set>

namespace app::model::questions {
namespace {

using Kind = Operation::Kind;

class Calls {
 public:
  Calls(const Timeline& timeline, SourceText& source, Part& part)
      : trace_(timeline.trace()),
        timeline_(timeline),
        source_(source),
        operations_(part.operations),
        own_(own_functions(part.task)) {}

  void find() {
    std::size_t begin = 0;
    for (std::size_t i = 0; i < operations_.size(); ++i) {
      if (!is_suspension(operations_[i])) continue;
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
    /// Some of these functions goes round in a loop, so that one call may pass a line again.
    bool has_loop = false;
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
    for (const trace::SiteId site : chain.subspan(1)) {
      call.functions.push_back(trace_.site(site).function);
      call.has_loop = call.has_loop || source_.is_in_loop(site);
    }
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
      const bool goes_back = site.line < line;
      is_later = is_later || !is_before || (is_next && goes_back);
      line = site.line;
      if (is_before && !is_later)
        operation.call = number_;
      else if (is_next)
        operation.call = begin_call(next, goes_back && !next.has_loop);
      else if (is_in_another(operation.site))
        operation.call = begin_call(call_at(operation.site), !goes_on(i, begin));
      else
        leave_call();
    }
    if (end == operations_.size()) return;
    const std::uint32_t end_line = trace_.site(operations_[end].site).line;
    const bool goes_back = !is_later && before_ && end_line <= before_line_;
    operations_[end].call = next ? begin_call(next, goes_back && !next.has_loop) : 0;
    if (!next) leave_call();
    before_line_ = end_line;
  }

  /// The place is in a coroutine function that is not the task's own: it never suspended.
  bool is_in_another(trace::SiteId site) {
    const std::string_view function = name_of(trace_.text(trace_.site(site).function));
    return !own_.contains(function) && source_.is_in_coroutine(site);
  }

  /// The operation is of the call and the function of the one before it.
  bool goes_on(std::size_t i, std::size_t begin) const {
    if (i == begin || operations_[i - 1].site == 0 || operations_[i - 1].call != number_)
      return false;
    return trace_.site(operations_[i - 1].site).function ==
           trace_.site(operations_[i].site).function;
  }

  Call call_at(trace::SiteId site) const {
    return {.site = site, .functions = {trace_.site(site).function}};
  }

  /// "run" of "Waiter.run".
  static std::string_view name_of(std::string_view function) {
    const std::size_t dot = function.rfind('.');
    return dot == std::string_view::npos ? function : function.substr(dot + 1);
  }

  /// The functions the task's own coroutine is of: as it was made, and as it was seen to suspend.
  std::set<std::string_view> own_functions(trace::TaskId task) const {
    const trace::Birth& birth = trace_.birth(timeline_.task(task)->birth);
    std::set<std::string_view> own{name_of(trace_.text(birth.coro))};
    for (const Operation& operation : operations_) {
      if (!is_suspension(operation)) continue;
      const auto chain = trace_.chain(timeline_.record(operation.record).chain);
      const trace::SiteId site = chain.empty() ? operation.site : chain.front();
      own.insert(name_of(trace_.text(trace_.site(site).function)));
    }
    return own;
  }

  /// The call that goes on, or a new one: from another place, or from its beginning again.
  std::uint32_t begin_call(const Call& call, bool is_again) {
    if (!before_ || before_.site != call.site || is_again) ++number_;
    before_ = call;
    return number_;
  }

  void leave_call() { before_ = {}; }

  const trace::Trace& trace_;
  const Timeline& timeline_;
  SourceText& source_;
  std::vector<Operation>& operations_;
  std::set<std::string_view> own_;
  Call before_;
  std::uint32_t before_line_ = 0;
  std::uint32_t number_ = 0;
};

}  // namespace

void find_calls(const Timeline& timeline, SourceText& source, Part& part) {
  Calls(timeline, source, part).find();
}

}  // namespace app::model::questions
