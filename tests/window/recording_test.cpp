// What takes time: seen while it is recorded, stopped, started again, compared.
// Rule: a test waits for what is seen, never for a time, and a program waits for the test.
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>
#include <thread>

#include "person.h"
#include "scenarios/registry.h"

namespace app::cli {
namespace {

using gl::KeyCode;
using model::Target;

const std::string NeverEnds = "a_lock_is_not_reentrant";

/// False when it did not come true.
template <class Is>
bool comes_true(Person& person, Is is) {
  for (int i = 0; i < 3000; ++i) {
    person.bench().advance(0);
    if (is()) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  return false;
}

bool ends(Person& person) {
  return comes_true(person, [&] { return !person.bench().is_recording(); });
}

bool begins(Person& person) {
  return comes_true(person, [&] { return person.bench().run()->timeline().size() > 0; });
}

runs::Request really(std::string what) { return {.what = std::move(what), .is_real = true}; }

/// A program that prints, waits to be let on, and does the rest.
class Gated {
 public:
  explicit Gated(std::string_view rest) {
    mkfifo(gate().c_str(), 0600);
    std::ofstream(program()) << "import os\nprint('hello')\nprint('first' + ' words')\nopen('"
                             << gate() << "').read()\n"
                             << rest;
  }
  std::string program() const { return folder_.path() / "gated.py"; }
  void let_on() const { std::ofstream(gate()) << "on"; }

 private:
  std::string gate() const { return folder_.path() / "gate"; }
  Folder folder_;
};

TEST(Recording, ARealScenarioIsOpenBeforeItsFirstRecord) {
  Person person;
  person.bench().open(really(NeverEnds));
  EXPECT_TRUE(person.bench().is_recording());
  EXPECT_EQ(person.bench().run()->scenario()->name, NeverEnds);
  EXPECT_EQ(person.bench().run()->timeline().size(), 0U);
  EXPECT_TRUE(person.sees("Recording "));
  EXPECT_TRUE(person.sees("Esc stops it"));
}

TEST(Recording, AProgramIsSeenWhileItIsRecorded) {
  const Gated gated("print('last' + ' words')\n");
  Person person;
  person.bench().open(really(gated.program()));
  ASSERT_TRUE(comes_true(person, [&] { return person.sees("first words"); }));
  EXPECT_TRUE(person.bench().is_recording());
  EXPECT_FALSE(person.sees("last words"));
  gated.let_on();
  ASSERT_TRUE(ends(person));
  EXPECT_TRUE(person.sees("last words"));
}

TEST(Recording, WhoLooksBackStaysThere) {
  const Gated gated("print('last' + ' words')\n");
  Person person;
  person.bench().open(really(gated.program()));
  ASSERT_TRUE(comes_true(person, [&] { return person.sees("first words"); }));
  person.hits(KeyCode::Home);
  gated.let_on();
  ASSERT_TRUE(ends(person));
  EXPECT_EQ(person.playback().moment(), 0U);
  EXPECT_GT(person.playback().moment_count(), 2U);
}

TEST(Recording, EscapeStopsItAndKeepsWhatThereIs) {
  Person person;
  person.bench().open(really(NeverEnds));
  ASSERT_TRUE(begins(person));
  person.hits(KeyCode::Escape);
  EXPECT_TRUE(person.sees("stopping"));
  ASSERT_TRUE(ends(person));
  EXPECT_EQ(person.bench().run()->run().outcome, runs::Outcome::Stopped);
  EXPECT_GT(person.bench().run()->timeline().size(), 0U);
}

TEST(Recording, EscapeClosesASheetFirst) {
  Person person;
  person.bench().open(really(NeverEnds));
  person.types('?');
  person.hits(KeyCode::Escape);
  EXPECT_EQ(person.ui().sheet, model::Sheet::None);
  EXPECT_FALSE(person.sees("stopping"));
}

TEST(Recording, WhatAKilledProgramLeftIsShownAndItsEndTold) {
  const Gated gated("os.kill(os.getpid(), 9)\n");
  Person person;
  person.bench().open(really(gated.program()));
  ASSERT_TRUE(comes_true(person, [&] { return person.sees("first words"); }));
  gated.let_on();
  ASSERT_TRUE(ends(person));
  EXPECT_TRUE(person.sees("first words"));
  ASSERT_EQ(person.ui().notices.size(), 1U);
  EXPECT_EQ(person.ui().notices[0].text,
            "the recording was killed (Killed); what came before is here");
}

TEST(Recording, WithoutAPythonOneLineSaysSoAndWhatWasOpenStays) {
  const Gated gated("");
  setenv("LOOPARIUM_PYTHON", "/nowhere/python3", 1);
  Person person;
  const std::string title(person.bench().run()->title());
  person.bench().open(really(gated.program()));
  unsetenv("LOOPARIUM_PYTHON");
  EXPECT_FALSE(person.bench().is_recording());
  EXPECT_EQ(person.bench().run()->title(), title);
  ASSERT_EQ(person.ui().notices.size(), 1U);
  EXPECT_NE(person.ui().notices[0].text.find("/nowhere/python3"), std::string::npos);
}

TEST(Recording, AParameterThatIsLetGoStartsItAgain) {
  Person person;
  person.bench().open(
      {.what = "semaphore_caps_concurrency", .set = {{"DELAY", "0.1"}}, .is_real = true});
  ASSERT_TRUE(begins(person));
  const Target permits{.on = Target::On::Parameter, .id = 1};
  const model::Box slider = *person.box_of(permits);
  person.moves_to(slider.centre());
  person.presses();
  person.moves_to({slider.x, slider.centre().y});
  EXPECT_GT(person.bench().run()->timeline().size(), 0U);
  person.lets_go();
  EXPECT_EQ(person.bench().run()->timeline().size(), 0U);
  EXPECT_TRUE(person.bench().is_recording());
  EXPECT_EQ(person.bench().run()->run().request.set.back().first, "PERMITS");
  ASSERT_TRUE(ends(person));
  EXPECT_EQ(person.bench().run()->run().outcome, runs::Outcome::Fine);
  EXPECT_EQ(person.bench().run()->run().trace->meta().set.back().second, "1");
}

TEST(Recording, OfAPartnerLeavesTheOpenRunToLookAt) {
  Person person;
  person.bench().open(
      {.what = "time_sleep_blocks_the_loop", .is_real = true, .limits = {.seconds = 0.1}});
  ASSERT_TRUE(ends(person));
  person.types('c');
  EXPECT_TRUE(person.bench().is_recording());
  EXPECT_EQ(person.bench().comparison(), nullptr);
  person.hits(KeyCode::Home);
  EXPECT_EQ(person.playback().moment(), 0U);
  ASSERT_TRUE(ends(person));
  ASSERT_NE(person.bench().comparison(), nullptr);
  EXPECT_EQ(person.bench().comparison()->run(1).run().request.limits.seconds, 0.1);
}

TEST(Recording, APartnerIsStoppedToo) {
  Person person;
  person.bench().open(
      {.what = "time_sleep_blocks_the_loop", .is_real = true, .limits = {.seconds = 0.1}});
  ASSERT_TRUE(ends(person));
  person.bench().compare_with({.what = NeverEnds});
  ASSERT_TRUE(person.bench().is_recording());
  ASSERT_TRUE(comes_true(person, [&] { return person.sees(" records, "); }));
  person.hits(KeyCode::Escape);
  ASSERT_TRUE(ends(person));
  EXPECT_NE(person.bench().comparison(), nullptr);
}

TEST(Recording, GoesOnWhileSomethingElseIsLookedAtAndIsShownInTheEnd) {
  const Gated gated("print('last' + ' words')\n");
  Person person;
  person.bench().open(really(gated.program()));
  ASSERT_TRUE(comes_true(person, [&] { return person.sees("first words"); }));
  person.bench().open({.what = "time_sleep_blocks_the_loop"});
  EXPECT_TRUE(person.bench().is_recording());
  EXPECT_EQ(person.bench().run()->scenario()->name, "time_sleep_blocks_the_loop");
  gated.let_on();
  ASSERT_TRUE(ends(person));
  EXPECT_EQ(person.bench().run()->title(), "gated.py");
}

TEST(Recording, TellsHowManyRecordsThereAreAndHowToEndIt) {
  EXPECT_EQ(stand_words({.seconds = 0.26}), "0.3 s; Esc stops it");
  EXPECT_EQ(stand_words({.records = 999, .seconds = 7.4}), "999 records, 7.4 s; Esc stops it");
  EXPECT_EQ(stand_words({.records = 1234567, .seconds = 59.94, .is_stopping = true}),
            "1,234,567 records, 59.9 s; stopping, Esc again ends it at once");
}

}  // namespace
}  // namespace app::cli
