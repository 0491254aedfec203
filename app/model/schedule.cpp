// Walks the records once and writes a line for each that a schedule shows.
// Rule: for the same program, C++ or Python, the text is the same to the byte.
#include "app/model/schedule.h"

#include <fmt/format.h>

#include <array>
#include <map>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace app::model {

using namespace engine::trace;

namespace {

/// Seconds with at least three decimals: 0.000, 1.500, 0.000000001.
std::string clock(Time time) {
  constexpr Time Second = 1'000'000'000;
  std::string text = fmt::format("{}.{:09}", time / Second, time % Second);
  const std::size_t least = text.size() - 6;
  while (text.size() > least && text.back() == '0')
    text.pop_back();
  return text;
}

/// Small numbers for futures and objects, in the order waits first show them.
class Numbers {
 public:
  unsigned of(std::string_view kind, std::uint32_t id) {
    auto& seen = seen_[kind];
    return seen.try_emplace(id, static_cast<unsigned>(seen.size() + 1)).first->second;
  }

 private:
  std::map<std::string_view, std::unordered_map<std::uint32_t, unsigned>> seen_;
};

/// CPython quotes a callback with its file there, and an object with its address.
std::string_view without_quote(std::string_view line) {
  constexpr std::string_view Callback = "Exception in callback";
  if (const auto at = line.find(Callback); at != line.npos) {
    line = line.substr(0, at + Callback.size());
  }
  return line.substr(0, line.find(" <"));
}

class Schedule {
 public:
  explicit Schedule(const Trace& trace) : trace_(trace) {}

  std::string write() && {
    for (const Record& record : trace_.records()) {
      if (record.kind == Kind::TaskNew || !is_hidden(record.task)) follow(record);
    }
    return std::move(out_);
  }

 private:
  struct TaskView {
    std::string_view name;
    std::string how = "first";
    bool is_hidden = false;
  };

  void follow(const Record& record) {
    switch (record.kind) {
      case Kind::LoopRun:
        ++running_loops_;
        break;
      case Kind::LoopStop:
        --running_loops_;
        break;
      case Kind::Iter:
        iterations_[record.loop] = last_iteration_ = record.iteration;
        break;
      case Kind::TaskNew:
        create(record);
        break;
      case Kind::TaskName:
        tasks_[record.task].name = trace_.text(record.text);
        break;
      case Kind::Run:
        run(record);
        break;
      case Kind::TaskSuspend:
        step(record, wait_text(trace_.wait(record.wait)));
        break;
      case Kind::TaskDone:
        step(record, outcome(record));
        break;
      case Kind::TaskCancel:
        cancel(record);
        break;
      case Kind::Print:
        print(record);
        break;
      case Kind::Block:
        line(record, "{} blocks {:g}", who(record), trace_.delay(record.delay));
        break;
      case Kind::Compute:
        line(record, "{} computes {:g}", who(record, record.job), trace_.delay(record.delay));
        break;
      case Kind::JobBegin:
        line(record, "job#{} begin", record.job);
        break;
      case Kind::JobEnd:
        line(record, "job#{} end", record.job);
        break;
      case Kind::JobSleep:
        line(record, "job#{} sleeps {:g}", record.job, trace_.delay(record.delay));
        break;
      case Kind::NeverAwaited:
        line(record, "never awaited {}", trace_.text(record.text));
        break;
      case Kind::Error:
        error(record);
        break;
      case Kind::Deadlock:
        deadlock(record);
        break;
      case Kind::Uncaught:
        line(record, "uncaught {}", trace_.text(record.type));
        break;
      default:
        break;
    }
  }

  void create(const Record& record) {
    const Birth& birth = trace_.birth(record.birth);
    tasks_[record.task] = {.name = trace_.text(birth.name), .is_hidden = birth.internal};
  }

  void run(const Record& record) {
    constexpr std::array<std::string_view, 3> Words{"first", "resume", "cancel"};
    if (record.run_how() == RunHow::Callback) {
      if (record.is_user != 0) line(record, "callback {}", trace_.text(record.text));
    } else if (record.run_how() == RunHow::Throw) {
      // A gather that was cancelled ends with CancelledError as its exception: one word for both.
      const std::string_view type = trace_.text(record.text);
      tasks_[record.task].how = type == "CancelledError" ? "cancel" : fmt::format("throw {}", type);
    } else {
      tasks_[record.task].how = Words[record.how];
    }
  }

  void step(const Record& record, const std::string& outcome) {
    line(record, "{} {} -> {}", task_name(record.task), tasks_[record.task].how, outcome);
  }

  std::string outcome(const Record& record) const {
    switch (record.done_how()) {
      case DoneHow::Result:
        return "done";
      case DoneHow::Cancelled:
        return "cancelled";
      case DoneHow::Exception:
        break;
    }
    return fmt::format("raised {}", trace_.text(record.type));
  }

  void cancel(const Record& record) {
    if (record.how != 0) return;
    line(record, "{} cancels {}", loop_or_task(record.by_task), task_name(record.task));
  }

