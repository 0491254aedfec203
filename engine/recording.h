// How the engine's parts describe themselves to the recorder of the current program.
// Rule: nothing here changes the run; with no recorder nothing here does work.
#pragma once

#include <exception>
#include <string>
#include <string_view>

#include "engine/site.h"
#include "engine/trace/recorder.h"

namespace engine {

class Frame;

/// The recorder of the current program; null: nobody records it.
trace::Recorder* current_recorder();
/// The task whose step runs; 0: none.
trace::TaskId current_task_id();

/// The row of a place in the recording.
trace::SiteId record_site(trace::Recorder& recorder, Site site);

/// A value's text as a recording shows it: two levels of containers, the contents of deeper ones being
/// `...`, and at most 80 characters, the last one then being `…`.
std::string shown(std::string_view text);
/// The same of an exception: its repr if Python itself has the type, else `<ClassName>`.
std::string shown_error(const std::exception_ptr& error);

/// What CPython warns of: the coroutine is destroyed and never ran. Without a recorder it goes to
/// standard error, as there.
void record_never_awaited(const Frame& frame);

}  // namespace engine
