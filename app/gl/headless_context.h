// An OpenGL context without any display, for pictures that go to files and for tests.
// Rule: it needs no X server, no Wayland and no DISPLAY; it draws only into an Offscreen.
#pragma once

namespace app::gl {

/// An OpenGL 3.3 core context, current on this thread from construction to destruction.
class HeadlessContext {
 public:
  /// Throws std::runtime_error that says which part of EGL is missing.
  HeadlessContext();
  ~HeadlessContext();
  HeadlessContext(const HeadlessContext&) = delete;
  HeadlessContext& operator=(const HeadlessContext&) = delete;

 private:
  void* display_ = nullptr;
  void* context_ = nullptr;
};

}  // namespace app::gl