  void print(const Record& record) {
    if (record.stream() != Stream::Stdout) return;
    line(record, "{} | {}", who(record, record.job), trace_.text(record.text));
  }

  void error(const Record& record) {
    const std::string fut = record.fut ? " " + future(record.fut) : "";
    const std::string text = fmt::format("error{}: {}", fut, trace_.text(record.text));
    line(record, "{}", without_quote(text));
  }

  void deadlock(const Record& record) {
    std::string text = "deadlock ";
    std::string_view gap;
    for (const TaskId task : trace_.tasks(record.pending)) {
      text.append(gap).append(task_name(task));
      gap = " ";
    }
    line(record, "{}", text);
  }

  std::string wait_text(const Wait& wait) {
    switch (wait.on) {
      case WaitOn::Yield:
        return "yield";
      case WaitOn::AsCompleted:
        return "as_completed";
      case WaitOn::Sleep:
        return fmt::format("sleep({:g})", wait.seconds.value_or(0));
      case WaitOn::Task:
        return fmt::format("task({})", future(wait.target));
      case WaitOn::Shield:
        return fmt::format("shield({})", future(wait.target));
      case WaitOn::Gather:
        return fmt::format("gather({})", wait.count);
      case WaitOn::TaskGroup:
        return fmt::format("taskgroup({})", wait.count);
      case WaitOn::Wait:
        return wait_call(wait);
      case WaitOn::WaitFor:
        return fmt::format("wait_for({}, {})", future(wait.target),
                           wait.seconds ? fmt::format("{:g}", *wait.seconds) : "None");
      case WaitOn::WaitForCancel:
        return fmt::format("wait_for.cancel({})", future(wait.target));
      case WaitOn::Executor:
        return fmt::format("executor(job#{})", wait.job);
      case WaitOn::Lib:
        return fmt::format("lib({})", trace_.text(wait.call));
      case WaitOn::Future:
        return future(wait.fut);
      default:
        return object(wait);
    }
  }

  std::string wait_call(const Wait& wait) const {
    constexpr std::array<std::string_view, 4> Words{"", "FIRST_COMPLETED", "FIRST_EXCEPTION",
                                                    "ALL_COMPLETED"};
    const std::string timeout = wait.seconds ? fmt::format(", {:g}", *wait.seconds) : "";
    return fmt::format("wait({}, {}{})", wait.count, Words[static_cast<std::size_t>(wait.when)],
                       timeout);
  }

  /// `queue.get#1`: one count for all waits on queues, one for all on conditions, and so on.
  std::string object(const Wait& wait) {
    const std::string_view on = object_word(wait.on);
    return fmt::format("{}#{}", on, numbers_.of(on.substr(0, on.find('.')), wait.object));
  }

  static std::string_view object_word(WaitOn on) {
    switch (on) {
      case WaitOn::Lock:
        return "lock";
      case WaitOn::Semaphore:
        return "semaphore";
      case WaitOn::BoundedSemaphore:
        return "boundedsemaphore";
      case WaitOn::Event:
        return "event";
      case WaitOn::Condition:
        return "condition";
      case WaitOn::ConditionRelock:
        return "condition.relock";
      case WaitOn::Barrier:
        return "barrier";
      case WaitOn::BarrierLock:
        return "barrier.lock";
      case WaitOn::QueueGet:
        return "queue.get";
      case WaitOn::QueuePut:
        return "queue.put";
      case WaitOn::QueueJoin:
        return "queue.join";
      default:
        return "object";
    }
  }

  std::string future(FutureRef ref) {
    if (!ref) return "-";
    if (ref.is_task()) return std::string(task_name(ref.number()));
    return fmt::format("future#{}", numbers_.of("future", ref.number()));
  }

  std::string who(const Record& record, JobId job = 0) {
    return job != 0 ? fmt::format("job#{}", job) : std::string(loop_or_task(record.task));
  }

  std::string_view loop_or_task(TaskId task) { return task == 0 ? "loop" : task_name(task); }
  std::string_view task_name(TaskId task) { return tasks_[task].name; }

  bool is_hidden(TaskId task) const {
    const auto found = tasks_.find(task);
    return found != tasks_.end() && found->second.is_hidden;
  }

  template <class... Args>
  void line(const Record& record, fmt::format_string<Args...> format, Args&&... args) {
    const unsigned iteration = running_loops_ > 1 ? iterations_[record.loop] : last_iteration_;
    fmt::format_to(std::back_inserter(out_), "{} #{} ", clock(record.time), iteration);
    fmt::format_to(std::back_inserter(out_), format, std::forward<Args>(args)...);
    out_.push_back('\n');
  }

  const Trace& trace_;
  std::string out_;
  Numbers numbers_;
  std::unordered_map<TaskId, TaskView> tasks_;
  std::map<std::uint16_t, unsigned> iterations_;
  unsigned last_iteration_ = 0;
  int running_loops_ = 0;
};

}  // namespace

std::string schedule(const Trace& trace) { return Schedule(trace).write(); }

}  // namespace app::model
