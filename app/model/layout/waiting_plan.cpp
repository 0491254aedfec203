// Choosing how much each group shows, and drawing the frames around their cards.
// Rule: groups get one card more in turns until the column is full, so that none starves another; a pool
// shows all its jobs, as cards or as a strip of their numbers.
#include "app/model/layout/waiting_plan.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "app/model/layout/glyphs.h"
#include "app/model/layout/more_count.h"
#include "app/model/layout/patterns.h"

namespace app::model::layout {
namespace {

constexpr float HeaderHeight = 28;
constexpr float NoteHeight = 18;
constexpr float ItemsHeight = 32;
constexpr float SlotBar = 6;
constexpr float SlotGap = 4;
constexpr float Inset = 8;
constexpr float GroupGap = 8;
constexpr float NumberWidth = 20;
constexpr float DotPitch = 16;
constexpr float NobodyHeight = 44;

/// How much of one group is shown.
struct GroupShare {
  const WaitingGroup* group = nullptr;
  CardFold fold{};
  std::size_t visible = 0;
  /// Of a pool none of whose cards show: rows of its jobs' numbers.
  std::size_t strip_rows = 0;

  bool hides() const { return visible < group->count; }
  float card_width(float width) const {
    return width - 2 * Inset - (group->is_line ? NumberWidth : 0);
  }
  float cards_height(float width) const {
    float height = 0;
    for (std::size_t i = 0; i < visible; ++i)
      height += card_height(group->cards[i], card_width(width), fold.form) + card_gap(fold.form);
    return height;
  }
  /// Of the lines that `text` takes under the header.
  static float note_height(std::string_view text, float width) {
    const auto lines = static_cast<float>(wrapped(text, Quiet, width - 24).size());
    return NoteHeight * lines + 2;
  }
  /// As wide as the longest number.
  float slot_width() const {
    const std::string last = std::to_string(group->jobs.empty() ? 0 : group->jobs.back().job);
    return std::max(30.0F, SlotBar + layout::width(last, Code) + 8);
  }
  std::size_t slots_in_row(float width) const {
    return static_cast<std::size_t>(
        std::max(1.0F, (width - 24 + SlotGap) / (slot_width() + SlotGap)));
  }
  std::size_t rows_for_all(float width) const {
    const std::size_t in_row = slots_in_row(width);
    return (group->count + in_row - 1) / in_row;
  }
  bool has_note() const { return fold.form == CardForm::Open && !group->note.empty(); }
  bool says_it_is_empty() const { return group->count == 0 && !group->empty.empty(); }
  float height(float width) const {
    float height = HeaderHeight + cards_height(width);
    if (has_note()) height += note_height(group->note, width);
    if (group->places() > 0) height += ItemsHeight;
    height += ItemsHeight * static_cast<float>(strip_rows);
    if (says_it_is_empty()) height += note_height(group->empty, width);
    if (hides() && visible > 0) height += MoreHeight;
    return height > HeaderHeight ? height + 4 : height;
  }
};

using Shares = std::vector<GroupShare>;

float total_height(const Shares& shares, float width) {
  float height = 0;
  for (const GroupShare& share : shares)
    height += share.height(width) + GroupGap;
  return std::max(0.0F, height - GroupGap);
}

Shares all_shown(const std::vector<WaitingGroup>& groups, CardFold fold) {
  Shares shares;
  for (const WaitingGroup& group : groups)
    shares.push_back({&group, fold, group.cards.size()});
  return shares;
}

bool hides_any(const Shares& shares) { return std::ranges::any_of(shares, &GroupShare::hides); }

/// A strip for each pool, as high as there is room for.
float add_strips(Shares& shares, const Box& room, float used) {
  for (GroupShare& share : shares) {
    if (share.group->jobs.empty()) continue;
    const float folded = share.height(room.w);
    for (share.strip_rows = share.rows_for_all(room.w); share.strip_rows > 0; --share.strip_rows)
      if (used + share.height(room.w) - folded <= room.h) break;
    used += share.height(room.w) - folded;
  }
  return used;
}

/// The share with one card more; of a pool all of them, without the strip.
GroupShare grown(const GroupShare& share) {
  GroupShare larger = share;
  const bool is_pool = !share.group->jobs.empty();
  larger.visible = is_pool ? share.group->cards.size() : share.visible + 1;
  larger.strip_rows = 0;
  return larger;
}

/// Gives each group one card more in turns while they all fit into `room`.
Shares fairly_cut(const std::vector<WaitingGroup>& groups, CardFold fold, const Box& room) {
  Shares shares;
  for (const WaitingGroup& group : groups)
    shares.push_back({&group, fold, 0});
  float used = add_strips(shares, room, total_height(shares, room.w));
  for (bool has_grown = true; has_grown;) {
    has_grown = false;
    for (GroupShare& share : shares) {
      if (share.visible == share.group->cards.size()) continue;
      const GroupShare larger = grown(share);
      const float more = larger.height(room.w) - share.height(room.w);
      if (used + more > room.h) continue;
      share = larger;
      used += more;
      has_grown = true;
    }
  }
  return shares;
}

/// Draws one group into its box.
class GroupPainter {
 public:
  GroupPainter(StagePlan& plan, const GroupShare& share, const Box& box)
      : plan_(plan), share_(share), group_(*share.group), box_(box) {}

