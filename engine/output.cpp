// Splits what is printed at line ends and joins what belongs to one line.
// Rule: as the recorder's streams: a line is whose who ends it; an unended one whose who last wrote it.
#include "engine/output.h"

#include <algorithm>
#include <utility>

namespace engine {

void Output::write(trace::Recorder& recorder, const Writer& writer, std::string_view text) {
  for (std::size_t end = text.find('\n'); end != text.npos; end = text.find('\n')) {
    OpenLine line = take_open(writer);
    line.text += text.substr(0, end);
    recorder.print(writer.who, writer.site, line.text, writer.stream, std::move(line.picture));
    text.remove_prefix(end + 1);
  }
  if (text.empty()) return;
  OpenLine line = take_open(writer);
  line.text += text;
  open_.push_back(std::move(line));
}

void Output::show(const Writer& writer, trace::SharedPicture picture) {
  OpenLine line = take_open(writer);
  line.picture = std::move(picture);
  open_.push_back(std::move(line));
}

void Output::end_lines(trace::Recorder& recorder, trace::JobId job) {
  for (const trace::Stream stream : {trace::Stream::Stdout, trace::Stream::Stderr}) {
    const auto line = find(stream, job);
    if (line == open_.end()) continue;
    recorder.print(line->who, 0, line->text, stream, std::move(line->picture));
    open_.erase(line);
  }
}

std::vector<Output::OpenLine>::iterator Output::find(trace::Stream stream, trace::JobId job) {
  return std::ranges::find_if(
      open_, [&](const OpenLine& line) { return line.stream == stream && line.who.job == job; });
}

/// The writer's from now on; a new one when there is none.
Output::OpenLine Output::take_open(const Writer& writer) {
  OpenLine taken{.stream = writer.stream, .who = writer.who};
  const auto line = find(writer.stream, writer.who.job);
  if (line == open_.end()) return taken;
  taken.text = std::move(line->text);
  taken.picture = std::move(line->picture);
  open_.erase(line);
  return taken;
}

}  // namespace engine
