// The part of AsioSelector that names Asio.
// Rule: included by the few source files that speak to Asio, and by no header.
#pragma once

#include <asio/executor_work_guard.hpp>
#include <asio/io_context.hpp>
#include <chrono>

#include "engine/asio_selector.h"

namespace engine {

struct AsioSelector::Context {
  asio::io_context io;
  /// Waiting for nothing is no reason to return.
  asio::executor_work_guard<asio::io_context::executor_type> work{io.get_executor()};
  const std::chrono::steady_clock::time_point begin = std::chrono::steady_clock::now();
};

}  // namespace engine
