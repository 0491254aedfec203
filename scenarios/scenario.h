// What a scenario's .cpp includes: the engine, its parameters, and how it hands its program over.
// Rule: a scenario declares its parameters and one Script; the rest is read from its files.
#pragma once

#include <vector>

#include "engine/engine.h"
#include "scenarios/parameter.h"

namespace scenarios {

using namespace engine::literals;

using engine::block;
using engine::compute;
using engine::Coro;
using engine::create_task;
using engine::format;
using engine::gather;
using engine::print;
using engine::run;
using engine::Seconds;
using engine::Semaphore;
using engine::Site;
using engine::sleep;
using engine::Task;
using engine::with;

/// What a .cpp gives the registry.
struct Script {
  std::vector<Parameter> parameters;
  void (*run)();
};

}  // namespace scenarios
