// The words of a count of what is not shown.
// Rule: quiet, but as readable as all other text.
#include "app/model/layout/more_count.h"

#include <fmt/format.h>

#include "app/model/layout/text.h"

namespace app::model::layout {

float more_width(std::size_t count) {
  constexpr float Air = 16;
  return width(fmt::format("+{} more", count), Quiet) + Air;
}

void add_more(Drawing& drawing, const Box& box, std::size_t count, std::string_view what) {
  add_text(drawing, box, fmt::format("+{} {}", count, what), Quiet, Align::Centre);
}

}  // namespace app::model::layout
