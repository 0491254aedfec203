// The help texts.
// Rule: written by hand, to be read by a person; 80 columns.
#include "app/cli/help.h"

namespace app::cli {

namespace {

constexpr std::string_view Overview =
    R"(Looparium shows how an event loop schedules: forward, backward, step by step.

  looparium                        open the window
  looparium WHAT [--at MOMENT]     open it on WHAT, at a moment
  looparium WHAT --compare OTHER   open it on two runs, on one axis
  looparium list                   the scenarios
  looparium schedule WHAT          the schedule, one line a task step
  looparium explain WHAT           the story, the profile, what to do better
  looparium advise WHAT            asyncio, threads or processes for its work
  looparium trace WHAT [-o FILE]   the trace
  looparium record FILE.py         record a Python program
  looparium run WHAT [--real]      run a scenario or a program, and record it
  looparium export WHAT -o FILE    a picture: .png or .svg

WHAT is the name of a scenario, a .py file or a trace file. A .py file is run,
as python3 runs it; a trace is only read.

How to run it:
  --set NAME=VALUE    give a parameter, or a top-level NAME = literal of a .py
                      file, another value; may be repeated
  --real              on the real clock (without it: virtual time, no waiting);
                      the image pipeline then downloads and writes pictures.
                      The window shows the run as it goes on; Esc stops it
  --images FOLDER     where it writes them (./looparium-images)
  --charge            virtual time, and computing costs what it costs
  --ties fifo|heapq   equal deadlines in the order they were set, or as heapq
                      leaves them
  --slow S            mark steps that compute for S seconds or more
  --max-seconds S     end the recording after S real seconds (60)
  --max-records N     end the recording after N records (1000000)
  -- ARGS             the program's own arguments

Two runs (also with explain and export):
  --compare OTHER     a scenario, a .py file or a trace file beside WHAT. How to
                      run it goes for both; a --set before --compare for both as
                      far as OTHER has it, a --set after it for OTHER alone

The window:
  --at MOMENT         12 is the 12th moment, t=1.5 a time, '#340' a record
  --theme dark|light  --size WxH  --scale N

looparium VERB --help tells more about one verb. --version tells the version.
Exit status: 0 fine; 1 the program shown failed; 2 wrong use.
)";

constexpr std::string_view List =
    R"(looparium list [--json]

The scenarios in the order of the curriculum: name, title and parameters.

  --json    everything about them, for programs
)";

constexpr std::string_view Schedule =
    R"(looparium schedule WHAT [how to run it] [-- ARGS]

The schedule, one line a task step:

  0.000 #1 Task-1 first -> sleep(1)

at 0.000 s, in iteration 1 of the loop, Task-1 was run for the first time, until
it awaited sleep(1). Between the steps: what is printed, cancel requests,
callbacks, blocking, computing, jobs and errors.

For the same program, CPython 3.11 and the C++ engine give the same text.
How to run it: see looparium --help.
)";

constexpr std::string_view Trace =
    R"(looparium trace WHAT [-o FILE] [how to run it] [-- ARGS]

Everything that happened, one JSON object a line (looparium-trace/1). A trace
opens like a scenario: looparium FILE.

  -o FILE    write it there, whole or not at all (default: standard output)

How to run it: see looparium --help.
)";

constexpr std::string_view Explain =
    R"(looparium explain WHAT [--questions|--compare OTHER] [how to run it] [-- ARGS]

The story in sentences: what happened, why, and who waited for whom. Then how
the time was spent, what there is to say of it, and what the cure gains.

  --questions    instead of the story, what to ask before it is shown: who runs
                 next, what is printed, how long it takes; the answers at the
                 end, and which wrong idea each wrong one comes from
  --compare OTHER
                 instead of the story, what differs between two runs: the
                 verdict in a line, the totals, the first difference, the output

How to run it: see looparium --help.
)";

constexpr std::string_view Advise =
    R"(looparium advise WHAT [-o FILE.png|FILE.svg] [how to run it] [-- ARGS]

Which way suits its work. What the program waits and computes is measured, then
work of that kind is done in turn, with asyncio, in threads and in processes, in
virtual time. The scenario waiting_and_computing_choose_the_tool shows the same
with sliders; C puts its four ways on one axis.

Where the program joins tasks: what its gather, TaskGroup, wait or as_completed
does on the first error and the first result, and which to take for something
else. Of the_first_error_chooses_the_join and the_first_result_chooses_the_join
all four are run and told side by side.

  -o FILE                  draws the four ways, too
  --axis story|time  --theme dark|light|high-contrast|print  --size WxH
  --scale N                as for export

How to run it: see looparium --help.
)";

constexpr std::string_view Record =
    R"(looparium record FILE.py [-o FILE] [how to run it] [-- ARGS]

Runs the program, unmodified, under CPython 3.11, 3.12 or 3.13 and writes its
trace. What it prints passes through. Ctrl-C goes to the program, a second one
ends it; the trace so far is kept.

  -o FILE    the trace (default: the program's name with .trace.jsonl)

The interpreter is the first that fits of python3.11, python3.12, python3.13 and
python3 on the PATH, or the one that LOOPARIUM_PYTHON names.
How to run it: see looparium --help.
)";

constexpr std::string_view Run =
    R"(looparium run WHAT [-o FILE] [how to run it] [-- ARGS]

Runs a scenario, and shows what it prints as it goes; with --real on the real
clock. Its trace is written, to be opened or compared: looparium FILE. Of a .py
file it does what record does.

  -o FILE    the trace (default: its name with .trace.jsonl)

How to run it: see looparium --help.
)";

constexpr std::string_view Export =
    R"(looparium export WHAT -o FILE.png|FILE.svg [--compare OTHER] [how to run it]

A picture, without a display.

  -o FILE                        .png or .svg
  --view timeline|stage|window   what is drawn (timeline)
  --compare OTHER                both runs on one axis, with the verdict; the
                                 view is the timelines or the window
  --axis story|time              one record after the other, or to scale
  --at MOMENT                    12 is the 12th moment, t=1.5 a time, '#340' a
                                 record (the last)
  --theme dark|light|high-contrast|print   (dark)
  --size WxH                     in points (1440x900; the stage 960x600, the
                                 timeline as high as its lanes need)
  --scale N                      pixels to the point, of a .png (1)

How to run it: see looparium --help.
)";

}  // namespace

std::string_view help(Verb verb) {
  switch (verb) {
    case Verb::List:
      return List;
    case Verb::Schedule:
      return Schedule;
    case Verb::Trace:
      return Trace;
    case Verb::Explain:
      return Explain;
    case Verb::Advise:
      return Advise;
    case Verb::Record:
      return Record;
    case Verb::Run:
      return Run;
    case Verb::Export:
      return Export;
    default:
      return Overview;
  }
}

}  // namespace app::cli
