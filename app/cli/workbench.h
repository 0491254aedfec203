// Everything of the window but the window: what is open, what is shown, what the person does to it.
// Rule: it draws nothing and sleeps never; whoever owns a screen asks it for pictures and hands it events.
#pragma once

#include <array>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/cli/open_comparison.h"
#include "app/cli/under_way.h"
#include "app/cli/window_memory.h"
#include "app/gl/input.h"
#include "app/gl/pixels.h"
#include "app/model/layout/window.h"
#include "app/view/hand.h"
#include "app/view/painter.h"

namespace app::cli {

/// How large the picture is.
struct Screen {
  int width = 1440;
  int height = 900;
  /// Pixels to the point at scale 1.
  float content_scale = 1;
  friend bool operator==(const Screen&, const Screen&) = default;
};

/// Draws a picture without showing it, for export.
using Draw = std::function<gl::Pixels(const model::Drawing&, const view::Pose&)>;

class Workbench {
 public:
  Workbench(const WindowMemory& memory, Draw draw);
  ~Workbench();

  /// Shows a scenario, a trace file, or what takes time as it is recorded. What cannot be opened
  /// becomes a notice, and what was open stays. `at` is a moment as `Moments::at` reads it; empty:
  /// the first one.
  void open(const runs::Request& request, const std::string& at = {});
  /// Shows a run that is ready.
  void show(runs::Run run, const std::string& at = {});
  /// Shows the open run beside another, with what `request_beside` adds to `own`; one that takes time
  /// once it is recorded.
  void compare_with(const runs::Request& own);
  /// What `compare_with` is to be called with once the run under way is shown.
  void compare_later(const runs::Request& own) { wanted_partner_ = own; }
  /// The remembered lesson, or the first one.
  void open_lesson(const std::string& name);

  void resize(const Screen& screen);
  void take(const gl::InputEvent& event);
  /// Lets time pass: the replay moves on, and a recording is asked how far it is.
  void advance(double seconds);

  /// The picture of how things are now.
  const model::layout::WindowPicture& picture();
  view::Pose pose() const;
  gl::Cursor cursor();
  std::string title() const;
  /// What should be remembered; `place` is the screen's to say.
  WindowMemory memory(const gl::WindowPlace& place) const;

  /// Grows with each change of the picture: it has to be drawn again when this differs.
  std::uint64_t version() const { return version_; }
  /// True while `advance` must be called with every picture.
  bool is_moving() const;
  /// True while `advance` must be called from time to time.
  bool is_recording() const { return under_way_.has_value(); }
  bool is_closing() const { return is_closing_; }

  const model::UiState& ui() const { return ui_; }
  const OpenRun* run() const { return run_.get(); }
  /// Null while no runs are compared.
  const OpenComparison* comparison() const { return comparison_.get(); }

 private:
  model::layout::WindowInput input();
  void changed();
  void carry_out(const view::Request& request);
  void forget_the_last();
  void keep_ghost(bool is_again);
  void let_ghost_fade(double seconds);
  void go_to(const std::string& at);
  void compare(runs::Run partner);
  void compare_ways();
  void show_ways(std::vector<std::unique_ptr<OpenRun>> ways);
  void show_comparison(std::unique_ptr<OpenComparison> comparison);
  void compare_again(runs::Run again);
  bool is_comparing_ways() const { return others_.size() > 1; }
  void compare_lesson(std::size_t row);
  void toggle_comparison();
  void leave_comparison();
  void open_growing(runs::Run run);
  void grow(runs::Run run);
  void take_recorded(runs::Run run);
  void show_recorded(runs::Run run);
  void take_way(runs::Run run);
  void record_next_way();
  void compare_after();
  void forget_what_was_wanted();
  void look_elsewhere();
  void give_up_recording(const std::string& why);
  void show_lesson(std::size_t row);
  void note_settled();
  void try_parameter(std::uint32_t parameter, double value);
  void set_parameter(std::uint32_t parameter, double value);
  void undo();
  void forget_changes();
  void run_again(std::uint32_t parameter, double value);
  void run_file();
  void record_again(const runs::Request& request);
  void start(const runs::Request& request, UnderWay::Purpose purpose);
  void stop_recording();
  void poll();
  std::unique_ptr<OpenRun> opened(runs::Run run) const;
  void tell_of(const runs::Run& run);
  void choose(std::uint32_t row);
  void open_path(const std::string& path);
  std::filesystem::path path_of(const std::string& typed) const;
  void compare_path(const std::string& path);
  void enter(const std::filesystem::path& folder);
  void export_picture();
  std::string export_name() const;
  model::layout::Size size_to_export();
  void tell(model::NoticeKind kind, std::string text, std::string advice = {});

  Draw draw_;
  Screen screen_;
  model::UiState ui_;
  view::Hand hand_;
  std::unique_ptr<OpenRun> run_;
  /// The run before a parameter moved, while it is still seen; null: none.
  std::unique_ptr<OpenRun> ghost_;
  double ghost_left_ = 0;
  /// What the parameters of the open scenario were last set to; empty until one moves.
  std::vector<double> settled_;
  struct Change {
    std::uint32_t parameter = 0;
    double before = 0;
  };
  /// The last one last.
  std::vector<Change> changes_;
  /// With what the open run is compared; or all ways of doing its work.
  std::vector<std::unique_ptr<OpenRun>> others_;
  std::unique_ptr<OpenComparison> comparison_;
  /// What was asked of the partner alone.
  runs::Request partner_;
  /// As they were before the comparison was opened.
  model::ZoomWindow zoom_before_;
  std::array<float, model::PanelCount> scroll_before_{};
  /// The file that waits for the person's word is to be compared with the open run.
  bool is_file_a_partner_ = false;
  std::vector<model::layout::LessonRow> lessons_;
  std::filesystem::path folder_;
  std::string folder_text_;
  std::vector<model::layout::FileRow> files_;
  std::string export_file_;
  std::optional<UnderWay> under_way_;
  /// The open run is the beginning of the one under way.
  bool is_growing_ = false;
  /// The person opened something else meanwhile.
  bool is_elsewhere_ = false;
  /// What was open before, until the one under way has a record.
  std::unique_ptr<OpenRun> before_;
  /// What is to be compared once the run under way is shown: another run, or all ways of doing its work.
  std::optional<runs::Request> wanted_partner_;
  bool wants_ways_ = false;
  /// Those still to be recorded, the next one first, and those that are.
  std::vector<runs::Request> ways_left_;
  std::vector<std::unique_ptr<OpenRun>> ways_done_;
  /// Where to go once the recording under way is shown.
  std::string at_;
  model::Detail detail_ = model::Detail::Queue;
  std::uint32_t next_notice_ = 1;

  std::optional<model::layout::WindowPicture> picture_;
  std::uint64_t version_ = 1;
  bool is_closing_ = false;
};

}  // namespace app::cli
