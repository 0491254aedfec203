// Draws the lanes of the timeline: bars with their labels, ticks of steps, outcomes, the loop's own.
// Rule: what lies after the playhead is fainter; a label is drawn only where all of it fits, over all
// else.
#pragma once

#include <string>
#include <vector>

#include "app/model/layout/lane_bars.h"
#include "app/model/layout/text.h"
#include "app/model/layout/timeline.h"
#include "app/model/layout/timeline_space.h"

namespace app::model::layout {

class LanePainter {
 public:
  /// `cell`: what is narrower is drawn together. All must outlive the painter.
  LanePainter(Drawing& drawing, const TimelineScene& scene, const AxisScale& scale, float cell)
      : drawing_(drawing), scene_(scene), scale_(scale), cell_(cell) {}

  /// What begins after `x` is drawn faded.
  void set_lit_until(float x) { lit_until_ = x; }
  void add_loop(const Box& lane);
  void add_lane(LaneIndex lane, const Box& box);
  /// The words on the bars added so far.
  void add_labels();

 private:
  struct Label {
    LaneBar bar;
    Box box;
  };

  void add_bar(const Box& box, State state);
  void add_label(const Label& label);
  void add_tick(float x, const Box& lane, State state, RecordIndex first);
  void add_outcome(LaneIndex lane, const Box& box);
  void add_outcomes_of_jobs(const LaneBars& pieces, const Box& box);
  void add_sign_of(const Span& outcome, float x, const Box& box);
  void add_selects(const Box& lane);
  void add_blocks(const Box& lane);
  void add_iterations(const Box& lane);
  /// In the longest words that fit into `room`; empty when none do.
  std::string label_of(const LaneBar& bar, const Type& type, float room) const;
  std::vector<std::string> labels_of(const LaneBar& bar) const;
  /// The part of an iteration, of what is seen of it, that has room for its number.
  Box clear_of_blocks(const Box& seen, float needed) const;
  float begin_of(const Stretch& stretch) const;
  float end_of(const Stretch& stretch) const;
  template <class Draw>
  void for_visible(std::span<const Stretch> stretches, Draw draw) const;

  Drawing& drawing_;
  const TimelineScene& scene_;
  const AxisScale& scale_;
  float cell_;
  float lit_until_ = 0;
  std::vector<Label> labels_;
};

}  // namespace app::model::layout
