// A wait on a store becomes an Acquire when the record of what was got follows it.
// Rule: a wait that was broken off stays a Wait, and so takes no place in the line.
#include "app/model/questions/stores.h"

namespace app::model::questions {
namespace {

using trace::Kind;
using trace::Record;
using OperationKind = Operation::Kind;

}  // namespace

StoreReader::StoreReader(const Timeline& timeline, Performance& told, bool is_reading)
    : timeline_(timeline), told_(told) {
  if (!is_reading) return;
  for (const ObjectStory& object : timeline.objects()) {
    const std::string_view type = timeline.trace().text(object.type);
    if (object.born == NoRecord) continue;
    Stores stores;
    if (type == "Lock")
      stores.held = add({.object = object.id, .count = 1, .is_awaited = true});
    else if (type == "Semaphore" || type == "BoundedSemaphore")
      stores.held = add({.object = object.id, .count = object.value, .is_awaited = true});
    else if (type.ends_with("Queue"))
      stores.held = add({.object = object.id});
    else
      continue;
    const bool has_room = stores.held != Nothing && type.ends_with("Queue") && object.value > 0;
    if (has_room) stores.room = add({.object = object.id, .count = object.value});
    stores_[object.id] = stores;
  }
}

StoreIndex StoreReader::add(Store store) {
  told_.stores.push_back(store);
  return static_cast<StoreIndex>(told_.stores.size() - 1);
}

const StoreReader::Stores* StoreReader::of(trace::ObjectId object) const {
  const auto found = stores_.find(object);
  return found == stores_.end() ? nullptr : &found->second;
}

StoreIndex StoreReader::lock_of(const trace::Wait& wait) const {
  const Stores* stores = of(wait.object);
  const bool is_lock = wait.on == trace::WaitOn::Lock && stores != nullptr;
  return is_lock ? stores->held : Nothing;
}

bool StoreReader::read(Part& running, RecordIndex n) {
  const Record& record = timeline_.record(n);
  switch (record.kind) {
    case Kind::Acquire:
      return acquired(n);
    case Kind::Release: {
      const Stores* stores = of(record.object);
      if (stores == nullptr || record.task != running.task) return false;
      give(running, stores->held, n);
      return true;
    }
    case Kind::QueueGet:
    case Kind::QueuePut:
      return record.task == running.task && moved(running, n);
    case Kind::Push:
      woke(running, n);
      return false;
    default:
      return false;
  }
}

/// By the task that runs, or handed by it to another.
bool StoreReader::acquired(RecordIndex n) {
  const Record& record = timeline_.record(n);
  const Stores* stores = of(record.object);
  const auto row = told_.rows.find(record.task);
  if (stores == nullptr || row == told_.rows.end()) return false;
  Part& part = told_.parts[row->second];
  if (!waited(part, stores->held, record.object)) take(part, stores->held, n);
  return true;
}

/// Whether the part's last operation is its wait for this, which is an Acquire then.
bool StoreReader::waited(Part& part, StoreIndex store, trace::ObjectId object) {
  if (part.operations.empty()) return false;
  Operation& last = part.operations.back();
  if (last.kind != OperationKind::Wait) return false;
  const trace::Wait& wait = timeline_.trace().wait(timeline_.record(last.record).wait);
  if (wait.object != object || wait.on == trace::WaitOn::QueueJoin) return false;
  last.kind = OperationKind::Acquire;
  last.store = store;
  return true;
}

void StoreReader::take(Part& part, StoreIndex store, RecordIndex n) {
  part.operations.push_back({.kind = OperationKind::Acquire,
                             .record = n,
                             .store = store,
                             .site = timeline_.record(n).site});
}

void StoreReader::give(Part& part, StoreIndex store, RecordIndex n) {
  part.operations.push_back({.kind = OperationKind::Release,
                             .record = n,
                             .store = store,
                             .site = timeline_.record(n).site});
}

/// An item moved: it leaves the queue and makes room, or fills room and enters it.
bool StoreReader::moved(Part& running, RecordIndex n) {
  const Record& record = timeline_.record(n);
  const Stores* stores = of(record.object);
  if (stores == nullptr) return false;
  const bool is_get = record.kind == Kind::QueueGet;
  const StoreIndex taken = is_get ? stores->held : stores->room;
  const StoreIndex given = is_get ? stores->room : stores->held;
  if (taken != Nothing && !waited(running, taken, record.object)) take(running, taken, n);
  if (given != Nothing) give(running, given, n);
  return true;
}

/// Who is pushed because its future is done, after something was given back, got it; who waits for a
/// task did not.
void StoreReader::woke(Part& running, RecordIndex push) {
  const Record& record = timeline_.record(push);
  if (running.operations.empty() || record.fut.is_task()) return;
  if (record.push_why() != trace::PushWhy::FutureDone) return;
  Operation& last = running.operations.back();
  const auto row = told_.rows.find(record.task);
  if (last.kind == OperationKind::Release && last.part == Nothing && row != told_.rows.end())
    last.part = row->second;
}

}  // namespace app::model::questions
