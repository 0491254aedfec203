// Sorting the snapshot's waiting tasks, timers, primitives and jobs into groups.
// Rule: a sleeper stands with its timer, a waiter in its primitive's line, all others together.
#include "app/model/layout/waiting_room.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "app/model/fact.h"
#include "app/model/words.h"

namespace app::model::layout {
namespace {

constexpr std::size_t MostDots = 8;

/// Takes each waiting task once.
class WaitingRoom {
 public:
  WaitingRoom(const StageScene& scene, const StageCards& cards, std::uint32_t lines)
      : scene_(scene), cards_(cards), lines_(lines) {
    for (const Waiting& waiting : scene.now.waiting)
      waiting_.emplace(waiting.task, &waiting);
  }

  std::vector<WaitingGroup> groups() {
    std::vector<WaitingGroup> made;
    const auto keep = [&made](WaitingGroup group) {
      if (!group.cards.empty() || !group.empty.empty()) made.push_back(std::move(group));
    };
    keep(timers());
    for (const Primitive& primitive : scene_.now.primitives) {
      WaitingGroup line = line_of(primitive);
      if (line.count > 0 || line.says_something()) made.push_back(std::move(line));
    }
    keep(others());
    keep(jobs(trace::Pool::Thread));
    keep(jobs(trace::Pool::Process));
    keep(created());
    return made;
  }

 private:
  /// The task's wait when it waits and no group has it yet.
  const Waiting* take(trace::TaskId task) {
    const auto found = waiting_.find(task);
    if (found == waiting_.end()) return nullptr;
    const Waiting* waiting = found->second;
    waiting_.erase(found);
    return waiting;
  }

  template <class MakeCard>
  static void add(WaitingGroup& group, MakeCard make_card) {
    if (++group.count <= MostCards) group.cards.push_back(make_card());
  }

  void add_waiter(WaitingGroup& group, trace::TaskId task) {
    if (const Waiting* waiting = take(task))
      add(group, [&] { return cards_.waiting(*waiting, lines_); });
  }

  WaitingGroup timers() {
    WaitingGroup group{.title = "Timers"};
    for (const Timer& timer : scene_.now.timers) {
      const Waiting* sleeper = timer.is_sleep ? take(timer.task) : nullptr;
      add(group, [&] { return cards_.timer(timer, sleeper, lines_); });
    }
    if (!scene_.now.timers.empty())
      group.aside = "next " + time_text(scene_.now.timers.front().due);
    for (const Waiting& waiting : scene_.now.waiting)
      if (scene_.timeline.trace().wait(waiting.wait).on == trace::WaitOn::Sleep)
        add_waiter(group, waiting.task);
    if (group.cards.empty()) group.empty = why_no_timer();
    return group;
  }

  /// "none: time.sleep sets no timer", while that holds the loop; else nothing.
  std::string why_no_timer() const {
    if (!scene_.now.running || !scene_.now.running->blocked) return {};
    const Running::Blocked& blocked = *scene_.now.running->blocked;
    if (blocked.is_computing) return "none: computing sets no timer";
    const trace::Record& record = scene_.timeline.record(blocked.record);
    return fmt::format("none: {} sets no timer", block_function(scene_.timeline.trace(), record));
  }

  WaitingGroup line_of(const Primitive& primitive) {
    WaitingGroup group{.title = object_name(scene_.timeline, primitive.object),
                       .target = {Target::On::Object, primitive.object},
                       .is_line = true};
    switch (primitive.kind) {
      case Primitive::Kind::Semaphore:
        describe_permits(group, primitive);
        break;
      case Primitive::Kind::Lock:
        group.aside = holder_text(primitive);
        break;
      case Primitive::Kind::Queue:
        describe_items(group, primitive);
        break;
      case Primitive::Kind::Event:
        if (primitive.free) group.aside = *primitive.free > 0 ? "set" : "not set";
        break;
      case Primitive::Kind::Condition:
        group.aside = "lock " + holder_text(primitive);
        break;
      case Primitive::Kind::Barrier:
        if (primitive.total)
          group.aside = fmt::format("{} of {}", primitive.waiters.size(), *primitive.total);
        break;
      default:
        break;
    }
    for (const trace::TaskId task : primitive.waiters)
      add_waiter(group, task);
    for (const trace::TaskId task : primitive.putters)
      add_waiter(group, task);
    const bool says_it_all =
        primitive.kind == Primitive::Kind::Semaphore || primitive.kind == Primitive::Kind::Lock;
    if (says_it_all)
      for (Card& card : group.cards)
        card.reason.clear();
    return group;
  }

