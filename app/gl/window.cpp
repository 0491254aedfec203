// GLFW's callbacks turned into a list, and its context into Graphics.
// Rule: positions leave here in pixels of the picture, whatever the screen's own coordinates are.
#include "app/gl/window.h"

#include <glad/gl.h>

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace app::gl {
namespace {

/// `what`, and GLFW's reason if it has one.
std::string with_reason(const std::string& what) {
  const char* reason = nullptr;
  glfwGetError(&reason);
  return reason == nullptr ? what : what + ": " + reason;
}

[[noreturn]] void fail(const std::string& what) { throw std::runtime_error(with_reason(what)); }

GLFWwindow* opened(const WindowWanted& wanted) {
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
  glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
  glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
  glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
  glfwWindowHint(GLFW_SCALE_TO_MONITOR, GLFW_TRUE);
  glfwWindowHint(GLFW_MAXIMIZED, wanted.place.is_maximized ? GLFW_TRUE : GLFW_FALSE);
  glfwWindowHint(GLFW_DEPTH_BITS, 0);
  glfwWindowHint(GLFW_STENCIL_BITS, 0);
  glfwWindowHintString(GLFW_X11_CLASS_NAME, "looparium");
  glfwWindowHintString(GLFW_X11_INSTANCE_NAME, "looparium");
  GLFWwindow* window = glfwCreateWindow(wanted.place.width, wanted.place.height,
                                        wanted.title.c_str(), nullptr, nullptr);
  if (window == nullptr) fail("no window with OpenGL 3.3");
  return window;
}

struct KeyName {
  int glfw;
  KeyCode code;
};

constexpr KeyName KeyNames[] = {
    {GLFW_KEY_LEFT, KeyCode::Left},
    {GLFW_KEY_RIGHT, KeyCode::Right},
    {GLFW_KEY_UP, KeyCode::Up},
    {GLFW_KEY_DOWN, KeyCode::Down},
    {GLFW_KEY_HOME, KeyCode::Home},
    {GLFW_KEY_END, KeyCode::End},
    {GLFW_KEY_PAGE_UP, KeyCode::PageUp},
    {GLFW_KEY_PAGE_DOWN, KeyCode::PageDown},
    {GLFW_KEY_ENTER, KeyCode::Enter},
    {GLFW_KEY_KP_ENTER, KeyCode::Enter},
    {GLFW_KEY_ESCAPE, KeyCode::Escape},
    {GLFW_KEY_TAB, KeyCode::Tab},
    {GLFW_KEY_BACKSPACE, KeyCode::Backspace},
    {GLFW_KEY_DELETE, KeyCode::Delete},
    {GLFW_KEY_F6, KeyCode::F6},
};

KeyCode code_of(int key) {
  const auto* found = std::ranges::find(KeyNames, key, &KeyName::glfw);
  return found == std::end(KeyNames) ? KeyCode::Unknown : found->code;
}

/// The character on the key in the keyboard's layout; 0 when it has none.
char32_t engraved(int key, int scancode) {
  const char* name = glfwGetKeyName(key, scancode);
  if (name == nullptr || name[0] == '\0' || name[1] != '\0') return 0;
  return static_cast<unsigned char>(name[0]);
}

}  // namespace

Glfw::Glfw() {
  if (glfwInit() == GLFW_FALSE) throw NoDisplay(with_reason("no display"));
}

Glfw::~Glfw() { glfwTerminate(); }

void Window::Close::operator()(GLFWwindow* window) const { glfwDestroyWindow(window); }

Window::Window(const WindowWanted& wanted) : window_(opened(wanted)) {
  glfwMakeContextCurrent(window_.get());
  if (gladLoadGL(glfwGetProcAddress) == 0) fail("OpenGL's functions are not found");
  glfwSwapInterval(1);
  glfwSetWindowSizeLimits(window_.get(), 480, 320, GLFW_DONT_CARE, GLFW_DONT_CARE);
  hand_ = glfwCreateStandardCursor(GLFW_HAND_CURSOR);
  sideways_ = glfwCreateStandardCursor(GLFW_HRESIZE_CURSOR);
  graphics_ = std::make_unique<Graphics>();
  listen();
}

Window::~Window() = default;

Window& Window::of(GLFWwindow* window) {
  return *static_cast<Window*>(glfwGetWindowUserPointer(window));
}

void Window::listen() {
  using Kind = InputEvent::Kind;
  GLFWwindow* window = window_.get();
  glfwSetWindowUserPointer(window, this);
  glfwSetCursorPosCallback(window, [](GLFWwindow* w, double x, double y) {
    int in_screen = 1;
    int in_pixels = 1;
    glfwGetWindowSize(w, &in_screen, nullptr);
    glfwGetFramebufferSize(w, &in_pixels, nullptr);
    const double ratio = in_screen > 0 ? static_cast<double>(in_pixels) / in_screen : 1;
    of(w).add({.kind = Kind::Moved,
               .x = static_cast<float>(x * ratio),
               .y = static_cast<float>(y * ratio)});
  });
  glfwSetCursorEnterCallback(window, [](GLFWwindow* w, int is_inside) {
    if (is_inside == GLFW_FALSE) of(w).add({.kind = Kind::Left});
  });
  glfwSetMouseButtonCallback(window, [](GLFWwindow* w, int button, int action, int modifiers) {
    if (button != GLFW_MOUSE_BUTTON_LEFT) return;
    of(w).add({.kind = action == GLFW_PRESS ? Kind::Pressed : Kind::Released,
               .is_control = (modifiers & GLFW_MOD_CONTROL) != 0,
               .is_shift = (modifiers & GLFW_MOD_SHIFT) != 0});
  });
  glfwSetScrollCallback(window, [](GLFWwindow* w, double x, double y) {
    const auto is_held = [w](int left, int right) {
      return glfwGetKey(w, left) == GLFW_PRESS || glfwGetKey(w, right) == GLFW_PRESS;
    };
    of(w).add({.kind = Kind::Wheel,
               .x = static_cast<float>(x),
               .y = static_cast<float>(y),
               .is_control = is_held(GLFW_KEY_LEFT_CONTROL, GLFW_KEY_RIGHT_CONTROL),
               .is_shift = is_held(GLFW_KEY_LEFT_SHIFT, GLFW_KEY_RIGHT_SHIFT)});
  });
  glfwSetCharCallback(window, [](GLFWwindow* w, unsigned character) {
    of(w).add({.kind = Kind::Typed, .character = character});
  });
  glfwSetKeyCallback(window, [](GLFWwindow* w, int key, int scancode, int action, int modifiers) {
    if (action != GLFW_RELEASE) of(w).add_key(key, scancode, modifiers);
  });
  glfwSetDropCallback(window, [](GLFWwindow* w, int count, const char** paths) {
    for (int i = 0; i < count; ++i)
      of(w).add({.kind = Kind::Dropped, .path = paths[i]});
  });
  glfwSetWindowRefreshCallback(window, [](GLFWwindow* w) { of(w).add({.kind = Kind::Exposed}); });
  glfwSetFramebufferSizeCallback(
      window, [](GLFWwindow* w, int, int) { of(w).add({.kind = Kind::Exposed}); });
  glfwSetWindowCloseCallback(window, [](GLFWwindow* w) { of(w).add({.kind = Kind::Closing}); });
}

void Window::add(InputEvent event) {
  const bool is_one_move = event.kind == InputEvent::Kind::Moved && !events_.empty() &&
                           events_.back().kind == InputEvent::Kind::Moved;
  if (is_one_move)
    events_.back() = std::move(event);
  else
    events_.push_back(std::move(event));
}

void Window::add_key(int key, int scancode, int modifiers) {
  InputEvent event{.kind = InputEvent::Kind::Key,
                   .key = code_of(key),
                   .is_control = (modifiers & GLFW_MOD_CONTROL) != 0,
                   .is_shift = (modifiers & GLFW_MOD_SHIFT) != 0};
  if (event.key == KeyCode::Unknown && event.is_control) {
    event.character = engraved(key, scancode);
    if (event.character != 0) event.key = KeyCode::Character;
  }
  if (event.key != KeyCode::Unknown) add(std::move(event));
}

int Window::width() const {
  int width = 0;
  glfwGetFramebufferSize(window_.get(), &width, nullptr);
  return width;
}

int Window::height() const {
  int height = 0;
  glfwGetFramebufferSize(window_.get(), nullptr, &height);
  return height;
}

float Window::content_scale() const {
  float scale = 1;
  glfwGetWindowContentScale(window_.get(), &scale, nullptr);
  return std::clamp(scale, 0.5F, 4.0F);
}

WindowPlace Window::place() const {
  WindowPlace place;
  glfwGetWindowSize(window_.get(), &place.width, &place.height);
  place.is_maximized = glfwGetWindowAttrib(window_.get(), GLFW_MAXIMIZED) == GLFW_TRUE;
  return place;
}

void Window::wait(std::optional<double> seconds) {
  if (!seconds)
    glfwWaitEvents();
  else if (*seconds > 0)
    glfwWaitEventsTimeout(*seconds);
  else
    glfwPollEvents();
}

std::vector<InputEvent> Window::take_events() { return std::exchange(events_, {}); }

void Window::begin() {
  glBindFramebuffer(GL_FRAMEBUFFER, 0);
  graphics_->begin(std::max(1, width()), std::max(1, height()));
}

void Window::end() {
  graphics_->end();
  glfwSwapBuffers(window_.get());
  if (!std::exchange(is_shown_, true)) glfwShowWindow(window_.get());
}

void Window::set_title(const std::string& title) {
  glfwSetWindowTitle(window_.get(), title.c_str());
}

void Window::set_cursor(Cursor cursor) {
  if (cursor == cursor_) return;
  cursor_ = cursor;
  GLFWcursor* shape = cursor == Cursor::Hand       ? hand_
                      : cursor == Cursor::Sideways ? sideways_
                                                   : nullptr;
  glfwSetCursor(window_.get(), shape);
}

}  // namespace app::gl
