// Lines in, lines out.
// Rule: enumerations are written by name, so that a later version may number them anew.
#include "app/cli/window_memory.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <system_error>

namespace app::cli {
namespace {

constexpr std::array<std::string_view, 2> Axes{"time", "story"};
constexpr std::array<std::string_view, 2> Listings{"python", "c++"};
constexpr std::array<std::string_view, 3> Whats{"timeline", "stage", "window"};
constexpr std::array<std::string_view, 2> Formats{"png", "svg"};
constexpr std::array<std::string_view, 2> Truths{"no", "yes"};

template <class Enum, std::size_t N>
std::string_view name_of(Enum value, const std::array<std::string_view, N>& names) {
  return names[static_cast<std::size_t>(value)];
}

template <class Enum, std::size_t N>
void read_name(std::string_view text, const std::array<std::string_view, N>& names, Enum& value) {
  const auto found = std::ranges::find(names, text);
  if (found != names.end()) value = static_cast<Enum>(found - names.begin());
}

template <class Number>
void read_number(std::string_view text, Number least, Number most, Number& value) {
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error == std::errc{} && end == text.data() + text.size() && number >= least && number <= most)
    value = number;
}

void read_line(std::string_view name, std::string_view value, WindowMemory& memory) {
  if (name == "width") read_number(value, 480, 16384, memory.place.width);
  if (name == "height") read_number(value, 320, 16384, memory.place.height);
  if (name == "maximized") read_name(value, Truths, memory.place.is_maximized);
  if (name == "theme") memory.theme = model::theme_named(value).value_or(memory.theme);
  if (name == "scale") read_number(value, 0.75F, 3.0F, memory.scale);
  if (name == "axis") read_name(value, Axes, memory.axis);
  if (name == "listing") read_name(value, Listings, memory.listing);
  if (name == "export") read_name(value, Whats, memory.export_what);
  if (name == "format") read_name(value, Formats, memory.export_as);
  if (name == "detail") read_number(value, 1, 3, memory.detail);
  if (name == "lesson") memory.lesson = value;
  if (name == "folder") memory.folder = value;
}

}  // namespace

std::string written(const WindowMemory& memory) {
  std::string text = "# What Looparium's window remembers.\n";
  const auto add = [&](std::string_view name, const auto& value) {
    text += fmt::format("{} = {}\n", name, value);
  };
  add("width", memory.place.width);
  add("height", memory.place.height);
  add("maximized", name_of(memory.place.is_maximized, Truths));
  add("theme", model::name(memory.theme));
  add("scale", memory.scale);
  add("axis", name_of(memory.axis, Axes));
  add("listing", name_of(memory.listing, Listings));
  add("export", name_of(memory.export_what, Whats));
  add("format", name_of(memory.export_as, Formats));
  add("detail", memory.detail);
  add("lesson", memory.lesson);
  if (memory.folder.find('\n') == std::string::npos) add("folder", memory.folder);
  return text;
}

WindowMemory read_memory(std::string_view text) {
  WindowMemory memory;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
    const std::size_t equals = line.find(" = ");
    if (line.starts_with('#') || equals == std::string_view::npos) continue;
    read_line(line.substr(0, equals), line.substr(equals + 3), memory);
  }
  return memory;
}

std::filesystem::path memory_file() {
  const auto from = [](const char* name) {
    const char* value = std::getenv(name);
    return std::filesystem::path(value == nullptr ? "" : value);
  };
  if (const auto config = from("XDG_CONFIG_HOME"); config.is_absolute())
    return config / "looparium" / "window";
  const auto home = from("HOME");
  return home.is_absolute() ? home / ".config" / "looparium" / "window" : std::filesystem::path{};
}

WindowMemory load_memory(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return read_memory(text.str());
}

void save_memory(const WindowMemory& memory, const std::filesystem::path& file) {
  if (file.empty()) return;
  std::error_code ignored;
  std::filesystem::create_directories(file.parent_path(), ignored);
  const std::filesystem::path part = file.string() + ".part";
  {
    std::ofstream out(part, std::ios::binary | std::ios::trunc);
    out << written(memory);
    if (!out.flush()) return;
  }
  std::filesystem::rename(part, file, ignored);
}

}  // namespace app::cli
