// The words facts are told in: times, calls, waits, outcomes, in the terms of the trace's language.
// Rule: a thing has one name everywhere; panels, pictures and command lines ask here.
#pragma once

#include <string>
#include <string_view>

#include "app/model/state.h"
#include "app/model/timeline.h"

namespace app::model {

/// "0.300 s"; more digits only where a thousandth is not exact: "0.000250 s".
std::string time_text(trace::Time time);
/// "0.300", for columns.
std::string short_time_text(trace::Time time);
/// "1 s", "0.3 s", "250 ms": a length of time as said in a sentence.
std::string duration_text(trace::Time duration);
/// The same to the millisecond, for what was measured: "0.403 s", "0.13 ms".
std::string rounded_text(trace::Time duration);
/// "1", "0.3": seconds as a program writes them, to the microsecond where it computed them.
std::string seconds_text(double seconds);
/// "ready", "waiting"...
std::string_view state_text(State state);

/// The call as written: "asyncio.sleep(1)", in C++ "sleep(1)".
std::string sleep_call(const trace::Trace& trace, double seconds);
/// Whether a Block is a pool's that is closed and waits for its jobs; else the program sleeps in it.
bool closes_pool(const trace::Record& record);
/// Of a Block: "time.sleep(1)", in C++ "block(1)"; or "shutdown(wait=True)", in C++ "shutdown()".
std::string block_call(const trace::Trace& trace, const trace::Record& record);
/// The same without what is in the brackets: "time.sleep", "shutdown".
std::string_view block_function(const trace::Trace& trace, const trace::Record& record);
std::string compute_call(const trace::Trace& trace, double seconds);

/// "Semaphore", "Semaphore 2" when there are several of its type.
std::string object_name(const Timeline& timeline, trace::ObjectId object);
/// "job 1", "fetch (job 1)".
std::string job_name(const Timeline& timeline, trace::JobId job);
/// "Task-2", "a future".
std::string future_name(const Timeline& timeline, trace::FutureRef fut);

/// A card's line: what a task waits for. "sleep(0.3)", "a permit of Semaphore", "Task-2",
/// "gather of 12, 4 done", "the result of job 1".
std::string wait_text(const Timeline& timeline, trace::WaitId wait, RecordIndex n);

/// The label of a callback in words: "the timer of asyncio.sleep", or the label itself.
std::string callback_text(std::string_view label);

}  // namespace app::model
