// The loop of the window: sleep, take what happened, let time pass, draw what changed.
// Rule: one picture is drawn for all that happened since the last.
#include "app/cli/window.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

#include "app/cli/partner.h"
#include "app/cli/workbench.h"
#include "app/gl/offscreen.h"
#include "app/gl/window.h"
#include "app/runs/interrupts.h"

namespace app::cli {
namespace {

using Clock = std::chrono::steady_clock;

/// A recording under way is looked at this often, in seconds.
constexpr double Heartbeat = 0.1;
/// Time that passed while the window slept is not played.
constexpr double LongestStep = 0.1;

WindowMemory remembered(const WindowArguments& arguments) {
  WindowMemory memory = load_memory(memory_file());
  memory.theme = arguments.theme.value_or(memory.theme);
  memory.axis = arguments.axis.value_or(memory.axis);
  memory.scale = std::clamp(arguments.scale.value_or(memory.scale), 0.75F, 3.0F);
  if (arguments.size) {
    memory.place = {.width = arguments.size->width, .height = arguments.size->height};
  }
  return memory;
}

gl::Pixels drawn(gl::Graphics& graphics, const model::Drawing& drawing, const view::Pose& pose) {
  const auto pixels = [&](float points) {
    return static_cast<int>(std::lround(points * pose.scale));
  };
  gl::Offscreen picture(pixels(drawing.bounds.w), pixels(drawing.bounds.h));
  picture.begin();
  graphics.begin(picture.width(), picture.height());
  view::paint(drawing, pose, graphics);
  graphics.end();
  return picture.read_back();
}

std::optional<double> how_long_to_sleep(const Workbench& workbench) {
  if (workbench.is_moving()) return 0;
  if (workbench.is_recording()) return Heartbeat;
  return std::nullopt;
}

class Show {
 public:
  Show(const WindowArguments& arguments, std::optional<runs::Run> run)
      : memory_(remembered(arguments)),
        window_({.title = "Looparium", .place = memory_.place}),
        workbench_(memory_, [this](const model::Drawing& drawing, const view::Pose& pose) {
          return drawn(window_.graphics(), drawing, pose);
        }) {
    if (run)
      workbench_.show(std::move(*run), arguments.at);
    else if (arguments.request)
      workbench_.open(*arguments.request, arguments.at);
    if (workbench_.run() == nullptr && !workbench_.is_recording())
      workbench_.open_lesson(memory_.lesson);
    if (arguments.other && workbench_.is_recording())
      workbench_.compare_later(*arguments.other);
    else if (arguments.other)
      workbench_.compare_with(*arguments.other);
  }

  void run() {
    draw();
    while (!workbench_.is_closing()) {
      window_.wait(how_long_to_sleep(workbench_));
      for (const gl::InputEvent& event : window_.take_events()) {
        if (event.kind == gl::InputEvent::Kind::Exposed) drawn_ = 0;
        workbench_.take(event);
      }
      pass_time();
      if (is_told_to_end()) break;
      draw();
    }
    save_memory(workbench_.memory(window_.place()), memory_file());
  }

 private:
  /// While something is recorded, so that it is ended, too; otherwise Ctrl-C ends us at once.
  bool is_told_to_end() {
    if (workbench_.is_recording() != interrupts_.has_value())
      workbench_.is_recording() ? (void)interrupts_.emplace() : interrupts_.reset();
    return interrupts_ && interrupts_->next() != runs::Interrupts::Found::None;
  }

  void pass_time() {
    const Clock::time_point now = Clock::now();
    const double passed = std::chrono::duration<double>(now - last_).count();
    last_ = now;
    workbench_.advance(was_moving_ ? std::min(passed, LongestStep) : 0);
    was_moving_ = workbench_.is_moving();
  }

  void draw() {
    workbench_.resize({window_.width(), window_.height(), window_.content_scale()});
    if (workbench_.version() == drawn_) return;
    window_.begin();
    view::paint(workbench_.picture().drawing, workbench_.pose(), window_.graphics());
    window_.end();
    window_.set_title(workbench_.title());
    window_.set_cursor(workbench_.cursor());
    drawn_ = workbench_.version();
  }

  WindowMemory memory_;
  gl::Window window_;
  Workbench workbench_;
  /// The version on the screen; 0: none.
  std::uint64_t drawn_ = 0;
  Clock::time_point last_ = Clock::now();
  bool was_moving_ = false;
  std::optional<runs::Interrupts> interrupts_;
};

/// Throws what the command line should say before a window opens.
void check_partner(const runs::Request& asked, const runs::Request& own) {
  if (runs::origin_of(own.what) == runs::Origin::Scenario) runs::check(request_beside(asked, own));
}

}  // namespace

void show_window(const WindowArguments& arguments) {
  std::optional<runs::Run> run;
  if (arguments.request) runs::check(*arguments.request);
  if (arguments.request && !runs::takes_time(*arguments.request))
    run = runs::run(*arguments.request);
  if (arguments.other) check_partner(*arguments.request, *arguments.other);
  Show(arguments, std::move(run)).run();
}

}  // namespace app::cli
