// Reads what tasks took and gave back one by one: locks, permits, items of queues and room in them.
// Rule: what a task waited for in line and then got is one operation, its Acquire.
#pragma once

#include <unordered_map>

#include "app/model/questions/performance.h"

namespace app::model::questions {

class StoreReader {
 public:
  /// Adds the stores to `told`, which must outlive it and whose parts it changes. Not `is_reading`:
  /// takes nothing.
  StoreReader(const Timeline& timeline, Performance& told, bool is_reading);

  /// Takes the record if it is about a store: true when that is all it says of `running`.
  bool read(Part& running, RecordIndex n);
  /// The lock waited for, or Nothing.
  StoreIndex lock_of(const trace::Wait& wait) const;

 private:
  struct Stores {
    StoreIndex held = Nothing;
    StoreIndex room = Nothing;
  };
  StoreIndex add(Store store);
  const Stores* of(trace::ObjectId object) const;
  bool acquired(RecordIndex n);
  bool waited(Part& part, StoreIndex store, trace::ObjectId object);
  void take(Part& part, StoreIndex store, RecordIndex n);
  void give(Part& part, StoreIndex store, RecordIndex n);
  bool moved(Part& running, RecordIndex n);
  void woke(Part& running, RecordIndex push);

  const Timeline& timeline_;
  Performance& told_;
  std::unordered_map<trace::ObjectId, Stores> stores_;
};

}  // namespace app::model::questions
