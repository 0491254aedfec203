// What a person asked for that the view cannot do: open, run, stop, export, leave.
// Rule: plain values; whoever owns runs and files carries them out.
#pragma once

#include <cstdint>
#include <string>

namespace app::view {

struct Request {
  enum class What : std::uint8_t {
    OpenLesson,     // id: row of the lessons
    OpenChoice,     // id: row of the chooser's files
    OpenPath,       // text: typed into the chooser
    OpenDropped,    // text: a file let go over the window
    Compare,        // open the comparison, or leave it
    CompareLesson,  // id: row of the lessons
    ComparePath,    // text: typed into the chooser
    CompareChoice,  // id: row of the chooser's files
    TryParameter,   // id: row of the parameters; value: where the slider is held
    SetParameter,   // id, value: where it was let go
    Undo,           // the last SetParameter
    RunFile,
    StopRun,
    Export,
    ShowFolder,  // the chooser was opened: its files are wanted
    Quit,
  };
  What what = What::Quit;
  std::uint32_t id = 0;
  double value = 0;
  std::string text{};
};

}  // namespace app::view
