// Ctrl E: the timeline, the stage or the window as a picture file.
// Rule: no file is ever overwritten, and one is written whole or not at all.
#include <fmt/format.h>

#include <fstream>

#include "app/cli/workbench.h"
#include "app/exporter/png.h"
#include "app/exporter/svg.h"
#include "app/model/layout/comparison.h"
#include "scenarios/registry.h"

namespace app::cli {
namespace {

/// Twice as fine as the window: pictures end on slides.
constexpr float PictureScale = 2;

std::string stem_of(const OpenRun& run) {
  if (run.scenario() != nullptr) return std::string(run.scenario()->name);
  return std::filesystem::path(run.run().title).stem().string();
}

std::string_view part_of_name(model::ExportWhat what) {
  constexpr std::string_view Names[] = {"timeline", "stage", "window"};
  return Names[static_cast<std::size_t>(what)];
}

bool is_written(const std::string& file, const std::string& contents) {
  const std::string part = file + ".part";
  {
    std::ofstream out(part, std::ios::binary | std::ios::trunc);
    out << contents;
    if (!out.flush()) return false;
  }
  std::error_code error;
  std::filesystem::rename(part, file, error);
  return !error;
}

}  // namespace

std::string Workbench::export_name() const {
  if (!run_) return {};
  const std::string stem = fmt::format("{}-{}", stem_of(*run_), part_of_name(ui_.export_what));
  const std::string_view ending = ui_.export_as == model::ExportAs::Png ? "png" : "svg";
  std::error_code error;
  std::string name = fmt::format("{}.{}", stem, ending);
  for (int number = 2; std::filesystem::exists(name, error); ++number)
    name = fmt::format("{}-{}.{}", stem, number, ending);
  return name;
}

model::layout::Size Workbench::size_to_export() {
  if (comparison_ && ui_.export_what == model::ExportWhat::Timeline)
    return model::layout::comparison_size(comparison_->input());
  return model::layout::fitting_size(ui_.export_what, run_->timeline());
}

void Workbench::export_picture() {
  if (!run_) return;
  const std::string file = export_name();
  model::UiState quiet = ui_;
  quiet.hover = {};
  quiet.focus = {};
  quiet.sheet = model::Sheet::None;
  quiet.notices.clear();
  const model::layout::WindowInput now = input();
  const bool is_window = ui_.export_what == model::ExportWhat::Window;
  const model::layout::WindowInput still{.size = is_window ? now.size : size_to_export(),
                                         .ui = quiet,
                                         .run = now.run,
                                         .lessons = now.lessons,
                                         .recording = {},
                                         .comparison = now.comparison};
  const bool has_timelines = comparison_ && ui_.export_what == model::ExportWhat::Timeline;
  const model::Drawing drawing =
      has_timelines                                    ? model::layout::comparison_alone(still)
      : ui_.export_what == model::ExportWhat::Timeline ? model::layout::timeline_alone(still)
      : ui_.export_what == model::ExportWhat::Stage    ? model::layout::stage_alone(still)
                                                       : model::layout::window(still).drawing;
  std::error_code error;
  const std::string folder = std::filesystem::current_path(error).string();
  try {
    const std::string bytes =
        ui_.export_as == model::ExportAs::Png
            ? exporter::png(draw_(drawing, {.theme = ui_.theme, .scale = PictureScale}))
            : exporter::svg(drawing, {.theme = ui_.theme, .title = std::string(run_->title())});
    if (!is_written(file, bytes))
      return tell(
          model::NoticeKind::Fault, fmt::format("{} cannot be written", file),
          fmt::format("Start Looparium in a folder you may write to; this one is {}.", folder));
  } catch (const std::exception& failure) {
    return tell(model::NoticeKind::Fault, failure.what());
  }
  tell(model::NoticeKind::Message, fmt::format("Saved {}", file), fmt::format("in {}", folder));
}

}  // namespace app::cli
