// Interning for every table of a Trace, and the list of records.
// Rule: row 0 of every table is the default value, made before anything else.
#include "engine/trace/trace_builder.h"

#include <algorithm>
#include <bit>
#include <functional>
#include <utility>

#include "engine/trace/row_index.h"

namespace engine::trace {

namespace {

/// Gathers the parts of a value into one hash.
class Hash {
 public:
  Hash& add(std::uint64_t part) {
    state_ = (state_ ^ part) * 0x9E37'79B9'7F4A'7C15U;
    state_ ^= state_ >> 32;
    return *this;
  }
  template <class Range>
  Hash& add_all(const Range& parts) {
    add(parts.size());
    for (const auto part : parts)
      add(part);
    return *this;
  }
  std::size_t value() const { return state_; }

 private:
  std::uint64_t state_ = 0x243F'6A88'85A3'08D3U;
};

/// 0 and -0 are equal, and so hash alike.
std::uint64_t bits_of(double value) { return std::bit_cast<std::uint64_t>(value + 0.0); }

std::size_t hash_of(const Site& site) {
  return Hash().add(site.file).add(site.line).add(site.function).value();
}

std::size_t hash_of(const Wait& wait) {
  Hash hash;
  hash.add(static_cast<unsigned>(wait.on)).add(static_cast<unsigned>(wait.when)).add(wait.fut.bits);
  hash.add(wait.target.bits).add(wait.count).add(wait.object).add(wait.job).add(wait.call);
  hash.add(wait.seconds ? bits_of(*wait.seconds) : 1);
  for (const FutureRef target : wait.targets)
    hash.add(target.bits);
  return hash.value();
}

std::size_t hash_of(const Birth& birth) {
  return Hash().add(birth.name).add(birth.coro).add(birth.internal).add_all(birth.args).value();
}

std::size_t hash_of(const Poll& poll) {
  const auto timeout = poll.timeout ? static_cast<std::uint64_t>(*poll.timeout) : ~std::uint64_t{0};
  return Hash().add(poll.ready).add(poll.timers).add(timeout).value();
}

std::size_t hash_of(Time time) { return Hash().add(static_cast<std::uint64_t>(time)).value(); }

std::size_t hash_of(double seconds) { return Hash().add(bits_of(seconds)).value(); }

template <class Row>
std::size_t hash_of(const std::vector<Row>& rows) {
  return Hash().add_all(rows).value();
}

template <class Value>
std::uint32_t row_of(RowIndex& index, std::vector<Value>& rows, const Value& value) {
  return index.find_or_make(
      hash_of(value), [&](std::uint32_t row) { return rows[row] == value; },
      [&] {
        rows.push_back(value);
        return static_cast<std::uint32_t>(rows.size() - 1);
      });
}

/// The same for a list, which is copied only when it is new.
template <class Id>
std::uint32_t row_of_all(RowIndex& index, std::vector<std::vector<Id>>& rows,
                         std::span<const Id> value) {
  return index.find_or_make(
      Hash().add_all(value).value(),
      [&](std::uint32_t row) { return std::ranges::equal(rows[row], value); },
      [&] {
        rows.emplace_back(value.begin(), value.end());
        return static_cast<std::uint32_t>(rows.size() - 1);
      });
}

}  // namespace

struct TraceBuilder::Tables {
  Trace trace;
  RowIndex texts, sites, chains, waits, births, polls, times, delays, task_lists;
};

TraceBuilder::TraceBuilder() : tables_(std::make_unique<Tables>()) {
  text({});
  site(Site{});
  chain({});
  wait({});
  birth({});
  poll({});
  time(0);
  delay(0);
  tasks({});
  tables_->trace.pictures_.emplace_back();
}

TraceBuilder::~TraceBuilder() = default;
TraceBuilder::TraceBuilder(TraceBuilder&&) noexcept = default;
TraceBuilder& TraceBuilder::operator=(TraceBuilder&&) noexcept = default;

Meta& TraceBuilder::meta() { return tables_->trace.meta_; }

TextId TraceBuilder::text(std::string_view value) {
  std::vector<std::string>& rows = tables_->trace.texts_;
  if (value.empty() && !rows.empty()) return 0;
  return tables_->texts.find_or_make(
      std::hash<std::string_view>()(value), [&](TextId row) { return rows[row] == value; },
      [&] {
        rows.emplace_back(value);
        return static_cast<TextId>(rows.size() - 1);
      });
}

SiteId TraceBuilder::site(const Site& value) {
  return row_of(tables_->sites, tables_->trace.sites_, value);
}

SiteId TraceBuilder::site(std::string_view file, std::uint32_t line, std::string_view function) {
  return site(Site{.file = text(file), .line = line, .function = text(function)});
}

ChainId TraceBuilder::chain(std::span<const SiteId> sites) {
  return row_of_all(tables_->chains, tables_->trace.chains_, sites);
}

WaitId TraceBuilder::wait(const Wait& value) {
  std::vector<Wait>& rows = tables_->trace.waits_;
  if (value.on == WaitOn::Yield && !rows.empty() && value == rows.front()) return 0;
  return row_of(tables_->waits, rows, value);
}

BirthId TraceBuilder::birth(const Birth& value) {
  return row_of(tables_->births, tables_->trace.births_, value);
}

PollId TraceBuilder::poll(const Poll& value) {
  return row_of(tables_->polls, tables_->trace.polls_, value);
}

TimeId TraceBuilder::time(Time value) {
  std::vector<Time>& rows = tables_->trace.times_;
  if (value == 0 && !rows.empty()) return 0;
  return row_of(tables_->times, rows, value);
}

DelayId TraceBuilder::delay(double seconds) {
  return row_of(tables_->delays, tables_->trace.delays_, seconds);
}

DelayId TraceBuilder::open_delay() {
  tables_->trace.delays_.push_back(0);
  return static_cast<DelayId>(tables_->trace.delays_.size() - 1);
}

void TraceBuilder::set_delay(DelayId row, double seconds) { tables_->trace.delays_[row] = seconds; }

TaskListId TraceBuilder::tasks(std::span<const TaskId> value) {
  return row_of_all(tables_->task_lists, tables_->trace.task_lists_, value);
}

PictureId TraceBuilder::picture(SharedPicture value) {
  if (!value) return 0;
  tables_->trace.pictures_.push_back(std::move(value));
  return static_cast<PictureId>(tables_->trace.pictures_.size() - 1);
}

void TraceBuilder::source(std::string_view file, std::string_view language, std::string_view text) {
  const TextId row = this->text(file);
  if (tables_->trace.source(row) != nullptr) return;
  tables_->trace.sources_.push_back(
      {.file = row, .language = std::string(language), .text = std::string(text)});
}

void TraceBuilder::set_missing_tail() { tables_->trace.is_missing_tail_ = true; }

TraceSoFar TraceBuilder::so_far() const {
  return {.tables = tables_->trace, .records = records_.view()};
}

Trace TraceBuilder::finish() && {
  Trace finished = std::move(tables_->trace);
  finished.records_ = std::move(records_);
  finished.records_.shrink_to_fit();
  *this = TraceBuilder();
  return finished;
}

}  // namespace engine::trace
