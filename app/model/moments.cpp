// One sorted list of records for each level, and searches in it.
// Rule: a list holds record numbers only; what they mean is asked of the timeline.
#include "app/model/moments.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

#include "app/model/line_records.h"
#include "app/model/moment_level.h"

namespace app::model {
namespace {

template <class Number>
std::optional<Number> read_number(std::string_view text) {
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

/// The iteration under way, or the last one before `n`; null before the first.
const Stretch* last_iteration(const Timeline& timeline, RecordIndex n) {
  const auto iterations = timeline.iterations();
  const auto later = std::ranges::upper_bound(iterations, n, {}, &Stretch::first);
  return later == iterations.begin() ? nullptr : &*(later - 1);
}

}  // namespace

Moments::Moments(const Timeline& timeline) : timeline_(&timeline) {
  for (RecordIndex n = 0; n < timeline.size(); ++n) {
    const int own = moment_level(timeline, n);
    const int level = n == timeline.last() ? 1 : own;
    if (level == 0) continue;
    for (int detail = level; detail <= 3; ++detail) {
      lists_[static_cast<std::size_t>(detail - 1)].push_back(n);
    }
  }
}

const std::vector<RecordIndex>& Moments::list(Detail detail) const {
  return lists_[static_cast<std::size_t>(detail) - 1];
}

std::span<const RecordIndex> Moments::records(Detail detail) const { return list(detail); }

std::uint32_t Moments::count(Detail detail) const {
  return static_cast<std::uint32_t>(list(detail).size());
}

std::uint32_t Moments::index_of(Detail detail, RecordIndex n) const {
  const auto found = std::ranges::lower_bound(list(detail), n);
  const auto index = static_cast<std::uint32_t>(found - list(detail).begin());
  return std::min(index, count(detail) == 0 ? 0 : count(detail) - 1);
}

bool Moments::is_moment(Detail detail, RecordIndex n) const {
  return std::ranges::binary_search(list(detail), n);
}

RecordIndex Moments::record(Detail detail, std::uint32_t index) const {
  return list(detail).empty() ? 0 : list(detail)[std::min(index, count(detail) - 1)];
}

RecordIndex Moments::first(Detail detail) const { return record(detail, 0); }
RecordIndex Moments::last(Detail detail) const { return record(detail, count(detail)); }

RecordIndex Moments::next(Detail detail, RecordIndex n) const {
  const auto found = std::ranges::upper_bound(list(detail), n);
  return found == list(detail).end() ? n : *found;
}

RecordIndex Moments::previous(Detail detail, RecordIndex n) const {
  const auto found = std::ranges::lower_bound(list(detail), n);
  return found == list(detail).begin() ? n : *(found - 1);
}

RecordIndex Moments::next_iteration(Detail detail, RecordIndex n) const {
  const auto iterations = timeline_->iterations();
  auto later = std::ranges::upper_bound(iterations, n, {}, &Stretch::first);
  for (; later != iterations.end(); ++later) {
    const RecordIndex moment = record(detail, index_of(detail, later->first));
    if (moment > n && moment < later->end) return moment;
  }
  return std::max(n, last(detail));
}

RecordIndex Moments::previous_iteration(Detail detail, RecordIndex n) const {
  const Stretch* iteration = last_iteration(*timeline_, n);
  const Stretch* const first_one = timeline_->iterations().data();
  for (; iteration != nullptr && iteration >= first_one; --iteration) {
    const RecordIndex moment = record(detail, index_of(detail, iteration->first));
    if (moment < n && moment < iteration->end) return moment;
  }
  return std::min(n, first(detail));
}

RecordIndex Moments::next_of_task(Detail detail, RecordIndex n, trace::TaskId task) const {
  const auto records = timeline_->records_of(task);
  for (auto at = std::ranges::upper_bound(records, n); at != records.end(); ++at) {
    if (is_moment(detail, *at)) return *at;
  }
  return n;
}

RecordIndex Moments::previous_of_task(Detail detail, RecordIndex n, trace::TaskId task) const {
  const auto records = timeline_->records_of(task);
  for (auto at = std::ranges::lower_bound(records, n); at != records.begin();) {
    if (is_moment(detail, *--at)) return *at;
  }
  return n;
}

std::variant<RecordIndex, std::string> Moments::at(std::string_view text) const {
  if (timeline_->size() == 0) return "the recording is empty: it has no moments";
  if (text.starts_with('#')) {
    const auto number = read_number<std::uint32_t>(text.substr(1));
    if (!number) return fmt::format("'{}' is no record: write # and a number, as in #340", text);
    if (*number >= 1 && *number <= timeline_->size()) return *number - 1;
    return fmt::format("no record {}: there are #1 to #{}", text, timeline_->size());
  }
  if (text.starts_with("t=")) {
    const auto seconds = read_number<double>(text.substr(2));
    constexpr double Longest = 9e9;
    if (!seconds || !(*seconds >= 0) || *seconds > Longest) {
      return fmt::format("'{}' is no time: write seconds, as in t=1.5", text);
    }
    const auto time = static_cast<trace::Time>(std::llround(*seconds * 1e9));
    const RecordIndex reached = timeline_->record_at(time);
    if (is_moment(Detail::Queue, reached)) return reached;
    return std::max(previous(Detail::Queue, reached), first(Detail::Queue));
  }
  const auto number = read_number<std::uint32_t>(text);
  if (!number) {
    return fmt::format("'{}' is no moment: write 12, t=1.5 (seconds) or #340 (a record)", text);
  }
  if (*number >= 1 && *number <= count(Detail::Queue)) return record(Detail::Queue, *number - 1);
  return fmt::format("no moment {}: there are 1 to {}", *number, count(Detail::Queue));
}

std::vector<ChapterMark> Moments::chapters(std::span<const Chapter> chapters,
                                           const Listing& listing) const {
  const LineRecords lines(*timeline_, main_file(*timeline_));
  std::vector<ChapterMark> marks;
  for (const Chapter& chapter : chapters) {
    const auto line = listing.line_of_label(chapter.label);
    if (!line) continue;
    std::vector<RecordIndex> here;
    for (const RecordIndex n : lines.records(*line)) {
      const RecordIndex moment = record(Detail::Queue, index_of(Detail::Queue, n));
      if (here.empty() || here.back() != moment) here.push_back(moment);
    }
    const bool is_last = chapter.occurrence == Chapter::Last;
    const std::size_t place = is_last ? here.size() : chapter.occurrence;
    if (place == 0 || place > here.size()) continue;
    const RecordIndex moment = here[place - 1];
    if (std::ranges::find(marks, moment, &ChapterMark::record) == marks.end())
      marks.push_back({chapter.title, moment});
  }
  std::ranges::sort(marks, {}, &ChapterMark::record);
  return marks;
}

RecordIndex next_turn(const Timeline& timeline, RecordIndex n) {
  const RunStay* last = timeline.last_run_at(n);
  const auto stays = timeline.run_stays();
  auto stay = std::ranges::partition_point(stays, [&](const RunStay& s) { return s.begin <= n; });
  for (; stay != stays.end(); ++stay)
    if (stay->task != 0 && (last == nullptr || stay->task != last->task)) return stay->begin;
  return NoRecord;
}

}  // namespace app::model