  void paint() {
    plan_.ground.add(Rect{.box = box_, .radius = 8, .stroke = {Ink::Line}});
    const Box header{box_.x + 12, box_.y + 2, box_.w - 24, HeaderHeight - 4};
    add_header(header);
    if (group_.target.on != Target::On::None)
      plan_.ground.add_hot({box_.x, box_.y, box_.w, HeaderHeight}, group_.target);
    float y = header.bottom();
    if (share_.has_note()) y += add_note(group_.note, y);
    if (share_.says_it_is_empty()) y += add_note(group_.empty, y);
    if (group_.places() > 0) y += add_items(y);
    if (share_.strip_rows > 0) add_strip(y);
    y = add_cards(y + 2);
    hide_rest(y);
  }

 private:
  void add_header(const Box& line) {
    Box rest = line;
    const float dots = static_cast<float>(group_.permits.size()) * DotPitch;
    const std::string name = title_text();
    const float title = width(name, Heading);
    if (dots > 0 && title + 12 + dots <= line.w) {
      add_permits({line.right() - dots, line.y, dots, line.h});
      rest.w -= dots + 8;
    } else {
      const float room = line.w - title - 12;
      if (width(group_.aside, QuietCode) <= room)
        rest.w -= add_text(plan_.ground, line, group_.aside, QuietCode, Align::Right) + 12;
    }
    add_text(plan_.ground, rest, name, Heading);
  }

  /// With the number of those who stand behind the name.
  std::string title_text() const {
    if (share_.visible > 0 || group_.count == 0) return group_.title;
    return fmt::format("{}, {}", group_.title, group_.count);
  }

  void add_permits(const Box& box) {
    Box dot{box.x + DotPitch - 12, box.centre().y - 6, 12, 12};
    for (const Permit& permit : group_.permits) {
      switch (permit.where) {
        case Permit::Where::Free:
          add_ring(plan_.ground, {dot.centre(), 5, 1.5F, {Ink::Muted}});
          break;
        case Permit::Where::Held:
          add_disc(plan_.ground, dot.centre(), 5.5F, {Ink::Running});
          break;
        case Permit::Where::Handed:
          add_glyph(plan_.ground, Glyph::Clock, dot.inset(-0.5F), {Ink::Ready});
          break;
      }
      const bool is_held = permit.where != Permit::Where::Free;
      plan_.ground.add_hot(dot.inset(-2),
                           is_held ? Target{Target::On::Task, permit.holder} : group_.target);
      dot.x += DotPitch;
    }
  }

  float add_note(std::string_view note, float y) {
    add_paragraph(plan_.ground, {box_.x + 12, y, box_.w - 24, 1e6F}, note, Quiet);
    return GroupShare::note_height(note, box_.w);
  }

  /// The front of the queue is at the left, where `get` takes from.
  float add_items(float y) {
    constexpr float Least = 26;
    const Box row{box_.x + 12, y, box_.w - 24, ItemsHeight - 6};
    const std::size_t places = group_.places();
    Box slot{row.x, row.y, Least, row.h};
    for (std::size_t i = 0; i < places; ++i) {
      const bool has_item = i < group_.items.size();
      if (has_item) slot.w = std::max(Least, width(group_.items[i], Code) + 12);
      const float reserved = i + 1 < places ? 36 : 0;
      if (slot.right() + reserved > row.right() && i + 1 < places) {
        add_text(plan_.ground, {slot.x, row.y, row.right() - slot.x, row.h},
                 fmt::format("+{}", places - i), Quiet);
        break;
      }
      slot.w = std::min(slot.w, row.right() - slot.x);
      plan_.ground.add(Rect{.box = slot,
                            .radius = 4,
                            .fill = {has_item ? Ink::Raised : Ink::None},
                            .stroke = {Ink::Line},
                            .is_dashed = !has_item});
      if (has_item) add_text(plan_.ground, slot.inset(4), group_.items[i], Code, Align::Centre);
      slot.x = slot.right() + 4;
      slot.w = Least;
    }
    return ItemsHeight;
  }

