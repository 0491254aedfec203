// What a program prints, as lines: one that has no end yet is kept until the step that began it ends.
// Rule: a record holds a whole line, or what there is of it when nobody can go on with it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/trace/recorder.h"

namespace engine {

class Output {
 public:
  /// Who writes, where to, and the line of the program that does.
  struct Writer {
    trace::Who who;
    trace::Stream stream;
    trace::SiteId site;
  };

  /// Records each line that ends in `text`; the rest of it waits for its end.
  void write(trace::Recorder& recorder, const Writer& writer, std::string_view text);
  /// A picture to go with the line that is written now or next, if it ends in this step or job; else
  /// with an empty one.
  void show(const Writer& writer, trace::SharedPicture picture);
  /// Records the lines of this thread (a job's, or the loop's) that have no end, as they stand.
  void end_lines(trace::Recorder& recorder, trace::JobId job);
  bool has_open_lines() const { return !open_.empty(); }

 private:
  struct OpenLine {
    trace::Stream stream;
    trace::Who who;
    std::string text = {};
    trace::SharedPicture picture = {};
  };
  std::vector<OpenLine>::iterator find(trace::Stream stream, trace::JobId job);
  OpenLine take_open(const Writer& writer);

  std::vector<OpenLine> open_;
};

}  // namespace engine
