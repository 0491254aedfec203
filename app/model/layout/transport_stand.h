// Where the replay stands, as the transport shows it: of one run, or of runs that move together.
// Rule: everything is counted in moments, from 0; the transport knows no other measure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/model/layout/window_input.h"

namespace app::model::layout {

struct TransportStand {
  bool is_open = false;
  bool is_playing = false;
  std::uint32_t moment = 0;
  std::uint32_t count = 0;
  /// On the way to the next moment, 0 to 1.
  double progress = 0;
  double speed = 1;
  /// "t = 1.000 s", and the widest it becomes.
  std::string clock{};
  std::string widest_clock{};

  /// A named moment.
  struct Mark {
    std::string_view title;
    std::uint32_t moment = 0;
    Target target{};
    /// The last one the cursor has come to.
    bool is_current = false;
  };
  std::vector<Mark> marks{};
};

TransportStand transport_stand(const WindowInput& input);

}  // namespace app::model::layout