  /// The jobs' numbers with their states, and at last how many have no room.
  void add_strip(float y) {
    const std::size_t in_row = share_.slots_in_row(box_.w);
    const std::size_t places = in_row * share_.strip_rows;
    const float w = share_.slot_width();
    for (std::size_t i = 0; i < std::min(places, group_.count); ++i) {
      const std::size_t row = i / in_row;
      const Box slot{box_.x + 12 + (w + SlotGap) * static_cast<float>(i % in_row),
                     y + ItemsHeight * static_cast<float>(row), w, ItemsHeight - 6};
      if (i + 1 == places && group_.count > places)
        return void(add_text(plan_.ground, slot, fmt::format("+{}", group_.count - i), Quiet));
      if (i < group_.jobs.size()) add_slot(slot, group_.jobs[i]);
    }
  }

  /// Dashed without a worker.
  void add_slot(const Box& slot, const JobSlot& job) {
    const bool has_worker = job.state != State::Created;
    plan_.ground.add(Rect{.box = slot,
                          .radius = 4,
                          .fill = {has_worker ? Ink::Raised : Ink::None},
                          .stroke = {has_worker ? ink_of(job.state) : Ink::Line},
                          .is_dashed = !has_worker});
    const float bar = has_worker ? SlotBar : 0;
    if (has_worker)
      plan_.ground.add(Bar{.box = {slot.x, slot.y, bar, slot.h}, .state = job.state, .radius = 3});
    add_text(plan_.ground, {slot.x + bar, slot.y, slot.w - bar, slot.h}, std::to_string(job.job),
             has_worker ? Code : QuietCode, Align::Centre);
    plan_.ground.add_hot(slot, {Target::On::Job, job.job});
  }

  float add_cards(float y) {
    const float w = share_.card_width(box_.w);
    for (std::size_t i = 0; i < share_.visible; ++i) {
      const float h = card_height(group_.cards[i], w, share_.fold.form);
      const Box card{box_.right() - Inset - w, y, w, h};
      if (group_.is_line)
        add_text(plan_.ground, {box_.x, y, Inset + NumberWidth - 4, std::min(h, 36.0F)},
                 std::to_string(i + 1), Heading, Align::Centre);
      plan_.cards.push_back({group_.cards[i], card, share_.fold.form});
      y += h + card_gap(share_.fold.form);
    }
    return y;
  }

  void hide_rest(float y) {
    if (!share_.hides()) return;
    const Box more = share_.visible > 0 ? Box{box_.x + Inset, y - 2, box_.w - 2 * Inset, MoreHeight}
                                        : Box{box_.x, box_.y, box_.w, HeaderHeight};
    if (share_.visible > 0) add_more(plan_.ground, more, group_.count - share_.visible);
    for (std::size_t i = share_.visible; i < group_.cards.size(); ++i)
      plan_.hidden.push_back({group_.cards[i].target, more});
  }

  StagePlan& plan_;
  const GroupShare& share_;
  const WaitingGroup& group_;
  Box box_;
};

void add_groups(StagePlan& plan, const Shares& shares, const Box& body) {
  float y = body.y;
  for (std::size_t i = 0; i < shares.size(); ++i) {
    const float height = shares[i].height(body.w);
    const bool is_last = i + 1 == shares.size();
    if (y + height + (is_last ? 0 : MoreHeight) > body.bottom() + 0.5F) {
      add_more(plan.ground, {body.x, y - 4, body.w, MoreHeight}, shares.size() - i, "more groups");
      return;
    }
    GroupPainter(plan, shares[i], {body.x, y, body.w, height}).paint();
    y += height + GroupGap;
  }
}

void add_nobody(StagePlan& plan, const Box& body) {
  const Box frame{body.x, body.y, body.w, std::min(body.h, NobodyHeight)};
  plan.ground.add(Rect{.box = frame, .radius = 8, .stroke = {Ink::Line}});
  add_text(plan.ground, frame, "nobody waits", Quiet, Align::Centre);
}

}  // namespace

float WaitingPlan::need(float width) const {
  const std::vector<WaitingGroup> groups = waiting_room(scene_, cards_, 0);
  return std::max(NobodyHeight, total_height(all_shown(groups, {CardForm::Row, 0}), width));
}

void WaitingPlan::add_to(StagePlan& plan, const Region& region) const {
  std::vector<WaitingGroup> groups;
  std::uint32_t lines = ~0U;
  const auto sort_for = [&](CardFold fold) {
    if (fold.lines == lines) return;
    lines = fold.lines;
    groups = waiting_room(scene_, cards_, lines);
  };
  for (const CardFold fold : Folds) {
    sort_for(fold);
    if (groups.empty()) return add_nobody(plan, region.body);
    const Shares shares = all_shown(groups, fold);
    if (!hides_any(shares) && total_height(shares, region.body.w) <= region.body.h)
      return add_groups(plan, shares, region.body);
  }
  add_groups(plan, fairly_cut(groups, {CardForm::Slim, 0}, region.body), region.body);
}

}  // namespace app::model::layout
