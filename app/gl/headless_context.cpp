// EGL on Mesa's surfaceless platform.
// Rule: whatever fails is named; nothing falls back to another kind of context.
#include "app/gl/headless_context.h"

#include <EGL/egl.h>
#include <EGL/eglext.h>
#include <glad/gl.h>

#include <stdexcept>
#include <string>

namespace app::gl {
namespace {

[[noreturn]] void fail(const char* what) {
  throw std::runtime_error(std::string("cannot draw without a display: ") + what +
                           " (install libegl-mesa0 and libgl1-mesa-dri)");
}

EGLDisplay surfaceless_display() {
  const auto get_display = reinterpret_cast<PFNEGLGETPLATFORMDISPLAYEXTPROC>(
      eglGetProcAddress("eglGetPlatformDisplayEXT"));
  if (get_display == nullptr) fail("EGL has no eglGetPlatformDisplayEXT");
  const EGLDisplay display =
      get_display(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY, nullptr);
  if (display == EGL_NO_DISPLAY) fail("EGL has no surfaceless platform");
  return display;
}

EGLContext core_context(EGLDisplay display) {
  constexpr EGLint ConfigWanted[] = {EGL_RENDERABLE_TYPE, EGL_OPENGL_BIT, EGL_SURFACE_TYPE, 0,
                                     EGL_NONE};
  constexpr EGLint ContextWanted[] = {EGL_CONTEXT_MAJOR_VERSION,
                                      3,
                                      EGL_CONTEXT_MINOR_VERSION,
                                      3,
                                      EGL_CONTEXT_OPENGL_PROFILE_MASK,
                                      EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT,
                                      EGL_NONE};
  EGLConfig config = nullptr;
  EGLint count = 0;
  if (eglChooseConfig(display, ConfigWanted, &config, 1, &count) == EGL_FALSE || count == 0)
    config = EGL_NO_CONFIG_KHR;
  return eglCreateContext(display, config, EGL_NO_CONTEXT, ContextWanted);
}

}  // namespace

HeadlessContext::HeadlessContext() : display_(surfaceless_display()) {
  if (eglInitialize(display_, nullptr, nullptr) == EGL_FALSE) fail("EGL does not start");
  if (eglBindAPI(EGL_OPENGL_API) == EGL_FALSE) fail("EGL has no OpenGL");
  context_ = core_context(display_);
  if (context_ == EGL_NO_CONTEXT) fail("EGL gives no OpenGL 3.3 context");
  if (eglMakeCurrent(display_, EGL_NO_SURFACE, EGL_NO_SURFACE, context_) == EGL_FALSE)
    fail("EGL wants a surface");
  if (gladLoadGL(eglGetProcAddress) == 0) fail("OpenGL's functions are not found");
}

HeadlessContext::~HeadlessContext() {
  eglMakeCurrent(display_, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
  eglDestroyContext(display_, context_);
  eglTerminate(display_);
}

}  // namespace app::gl
