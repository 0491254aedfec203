// The order of things in one picture.
// Rule: uploads come before drawing, so a list may refer to what did not exist when it began.
#include "app/gl/graphics.h"

#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#include <stdexcept>

namespace app::gl {
namespace {

/// ImGui wants a font of its own; the painter draws all text, so one character is enough.
void add_smallest_font(ImFontAtlas& atlas) {
  static constexpr ImWchar Question[] = {'?', '?', 0};
  const std::string_view bytes = fonts::file(fonts::Face::Text);
  ImFontConfig config;
  config.FontDataOwnedByAtlas = false;
  config.OversampleH = 1;
  atlas.Flags |= ImFontAtlasFlags_NoMouseCursors | ImFontAtlasFlags_NoBakedLines;
  atlas.AddFontFromMemoryTTF(const_cast<char*>(bytes.data()), static_cast<int>(bytes.size()), 13,
                             &config, Question);
}

}  // namespace

ImGuiOnGl::ImGuiOnGl() {
  IMGUI_CHECKVERSION();
  ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  add_smallest_font(*io.Fonts);
  if (!ImGui_ImplOpenGL3_Init("#version 330 core") || !ImGui_ImplOpenGL3_CreateDeviceObjects())
    throw std::runtime_error("ImGui cannot draw with this OpenGL");
}

ImGuiOnGl::~ImGuiOnGl() {
  ImGui::GetIO().Fonts->SetTexID(nullptr);
  ImGui_ImplOpenGL3_Shutdown();
  ImGui::DestroyContext();
}

Graphics::Graphics() : glyphs_(*ImGui::GetIO().Fonts) {}

void Graphics::begin(int width, int height) {
  width_ = width;
  height_ = height;
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = ImVec2(static_cast<float>(width), static_cast<float>(height));
  io.DisplayFramebufferScale = ImVec2(1, 1);
  if (io.DeltaTime <= 0) io.DeltaTime = 1.0F / 60;
  ImGui_ImplOpenGL3_NewFrame();
  ImGui::NewFrame();
  if (glyphs_.is_full()) glyphs_.clear();
}

ImDrawList& Graphics::list() { return *ImGui::GetBackgroundDrawList(); }

void Graphics::begin_again() {
  glyphs_.clear();
  spans_.clear();
  ImDrawList& drawn = list();
  drawn._ResetForNewFrame();
  drawn.PushTextureID(ImGui::GetIO().Fonts->TexID);
  drawn.PushClipRectFullScreen();
}

void Graphics::end() {
  ImGui::Render();
  glyphs_.upload();
  spans_.upload(width_, height_);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  spans_.clear();
  pictures_.forget_unused();
}

}  // namespace app::gl
