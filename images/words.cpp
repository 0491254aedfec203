// Each word twice: what it stands for, and the real thing.
// Rule: in virtual time each is exactly the sleep, the blocking or the computing it stands for, so that
// a schedule is that of the Python twin; where pictures are really served it does what it says.
#include "images/words.h"

#include <algorithm>
#include <optional>

#include "engine/engine.h"
#include "engine/streams.h"
#include "images/download.h"
#include "images/edges.h"
#include "images/folder.h"
#include "images/gallery.h"
#include "images/http.h"
#include "images/png.h"

namespace images {

namespace {

using engine::Coro;
using engine::Seconds;
using engine::Site;

constexpr int Side = engine::trace::Picture::MostSide;

/// A small picture, as a recording keeps it.
void show(const Picture& small) {
  engine::show({.width = static_cast<std::uint32_t>(small.width),
                .height = static_cast<std::uint32_t>(small.height),
                .rgb = {small.bytes.begin(), small.bytes.end()}});
}

/// Thin lines grow faint in a small picture.
Picture brighter(Picture picture, int times) {
  for (std::uint8_t& byte : picture.bytes)
    byte = static_cast<std::uint8_t>(std::min(byte * times, 255));
  return picture;
}

void write_picture(int n, const std::string& bytes) { write_file(picture_path(n), bytes); }

Coro<std::string> body_from(int port, PictureRequest request) {
  const auto [reader, writer] = co_await engine::open_connection("127.0.0.1", port);
  writer.write(text_of(request));
  const std::string head = co_await reader.readuntil("\r\n\r\n");
  const std::string body = co_await reader.readexactly(body_size(head));
  writer.close();
  co_return body;
}

Coro<> fetch_really(int port, PictureRequest request) {
  const std::string body = co_await body_from(port, request);
  co_await engine::to_thread(engine::job<write_picture>, request.n, body);
  show(shrunk(from_png(body), Side, Side));
}

void fetch_blocking_really(int port, PictureRequest request, Site site) {
  Download download(port, request);
  engine::block(request.delay, [&] { return download.look(); }, site);
  write_picture(request.n, download.body());
  show(shrunk(from_png(download.body()), Side, Side));
}

void detect_edges_really(int n, Seconds duration, Site site) {
  const Picture picture = from_png(read_file(picture_path(n)));
  Picture edges;
  engine::compute(duration, [&] { edges = edges_of(picture); }, site);
  write_file(edges_path(n), to_png(edges));
  show(brighter(shrunk(edges, Side, Side), 3));
}

}  // namespace

Coro<> fetch(int n, Seconds duration, Site site) {
  const std::optional<int> port = server_port();
  if (!port) return engine::sleep(duration, site);
  return fetch_really(*port, {.n = n, .delay = duration});
}

void fetch_blocking(int n, Seconds duration, Site site) {
  const std::optional<int> port = server_port();
  if (!port) return engine::block(duration, site);
  fetch_blocking_really(*port, {.n = n, .delay = duration}, site);
}

void detect_edges(int n, Seconds duration, Site site) {
  if (!server_port()) return engine::compute(duration, site);
  detect_edges_really(n, duration, site);
}

}  // namespace images
