// The stage: the thread with what runs on it, the ready queue, the waiting room, what is done.
// Rule: it shows one snapshot whole; what has no room ends in a count, never in a cut.
#pragma once

#include <span>
#include <string_view>

#include "app/model/drawing.h"
#include "app/model/explanation.h"
#include "app/model/listing.h"
#include "app/model/playback.h"
#include "app/model/snapshot.h"
#include "app/model/ui_state.h"

namespace app::model::layout {

struct StageScene {
  const Timeline& timeline;
  const Snapshot& now;
  /// The text of `file`, in which cards show where they stand; null: cards have no listings.
  const Listing* listing = nullptr;
  std::string_view file{};
  /// The listing cards open to, its lines found through their labels; null: `listing` itself.
  const Listing* shown = nullptr;
  /// Loop time to show, as `Playback::clock`.
  trace::Time clock = 0;
  /// Motions still to be seen, as `Playback::moves`.
  std::span<const Move> moves{};
  /// To stand under what is done; null or without a title: none was asked for.
  const Why* answer = nullptr;
  Box box{};
};

struct StagePicture {
  Drawing drawing;
  /// The answer stands on the stage; false when it had no room or there is none.
  bool is_answered = false;
};

/// Draws the panel from its ground up, title included.
StagePicture stage(const StageScene& scene, const UiState& ui);

}  // namespace app::model::layout
