// The image pipeline for real, as a person runs it.
// Rule: what is on disk and what is left running is looked at, never a duration.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <signal.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "app/runs/private_folder.h"
#include "app/runs/process.h"
#include "app/runs/trace_file.h"
#include "images/draw.h"
#include "images/edges.h"
#include "images/folder.h"
#include "images/png.h"
#include "tests/support/command.h"
#include "tests/support/most_open_files.h"

namespace {

namespace fs = std::filesystem;
using app::runs::PrivateFolder;
using testing::HasSubstr;
using tests::looparium;
using tests::Result;

constexpr const char* LastStage = "limits_cost_nothing_when_stages_overlap";

std::vector<std::string> names_in(const fs::path& folder) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder))
    names.push_back(entry.path().filename());
  std::ranges::sort(names);
  return names;
}

/// How often `part` is in the text.
std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + 1))
    ++found;
  return found;
}

class EveryStage : public testing::TestWithParam<const char*> {};

TEST_P(EveryStage, LeavesPicturesAndTheirEdgesOnDiskAndInItsRecording) {
  const PrivateFolder folder;
  const fs::path images = folder.path() / "images";
  const Result result = looparium({"trace", GetParam(), "--real", "--images", images, "--set",
                                   "IMAGES=2", "--set", "DOWNLOAD=0.1", "--set", "PROCESS=0.1"});
  EXPECT_EQ(result.status, 0) << result.errors;
  EXPECT_EQ(count(result.output, "\"picture\":{\"w\":64,\"h\":48,"), 4U);
  EXPECT_THAT(result.errors, HasSubstr("its pictures are in " + images.string()));
  EXPECT_THAT(names_in(images), testing::ElementsAre("image_00.png", "image_00_edges.png",
                                                     "image_01.png", "image_01_edges.png"));
  for (int n = 0; n < 2; ++n) {
    const std::string name = images / images::picture_name(n);
    EXPECT_EQ(images::from_png(images::read_file(name)), images::draw(n));
    EXPECT_EQ(images::from_png(images::read_file(name.substr(0, name.size() - 4) + "_edges.png")),
              images::edges_of(images::draw(n)));
  }
}

INSTANTIATE_TEST_SUITE_P(RealPictures, EveryStage,
                         testing::Values("images_in_turn_take_the_sum",
                                         "threads_overlap_blocking_downloads",
                                         "async_downloads_shrink_only_the_waiting",
                                         "processes_share_the_computing", LastStage),
                         [](const auto& instance) { return std::string(instance.param); });

/// The record with the first picture, as --at takes it.
std::string first_picture(const fs::path& trace_file) {
  const engine::trace::Trace trace = app::runs::read_trace_file(trace_file);
  const auto found = std::ranges::find_if(trace.records(), [](const auto& record) {
    return record.kind == engine::trace::Kind::Print && record.picture != 0;
  });
  return "#" + std::to_string(found - trace.records().begin() + 1);
}

TEST(RealPictures, AreSeenInTheExportedWindowOnceTheyCame) {
  const PrivateFolder folder;
  const std::string file = folder.path() / "run.jsonl";
  const std::string window = folder.path() / "window.svg";
  looparium({"trace", LastStage, "--real", "--images", folder.path() / "images", "--set",
             "IMAGES=1", "--set", "DOWNLOAD=0.1", "--set", "PROCESS=0.1", "-o", file});
  const auto pictures_at = [&](const std::string& moment) {
    looparium({"export", file, "--view", "window", "--at", moment, "-o", window});
    return count(images::read_file(window), "<image ");
  };
  EXPECT_EQ(pictures_at("1"), 0U);
  EXPECT_EQ(pictures_at(first_picture(file)), 2U);  // among the others, and in large
  EXPECT_EQ(pictures_at("t=60"), 2U);
}

TEST(RealPictures, InAFolderThatCannotBeWrittenToAreWrongUse) {
  const Result result = looparium({"schedule", LastStage, "--real", "--images", "/proc/nothing"});
  EXPECT_EQ(result.status, 2);
  EXPECT_THAT(result.errors,
              testing::StartsWith("looparium: cannot write pictures to /proc/nothing: "));
  EXPECT_EQ(std::ranges::count(result.errors, '\n'), 1) << result.errors;
}

TEST(RealPictures, AreAskedForWithReal) {
  const Result result = looparium({"schedule", LastStage, "--images", "x"});
  EXPECT_EQ(result.status, 2);
  EXPECT_THAT(result.errors, HasSubstr("--images is where a run with --real writes"));
}

TEST(RealPictures, OfARunThatHasNoneAreWrongUse) {
  const PrivateFolder folder;
  const std::string program = folder.add("program.py", "print('hello')\n");
  for (const std::string& what : {std::string("create_task_overlaps_waits"), program}) {
    const Result result = looparium({"schedule", what, "--real", "--images", folder.path()});
    EXPECT_EQ(result.status, 2);
    EXPECT_EQ(result.errors,
              "looparium: --images is where pictures are written; " + what + " has none\n");
  }
}

