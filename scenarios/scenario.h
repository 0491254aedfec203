// What a scenario's .cpp includes: the engine, its parameters, and how it hands its program over.
// Rule: a scenario declares its parameters and one Script; the rest is read from its files.
#pragma once

#include <vector>

#include "engine/engine.h"
#include "engine/stream_reader.h"
#include "images/words.h"
#include "scenarios/parameter.h"

namespace scenarios {

using namespace engine::literals;

using engine::aclosing;
using engine::ALL_COMPLETED;
using engine::all_tasks;
using engine::AnyFuture;
using engine::AnyTask;
using engine::as_completed;
using engine::AsyncGenerator;
using engine::Barrier;
using engine::block;
using engine::CancelledError;
using engine::compute;
using engine::Condition;
using engine::Coro;
using engine::create_task;
using engine::current_task;
using engine::ensure_future;
using engine::Event;
using engine::Exception;
using engine::ExceptionGroup;
using engine::FIRST_COMPLETED;
using engine::FIRST_EXCEPTION;
using engine::format;
using engine::Future;
using engine::gather;
using engine::get_running_loop;
using engine::InvalidStateError;
using engine::job;
using engine::KeyError;
using engine::Lock;
using engine::Loop;
using engine::print;
using engine::ProcessFunction;
using engine::ProcessPoolExecutor;
using engine::Queue;
using engine::return_exceptions;
using engine::run;
using engine::RuntimeError;
using engine::Seconds;
using engine::Semaphore;
using engine::shield;
using engine::Site;
using engine::sleep;
using engine::StopAsyncIteration;
using engine::StreamReader;
using engine::Task;
using engine::TaskGroup;
using engine::ThreadPoolExecutor;
using engine::Timeout;
using engine::timeout;
using engine::timeout_at;
using engine::TimeoutError;
using engine::to_thread;
using engine::try_except;
using engine::try_except_star;
using engine::try_finally;
using engine::TypeError;
using engine::ValueError;
using engine::wait;
using engine::wait_for;
using engine::with;

using images::detect_edges;
using images::fetch;
using images::fetch_blocking;

/// What a .cpp gives the registry.
struct Script {
  std::vector<Parameter> parameters;
  void (*run)();
  bool has_pictures = false;  // as Scenario's
};

}  // namespace scenarios
