// A grid of tiles, filled from the left.
// Rule: each has its place from the beginning, so that nothing moves when one comes.
#include "app/model/layout/gallery.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "app/model/layout/controls.h"

namespace app::model::layout {

namespace {

constexpr float TileWidth = 48;
constexpr float TileHeight = 36;
constexpr float Between = 4;
constexpr float MostOfIt = 0.65F;  // of the panel
constexpr float Lines = 74;        // for a few of them there is always room

/// How many tiles there are room for.
struct Grid {
  Box box;
  std::size_t columns = 1;
  std::size_t rows = 1;

  std::size_t places() const { return columns * rows; }
  Box tile(std::size_t place) const {
    const std::size_t column = place % columns;
    const std::size_t row = place / columns;
    return {box.x + static_cast<float>(column) * (TileWidth + Between),
            box.y + static_cast<float>(row) * (TileHeight + Between), TileWidth, TileHeight};
  }
};

std::size_t how_many(float room, float tile) {
  return static_cast<std::size_t>(std::max(1.0F, (room + Between) / (tile + Between)));
}

Grid grid_for(const Box& body, std::size_t pictures) {
  Grid grid{.box = {body.x + Margin, body.y + 2, body.w - 2 * Margin, body.h}};
  grid.columns = how_many(grid.box.w, TileWidth);
  const std::size_t needed = (pictures + grid.columns - 1) / grid.columns;
  const float room = std::min(body.h * MostOfIt, body.h - Lines) - Between;
  grid.rows = std::min(needed, how_many(room, TileHeight));
  return grid;
}

void add_frame(Drawing& drawing, const Box& tile) {
  drawing.add(Rect{.box = tile, .radius = 3, .stroke = {Ink::Line}, .is_dashed = true});
}

void add_count(Drawing& drawing, const Box& tile, std::size_t count) {
  add_frame(drawing, tile);
  add_text(drawing, tile, fmt::format("+{}", count), Quiet, Align::Centre);
}

/// A picture as large as it fits, in the middle of its tile.
Box fitted(const Box& tile, const trace::Picture& picture) {
  const auto wide = static_cast<float>(picture.width);
  const auto high = static_cast<float>(picture.height);
  const float by = std::min(tile.w / wide, tile.h / high);
  return {tile.x + (tile.w - wide * by) / 2, tile.y + (tile.h - high * by) / 2, wide * by,
          high * by};
}

void add_picture(Drawing& drawing, const RunInput& run, const UiState& ui, const Box& tile,
                 RecordIndex record) {
  const trace::Trace& trace = run.timeline->trace();
  const trace::SharedPicture& picture = trace.picture(run.timeline->record(record).picture);
  const Target target{Target::On::Record, record};
  const bool is_marked = record == run.snapshot->record || ui.hover == target;
  const Box box = fitted(tile, *picture);
  drawing.add(Image{.box = box, .picture = picture});
  drawing.add(Rect{.box = box,
                   .stroke = {is_marked ? Ink::Accent : Ink::Line},
                   .stroke_width = is_marked ? 2.0F : 1.0F});
  drawing.add_hot(tile, target);
}

}  // namespace

Box add_gallery(Drawing& drawing, const RunInput& run, const UiState& ui, const Box& body) {
  const std::span<const RecordIndex> all = run.timeline->pictures();
  if (all.empty() || body.h < 2 * TileHeight) return body;
  const Grid grid = grid_for(body, all.size());
  const auto here =
      static_cast<std::size_t>(std::ranges::upper_bound(all, run.snapshot->record) - all.begin());
  // Of more than there is room for, the last ones, and a count in the first place.
  const std::size_t left_out = here > grid.places() ? here - grid.places() + 1 : 0;
  std::size_t place = 0;
  if (left_out > 0) add_count(drawing, grid.tile(place++), left_out);
  for (std::size_t i = left_out; i < here; ++i)
    add_picture(drawing, run, ui, grid.tile(place++), all[i]);
  for (; place < std::min(grid.places(), all.size()); ++place)
    add_frame(drawing, grid.tile(place));
  const float used = static_cast<float>(grid.rows) * (TileHeight + Between) + 6;
  return {body.x, body.y + used, body.w, std::max(0.0F, body.h - used)};
}

}  // namespace app::model::layout
