// Events in, pictures out.
// Rule: the picture is made again only after something changed, and then only when it is asked for.
#include "app/cli/workbench.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "app/cli/folder_rows.h"
#include "scenarios/registry.h"

namespace app::cli {
namespace {

using model::Action;
using model::NoticeKind;
using view::Request;

/// What of the replay a picture depends on.
struct Stand {
  const model::Playback* playback;
  model::RecordIndex record = 0;
  model::Detail detail{};
  double speed = 0;
  bool is_playing = false;
  std::size_t moves = 0;
  std::uint32_t joint_moment = 0;
  friend bool operator==(const Stand&, const Stand&) = default;
};

Stand stand_of(const OpenRun* run, const OpenComparison* comparison) {
  if (run == nullptr) return {};
  if (comparison != nullptr) {
    const model::JointPlayback& joint = comparison->playback();
    return {.playback = &run->playback(),
            .detail = joint.detail(),
            .speed = joint.speed(),
            .is_playing = joint.is_playing(),
            .joint_moment = joint.moment()};
  }
  const model::Playback& playback = run->playback();
  return {&playback,        playback.record(),     playback.detail(),
          playback.speed(), playback.is_playing(), playback.moves().size()};
}

std::filesystem::path folder_at_start(const std::string& remembered) {
  std::error_code error;
  if (!remembered.empty() && std::filesystem::is_directory(remembered, error)) return remembered;
  return std::filesystem::current_path(error);
}

}  // namespace

Workbench::Workbench(const WindowMemory& memory, Draw draw)
    : draw_(std::move(draw)),
      lessons_(lesson_rows(nullptr)),
      folder_(folder_at_start(memory.folder)),
      folder_text_(folder_.string()),
      detail_(static_cast<model::Detail>(memory.detail)) {
  ui_.theme = memory.theme;
  ui_.scale = memory.scale;
  ui_.axis = memory.axis;
  ui_.listing = memory.listing;
  ui_.export_what = memory.export_what;
  ui_.export_as = memory.export_as;
}

Workbench::~Workbench() = default;

WindowMemory Workbench::memory(const gl::WindowPlace& place) const {
  const auto* scenario = run_ ? run_->scenario() : nullptr;
  return {.place = place,
          .theme = ui_.theme,
          .scale = ui_.scale,
          .axis = ui_.axis,
          .listing = ui_.listing,
          .export_what = ui_.export_what,
          .export_as = ui_.export_as,
          .detail = static_cast<int>(run_ ? run_->playback().detail() : detail_),
          .lesson = scenario == nullptr ? std::string() : std::string(scenario->name),
          .folder = folder_text_};
}

void Workbench::changed() {
  picture_.reset();
  ++version_;
}

void Workbench::resize(const Screen& screen) {
  if (std::exchange(screen_, screen) != screen) changed();
}

view::Pose Workbench::pose() const {
  return {.theme = ui_.theme, .scale = ui_.scale * screen_.content_scale};
}

model::layout::WindowInput Workbench::input() {
  const float scale = pose().scale;
  if (ui_.sheet == model::Sheet::Export) export_file_ = export_name();
  model::layout::RunInput run = run_ ? run_->input() : model::layout::RunInput{};
  run.ghost = ghost_ ? &ghost_->timeline() : nullptr;
  if (run_ && ui_.front == model::Panel::Insights && !is_growing_) run.advice = run_->advice();
  if (comparison_) comparison_->set_axis(ui_.axis);
  return {.size = {static_cast<float>(screen_.width) / scale,
                   static_cast<float>(screen_.height) / scale},
          .ui = ui_,
          .run = run,
          .lessons = lessons_,
          .folder = folder_text_,
          .files = files_,
          .recording = under_way_ ? std::optional(under_way_->row()) : std::nullopt,
          .is_growing = is_growing_,
          .export_file = export_file_,
          .comparison = comparison_ ? &comparison_->input() : nullptr};
}

const model::layout::WindowPicture& Workbench::picture() {
  if (!picture_) picture_ = model::layout::window(input());
  return *picture_;
}

gl::Cursor Workbench::cursor() {
  const model::layout::WindowInput now = input();
  return hand_.cursor({.input = now, .picture = picture(), .scale = pose().scale});
}

std::string Workbench::title() const {
  if (comparison_)
    return fmt::format("{} and {} - Looparium", comparison_->name(0), comparison_->name(1));
  return run_ ? fmt::format("{} - Looparium", run_->title()) : "Looparium";
}

void Workbench::take(const gl::InputEvent& event) {
  const model::UiState ui = ui_;
  const Stand stand = stand_of(run_.get(), comparison_.get());
  const model::layout::WindowInput now = input();
  const std::vector<Request> requests =
      hand_.take(event, {.input = now, .picture = picture(), .scale = pose().scale},
                 {.ui = ui_,
                  .playback = run_ ? &run_->playback() : nullptr,
                  .joint = comparison_ ? &comparison_->playback() : nullptr});
  if (ui_ != ui || stand_of(run_.get(), comparison_.get()) != stand) changed();
  for (const Request& request : requests)
    carry_out(request);
}

bool Workbench::is_moving() const {
  if (comparison_) return comparison_->playback().is_animating();
  return (run_ && run_->playback().is_animating()) || (ghost_ && !ui_.drag);
}

void Workbench::advance(double seconds) {
  if (comparison_ && comparison_->playback().advance(seconds)) changed();
  if (!comparison_ && run_ && run_->playback().advance(seconds)) changed();
  let_ghost_fade(seconds);
  if (under_way_) poll();
}

void Workbench::carry_out(const Request& request) {
  using What = Request::What;
  switch (request.what) {
    case What::OpenLesson:
      return show_lesson(request.id);
    case What::OpenChoice:
      return choose(request.id);
    case What::OpenPath:
    case What::OpenDropped:
      return open_path(request.text);
    case What::Compare:
      return toggle_comparison();
    case What::CompareLesson:
      return compare_lesson(request.id);
    case What::ComparePath:
      return compare_path(request.text);
    case What::CompareChoice:
      if (request.id < files_.size()) compare_path(files_[request.id].name);
      return;
    case What::TryParameter:
      return try_parameter(request.id, request.value);
    case What::SetParameter:
      return set_parameter(request.id, request.value);
    case What::Undo:
      return undo();
    case What::RunFile:
      return run_file();
    case What::StopRun:
      return stop_recording();
    case What::Export:
      return export_picture();
    case What::ShowFolder:
      return enter(folder_);
    case What::Quit:
      is_closing_ = true;
      return;
  }
}

void Workbench::tell(NoticeKind kind, std::string text, std::string advice) {
  ui_.notices.push_back({next_notice_++, kind, std::move(text), std::move(advice)});
  changed();
}

void Workbench::choose(std::uint32_t row) {
  if (row < files_.size()) open_path((folder_ / files_[row].name).lexically_normal().string());
}

void Workbench::enter(const std::filesystem::path& folder) {
  folder_ = folder;
  if (!folder_.has_filename() && folder_.has_relative_path()) folder_ = folder_.parent_path();
  folder_text_ = folder_.string();
  files_ = folder_rows(folder_);
  ui_.chooser = {};
  ui_.scroll_of(model::Panel::Chooser) = 0;
  changed();
}

}  // namespace app::cli
