// What each verb does.
// Rule: results go to standard output, messages to standard error; each returns the exit status.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "app/cli/command.h"
#include "app/cli/open_run.h"
#include "app/model/workload.h"
#include "app/runs/run.h"

namespace app::cli {

enum ExitStatus : int { Fine = 0, Failed = 1, WrongUse = 2 };

int list_scenarios(const Command& command);
int print_schedule(const Command& command);
int print_trace(const Command& command);
int print_story(const Command& command);
int print_comparison(const Command& command);
/// Draws the ways of doing such work on one axis, as `command` says.
void export_ways(const Command& command, const model::Workload& work);
/// Draws these, as `run_all_ways` gives them.
void export_ways(const Command& command, const std::vector<std::unique_ptr<OpenRun>>& ways);
int print_advice(const Command& command);
/// Of a scenario whose ways are those of joining tasks: what each makes of the first error or result.
int print_join_advice(const Command& command);
int record_program(const Command& command);
/// A scenario or a program: what it prints as it goes, and its trace.
int run_and_record(const Command& command);
int export_picture(const Command& command);
int open_window(const Command& command);

/// Writes a result to standard output. Throws runs::RunError when it does not arrive.
void print_result(std::string_view text);
/// One message on standard error, with the program's name before it.
void print_message(std::string_view line);
/// Of a program that goes on after the first Ctrl-C.
void say_it_goes_on();
/// As runs::run(), and says so when the program goes on after a Ctrl-C.
runs::Run run_to_end(const runs::Request& request);
/// Tells what a person should know about a run, and gives its exit status.
int report(const runs::Run& run);

}  // namespace app::cli
