// A queue that holds more and more because nothing holds its producers back.
// Rule: filling a queue before its consumers begin is a plan; growing while they work is not; growing
// because they failed is told as their failure.
#include <algorithm>
#include <map>
#include <set>

#include "app/model/insights/checks.h"
#include "app/model/primitive_kind.h"

namespace app::model::insights {
namespace {

using trace::Kind;

/// Fewer waiting items are no burden.
constexpr std::uint32_t Many = 8;

struct Use {
  std::vector<RecordIndex> puts;
  std::vector<RecordIndex> gets;
  std::uint32_t most = 0;
  RecordIndex most_at = 0;
};

Use use_of(const Timeline& timeline, trace::ObjectId object) {
  Use use;
  for (const RecordIndex n : timeline.records_of_object(object)) {
    const trace::Record& record = timeline.record(n);
    if (record.kind == Kind::QueueGet) use.gets.push_back(n);
    if (record.kind != Kind::QueuePut) continue;
    use.puts.push_back(n);
    if (record.size > use.most) {
      use.most = record.size;
      use.most_at = n;
    }
  }
  return use;
}

/// The most items it held rises from each third of the time to the next.
bool grows(const Timeline& timeline, const Use& use) {
  if (use.most < Many || use.gets.size() < 3 || use.most < use.puts.size() / 3) return false;
  std::array<std::uint32_t, 3> most{};
  std::set<trace::Time> times;
  const trace::Time begin = timeline.time(use.puts.front());
  const trace::Time length = timeline.time(use.puts.back()) - begin + 1;
  for (const RecordIndex n : use.puts) {
    const trace::Record& put = timeline.record(n);
    times.insert(put.time);
    std::uint32_t& third = most[static_cast<std::size_t>((put.time - begin) * 3 / length)];
    third = std::max(third, put.size);
  }
  const bool has_worked = use.gets[1] < use.puts.back();
  return times.size() >= 4 && has_worked && most[0] < most[1] && most[1] < most[2];
}

/// Everyone who took from it ended by an exception before the last was put.
bool have_failed(const Timeline& timeline, const Use& use) {
  return std::ranges::all_of(use.gets, [&](RecordIndex n) {
    const TaskStory* task = timeline.task(timeline.record(n).task);
    return task != nullptr && task->ended < use.puts.back() &&
           timeline.record(task->ended).done_how() == trace::DoneHow::Exception;
  });
}

/// "await queue.put(…)" for `queue.put_nowait(n)`; empty of another call, and where nobody can await.
std::string put_that_waits(const Evidence& evidence, const Use& use) {
  const trace::SiteId site = evidence.timeline().record(use.puts.back()).site;
  const CodeShape* shape = evidence.shape(site);
  const auto put = shape == nullptr ? std::nullopt : shape->statement_at(evidence.line(site));
  const auto head = put ? shape->function_around(*put) : std::nullopt;
  if (!head || !shape->text(*head).starts_with("async def ")) return {};
  const std::string call = shape->call_of(*put, "put_nowait");
  const std::size_t dot = call.rfind('.');
  return dot == call.npos ? std::string() : fmt::format("await {}.put(…)", call.substr(0, dot));
}

RichText cure(const Evidence& evidence, const Use& use) {
  Sentence text = evidence.say();
  text.say("Give it a bound, ")
      .code(evidence.is_python() ? "asyncio.Queue(maxsize=…)" : "Queue(…)");
  const std::string put = put_that_waits(evidence, use);
  if (put.empty()) return text.say(": then ").code("put").say(" waits for room. Or add consumers.");
  text.say(", and put with ").code(put);
  text.say(": then it waits for room, where ").code("put_nowait").say(" would raise ");
  return text.code("QueueFull").say(". Or add consumers.");
}

Insight told(const Evidence& evidence, const ObjectStory& queue, const Use& use) {
  const Timeline& timeline = evidence.timeline();
  const trace::Record& last = timeline.record(use.puts.back());
  const auto taken =
      std::ranges::count_if(use.gets, [&](RecordIndex n) { return n < use.puts.back(); });
  Sentence text = evidence.say();
  text.object(queue.id)
      .say(" only grew: {} items were put by ", use.puts.size())
      .time(use.puts.back());
  text.say(", {} taken; at most {} waited in it, and nothing stops the producers.", taken,
           use.most);
  const trace::SiteId made = queue.born == NoRecord ? 0 : timeline.record(queue.born).site;
  return {.topic = Topic::QueueGrows,
          .severity = Severity::Cost,
          .sentence = text,
          .cure = cure(evidence, use),
          .records = {use.most_at, use.puts.back()},
          .lines = evidence.lines({made, last.site})};
}

}  // namespace

std::vector<Insight> queue_grows(const Evidence& evidence) {
  std::vector<Insight> found;
  for (const ObjectStory& object : evidence.timeline().objects()) {
    if (kind_of(evidence.trace(), object) != PrimitiveKind::Queue || object.value != 0) continue;
    if (object.part_of != 0 || object.born == NoRecord) continue;
    const Use use = use_of(evidence.timeline(), object.id);
    if (grows(evidence.timeline(), use) && !have_failed(evidence.timeline(), use))
      found.push_back(told(evidence, object, use));
  }
  return found;
}

}  // namespace app::model::insights
