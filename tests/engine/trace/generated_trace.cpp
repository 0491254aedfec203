// A small world with a ready queue, timers, tasks, jobs and objects, moved at random.
// Rule: equal seeds give equal traces, and `validate` accepts each.
#include "tests/engine/trace/generated_trace.h"

#include <array>
#include <deque>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "engine/trace/fields.h"
#include "engine/trace/trace_builder.h"
#include "engine/trace/words.h"

namespace engine::trace {

namespace {

class World {
 public:
  explicit World(std::uint64_t seed) : state_(seed * 2 + 1) {
    builder_.meta() = {.language = "c++", .mode = "real", .script = "generated", .argv = {"a", ""}};
    builder_.meta().set.emplace_back("PERMITS", "4");
    builder_.source("a.cpp", "c++", "int main() {}\n");
  }

  Trace run(std::size_t records) {
    while (builder_.size() + 1 < records)
      move();
    add({.kind = Kind::End, .status = below(4)});
    return std::move(builder_).finish();
  }

 private:
  void move() {
    Record record{.time = time_, .kind = static_cast<Kind>(below(KindWords.size() - 1))};
    if (!can_happen(record)) return;
    for (const Field& field : fields_of(record.kind))
      fill(record, field);
    if (record.kind == Kind::Run && record.task == 0) record.how = 4;
    if (!settle(record)) return;
    add(record);
  }

  /// Chooses what a record of this kind is about; false when there is nothing.
  bool can_happen(Record& record) const {
    switch (record.kind) {
      case Kind::Run:
      case Kind::Drop:
        return running_ == 0 && !ready_.empty();
      case Kind::RunEnd:
        return running_ != 0;
      case Kind::TimerCancel:
        return !heap_.empty();
      case Kind::TaskSuspend:
      case Kind::TaskDone:
        return !alive_.empty();
      case Kind::TaskName:
      case Kind::TaskCancel:
      case Kind::TaskUncancel:
        return tasks_ != 0;
      case Kind::Acquire:
      case Kind::Release:
      case Kind::QueuePut:
      case Kind::QueueGet:
      case Kind::QueueDone:
      case Kind::Notify:
      case Kind::Barrier:
        return objects_ != 0;
      case Kind::JobSleep:
      case Kind::JobBegin:
      case Kind::JobEnd:
        return !jobs_.empty();
      default:
        return true;
    }
  }

  /// Makes the record fit the world and moves the world by it.
  bool settle(Record& record) {
    switch (record.kind) {
      case Kind::Push:
        return push(record);
      case Kind::Run:
      case Kind::Drop:
        record.handle = ready_.front();
        ready_.pop_front();
        if (record.kind == Kind::Run) running_ = record.handle;
        break;
      case Kind::RunEnd:
        record.handle = std::exchange(running_, 0);
        break;
      case Kind::LoopClose:
        ready_.clear();
        break;
      case Kind::TimerPush:
        record.handle = ++handles_;
        heap_.push_back(record.handle);
        break;
      case Kind::TimerCancel:
        record.handle = take(heap_);
        break;
      case Kind::TaskNew:
        record.task = ++tasks_;
        alive_.push_back(record.task);
        break;
      case Kind::TaskSuspend:
        record.task = alive_[below(alive_.size())];
        break;
      case Kind::TaskDone:
        record.task = take(alive_);
        break;
      case Kind::ObjNew:
        record.object = ++objects_;
        break;
      case Kind::JobSubmit:
        record.job = ++submitted_;
        jobs_.push_back(record.job);
        break;
      case Kind::JobBegin:
        return false;
      case Kind::JobSleep:
        record.job = jobs_[below(jobs_.size())];
        break;
      case Kind::JobEnd:
        record.job = take(jobs_);
        break;
      default:
        break;
    }
    return true;
  }

  bool push(Record& record) {
    if (record.push_why() == PushWhy::Timer) {
      if (heap_.empty()) return false;
      record.handle = take(heap_);
    } else {
      record.handle = ++handles_;
    }
    ready_.push_back(record.handle);
    return true;
  }

  void fill(Record& record, const Field& field) {
    if (!has(record, field)) return;
    const bool is_left_out = !field.is_required && below(3) == 0;
    if (!is_left_out) set(record, field.slot, value(field.as));
  }

