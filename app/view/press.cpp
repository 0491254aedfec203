// Targets by what they are on.
// Rule: what is pressed a second time is no longer selected, and a card opens and closes with it.
#include "app/view/press.h"

#include <algorithm>
#include <utility>

#include "app/model/layout/shown_listing.h"
#include "app/model/layout/stage_cards.h"
#include "app/model/line_records.h"

namespace app::view {
namespace {

using model::Target;
using model::UiState;

void select(const Target& target, UiState& ui) {
  const Target bare{.on = target.on, .id = target.id, .extra = target.extra};
  ui.selection = ui.selection == bare ? Target{} : bare;
}

/// A card decides by itself until it was pressed.
void turn_card(std::uint32_t task, const Shown& shown, UiState& ui) {
  const bool opens_itself = model::layout::opens_by_itself(*shown.input.run.snapshot, task);
  const bool is_open = model::card_choice(ui, task).value_or(opens_itself);
  std::erase_if(ui.cards, [&](const model::CardChoice& choice) { return choice.task == task; });
  ui.cards.push_back({.task = task, .is_open = !is_open});
}

void press_task(const Press& press, const Shown& shown, UiState& ui) {
  const bool was_selected = ui.selection == press.target;
  const bool is_card = press.panel == model::Panel::Stage;
  select(press.target, ui);
  if (is_card && shown.input.run.snapshot != nullptr) turn_card(press.target.id, shown, ui);
  if (is_card && was_selected) ui.selection = {};
}

/// A record of a run that is compared moves all runs to where it stands there.
void go_to(const Target& target, model::RecordIndex record, const Changing& changing) {
  if (changing.joint != nullptr)
    changing.joint->go_to(target.run, record);
  else if (changing.playback != nullptr)
    changing.playback->go_to(record);
}

/// A line with records goes to its next one, with Shift to the last before.
void press_line(const Press& press, const Shown& shown, const Changing& changing) {
  const model::JointPlayback* joint = changing.joint;
  if (joint == nullptr && changing.playback == nullptr) return;
  const model::LineRecords* records =
      joint ? shown.input.comparison->runs[press.target.run].run.lines : shown.input.run.lines;
  if (records == nullptr) return;
  const model::RecordIndex here =
      joint ? joint->record(press.target.run) : changing.playback->record();
  const std::uint32_t line = press.target.id;
  const auto record = press.is_shift ? records->previous(line, here) : records->next(line, here);
  if (record) go_to(press.target, *record, changing);
}

void press_lane(const Target& target, const Shown& shown, UiState& ui) {
  const auto lanes = shown.input.run.timeline->lanes();
  if (target.id >= lanes.size()) return;
  const model::Lane& lane = lanes[target.id];
  if (lane.kind == model::Lane::Kind::Task) select({.on = Target::On::Task, .id = lane.id}, ui);
  if (lane.kind == model::Lane::Kind::ThreadJob || lane.kind == model::Lane::Kind::ProcessJob)
    select({.on = Target::On::Job, .id = lane.id}, ui);
}

void press_tab(const Target& target, UiState& ui) {
  using enum model::Tab;
  switch (static_cast<model::Tab>(target.id)) {
    case Python:
      ui.listing = model::ListingShown::Python;
      return;
    case Cpp:
      ui.listing = model::ListingShown::Cpp;
      return;
    case Time:
      ui.axis = model::Axis::Time;
      return;
    case Story:
      ui.axis = model::Axis::Story;
      return;
    case Front:
      ui.front = static_cast<model::Panel>(target.extra);
      return;
    case ExportTimeline:
      ui.export_what = model::ExportWhat::Timeline;
      return;
    case ExportStage:
      ui.export_what = model::ExportWhat::Stage;
      return;
    case ExportWindow:
      ui.export_what = model::ExportWhat::Window;
      return;
    case ExportPng:
      ui.export_as = model::ExportAs::Png;
      return;
    case ExportSvg:
      ui.export_as = model::ExportAs::Svg;
      return;
  }
}

/// Goes to what it is about and lights its lines up; a second press lets go of them.
std::optional<Request> press_insight(const Target& target, const Shown& shown,
                                     const Changing& changing) {
  const auto insights = shown.input.run.insights;
  if (target.id >= insights.size()) return std::nullopt;
  select(target, changing.ui);
  if (changing.ui.selection.on == Target::On::None) return std::nullopt;
  go_to(target, insights[target.id].records.front(), changing);
  return std::nullopt;
}

/// Opens a lesson, or compares with it while a partner is chosen.
Request press_lesson(std::uint32_t row, UiState& ui) {
  ui.sheet = model::Sheet::None;
  const bool is_partner = std::exchange(ui.is_choosing_partner, false);
  return {.what = is_partner ? Request::What::CompareLesson : Request::What::OpenLesson, .id = row};
}

}  // namespace

std::optional<Request> press(const Press& press, const Shown& shown, const Changing& changing) {
  UiState& ui = changing.ui;
  const Target& target = press.target;
  switch (target.on) {
    case Target::On::Task:
      press_task(press, shown, ui);
      break;
    case Target::On::Handle:
    case Target::On::Job:
    case Target::On::Object:
      select(target, ui);
      break;
    case Target::On::Record:
      go_to(target, target.id, changing);
      break;
    case Target::On::JointMoment:
      if (changing.joint != nullptr) changing.joint->go_to_moment(target.id);
      break;
    case Target::On::Insight:
      return press_insight(target, shown, changing);
    case Target::On::SourceLine:
      press_line(press, shown, changing);
      break;
    case Target::On::Lane:
      press_lane(target, shown, ui);
      break;
    case Target::On::Action:
      return perform(static_cast<model::Action>(target.id), shown, changing);
    case Target::On::Lesson:
      return press_lesson(target.id, ui);
    case Target::On::Partner:
      return Request{.what = Request::What::CompareLesson, .id = target.id};
    case Target::On::Choice:
      return Request{
          .what = ui.is_choosing_partner ? Request::What::CompareChoice : Request::What::OpenChoice,
          .id = target.id};
    case Target::On::Tab:
      press_tab(target, ui);
      break;
    case Target::On::Dismiss:
      std::erase_if(ui.notices, [&](const model::Notice& n) { return n.id == target.id; });
      break;
    default:
      break;
  }
  return std::nullopt;
}

}  // namespace app::view
