// The server and both ways to download from it.
// Rule: real time is the subject; a delay is at least what was asked for, and nothing is said of at most.
#include "images/server.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>

#include "app/runs/private_folder.h"
#include "engine/asio_selector.h"
#include "engine/engine.h"
#include "images/download.h"
#include "images/draw.h"
#include "images/folder.h"
#include "images/gallery.h"
#include "images/png.h"
#include "images/words.h"
#include "tests/support/most_open_files.h"

namespace images {
namespace {

using namespace engine::literals;

std::string downloaded(int port, const PictureRequest& request) {
  Download download(port, request);
  while (!download.look())
    continue;
  return download.body();
}

TEST(Server, SendsThePictureOfTheNumber) {
  const Server server;
  EXPECT_EQ(downloaded(server.port(), {.n = 4}), to_png(draw(4)));
}

TEST(Server, TakesAsLongAsItIsAskedTo) {
  const Server server;
  const auto begin = std::chrono::steady_clock::now();
  downloaded(server.port(), {.n = 0, .delay = 200ms});
  EXPECT_GE(std::chrono::steady_clock::now() - begin, 200ms);
}

TEST(Server, ServesSeveralAtOnce) {
  const Server server;
  Download slow(server.port(), {.n = 1, .delay = 60s});
  EXPECT_EQ(downloaded(server.port(), {.n = 2}), to_png(draw(2)));
}

TEST(Server, GoesAwayAtOnceAndCutsOffWhoIsServed) {
  auto server = std::make_unique<Server>();
  Download cut(server->port(), {.n = 1, .delay = 60s});
  downloaded(server->port(), {.n = 2});  // the first is being served by now
  const int port = server->port();
  server.reset();
  while (!cut.look())
    continue;
  EXPECT_THROW(cut.body(), HttpError);
  EXPECT_THROW(Download(port, {}), engine::Exception);
}

/// The folder of the process, for as long as a test lasts.
class RealPictures : public testing::Test {
 protected:
  RealPictures() { choose_folder(private_folder_.path() / "new"); }
  ~RealPictures() override { unsetenv(FolderVariable); }

  /// Runs `main` as a program whose pictures are real.
  static void run_really(engine::Coro<> (*main)()) {
    const Gallery gallery;
    engine::ProgramOptions options;
    options.selector = std::make_unique<engine::AsioSelector>();
    options.set = {gallery.setting()};
    const engine::Program program(std::move(options));
    engine::run(main());
  }

 private:
  const app::runs::PrivateFolder private_folder_;
};

engine::Coro<> fetches_two() { co_await engine::gather(fetch(0, 1ms), fetch(1, 1ms)); }

TEST_F(RealPictures, AreFetchedIntoTheFolder) {
  run_really(fetches_two);
  EXPECT_EQ(read_file(picture_path(0)), to_png(draw(0)));
  EXPECT_EQ(read_file(picture_path(1)), to_png(draw(1)));
}

engine::Coro<> blocks_and_detects() {
  fetch_blocking(2, 1ms);
  detect_edges(2, 1ms);
  co_return;
}

TEST_F(RealPictures, AreReadAgainAndTheirEdgesWritten) {
  run_really(blocks_and_detects);
  EXPECT_EQ(from_png(read_file(edges_path(2))).width, Width);
  EXPECT_NE(read_file(edges_path(2)), to_png(Picture(Width, Height)));
}

engine::Coro<> detects_what_is_not_there() {
  detect_edges(3, 1ms);
  co_return;
}

TEST_F(RealPictures, ThatAreMissingAreNamed) {
  EXPECT_THAT([] { run_really(detects_what_is_not_there); },
              testing::ThrowsMessage<engine::Exception>(testing::HasSubstr("image_03.png")));
}

TEST_F(RealPictures, NeedEnoughOpenFilesFromTheBeginning) {
  const tests::MostOpenFiles few(64);
  EXPECT_THAT([] { const Gallery gallery; }, testing::ThrowsMessage<DescriptorError>(
                                                 testing::EndsWith("the limit is 64 (ulimit -n)")));
}

TEST(Server, ThatCannotEvenBeginSaysSo) {
  if (!tests::CanDoWithoutFiles) GTEST_SKIP() << "the sanitizer needs files of its own";
  const tests::MostOpenFiles none(3);
  EXPECT_THROW(Server(), std::exception);
}

engine::Coro<> fetches_in_no_time() {
  co_await fetch(0, 1h);
  fetch_blocking(0, 1h);
  detect_edges(0, 1h);
}

TEST(VirtualPictures, TakeTheirTimeAndNothingElse) {
  const engine::Program program;
  engine::run(fetches_in_no_time());
  EXPECT_EQ(program.selector().now(), engine::to_time(3h));
}

}  // namespace
}  // namespace images