  std::uint32_t value(As as) {
    switch (as) {
      case As::Number:
        return 1 + below(99);
      case As::Flag:
        return below(2);
      case As::Task:
        return tasks_ == 0 ? 0 : 1 + below(tasks_);
      case As::Handle:
        return 1 + below(handles_ + 1);
      case As::Future:
        return 1 + below(99);
      case As::Job:
        return 1 + below(99);
      case As::Object:
        return objects_ == 0 ? 1 : 1 + below(objects_);
      case As::FutureRef:
        return future().bits;
      case As::Text:
        return text();
      case As::Site:
        return site();
      case As::Chain:
        return builder_.chain(several<SiteId>([&] { return site(); }));
      case As::Wait:
        return wait();
      case As::Birth:
        return builder_.birth({.name = text(),
                               .coro = text(),
                               .args = several<TextId>([&] { return text(); }),
                               .internal = below(2) == 0});
      case As::Poll:
        return builder_.poll({.ready = below(9), .timers = below(9), .timeout = timeout()});
      case As::Nanoseconds:
        return builder_.time(below(1'000'000'000) * Time{7});
      case As::Seconds:
        return builder_.delay(seconds());
      case As::Picture:
        return builder_.picture(picture());
      case As::Tasks:
        return builder_.tasks(several<TaskId>([&] { return value(As::Task); }));
      default:
        return below(words_of(as).size());
    }
  }

  SharedPicture picture() {
    Picture picture{.width = 1 + below(Picture::MostSide), .height = 1 + below(4), .rgb = {}};
    for (std::size_t left = std::size_t{picture.width} * picture.height * 3; left > 0; --left)
      picture.rgb += static_cast<char>(below(256));
    return std::make_shared<const Picture>(std::move(picture));
  }

  WaitId wait() {
    Wait wait{.on = static_cast<WaitOn>(below(WaitOnWords.size())),
              .when = static_cast<WaitWhen>(below(4)),
              .fut = future(),
              .target = future(),
              .count = below(40),
              .targets = several<FutureRef>([&] { return future(); }),
              .object = below(9),
              .job = below(9),
              .call = text()};
    std::erase(wait.targets, FutureRef());
    if (below(2) == 0) wait.seconds = seconds();
    return builder_.wait(wait);
  }

  FutureRef future() {
    if (tasks_ != 0 && below(2) == 0) return FutureRef::of_task(1 + below(tasks_));
    return FutureRef::of_future(below(99));
  }

  TextId text() {
    static const std::array<std::string, 6> Texts{"",
                                                  "main",
                                                  "a\"b\\c\n\x01\x7f",
                                                  "déjà vu ⏳",
                                                  std::string("nul\0byte", 8),
                                                  std::string(500, 'x')};
    return builder_.text(Texts[below(Texts.size())]);
  }

  SiteId site() {
    if (below(4) == 0) return 0;
    return builder_.site("a.cpp", below(99), below(2) == 0 ? "main" : "fetch");
  }

  double seconds() {
    constexpr std::array Values{0.0, -0.0, 0.1, 1.0, -3.5, 1e-300, 1e300, 0.30000000000000004};
    if (below(9) == 0) return std::numeric_limits<double>::infinity();
    return Values[below(Values.size())];
  }

  std::optional<Time> timeout() {
    return below(3) == 0 ? std::nullopt : std::optional<Time>(below(1000));
  }

  template <class Value, class Make>
  std::vector<Value> several(Make make) {
    std::vector<Value> values(below(4));
    for (Value& value : values)
      value = make();
    return values;
  }

  std::uint32_t take(std::vector<std::uint32_t>& from) {
    const std::size_t at = below(from.size());
    const std::uint32_t taken = from[at];
    from.erase(from.begin() + static_cast<std::ptrdiff_t>(at));
    return taken;
  }

  void add(Record record) {
    time_ += below(3) == 0 ? below(1'000'000) : 0;
    record.time = time_;
    builder_.add(record);
  }

  /// From 0; splitmix64.
  std::uint32_t below(std::size_t bound) {
    state_ += 0x9E37'79B9'7F4A'7C15U;
    std::uint64_t mixed = (state_ ^ (state_ >> 30)) * 0xBF58'476D'1CE4'E5B9U;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D0'49BB'1331'11EBU;
    return static_cast<std::uint32_t>((mixed ^ (mixed >> 31)) % bound);
  }

  TraceBuilder builder_;
  std::uint64_t state_;
  Time time_ = 0;
  HandleId handles_ = 0;
  HandleId running_ = 0;
  TaskId tasks_ = 0;
  ObjectId objects_ = 0;
  JobId submitted_ = 0;
  std::deque<HandleId> ready_;
  std::vector<HandleId> heap_;
  std::vector<TaskId> alive_;
  std::vector<JobId> jobs_;
};

}  // namespace

Trace generated_trace(std::uint64_t seed, std::size_t records) { return World(seed).run(records); }

}  // namespace engine::trace
