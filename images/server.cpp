// One request a connection: read it, wait as long as it says, send the picture.
// Rule: it is a program of the engine in a thread of its own, with its own loop, and no recording sees
// it.
#include "images/server.h"

#include "engine/asio_selector.h"
#include "engine/engine.h"
#include "engine/streams.h"
#include "images/draw.h"
#include "images/http.h"
#include "images/png.h"

namespace images {

namespace {

using engine::Coro;
using engine::get_running_loop;
using engine::Seconds;
using engine::StreamReader;
using engine::StreamWriter;

/// Drawing it is part of the delay.
Coro<std::string> answer_to(PictureRequest request) {
  const Seconds due = get_running_loop().time() + request.delay;
  const std::string picture = to_png(draw(request.n));
  co_await engine::sleep(due - get_running_loop().time());
  co_return response("200 OK", picture);
}

Coro<std::string> answer(StreamReader reader) {
  const std::string text = co_await reader.readuntil("\r\n\r\n");
  std::string status;
  try {
    co_return co_await answer_to(read_request(text));
  } catch (const HttpError& error) {
    status = error.what();
  }
  co_return response(status, "");
}

/// A client that goes away or talks nonsense is no trouble of ours.
Coro<> serve_one(StreamReader reader, StreamWriter writer) {
  try {
    writer.write(co_await answer(reader));
    co_await writer.drain();
  } catch (const engine::Exception&) {
  }
  writer.close();
}

Coro<> serve(std::promise<Server::Open>* opened) {
  engine::Loop& loop = get_running_loop();
  const engine::Server server = co_await engine::start_server(serve_one, "127.0.0.1", 0);
  const engine::Future<> stopped = loop.create_future();
  opened->set_value({.port = server.port(), .stop = [&loop, stopped] {
                       loop.call_soon_threadsafe({"stop", [stopped] { stopped.set_result(); }});
                     }});
  co_await stopped;
}

void run_in_thread(std::promise<Server::Open>& opened) {
  try {
    engine::ProgramOptions options;
    options.selector = std::make_unique<engine::AsioSelector>();
    const engine::Program program(std::move(options));
    engine::run(serve(&opened));
  } catch (...) {
    opened.set_exception(std::current_exception());
  }
}

}  // namespace

Server::Server() : thread_([this] { run_in_thread(opened_); }) {
  try {
    open_ = opened_.get_future().get();
  } catch (...) {
    thread_.join();
    throw;
  }
}

Server::~Server() {
  open_.stop();
  thread_.join();
}

}  // namespace images
