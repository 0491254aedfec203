// Files of a person's folder, written beside files that are not ours.
// Rule: what stands in the folder afterwards is looked at, whatever became of the writing.
#include "images/folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/resource.h>

#include <string>
#include <vector>

#include "app/runs/private_folder.h"
#include "engine/errors.h"

namespace images {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::ThrowsMessage;

/// As on a disk that is full after so many bytes.
class FullDisk {
 public:
  explicit FullDisk(rlim_t bytes) : before_(signal(SIGXFSZ, SIG_IGN)) {
    getrlimit(RLIMIT_FSIZE, &limit_);
    const rlimit less{.rlim_cur = bytes, .rlim_max = limit_.rlim_max};
    setrlimit(RLIMIT_FSIZE, &less);
  }
  ~FullDisk() {
    setrlimit(RLIMIT_FSIZE, &limit_);
    signal(SIGXFSZ, before_);
  }
  FullDisk(const FullDisk&) = delete;
  FullDisk& operator=(const FullDisk&) = delete;

 private:
  const sighandler_t before_;
  rlimit limit_{};
};

class Folder : public testing::Test {
 protected:
  Folder() { choose_folder(path()); }
  ~Folder() override { unsetenv(FolderVariable); }

  fs::path path() const { return folder_.path(); }
  void add(const std::string& name, const std::string& contents) { folder_.add(name, contents); }
  std::vector<std::string> names() const {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(path()))
      names.push_back(entry.path().filename());
    return names;
  }

 private:
  const app::runs::PrivateFolder folder_;
};

TEST_F(Folder, HasThePictureOnlyOnceItIsWritten) {
  write_file(picture_path(0), "picture");
  EXPECT_THAT(names(), ElementsAre("image_00.png"));
  EXPECT_EQ(read_file(picture_path(0)), "picture");
}

TEST_F(Folder, HasNothingOfAPictureThatDidNotFit) {
  const auto write = [] {
    const FullDisk disk(100);
    write_file(picture_path(0), std::string(200, 'x'));
  };
  EXPECT_THAT(write, ThrowsMessage<engine::Exception>(HasSubstr("image_00.png'")));
  EXPECT_THAT(names(), IsEmpty());
}

TEST_F(Folder, KeepsTheFolderThatHasAPicturesName) {
  fs::create_directory(picture_path(0));
  EXPECT_THAT([] { write_file(picture_path(0), "picture"); },
              ThrowsMessage<engine::Exception>(HasSubstr("Is a directory: ")));
  EXPECT_THAT(names(), ElementsAre("image_00.png"));
}

TEST_F(Folder, KeepsTheFileAPicturesLinkPointsTo) {
  add("own", "somebody's");
  fs::create_symlink(path() / "own", path() / "image_00.png.part");
  write_file(picture_path(0), "picture");
  EXPECT_EQ(read_file(path() / "own"), "somebody's");
  EXPECT_EQ(read_file(picture_path(0)), "picture");
  EXPECT_TRUE(fs::is_symlink(path() / "image_00.png.part"));
}

TEST_F(Folder, ThatCannotBeWrittenToIsNamed) {
  choose_folder("/proc/nothing");
  EXPECT_THAT(
      [] { prepare_folder(); },
      ThrowsMessage<FolderError>(testing::StartsWith("cannot write pictures to /proc/nothing: ")));
}

TEST_F(Folder, IsTriedWithoutTouchingWhatIsThere) {
  add(".looparium", "somebody's");
  add(".looparium.part", "somebody's, too");
  prepare_folder();
  EXPECT_EQ(read_file(path() / ".looparium"), "somebody's");
  EXPECT_EQ(read_file(path() / ".looparium.part"), "somebody's, too");
  EXPECT_THAT(names(), testing::SizeIs(2));
}

TEST_F(Folder, IsFineWithAFolderInIt) {
  fs::create_directory(path() / ".looparium");
  prepare_folder();
  EXPECT_THAT(names(), ElementsAre(".looparium"));
}

}  // namespace
}  // namespace images
