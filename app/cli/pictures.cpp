// The verbs that draw: export and the window.
// Rule: the window and the export draw the same pictures.
#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <stdexcept>
#include <string>

#include "app/cli/commands.h"
#include "app/cli/open_comparison.h"
#include "app/cli/open_run.h"
#include "app/cli/partner.h"
#include "app/cli/ways.h"
#include "app/cli/window.h"
#include "app/exporter/png.h"
#include "app/exporter/svg.h"
#include "app/gl/window.h"
#include "app/model/layout/comparison.h"
#include "app/model/layout/window.h"
#include "app/runs/trace_file.h"

namespace app::cli {
namespace {

/// Moves the cursor to `at`, or to the last moment when it is empty.
void go_to(const std::string& at, OpenRun& run) {
  if (at.empty()) return run.playback().end();
  const auto place = run.moments().at(at);
  if (const auto* problem = std::get_if<std::string>(&place)) throw runs::RequestError(*problem);
  run.playback().go_to(std::get<model::RecordIndex>(place));
}

model::ExportWhat part_of(View view) {
  switch (view) {
    case View::Timeline:
      return model::ExportWhat::Timeline;
    case View::Stage:
      return model::ExportWhat::Stage;
    case View::Window:
      return model::ExportWhat::Window;
  }
  return model::ExportWhat::Window;
}

model::layout::WindowInput input_of(const Command& command, OpenRun& run, model::UiState& ui,
                                    const std::vector<model::layout::LessonRow>& lessons) {
  ui.theme = command.theme.value_or(model::Theme::Dark);
  ui.axis = command.axis.value_or(model::Axis::Time);
  return {.size = {}, .ui = ui, .run = run.input(), .lessons = lessons, .recording = {}};
}

model::layout::Size size_of(const Command& command, const OpenRun& run) {
  if (command.size)
    return {static_cast<float>(command.size->width), static_cast<float>(command.size->height)};
  return model::layout::fitting_size(part_of(command.view), run.timeline());
}

model::Drawing drawing_of(const Command& command, OpenRun& run) {
  model::UiState ui;
  const auto lessons = lesson_rows(run.scenario());
  model::layout::WindowInput input = input_of(command, run, ui, lessons);
  input.size = size_of(command, run);
  switch (command.view) {
    case View::Timeline:
      return model::layout::timeline_alone(input);
    case View::Stage:
      return model::layout::stage_alone(input);
    case View::Window:
      return model::layout::window(input).drawing;
  }
  return {};
}

model::Drawing drawing_of(const Command& command, OpenRun& run, OpenComparison& comparison) {
  model::UiState ui;
  const auto lessons = lesson_rows(run.scenario());
  model::layout::WindowInput input = input_of(command, run, ui, lessons);
  input.comparison = &comparison.input();
  const bool is_window = command.view == View::Window;
  input.size = is_window ? model::layout::Size{1440, 900}
                         : model::layout::comparison_size(*input.comparison);
  if (command.size)
    input.size = {static_cast<float>(command.size->width),
                  static_cast<float>(command.size->height)};
  return is_window ? model::layout::window(input).drawing : model::layout::comparison_alone(input);
}

std::string bytes_of(const Command& command, const OpenRun& run, const model::Drawing& drawing) {
  const model::Theme theme = command.theme.value_or(model::Theme::Dark);
  const auto scale = command.scale.value_or(1);
  if (command.output.extension() == ".svg")
    return exporter::svg(drawing,
                         {.theme = theme, .scale = scale, .title = std::string(run.title())});
  return exporter::png(drawing, {.theme = theme, .scale = scale});
}

void write(const Command& command, const std::string& bytes) {
  runs::write_whole(command.output, [&](std::ostream& out) { out << bytes; });
}

int export_comparison(const Command& command, OpenRun& before) {
  OpenRun after(run_to_end(request_beside(command.request, *command.other)));
  OpenComparison comparison(before, after, command.axis.value_or(model::Axis::Time));
  comparison.playback().end();
  if (!command.at.empty())
    if (const auto problem = comparison.go_to(command.at)) throw runs::RequestError(*problem);
  write(command, bytes_of(command, before, drawing_of(command, before, comparison)));
  return std::max(report(before.run()), report(after.run()));
}

}  // namespace

void export_ways(const Command& command, const std::vector<std::unique_ptr<OpenRun>>& ways) {
  OpenComparison comparison(ways, command.axis.value_or(model::Axis::Time));
  comparison.playback().end();
  write(command, bytes_of(command, *ways.front(), drawing_of(command, *ways.front(), comparison)));
}

void export_ways(const Command& command, const model::Workload& work) {
  const auto [request, scale] = ways_request(work);
  export_ways(command, run_all_ways(request));
  if (scale > 1) print_message(fmt::format("the picture shows the times divided by {:.4g}", scale));
}

int export_picture(const Command& command) {
  const std::string ending = command.output.extension().string();
  if (ending != ".png" && ending != ".svg")
    throw runs::RequestError("a picture's file ends in .png or .svg, not in '" + ending + "'");
  OpenRun run(run_to_end(command.request));
  if (command.other) return export_comparison(command, run);
  go_to(command.at, run);
  write(command, bytes_of(command, run, drawing_of(command, run)));
  return report(run.run());
}

int open_window(const Command& command) {
  WindowArguments arguments{.other = command.other,
                            .at = command.at,
                            .theme = command.theme,
                            .axis = command.axis,
                            .scale = command.scale,
                            .size = command.size};
  if (!command.request.what.empty()) arguments.request = command.request;
  try {
    show_window(arguments);
  } catch (const gl::NoDisplay& error) {
    std::string reason = error.what();
    reason.erase(reason.find_last_not_of(' ') + 1);
    print_message(reason + "; looparium export WHAT -o FILE.png draws without a window");
    return Failed;
  }
  return Fine;
}

}  // namespace app::cli
