// The row of what is done: a chip for each task, with how it ended.
// Rule: in the order of ending; when they do not fit, the last place is a count.
#pragma once

#include "app/model/layout/stage_cards.h"
#include "app/model/layout/stage_plan.h"
#include "app/model/layout/stage_space.h"

namespace app::model::layout {

/// The height of the chips in this width, of three rows at most.
float done_need(const StageScene& scene, const StageCards& cards, float width);

/// Adds the chips and their heading.
void add_done(StagePlan& plan, const Region& region, const StageScene& scene,
              const StageCards& cards);

/// A part's name and its number.
void add_heading(Drawing& drawing, const Box& box, std::string_view title);
void add_heading(Drawing& drawing, const Box& box, std::string_view title, std::size_t count);

}  // namespace app::model::layout
