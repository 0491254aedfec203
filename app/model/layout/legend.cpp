// The table of states in the order in which a task comes to them, jobs last.
// Rule: a row is as high as its words need.
#include "app/model/layout/legend.h"

#include <algorithm>
#include <array>

#include "app/model/layout/glyphs.h"
#include "app/model/layout/text.h"

namespace app::model::layout {
namespace {

struct LegendRow {
  State state;
  std::string_view name;
  std::string_view means;
};

constexpr std::array<LegendRow, 10> Rows{
    {{State::Created, "created", "nothing of it has run yet"},
     {State::Ready, "ready", "in the queue, not running"},
     {State::Running, "running", "has the thread"},
     {State::Blocking, "blocking", "has the thread and holds the loop"},
     {State::Waiting, "waiting", "suspended until something happens"},
     {State::Done, "done", "returned"},
     {State::Failed, "failed", "raised an exception"},
     {State::Cancelled, "cancelled", "ended by cancellation"},
     {State::ThreadJob, "in a thread", "runs outside the loop"},
     {State::ProcessJob, "in a process", "runs outside the loop"}}};

constexpr float SwatchWidth = 32;
constexpr float SwatchHeight = 14;
constexpr float GlyphSize = 12;
constexpr float WordsLeft = SwatchWidth + 8 + GlyphSize + 8;
constexpr float RowGap = 6;

}  // namespace

float add_legend(Drawing& drawing, const Box& box) {
  float y = box.y;
  for (const LegendRow& row : Rows) {
    const float line = line_height(Body);
    const Box swatch{box.x, y + (line - SwatchHeight) / 2, SwatchWidth, SwatchHeight};
    drawing.add(Bar{.box = swatch, .state = row.state, .radius = 3});
    add_glyph(drawing, glyph_of(row.state),
              {swatch.right() + 8, y + (line - GlyphSize) / 2, GlyphSize, GlyphSize},
              {ink_of(row.state)});
    const Box words{box.x + WordsLeft, y, box.w - WordsLeft, line};
    const float name = add_text(drawing, words, row.name, Bold) + 8;
    const bool fits = name + width(row.means, Quiet) <= words.w;
    if (fits) {
      add_text(drawing, {words.x + name, y, words.w - name, line}, row.means, Quiet);
      y += line + RowGap;
    } else {
      const Box below{words.x, y + line, words.w, 1e6F};
      y += line + add_paragraph(drawing, below, row.means, Quiet) + RowGap;
    }
  }
  return y - box.y;
}

}  // namespace app::model::layout
