// Someone at the window who needs no screen: presses, drags, types, and reads what is shown.
// Rule: everything is done through events and seen in the picture, as with the real window.
#pragma once

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/cli/workbench.h"
#include "app/exporter/png.h"

namespace app::cli {

class Person {
 public:
  explicit Person(const std::string& lesson = "create_task_overlaps_waits",
                  const WindowMemory& memory = {})
      : bench_(memory, [](const model::Drawing& drawing, const view::Pose& pose) {
          return exporter::pixels(drawing, pose);
        }) {
    bench_.resize({1440, 900, 1});
    bench_.open_lesson(lesson);
  }

  Workbench& bench() { return bench_; }
  const model::Playback& playback() const { return bench_.run()->playback(); }
  const model::UiState& ui() const { return bench_.ui(); }

  void types(char character) {
    bench_.take({.kind = Kind::Typed, .character = static_cast<unsigned char>(character)});
  }
  void types(std::string_view text) {
    for (const char character : text)
      types(character);
  }
  void hits(gl::KeyCode key, bool is_shift = false) {
    bench_.take({.kind = Kind::Key, .key = key, .is_shift = is_shift});
  }
  void hits_control(char character) {
    bench_.take({.kind = Kind::Key,
                 .key = gl::KeyCode::Character,
                 .character = static_cast<unsigned char>(character),
                 .is_control = true});
  }
  void moves_to(model::Point at) {
    const float scale = bench_.pose().scale;
    bench_.take({.kind = Kind::Moved, .x = at.x * scale, .y = at.y * scale});
  }
  void presses() { bench_.take({.kind = Kind::Pressed}); }
  void lets_go(bool is_shift = false) {
    bench_.take({.kind = Kind::Released, .is_shift = is_shift});
  }
  void clicks(model::Point at, bool is_shift = false) {
    moves_to(at);
    presses();
    lets_go(is_shift);
  }
  void clicks(const model::Target& target) { clicks(box_of(target)->centre()); }
  void drags(model::Point from, model::Point to) {
    moves_to(from);
    presses();
    moves_to({(from.x + to.x) / 2, (from.y + to.y) / 2});
    moves_to(to);
    lets_go();
  }
  void turns_wheel(float notches, bool is_control = false, bool is_shift = false) {
    bench_.take(
        {.kind = Kind::Wheel, .y = notches, .is_control = is_control, .is_shift = is_shift});
  }
  void drops(const std::string& path) { bench_.take({.kind = Kind::Dropped, .path = path}); }
  void waits(double seconds) {
    for (double passed = 0; passed < seconds; passed += 0.05)
      bench_.advance(0.05);
  }

  /// The hot area of a target, the topmost one.
  std::optional<model::Box> box_of(const model::Target& target) {
    const auto& hot = bench_.picture().drawing.hot;
    const auto found = std::find_if(hot.rbegin(), hot.rend(),
                                    [&](const model::Hot& area) { return area.target == target; });
    if (found == hot.rend()) return std::nullopt;
    return found->box;
  }

  /// True when these words stand somewhere in the picture, on one line.
  bool sees(std::string_view words) {
    return std::ranges::any_of(bench_.picture().drawing.shapes, [&](const model::Shape& shape) {
      const auto* text = std::get_if<model::Text>(&shape);
      return text != nullptr && text->text.find(words) != std::string::npos;
    });
  }

 private:
  using Kind = gl::InputEvent::Kind;
  Workbench bench_;
};

/// A folder of its own for one test, gone afterwards.
class Folder {
 public:
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "looparium-XXXXXX").string();
    path_ = mkdtemp(name.data());
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace app::cli
