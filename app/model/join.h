// asyncio's ways of waiting for several tasks at once.
// Rule: in the order in which the curriculum's scenarios take them.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace app::model {

enum class Join : std::uint8_t { Gather, TaskGroup, Wait, AsCompleted };

/// "gather", "TaskGroup", "wait", "as_completed".
constexpr std::string_view join_text(Join join) {
  constexpr std::array<std::string_view, 4> Texts{"gather", "TaskGroup", "wait", "as_completed"};
  return Texts[static_cast<std::size_t>(join)];
}

}  // namespace app::model
