// A window on the screen with an OpenGL context and what a person does in it.
// Rule: it sleeps until something happens, and it shows itself only with its first picture.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "app/gl/graphics.h"
#include "app/gl/input.h"

struct GLFWwindow;
struct GLFWcursor;

namespace app::gl {

/// There is no screen to open a window on.
class NoDisplay : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Sizes are in screen coordinates, which are pixels on X11.
struct WindowPlace {
  int width = 1440;
  int height = 900;
  bool is_maximized = false;
  friend bool operator==(const WindowPlace&, const WindowPlace&) = default;
};

struct WindowWanted {
  std::string title;
  WindowPlace place;
};

enum class Cursor : std::uint8_t { Arrow, Hand, Sideways };

/// GLFW, as long as a window lives.
class Glfw {
 public:
  Glfw();
  ~Glfw();
  Glfw(const Glfw&) = delete;
  Glfw& operator=(const Glfw&) = delete;
};

class Window {
 public:
  /// Throws NoDisplay, or std::runtime_error when the display has no OpenGL 3.3.
  explicit Window(const WindowWanted& wanted);
  ~Window();
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  Graphics& graphics() { return *graphics_; }
  /// In pixels.
  int width() const;
  int height() const;
  /// Pixels to the point that the screen asks for: 1, or 2 on a fine one.
  float content_scale() const;
  WindowPlace place() const;

  /// Sleeps until something happens or `seconds` are over; without `seconds` as long as it takes.
  void wait(std::optional<double> seconds);
  /// What happened since the last call, in order.
  std::vector<InputEvent> take_events();

  /// Starts a picture as large as the window.
  void begin();
  /// Shows the picture. Waits for the screen's refresh.
  void end();

  void set_title(const std::string& title);
  void set_cursor(Cursor cursor);

 private:
  struct Close {
    void operator()(GLFWwindow* window) const;
  };

  void listen();
  void add(InputEvent event);
  void add_key(int key, int scancode, int modifiers);
  static Window& of(GLFWwindow* window);

  Glfw glfw_;
  std::unique_ptr<GLFWwindow, Close> window_;
  std::unique_ptr<Graphics> graphics_;
  std::vector<InputEvent> events_;
  GLFWcursor* hand_ = nullptr;
  GLFWcursor* sideways_ = nullptr;
  Cursor cursor_ = Cursor::Arrow;
  bool is_shown_ = false;
};

}  // namespace app::gl
