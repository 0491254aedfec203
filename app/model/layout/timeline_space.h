// How the timeline's panel is shared out: names at the left, the axis above, a row for each lane.
// Rule: rows are tall while lanes are few, never lower than a line of text; the rest is scrolled under
// the loop's, which stays.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "app/model/drawing.h"
#include "app/model/timeline.h"

namespace app::model::layout {

struct TimelineSpace {
  Box head;
  /// The names.
  Box gutter;
  /// The axis' labels.
  Box axis;
  /// The lanes, beside the names.
  Box area;
  /// As far to the right as words may reach.
  float words_right = 0;
  float row_height = 0;
  /// Of the lanes' names.
  float name_size = 13;
  float scroll = 0;
  float scroll_limit = 0;
  /// The lane of each row; asyncio's own tasks of shutdown have none, and jobs stand in their worker's.
  std::vector<LaneIndex> lanes;
  /// How many workers' rows stand right below the loop's: where not all rows fit, who works comes
  /// before who waits.
  std::size_t workers_on_top = 0;
  /// The rows that are visible, the loop's first.
  std::vector<std::size_t> visible;
  /// Rows below the last one that is visible.
  std::size_t below = 0;

  /// A row over the whole width, names included. One scrolled away lies above `area`.
  Box row(std::size_t index) const;
  /// Where its bar stands, as wide as `area`.
  Box bar(std::size_t index) const;
  std::optional<std::size_t> row_of(LaneIndex lane) const;
};

/// How many rows there are in all.
std::size_t row_count(const Timeline& timeline);

/// "Task-2 download(0)".
std::string lane_label(const Lane& lane);
/// How far a lane's name stands to the right of its parents'.
float lane_indent(const Lane& lane);

/// The height that shows all lanes in rows this high, with everything around them.
float height_for_rows(const Timeline& timeline, float row);

/// What a timeline keeps to for the sake of those beside it.
struct LaneWishes {
  /// The column of names is at least so wide.
  float names = 0;
  /// Lanes and letters are larger, to be seen from far away.
  bool is_large = false;
  /// Without a line of its own above the axis the run's name stands beside it.
  bool has_head = true;
};

TimelineSpace timeline_space(const Timeline& timeline, const Box& panel, float scroll,
                             const LaneWishes& wishes = {});

/// The column of names that a run asks for in a panel so wide.
float names_width(const Timeline& timeline, float panel_width, bool is_large);

/// True when all lanes have room in large.
bool has_room_for_large(const Timeline& timeline, float panel_height);

}  // namespace app::model::layout
