// What the window remembers, through its file.
#include "app/cli/window_memory.h"

#include <gtest/gtest.h>

#include <fstream>

#include "person.h"

namespace app::cli {
namespace {

WindowMemory unusual() {
  return {.place = {.width = 1000, .height = 700, .is_maximized = true},
          .theme = model::Theme::HighContrast,
          .scale = 1.25F,
          .axis = model::Axis::Story,
          .listing = model::ListingShown::Cpp,
          .export_what = model::ExportWhat::Stage,
          .export_as = model::ExportAs::Svg,
          .detail = 3,
          .lesson = "semaphore_caps_concurrency",
          .folder = "/home/a person/c = d"};
}

TEST(WindowMemory, IsReadAsItWasWritten) { EXPECT_EQ(read_memory(written(unusual())), unusual()); }

TEST(WindowMemory, KeepsTheDefaultOfWhatCannotBeRead) {
  const WindowMemory memory = read_memory(
      "width = enormous\nheight = -5\nscale = 99\ntheme = plaid\ndetail = 7\naxis\n\n = \nlesson = "
      "x\n");
  EXPECT_EQ(memory, (WindowMemory{.lesson = "x"}));
}

TEST(WindowMemory, ReadsAnything) {
  std::string noise;
  for (int i = 0; i < 100'000; ++i)
    noise += static_cast<char>(i * 7919 >> 3);
  EXPECT_EQ(read_memory(noise).scale, 1);
}

TEST(WindowMemory, IsKeptInAFileThatNeedNotBeThere) {
  const Folder folder;
  const auto file = folder.path() / "new" / "looparium" / "window";
  EXPECT_EQ(load_memory(file), WindowMemory{});
  save_memory(unusual(), file);
  EXPECT_EQ(load_memory(file), unusual());
}

TEST(WindowMemory, ForgetsQuietlyWhereItCannotWrite) {
  save_memory(unusual(), "/proc/no/such/place");
  save_memory(unusual(), "");
}

}  // namespace
}  // namespace app::cli