  void describe_permits(WaitingGroup& group, const Primitive& primitive) {
    const auto handed = static_cast<std::size_t>(
        std::ranges::count_if(primitive.holders, &Primitive::Holder::is_handed));
    const std::size_t held = primitive.holders.size() - handed;
    const std::size_t free = primitive.free.value_or(0);
    if (held + handed + free > MostDots) {
      group.aside = fmt::format("{} of {} free", free, held + handed + free);
    } else {
      for (const Primitive::Holder& holder : primitive.holders)
        if (!holder.is_handed) group.permits.push_back({Permit::Where::Held, holder.task});
      for (const Primitive::Holder& holder : primitive.holders)
        if (holder.is_handed) group.permits.push_back({Permit::Where::Handed, holder.task});
      group.permits.resize(held + handed + free);
    }
    group.note = fmt::format("{} held, {}{} free", held,
                             handed > 0 ? fmt::format("{} handed on, ", handed) : "", free);
  }

  std::string holder_text(const Primitive& primitive) const {
    if (primitive.holders.empty()) return "free";
    return "held by " + scene_.timeline.task_name(primitive.holders.front().task);
  }

  static void describe_items(WaitingGroup& group, const Primitive& primitive) {
    group.is_queue = true;
    group.slots = primitive.total.value_or(0);
    for (const std::string_view item : primitive.items)
      group.items.emplace_back(item);
    group.aside = group.slots > 0 ? fmt::format("{} of {}", group.items.size(), group.slots)
                                  : counted(static_cast<std::uint32_t>(group.items.size()), "item");
  }

  WaitingGroup others() {
    WaitingGroup group{.title = "Tasks and futures"};
    for (const Waiting& waiting : scene_.now.waiting)
      add_waiter(group, waiting.task);
    return group;
  }

  WaitingGroup jobs(trace::Pool pool) const {
    WaitingGroup group{.title = pool == trace::Pool::Thread ? "Threads" : "Processes"};
    std::size_t queued = 0;
    for (const Job& job : scene_.now.jobs) {
      if (job.pool != pool) continue;
      if (job.phase == Job::Phase::Queued) ++queued;
      add(group, [&] { return cards_.job(job); });
      if (group.jobs.size() < group.cards.size())
        group.jobs.push_back({job.job, group.cards.back().state});
    }
    if (queued > 0)
      group.aside = fmt::format("{} {}, {} {}", group.count - queued,
                                group.count - queued == 1 ? "runs" : "run", queued,
                                queued == 1 ? "waits" : "wait");
    return group;
  }

  WaitingGroup created() const {
    WaitingGroup group{.title = "Created, not scheduled"};
    for (const trace::TaskId task : scene_.now.created)
      add(group, [&] { return cards_.created(task, lines_); });
    for (const NeverAwaited& coro : scene_.now.never_awaited)
      add(group, [&] { return cards_.never_awaited(coro); });
    return group;
  }

  const StageScene& scene_;
  const StageCards& cards_;
  std::uint32_t lines_;
  /// Those no group has yet.
  std::unordered_map<trace::TaskId, const Waiting*> waiting_;
};

}  // namespace

std::vector<WaitingGroup> waiting_room(const StageScene& scene, const StageCards& cards,
                                       std::uint32_t lines) {
  return WaitingRoom(scene, cards, lines).groups();
}

}  // namespace app::model::layout
