// The real window once, on a screen of Xvfb's: it shows its picture, takes real keys, sleeps, leaves.
// Rule: without Xvfb, xdotool or import the test says so and is skipped.
#include <gtest/gtest.h>
#include <lodepng.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>

namespace {

constexpr const char* Story = R"sh(
set -u
Xvfb -displayfd 3 -screen 0 1600x1000x24 3>"$WORK/display" >/dev/null 2>&1 & screen=$!
trap 'kill $screen' EXIT
for i in $(seq 100); do [ -s "$WORK/display" ] && break; sleep 0.1; done
export DISPLAY=":$(cat "$WORK/display")"
"$PROGRAM" create_task_overlaps_waits --theme dark >"$WORK/out" 2>&1 & program=$!
for i in $(seq 100); do
  window=$(xdotool search --onlyvisible --class looparium 2>/dev/null | head -1)
  [ -n "$window" ] && break
  kill -0 $program 2>/dev/null || exit 1
  sleep 0.1
done
shot() { /usr/bin/import -window "$window" "$1" 2>/dev/null; }
for i in $(seq 100); do
  shot "$WORK/first.png"
  [ "$(/usr/bin/identify -format %k "$WORK/first.png")" -gt 50 ] && break
  sleep 0.1
done
for i in $(seq 30); do
  xdotool mousemove --window "$window" 700 450 key End
  sleep 0.5
  shot "$WORK/last.png"
  cmp -s "$WORK/first.png" "$WORK/last.png" || break
done
ticks() { awk '{ print $14 + $15 }' /proc/$program/stat; }
for i in $(seq 30); do
  before=$(ticks)
  sleep 1
  after=$(ticks)
  echo $((after - before)) >"$WORK/idle"
  [ "$after" -le $((before + 2)) ] && break
done
xdotool key ctrl+q
for i in $(seq 300); do kill -0 $program 2>/dev/null || break; sleep 0.1; done
kill -0 $program 2>/dev/null && { kill $program; exit 1; }
wait $program
)sh";

bool is_installed(const std::string& command) {
  return std::system(("command -v " + command + " >/dev/null 2>&1").c_str()) == 0;
}

struct Picture {
  unsigned width = 0;
  unsigned height = 0;
  std::size_t colours = 0;
};

Picture picture(const std::filesystem::path& file) {
  Picture result;
  std::vector<unsigned char> rgba;
  if (lodepng::decode(rgba, result.width, result.height, file.string()) != 0) return {};
  std::set<unsigned> colours;
  for (std::size_t i = 0; i + 3 < rgba.size(); i += 4)
    colours.insert(rgba[i] << 16U | rgba[i + 1] << 8U | rgba[i + 2]);
  result.colours = colours.size();
  return result;
}

std::string contents(const std::filesystem::path& file) {
  std::ostringstream text;
  text << std::ifstream(file).rdbuf();
  return text.str();
}

TEST(Screen, TheRealWindowShowsItselfTakesKeysSleepsAndLeaves) {
  for (const char* command : {"Xvfb", "xdotool", "/usr/bin/import"})
    if (!is_installed(command)) GTEST_SKIP() << command << " is not installed";
  std::string name = (std::filesystem::temp_directory_path() / "looparium-screen-XXXXXX").string();
  const std::filesystem::path work = mkdtemp(name.data());
  std::ofstream(work / "story.sh") << Story;
  const std::string command = "PROGRAM='" LOOPARIUM_PROGRAM "' WORK='" + work.string() +
                              "' XDG_CONFIG_HOME='" + work.string() + "' timeout 240 bash '" +
                              (work / "story.sh").string() + "'";
  EXPECT_EQ(std::system(command.c_str()), 0) << contents(work / "out");
  const Picture first = picture(work / "first.png");
  EXPECT_EQ(first.width, 1440U);
  EXPECT_EQ(first.height, 900U);
  EXPECT_GT(first.colours, 50U);
  EXPECT_NE(contents(work / "first.png"), contents(work / "last.png"));
  EXPECT_LE(std::stoi("0" + contents(work / "idle")), 2) << "hundredths of a second of a second";
  EXPECT_TRUE(std::filesystem::exists(work / "looparium" / "window"));
  std::filesystem::remove_all(work);
}

}  // namespace
