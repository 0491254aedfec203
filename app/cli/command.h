// What a command line asks for, once it is known to make sense.
// Rule: plain data with the defaults a person gets who says nothing.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "app/model/theme.h"
#include "app/model/ui_state.h"
#include "app/runs/request.h"

namespace app::cli {

enum class Verb : std::uint8_t {
  Window,
  List,
  Schedule,
  Trace,
  Explain,
  Advise,
  Record,
  Run,
  Export,
  Help,
  Version,
};

enum class View : std::uint8_t { Timeline, Stage, Window };

struct Size {
  int width = 1440;
  int height = 900;
};

struct Command {
  Verb verb = Verb::Window;
  /// Of Help: what about; Window for the overview.
  Verb topic = Verb::Window;
  runs::Request request;
  /// What it is compared with; its settings are its own only, `request_beside` adds the rest.
  std::optional<runs::Request> other;
  std::filesystem::path output;
  /// Where a real run writes its pictures; empty: images::folder().
  std::filesystem::path images;
  /// A moment as `Moments::at` reads it; empty: the view's own choice.
  std::string at;
  bool is_json = false;
  /// Of Explain: its questions, not its story.
  bool wants_questions = false;
  View view = View::Timeline;
  std::optional<model::Axis> axis;
  std::optional<model::Theme> theme;
  std::optional<Size> size;
  /// Pixels to the point.
  std::optional<float> scale;
};

}  // namespace app::cli
