// The verbs that print: schedule, trace and explain, record and run.
// Rule: the program shown prints into its trace; only `record` and `run` let it print on the terminal.
#include <fmt/format.h>

#include <ostream>
#include <string>

#include "app/cli/commands.h"
#include "app/cli/join_lines.h"
#include "app/cli/open_run.h"
#include "app/cli/question_lines.h"
#include "app/cli/review.h"
#include "app/cli/ways.h"
#include "app/model/advice.h"
#include "app/model/explanation.h"
#include "app/model/schedule.h"
#include "app/runs/recording.h"
#include "app/runs/trace_file.h"
#include "engine/trace/write_trace.h"
#include "scenarios/registry.h"

namespace app::cli {

namespace {

std::string seconds(engine::trace::Time time) {
  constexpr engine::trace::Time Millisecond = 1'000'000;
  const engine::trace::Time rounded = time / Millisecond;
  return fmt::format("{}.{:03} s", rounded / 1000, rounded % 1000);
}

}  // namespace

int print_schedule(const Command& command) {
  const runs::Run run = run_to_end(command.request);
  print_result(model::schedule(*run.trace));
  return report(run);
}

int print_trace(const Command& command) {
  const runs::Run run = run_to_end(command.request);
  if (command.output.empty()) {
    print_result(engine::trace::write_trace(*run.trace));
  } else {
    runs::write_whole(command.output,
                      [&](std::ostream& out) { engine::trace::write_trace(out, *run.trace); });
  }
  return report(run);
}

int print_story(const Command& command) {
  if (command.other) return print_comparison(command);
  const OpenRun open(run_to_end(command.request));
  if (command.wants_questions) {
    print_result(question_lines(open));
    return report(open.run());
  }
  std::string text;
  std::string shown;
  for (const model::StoryLine& line : model::story(open.timeline())) {
    const std::string time = seconds(open.timeline().time(line.record));
    text += fmt::format("{:>9}  {}\n", time == shown ? "" : time, line.text.text);
    shown = time;
  }
  print_result(text + review(open));
  return report(open.run());
}

namespace {

/// In virtual time a program's own computing takes none.
std::string nothing_to_advise(const engine::trace::Trace& trace) {
  const engine::trace::Meta& meta = trace.meta();
  const bool is_measured = meta.mode == "real" || meta.charge || meta.language == "c++";
  return is_measured ? "Nothing to advise: it neither waits nor computes.\n"
                     : "Nothing to advise: in virtual time it neither waits nor computes.\n"
                       "With --charge its computing takes time.\n";
}

}  // namespace

int print_advice(const Command& command) {
  if (has_joins(scenarios::find(command.request.what))) return print_join_advice(command);
  const OpenRun open(run_to_end(command.request));
  const std::string advice = advice_on(open);
  print_result((advice.empty() ? nothing_to_advise(*open.run().trace) : advice) +
               joining_lines(open.timeline()));
  if (!advice.empty() && !command.output.empty()) export_ways(command, work_of(open));
  return report(open.run());
}

namespace {

int told_as_recorded(const runs::Run& run, const std::filesystem::path& file) {
  print_message(fmt::format("{} records in {}", run.trace->records().size(), file.string()));
  return report(run);
}

/// Prints what the program printed from this record on, where it printed it; how far it has come.
std::size_t print_lines(const engine::trace::Trace& trace, std::size_t from) {
  const auto records = trace.records();
  for (; from < records.size(); ++from) {
    const engine::trace::Record& record = records[from];
    if (record.kind != engine::trace::Kind::Print) continue;
    const std::string line = fmt::format("{}\n", trace.text(record.text));
    if (record.stream() == engine::trace::Stream::Stderr) {
      fmt::print(stderr, "{}", line);
    } else {
      print_result(line);
    }
  }
  return from;
}

}  // namespace

int record_program(const Command& command) {
  if (runs::origin_of(command.request.what) != runs::Origin::Program) {
    throw runs::RequestError(
        fmt::format("record runs a Python program; {} is not a .py file", command.request.what));
  }
  std::filesystem::path file = command.output;
  if (file.empty()) {
    file = std::filesystem::path(command.request.what).filename().replace_extension(".trace.jsonl");
  }
  return told_as_recorded(
      runs::Recording::to_its_end(command.request, {.file = file, .is_at_terminal = true}, {}),
      file);
}

int run_and_record(const Command& command) {
  const runs::Request& request = command.request;
  const runs::Origin origin = runs::origin_of(request.what);
  if (origin == runs::Origin::Program) return record_program(command);
  if (origin == runs::Origin::TraceFile) {
    throw runs::RequestError(fmt::format(
        "run runs a scenario or a .py file; {} is a trace, which is only read", request.what));
  }
  const std::filesystem::path file =
      command.output.empty() ? request.what + ".trace.jsonl" : command.output.string();
  std::size_t shown = 0;
  const auto show = [&shown](const runs::Run& run) { shown = print_lines(*run.trace, shown); };
  if (runs::takes_time(request)) {
    runs::Run run = runs::Recording::to_its_end(request, {.file = file},
                                                {.goes_on = say_it_goes_on, .grows = show});
    show(run);
    return told_as_recorded(run, file);
  }
  const runs::Run run = run_to_end(request);
  show(run);
  runs::write_whole(file, [&](std::ostream& out) { engine::trace::write_trace(out, *run.trace); });
  return told_as_recorded(run, file);
}

}  // namespace app::cli
