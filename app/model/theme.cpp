// The four palettes as tables in the order of Ink, and the arithmetic of contrast.
// Rule: hues of states are Okabe and Ito's; only their lightness follows the ground.
#include "app/model/theme.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace app::model {
namespace {

constexpr std::size_t InkCount = static_cast<std::size_t>(Ink::ProcessJob) + 1;

struct Entry {
  Ink ink;
  std::uint32_t rgb;
};

using Palette = std::array<Entry, InkCount>;

constexpr Palette Dark{{
    {Ink::None, 0x000000},      {Ink::Background, 0x0E1116}, {Ink::Panel, 0x151A22},
    {Ink::Raised, 0x1D2430},    {Ink::Line, 0x2A3342},       {Ink::Text, 0xE6EAF0},
    {Ink::Muted, 0x98A2B3},     {Ink::Accent, 0x7AA2F7},     {Ink::OnAccent, 0x0E1116},
    {Ink::OnState, 0x0E1116},   {Ink::Highlight, 0x222C3F},  {Ink::Keyword, 0xC792EA},
    {Ink::Function, 0x82AAFF},  {Ink::String, 0xC3E88D},     {Ink::Number, 0xF2B98A},
    {Ink::Comment, 0x98A2B3},   {Ink::Shadow, 0x000000},     {Ink::Created, 0x8A94A6},
    {Ink::Ready, 0xE69F00},     {Ink::Running, 0x2BB58A},    {Ink::Blocking, 0xE8602C},
    {Ink::Waiting, 0x56B4E9},   {Ink::Done, 0x7C8696},       {Ink::Failed, 0xC94F6D},
    {Ink::Cancelled, 0xCC79A7}, {Ink::ThreadJob, 0xF0E442},  {Ink::ProcessJob, 0xB9A6FF},
}};

constexpr Palette Light{{
    {Ink::None, 0x000000},      {Ink::Background, 0xFFFFFF}, {Ink::Panel, 0xF7F8FA},
    {Ink::Raised, 0xFFFFFF},    {Ink::Line, 0xD9DEE6},       {Ink::Text, 0x14181F},
    {Ink::Muted, 0x5B6472},     {Ink::Accent, 0x2F5BD7},     {Ink::OnAccent, 0xFFFFFF},
    {Ink::OnState, 0x0E1116},   {Ink::Highlight, 0xE6ECFA},  {Ink::Keyword, 0x7A3E9D},
    {Ink::Function, 0x1F5FBF},  {Ink::String, 0x30701A},     {Ink::Number, 0x944A00},
    {Ink::Comment, 0x5B6472},   {Ink::Shadow, 0x14181F},     {Ink::Created, 0x6B7280},
    {Ink::Ready, 0xE69F00},     {Ink::Running, 0x009E73},    {Ink::Blocking, 0xD55E00},
    {Ink::Waiting, 0x0072B2},   {Ink::Done, 0x9AA3B2},       {Ink::Failed, 0xA3203F},
    {Ink::Cancelled, 0xA8578A}, {Ink::ThreadJob, 0xB8A800},  {Ink::ProcessJob, 0x6A5ACD},
}};

constexpr Palette HighContrast{{
    {Ink::None, 0x000000},      {Ink::Background, 0x000000}, {Ink::Panel, 0x000000},
    {Ink::Raised, 0x0C0C0C},    {Ink::Line, 0xA8A8A8},       {Ink::Text, 0xFFFFFF},
    {Ink::Muted, 0xDADADA},     {Ink::Accent, 0xFFD84D},     {Ink::OnAccent, 0x000000},
    {Ink::OnState, 0x000000},   {Ink::Highlight, 0x333318},  {Ink::Keyword, 0xE5B8FF},
    {Ink::Function, 0xA9C8FF},  {Ink::String, 0xD4F5A4},     {Ink::Number, 0xFFCFA3},
    {Ink::Comment, 0xDADADA},   {Ink::Shadow, 0x000000},     {Ink::Created, 0xC4CBD6},
    {Ink::Ready, 0xFFB81F},     {Ink::Running, 0x3FE0AC},    {Ink::Blocking, 0xFF7A45},
    {Ink::Waiting, 0x7CCBFF},   {Ink::Done, 0xB4BCC8},       {Ink::Failed, 0xFF7C98},
    {Ink::Cancelled, 0xF2A3CF}, {Ink::ThreadJob, 0xFFF45C},  {Ink::ProcessJob, 0xCDBFFF},
}};

constexpr Palette Print{{
    {Ink::None, 0x000000},      {Ink::Background, 0xFFFFFF}, {Ink::Panel, 0xFFFFFF},
    {Ink::Raised, 0xFFFFFF},    {Ink::Line, 0xB0B0B0},       {Ink::Text, 0x000000},
    {Ink::Muted, 0x4A4A4A},     {Ink::Accent, 0x202020},     {Ink::OnAccent, 0xFFFFFF},
    {Ink::OnState, 0x000000},   {Ink::Highlight, 0xEAEAEA},  {Ink::Keyword, 0x000000},
    {Ink::Function, 0x202020},  {Ink::String, 0x404040},     {Ink::Number, 0x202020},
    {Ink::Comment, 0x4A4A4A},   {Ink::Shadow, 0x000000},     {Ink::Created, 0x6A6A6A},
    {Ink::Ready, 0x4F4F4F},     {Ink::Running, 0x8E8E8E},    {Ink::Blocking, 0x868686},
    {Ink::Waiting, 0x5C5C5C},   {Ink::Done, 0x8C8C8C},       {Ink::Failed, 0x3A3A3A},
    {Ink::Cancelled, 0x5E5E5E}, {Ink::ThreadJob, 0x545454},  {Ink::ProcessJob, 0x545454},
}};

constexpr bool is_in_order(const Palette& palette) {
  for (std::size_t i = 0; i < palette.size(); ++i)
    if (palette[i].ink != static_cast<Ink>(i)) return false;
  return true;
}
static_assert(is_in_order(Dark) && is_in_order(Light));
static_assert(is_in_order(HighContrast) && is_in_order(Print));

const Palette& palette_of(Theme theme) {
  switch (theme) {
    case Theme::Dark:
      return Dark;
    case Theme::Light:
      return Light;
    case Theme::HighContrast:
      return HighContrast;
    case Theme::Print:
      return Print;
  }
  return Dark;
}

constexpr std::array<std::string_view, 4> Names{"dark", "light", "high-contrast", "print"};

std::uint8_t mixed(std::uint8_t ground, std::uint8_t over, float alpha) {
  const float value = static_cast<float>(ground) * (1 - alpha) + static_cast<float>(over) * alpha;
  return static_cast<std::uint8_t>(std::lround(std::clamp(value, 0.0F, 255.0F)));
}

float linear(std::uint8_t channel) {
  const float c = static_cast<float>(channel) / 255.0F;
  return c <= 0.04045F ? c / 12.92F : std::pow((c + 0.055F) / 1.055F, 2.4F);
}

float luminance(Colour c) {
  return 0.2126F * linear(c.r) + 0.7152F * linear(c.g) + 0.0722F * linear(c.b);
}

}  // namespace

Colour colour(Theme theme, Ink ink) {
  const std::uint32_t rgb = palette_of(theme)[static_cast<std::size_t>(ink)].rgb;
  return {static_cast<std::uint8_t>(rgb >> 16), static_cast<std::uint8_t>(rgb >> 8),
          static_cast<std::uint8_t>(rgb)};
}

Colour blended(Colour ground, Colour over, float alpha) {
  return {mixed(ground.r, over.r, alpha), mixed(ground.g, over.g, alpha),
          mixed(ground.b, over.b, alpha)};
}

float contrast(Colour a, Colour b) {
  const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
  return (lighter + 0.05F) / (darker + 0.05F);
}

std::string_view name(Theme theme) { return Names[static_cast<std::size_t>(theme)]; }

std::optional<Theme> theme_named(std::string_view name) {
  const auto found = std::find(Names.begin(), Names.end(), name);
  if (found == Names.end()) return std::nullopt;
  return static_cast<Theme>(found - Names.begin());
}

}  // namespace app::model
