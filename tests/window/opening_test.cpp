// Opening, running, exporting and remembering, as the window does it.
// Rule: files are made in a folder of the test's own; no program runs that was not asked to.
#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>
#include <thread>

#include "person.h"

namespace app::cli {
namespace {

using gl::KeyCode;
using model::Action;
using model::Sheet;
using model::Target;

std::filesystem::path put(const Folder& folder, const std::string& name, std::string_view text) {
  const std::filesystem::path file = folder.path() / name;
  std::ofstream(file) << text;
  return file;
}

constexpr std::string_view Program = R"(import asyncio

async def main():
    await asyncio.sleep(1)
    print("slept")

asyncio.run(main())
)";

/// Waits in real time: a recording is another process.
void wait_for_recording(Person& person) {
  for (int i = 0; i < 200 && person.bench().is_recording(); ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    person.bench().advance(0);
  }
}

void wait_for_the_first_records(Person& person) {
  for (int i = 0; i < 200 && !person.sees(" records, "); ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    person.bench().advance(0);
  }
}

TEST(Opening, ADroppedProgramWaitsForThePersonsWord) {
  const Folder folder;
  Person person;
  person.drops(put(folder, "slow.py", Program).string());
  EXPECT_FALSE(person.bench().is_recording());
  EXPECT_EQ(person.ui().focus, model::target_of(Action::RunFile));
  EXPECT_TRUE(person.sees("slow.py"));
  person.hits(KeyCode::Escape);
  EXPECT_TRUE(person.ui().file_to_run.empty());
}

TEST(Opening, EnterRunsTheDroppedProgramAndShowsItsRecording) {
  const Folder folder;
  Person person;
  person.drops(put(folder, "slow.py", Program).string());
  person.hits(KeyCode::Enter);
  EXPECT_TRUE(person.bench().is_recording());
  EXPECT_TRUE(person.sees("Recording slow.py"));
  wait_for_recording(person);
  EXPECT_EQ(person.bench().run()->title(), "slow.py");
  person.hits(KeyCode::End);
  EXPECT_TRUE(person.sees("slept"));
}

TEST(Opening, ARecordingUnderWayCanBeStopped) {
  const Folder folder;
  Person person;
  person.drops(put(folder, "endless.py",
                   "import asyncio\nasync def main():\n    while True:\n"
                   "        await asyncio.sleep(0)\nasyncio.run(main())\n")
                   .string());
  person.hits(KeyCode::Enter);
  wait_for_the_first_records(person);
  person.hits_control('.');
  wait_for_recording(person);
  EXPECT_FALSE(person.bench().is_recording());
  EXPECT_EQ(person.bench().run()->title(), "endless.py")
      << (person.ui().notices.empty() ? "" : person.ui().notices.back().text);
}

TEST(Opening, WhatCannotBeOpenedIsToldAndWhatWasOpenStays) {
  const Folder folder;
  Person person;
  const std::string title(person.bench().run()->title());
  person.drops(put(folder, "no.jsonl", "this is no trace\n").string());
  EXPECT_EQ(person.bench().run()->title(), title);
  ASSERT_EQ(person.ui().notices.size(), 1U);
  EXPECT_EQ(person.ui().notices[0].kind, model::NoticeKind::Fault);
  person.clicks({.on = Target::On::Dismiss, .id = person.ui().notices[0].id});
  EXPECT_TRUE(person.ui().notices.empty());
}

TEST(Opening, AFileThatIsGoneIsToldByName) {
  Person person;
  person.drops("/nowhere/at/all.py");
  ASSERT_EQ(person.ui().notices.size(), 1U);
  EXPECT_NE(person.ui().notices[0].text.find("all.py"), std::string::npos);
}

TEST(Opening, TheChooserNarrowsByWhatIsTypedAndOpensWithEnter) {
  const Folder folder;
  put(folder, "alpha.py", Program);
  put(folder, "beta.py", Program);
  Person person("create_task_overlaps_waits", {.folder = folder.path().string()});
  person.hits_control('o');
  EXPECT_EQ(person.ui().sheet, Sheet::Chooser);
  EXPECT_TRUE(person.sees("alpha.py"));
  person.types("bet");
  EXPECT_FALSE(person.sees("alpha.py"));
  person.hits(KeyCode::Enter);
  EXPECT_EQ(person.ui().sheet, Sheet::None);
  EXPECT_EQ(std::filesystem::path(person.ui().file_to_run).filename(), "beta.py");
}

TEST(Opening, TheChooserGoesIntoAFolderAndUpAgain) {
  const Folder folder;
  std::filesystem::create_directory(folder.path() / "inner");
  put(folder, "inner/deep.py", Program);
  Person person("create_task_overlaps_waits", {.folder = folder.path().string()});
  person.hits_control('o');
  person.types("inner");
  person.hits(KeyCode::Enter);
  EXPECT_TRUE(person.sees("deep.py"));
  person.clicks({.on = Target::On::Choice, .id = 0});
  EXPECT_TRUE(person.sees("inner"));
  EXPECT_EQ(person.bench().memory({}).folder, folder.path().string());
}

TEST(Opening, SpaceAndLettersAreTextWhileTheChooserIsOpen) {
  Person person;
  person.hits_control('o');
  person.types("t ");
  EXPECT_EQ(person.ui().chooser.text, "t ");
  EXPECT_FALSE(person.playback().is_playing());
  person.hits(KeyCode::Backspace);
  EXPECT_EQ(person.ui().chooser.text, "t");
}

TEST(Opening, MovingAParameterRunsTheScenarioAgain) {
  Person person("semaphore_caps_concurrency");
  const auto end = [&] { return person.bench().run()->timeline().duration(); };
  const auto before = end();
  const Target permits{.on = Target::On::Parameter, .id = 1};
  const model::Box slider = *person.box_of(permits);
  person.drags({slider.centre().x, slider.centre().y}, {slider.x, slider.centre().y});
  EXPECT_GT(end(), before);
  EXPECT_FALSE(person.ui().drag.has_value());
  EXPECT_EQ(person.bench().run()->run().request.set.back().first, "PERMITS");
}

TEST(Opening, TheCodeSaysWhatAParameterWasMovedTo) {
  Person person("semaphore_caps_concurrency");
  const model::Box slider = *person.box_of({.on = Target::On::Parameter, .id = 1});
  const auto code = [&] {
    return std::string(person.bench().run()->timeline().trace().sources()[0].text);
  };
  EXPECT_NE(code().find("\nPERMITS = 4\n"), std::string::npos);
  person.drags({slider.centre().x, slider.centre().y}, {slider.x, slider.centre().y});
  EXPECT_NE(code().find("\nPERMITS = 1\n"), std::string::npos);
}

TEST(Opening, ControlZTakesBackTheChangesOfParametersOneByOne) {
  Person person("semaphore_caps_concurrency");
  const auto permits = [&] { return person.bench().run()->parameters()[1].value; };
  const double first = permits();
  const Target target{.on = Target::On::Parameter, .id = 1};
  const model::Box slider = *person.box_of(target);
  person.drags({slider.centre().x, slider.centre().y}, {slider.x, slider.centre().y});
  const double second = permits();
  person.drags({slider.x, slider.centre().y}, {slider.right() - 1, slider.centre().y});
  ASSERT_NE(permits(), second);
  person.hits_control('z');
  EXPECT_EQ(permits(), second);
  person.hits_control('z');
  EXPECT_EQ(permits(), first);
  person.hits_control('z');
  EXPECT_EQ(permits(), first);
}

TEST(Opening, AnotherProgramHasNoChangesToTakeBack) {
  Person person("semaphore_caps_concurrency");
  const model::Box slider = *person.box_of({.on = Target::On::Parameter, .id = 1});
  person.drags({slider.centre().x, slider.centre().y}, {slider.x, slider.centre().y});
  person.bench().open_lesson("create_task_overlaps_waits");
  EXPECT_FALSE(person.ui().can_undo);
}

TEST(Opening, TheRunBeforeAParameterMovedIsSeenForAMomentAndThenGone) {
  Person person("semaphore_caps_concurrency");
  const Target permits{.on = Target::On::Parameter, .id = 1};
  const model::Box slider = *person.box_of(permits);
  EXPECT_FALSE(person.sees("before 0.900 s"));
  person.drags({slider.centre().x, slider.centre().y}, {slider.x, slider.centre().y});
  EXPECT_TRUE(person.sees("before 0.900 s"));
  EXPECT_TRUE(person.bench().is_moving());
  person.waits(3);
  EXPECT_FALSE(person.sees("before 0.900 s"));
  EXPECT_FALSE(person.bench().is_moving());
}

TEST(Opening, AFocusedSliderTakesTheArrowKeys) {
  Person person("semaphore_caps_concurrency");
  const Target permits{.on = Target::On::Parameter, .id = 1};
  person.moves_to(person.box_of(permits)->centre());
  person.hits(KeyCode::F6);
  while (person.ui().focused_panel != model::Panel::Lesson)
    person.hits(KeyCode::F6);
  while (person.ui().focus != permits)
    person.hits(KeyCode::Tab);
  person.hits(KeyCode::Right);
  EXPECT_EQ(person.bench().run()->run().request.set.back().second, "5");
  EXPECT_EQ(person.playback().moment(), 0U);
}

TEST(Opening, ExportSavesWhatWasChosenBesideWhatIsThere) {
  const Folder folder;
  const auto before = std::filesystem::current_path();
  std::filesystem::current_path(folder.path());
  Person person;
  person.hits_control('e');
  EXPECT_EQ(person.ui().sheet, Sheet::Export);
  person.clicks({.on = Target::On::Tab, .id = static_cast<std::uint32_t>(model::Tab::ExportStage)});
  for (const model::Tab tab : {model::Tab::ExportSvg, model::Tab::ExportPng}) {
    person.hits_control('e');
    if (person.ui().sheet != Sheet::Export) person.hits_control('e');
    person.clicks({.on = Target::On::Tab, .id = static_cast<std::uint32_t>(tab)});
    person.hits_control('s');
  }
  person.hits_control('s');
  std::filesystem::current_path(before);
  EXPECT_TRUE(std::filesystem::exists(folder.path() / "create_task_overlaps_waits-stage.svg"));
  EXPECT_TRUE(std::filesystem::exists(folder.path() / "create_task_overlaps_waits-stage.png"));
  EXPECT_TRUE(std::filesystem::exists(folder.path() / "create_task_overlaps_waits-stage-2.png"));
  EXPECT_TRUE(person.sees("Saved create_task_overlaps_waits-stage-2.png"));
}

TEST(Opening, ControlQLeaves) {
  Person person;
  person.hits_control('q');
  EXPECT_TRUE(person.bench().is_closing());
}

TEST(Opening, TheNextWindowLooksAsTheLastOneDid) {
  WindowMemory memory;
  {
    Person person("awaiting_in_turn_adds_up");
    person.types('T');
    person.types('3');
    person.hits_control('+');
    memory = read_memory(written(person.bench().memory({.width = 1200, .height = 700})));
  }
  EXPECT_EQ(memory.place.width, 1200);
  Person person(memory.lesson, memory);
  EXPECT_EQ(person.bench().run()->run().request.what, "awaiting_in_turn_adds_up");
  EXPECT_EQ(person.ui().theme, model::Theme::Light);
  EXPECT_GT(person.ui().scale, 1);
  EXPECT_EQ(person.playback().detail(), model::Detail::All);
}

}  // namespace
}  // namespace app::cli
