// Who has which lock or permit, and which item is in which queue.
// Rule: a release gives back the releaser's own hold; without one, the oldest.
#include <algorithm>
#include <deque>
#include <vector>

#include "app/model/timeline_tables.h"

namespace app::model {
namespace {

using trace::Kind;
using trace::Record;

class Holdings {
 public:
  explicit Holdings(TimelineTables& tables)
      : tables_(tables), held_(tables.objects.size()), queued_(tables.objects.size()) {}

  void read(RecordIndex n) {
    const Record& record = tables_.records[n];
    switch (record.kind) {
      case Kind::Acquire:
        held_[object(record)].push_back(static_cast<std::uint32_t>(tables_.holds.size()));
        tables_.holds.push_back({.acquire = n,
                                 .object = record.object,
                                 .task = record.task,
                                 .how = record.acquire_how()});
        break;
      case Kind::Release:
        release(n);
        break;
      case Kind::QueuePut:
        queued_[object(record)].push_back(static_cast<std::uint32_t>(tables_.items.size()));
        tables_.items.push_back({.put = n, .object = record.object, .text = record.text});
        break;
      case Kind::QueueGet:
        get(n);
        break;
      default:
        break;
    }
  }

  void finish() {
    std::vector<Interval> holds;
    for (const HoldStay& hold : tables_.holds)
      holds.push_back({hold.acquire, hold.release});
    tables_.hold_index = IntervalIndex(std::move(holds));
    std::vector<Interval> items;
    for (const ItemStay& item : tables_.items)
      items.push_back({item.put, item.get});
    tables_.item_index = IntervalIndex(std::move(items));
  }

 private:
  std::uint32_t object(const Record& record) const {
    return tables_.object_rows.find(record.object);
  }

  void release(RecordIndex n) {
    std::deque<std::uint32_t>& open = held_[object(tables_.records[n])];
    if (open.empty()) return;
    auto own = std::ranges::find(open, tables_.records[n].task,
                                 [&](std::uint32_t row) { return tables_.holds[row].task; });
    if (own == open.end()) own = open.begin();
    tables_.holds[*own].release = n;
    open.erase(own);
  }

  void get(RecordIndex n) {
    std::deque<std::uint32_t>& open = queued_[object(tables_.records[n])];
    if (open.empty()) return;
    const auto text_of = [&](std::uint32_t row) { return tables_.items[row].text; };
    const trace::TextId text = tables_.records[n].text;
    auto taken = std::ranges::find(open, text, text_of);
    if (text_of(open.back()) == text && text_of(open.front()) != text) taken = open.end() - 1;
    if (taken == open.end()) taken = open.begin();
    tables_.items[*taken].get = n;
    open.erase(taken);
  }

  TimelineTables& tables_;
  /// By object, the rows of holds and of items that are still open, oldest first.
  std::vector<std::deque<std::uint32_t>> held_;
  std::vector<std::deque<std::uint32_t>> queued_;
};

}  // namespace

void find_holdings(TimelineTables& tables) {
  Holdings holdings(tables);
  for (RecordIndex n = 0; n < tables.size(); ++n)
    holdings.read(n);
  holdings.finish();
}

}  // namespace app::model