TEST(RealPictures, AreThoseOfEitherRunOfAComparison) {
  const PrivateFolder folder;
  const Result result =
      looparium({"explain", "create_task_overlaps_waits", "--real", "--images",
                 folder.path() / "images", "--set", "FIRST=0.5", "--set", "SECOND=0.5", "--compare",
                 LastStage, "--set", "IMAGES=1", "--set", "DOWNLOAD=0.1", "--set", "PROCESS=0.1"});
  EXPECT_EQ(result.status, 0) << result.errors;
  EXPECT_THAT(names_in(folder.path() / "images"),
              testing::ElementsAre("image_00.png", "image_00_edges.png"));
}

TEST(RealPictures, OfWhichNoneWasWrittenAreNowhere) {
  const PrivateFolder folder;
  fs::create_directory(folder.path() / images::picture_name(0));
  const Result result = looparium({"schedule", LastStage, "--real", "--images", folder.path(),
                                   "--set", "IMAGES=1", "--set", "DOWNLOAD=0.1"});
  EXPECT_EQ(result.status, 1);
  EXPECT_THAT(result.errors, HasSubstr("raised OSError: [Errno 21] Is a directory"));
  EXPECT_EQ(std::ranges::count(result.errors, '\n'), 1) << result.errors;
}

/// Processes that have this text in their environment, as those have that a process of it started.
std::vector<std::string> processes_with(const std::string& text) {
  std::vector<std::string> found;
  for (const auto& entry : fs::directory_iterator("/proc")) {
    std::ostringstream environment;
    environment << std::ifstream(entry.path() / "environ", std::ios::binary).rdbuf();
    if (environment.str().find(text) != std::string::npos) found.push_back(entry.path().filename());
  }
  return found;
}

/// A run that goes on for a long time, interrupted when its first edges are on disk, and again when it
/// is told to go on.
class Interrupted {
 public:
  Interrupted(const char* stage, int interrupts) {
    app::runs::Process process(
        {.command = {LOOPARIUM_PROGRAM, "trace", stage, "--real", "--set", "IMAGES=16", "--set",
                     "PROCESS=0.5", "--set", "DOWNLOAD=0.1", "-o", trace_file()},
         .environment = {{images::FolderVariable, images()}},
         .input = "/dev/null",
         .output = "/dev/null",
         .errors = folder_.path() / "errors"});
    while (!fs::exists(fs::path(images()) / "image_00_edges.png") && !process.poll())
      process.wait_for(std::chrono::milliseconds(20));
    process.signal(SIGINT);
    for (int i = 1; i < interrupts; ++i) {
      while (!is_told_to_go_on() && !process.poll())
        process.wait_for(std::chrono::milliseconds(20));
      process.signal(SIGINT);
    }
    status_ = process.wait_for(std::chrono::seconds(30)).value_or(-1);
  }

  int status() const { return status_; }
  std::string errors() const { return images::read_file(folder_.path() / "errors"); }
  std::string images() const { return folder_.path() / "images"; }
  std::string trace_file() const { return folder_.path() / "trace.jsonl"; }
  bool is_told_to_go_on() const {
    return errors() == "looparium: stopping; Ctrl-C again ends it at once\n";
  }

 private:
  const PrivateFolder folder_;
  int status_ = 0;
};

void expect_nothing_left(const Interrupted& run) {
  EXPECT_EQ(run.status(), 1);
  EXPECT_THAT(processes_with(run.images()), testing::IsEmpty());
  const engine::trace::Trace trace = app::runs::read_trace_file(run.trace_file());
  EXPECT_EQ(trace.records().back().kind, engine::trace::Kind::End);
  EXPECT_FALSE(fs::exists(fs::path(run.images()) / "image_15_edges.png"));
}

TEST(CtrlC, EndsTheLastStageWithItsProcessesAndKeepsTheTrace) {
  expect_nothing_left(Interrupted(LastStage, 1));
}

// As in CPython: the first cancels the main task, which never awaits here.
TEST(CtrlC, TypedTwiceEndsTheFirstStageWhichNeverAwaits) {
  const Interrupted run("images_in_turn_take_the_sum", 2);
  expect_nothing_left(run);
  EXPECT_EQ(run.errors(),
            "looparium: stopping; Ctrl-C again ends it at once\n"
            "looparium: the program was stopped\n"
            "looparium: its pictures are in " +
                run.images() + "\n");
}

TEST(RealPictures, AreNotBegunWithFewerOpenFilesThanTheyMayTake) {
  const PrivateFolder folder;
  const tests::MostOpenFiles few(20);
  const Result result = looparium({"schedule", LastStage, "--real", "--images", folder.path()});
  EXPECT_EQ(result.status, 2);
  EXPECT_EQ(result.errors,
            "looparium: real pictures take up to 96 open files, and the limit is 20 (ulimit -n)\n");
}

}  // namespace
