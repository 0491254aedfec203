// Several awaitables as one future of all their results.
// Rule: the first failure completes it and the others run on; two hops from the last child (gather).
#pragma once

#include <array>
#include <functional>
#include <memory>
#include <span>
#include <tuple>
#include <unordered_set>
#include <utility>
#include <vector>

#include "engine/ensure_future.h"
#include "engine/loop.h"

namespace engine {

/// As `return_exceptions=True`: write it first, and each result is an Outcome.
struct ReturnExceptions {};
inline constexpr ReturnExceptions return_exceptions;

/// The future gather() returns, as asyncio's _GatheringFuture.
class GatheringFuture final : public FutureState {
 public:
  using Children = std::vector<std::shared_ptr<FutureState>>;
  using Collect = std::unique_ptr<Box> (*)(const Children&);
  /// What becomes of a child's exception: it completes the whole, or is a result like any other.
  enum class Exceptions { Complete, Return };

  static std::shared_ptr<GatheringFuture> make(Loop& loop, Exceptions exceptions, Collect collect);
  /// Adds the next child; the same one twice is watched once.
  void add(const std::shared_ptr<FutureState>& child);
  /// Tells the recording, once all children are there; without any it is done at once.
  void begin(Site site);
  /// As _GatheringFuture.cancel: asks the children, and is cancelled when they report.
  bool cancel(CancelMessage message, Site site) override;
  void describe_wait(trace::Wait& wait) const override;
  const char* class_name() const override { return "_GatheringFuture"; }
  ~GatheringFuture() override { report_unretrieved(); }

 private:
  GatheringFuture(Loop& loop, Exceptions exceptions, Collect collect)
      : FutureState(loop), exceptions_(exceptions), collect_(collect) {}
  void child_done(FutureState& child);
  bool completes(FutureState& child);

  const Exceptions exceptions_;
  const Collect collect_;
  Children children_;                               // in the order of the arguments
  std::unordered_set<const FutureState*> watched_;  // the same without repetitions
  std::size_t finished_ = 0;
  bool is_cancel_requested_ = false;
  bool has_begun_ = false;
};

/// What becomes of one child in the results.
template <class T>
struct PlainResult {
  using type = T;
  static T of(FutureState& child) { return unboxed<T>(child.result()); }
};
template <class T>
struct OutcomeResult {
  using type = Outcome<T>;
  static Outcome<T> of(FutureState& child) {
    if (child.is_cancelled()) {
      const CancelMessage& said = child.cancel_message();
      return {std::nullopt, std::make_exception_ptr(CancelledError(said ? *said : ""))};
    }
    try {
      return {unboxed<T>(child.result()), nullptr};
    } catch (...) {
      return {std::nullopt, std::current_exception()};
    }
  }
};

/// As ensure_future for gather, which answers for the tasks it makes.
template <class T>
std::shared_ptr<FutureState> gathered(Loop& loop, Coro<T> coro, Site site) {
  const Task<T> task = loop.create_task(std::move(coro), "", site);
  task.state()->forgive_destruction();
  return task.state();
}
inline std::shared_ptr<FutureState> gathered(Loop& loop, Coro<> coro, Site site) {
  return gathered<None>(loop, std::move(coro), site);
}
template <class T>
std::shared_ptr<FutureState> gathered(Loop& loop, const Future<T>& future, Site) {
  refuse_other_loop(*future.state(), loop);
  return future.state();
}

/// Results of a list: a list.
template <template <class> class Result, class T>
struct ListResults {
  using type = std::vector<typename Result<T>::type>;
  static std::unique_ptr<Box> collect(const GatheringFuture::Children& children) {
    type results;
    for (const auto& child : children)
      results.push_back(Result<T>::of(*child));
    return boxed<type>(std::move(results));
  }
};

/// Results of single arguments: an array when all are of one type, else a tuple.
template <template <class> class Result, class First, class... Rest>
struct PackResults {
  static constexpr bool is_uniform = (std::is_same_v<First, Rest> && ...);
  using type =
      std::conditional_t<is_uniform, std::array<typename Result<First>::type, 1 + sizeof...(Rest)>,
                         std::tuple<typename Result<First>::type, typename Result<Rest>::type...>>;
  static std::unique_ptr<Box> collect(const GatheringFuture::Children& children) {
    return boxed<type>(collect(children, std::index_sequence_for<First, Rest...>()));
  }

 private:
  template <std::size_t... I>
  static type collect(const GatheringFuture::Children& children, std::index_sequence<I...>) {
    return type{Result<std::tuple_element_t<I, std::tuple<First, Rest...>>>::of(*children[I])...};
  }
};

/// The shape of the results, by the arguments.
template <class... A>
struct Gathered : PackResults<PlainResult, Awaited<A>...> {
  static constexpr auto exceptions = GatheringFuture::Exceptions::Complete;
};
template <class A>
struct Gathered<std::vector<A>> : ListResults<PlainResult, Awaited<A>> {
  static constexpr auto exceptions = GatheringFuture::Exceptions::Complete;
};
template <class... A>
struct Gathered<ReturnExceptions, A...> : PackResults<OutcomeResult, Awaited<A>...> {
  static constexpr auto exceptions = GatheringFuture::Exceptions::Return;
};
template <class A>
struct Gathered<ReturnExceptions, std::vector<A>> : ListResults<OutcomeResult, Awaited<A>> {
  static constexpr auto exceptions = GatheringFuture::Exceptions::Return;
};

/// As asyncio.gather: `auto [a, b] = co_await gather(f(), g());`, or of a vector. Coroutines become
/// tasks at once, in the order of the arguments. A class, written like a function, because only a
/// constructor can take the place of the call after a list of any length.
template <class... A>
class [[nodiscard]] gather : public Future<typename Gathered<A...>::type> {
 public:
  explicit gather(A... awaitables, Site site = Site::current())
      : Future<typename Gathered<A...>::type>(start(site, awaitables...)) {}

 private:
  static std::shared_ptr<FutureState> start(Site site, A&... awaitables) {
    Loop& loop = loop_of(awaitables...);
    const auto all =
        GatheringFuture::make(loop, Gathered<A...>::exceptions, &Gathered<A...>::collect);
    (add(*all, loop, awaitables, site), ...);
    all->begin(site);
    return all;
  }
  /// As in CPython the loop of the first, which the others must share; if that is a future already,
  /// nobody needs to run.
  static Loop& loop_of() { return get_running_loop(); }
  template <class First, class... Rest>
  static Loop& loop_of(const First& first, const Rest&...) {
    if constexpr (std::derived_from<First, AnyFuture>) return first.get_loop();
    return get_running_loop();
  }
  template <class C>
  static Loop& loop_of(const std::vector<C>& awaitables) {
    return awaitables.empty() ? get_running_loop() : loop_of(awaitables.front());
  }
  template <class... Rest>
  static Loop& loop_of(ReturnExceptions, const Rest&... rest) {
    return loop_of(rest...);
  }
  template <class C>
  static void add(GatheringFuture& all, Loop& loop, C& awaitable, Site site) {
    all.add(gathered(loop, std::move(awaitable), site));
  }
  template <class C>
  static void add(GatheringFuture& all, Loop& loop, std::vector<C>& awaitables, Site site) {
    for (C& awaitable : awaitables)
      add(all, loop, awaitable, site);
  }
  static void add(GatheringFuture&, Loop&, ReturnExceptions, Site) {}
};

template <class... A>
gather(A...) -> gather<A...>;

}  // namespace engine
