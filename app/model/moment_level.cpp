// The table of levels: one case for each kind of record.
// Rule: whether a record counts depends on its kind and its neighbours, never on the cursor.
#include "app/model/moment_level.h"

namespace app::model {
namespace {

using trace::Kind;
using trace::Record;

constexpr int Never = 0;
constexpr int Tasks = 1;
constexpr int Queue = 2;
constexpr int All = 3;

class Judge {
 public:
  Judge(const Timeline& timeline, RecordIndex n)
      : timeline_(timeline), record_(timeline.record(n)), n_(n) {}

  int level() const {
    const int level = level_by_kind();
    return level != Never && is_internal() ? All : level;
  }

 private:
  bool is_internal() const {
    const TaskStory* task = timeline_.task(record_.task);
    return task != nullptr && timeline_.lanes()[task->lane].is_internal;
  }

  bool is_next(RecordIndex after, Kind kind) const {
    return after < timeline_.size() && timeline_.record(after).kind == kind &&
           timeline_.record(after).task == record_.task;
  }

  int level_by_kind() const {
    switch (record_.kind) {
      case Kind::TaskNew:
        return is_next(n_ + 1, Kind::Push) ? Never : Tasks;
      case Kind::Push:
        return push();
      case Kind::Run:
        return record_.task != 0 ? Tasks : record_.is_user != 0 ? Queue : All;
      case Kind::Iter:
        return timeline_.select_at(n_) != nullptr ? Tasks : All;
      case Kind::Acquire:
      case Kind::Release:
      case Kind::QueuePut:
      case Kind::QueueGet:
      case Kind::QueueDone:
      case Kind::Notify:
      case Kind::Barrier:
        return wakes_someone() ? Never : is_part() ? All : Queue;
      case Kind::Compute:
        return record_.job == 0 ? Tasks : Queue;
      case Kind::TaskSuspend:
      case Kind::TaskDone:
      case Kind::TaskCancel:
      case Kind::Print:
      case Kind::Block:
      case Kind::JobEnd:
      case Kind::NeverAwaited:
      case Kind::Error:
      case Kind::Deadlock:
      case Kind::Nondeterministic:
      case Kind::Limit:
      case Kind::Uncaught:
      case Kind::End:
        return Tasks;
      case Kind::ObjNew:
        return is_part() ? All : Queue;
      case Kind::TaskUncancel:
      case Kind::JobSubmit:
      case Kind::JobBegin:
        return Queue;
      case Kind::RunEnd:
        return Never;
      default:
        return All;
    }
  }

  /// The record is about an object that asyncio made for another one.
  bool is_part() const {
    const ObjectStory* object = timeline_.object(record_.object);
    return object != nullptr && object->part_of != 0;
  }

  int push() const {
    if (record_.task == 0) return is_user_callback() ? Queue : All;
    if (n_ > 0 && timeline_.record(n_ - 1).kind == Kind::TaskNew) return Tasks;
    return is_next(n_ + 1, Kind::TaskSuspend) ? Never : Queue;
  }

  bool is_user_callback() const {
    const ReadyStay* stay = timeline_.ready_stay_of(n_);
    if (stay == nullptr || stay->leave >= timeline_.size()) return false;
    const Record& run = timeline_.record(stay->leave);
    return run.kind == Kind::Run && run.is_user != 0;
  }

  /// What was given back goes straight to someone who becomes ready: one moment, at that push.
  bool wakes_someone() const {
    for (RecordIndex next = n_ + 1; next < timeline_.size(); ++next) {
      const Record& record = timeline_.record(next);
      if (record.kind == Kind::Push) return record.task != 0;
      const bool is_handed = record.kind == Kind::Acquire && record.object == record_.object &&
                             record.acquire_how() == trace::AcquireHow::Handed;
      if (!is_handed && record.kind != Kind::FutDone) return false;
    }
    return false;
  }

  const Timeline& timeline_;
  const Record& record_;
  RecordIndex n_;
};

}  // namespace

int moment_level(const Timeline& timeline, RecordIndex n) { return Judge(timeline, n).level(); }

}  // namespace app::model
