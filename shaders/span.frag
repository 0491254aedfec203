#version 330 core
// One pixel of a bar: its fill, its motif's marks, its outline, each covering as much as it touches.
// Rule: lengths are pixels and nothing is sampled, so a bar is as sharp at every scale.

in vec2 point;
flat in vec4 bar;
flat in vec4 bar_edge;
flat in vec4 bar_motif;
flat in vec2 bar_origin;
flat in vec4 bar_fill;
flat in vec4 bar_marks;
flat in vec4 bar_outline;

out vec4 colour;

const int Dots = 1;
const int Hatch = 2;
const int CrossHatch = 3;
const int Horizontal = 4;
const int Vertical = 5;
const int VerticalPairs = 6;
const int Chevrons = 7;

// How far outside the rounded box; negative inside.
float distance_to_box(vec2 at, vec4 box, float radius) {
  vec2 half_size = (box.zw - box.xy) * 0.5;
  float r = min(radius, min(half_size.x, half_size.y));
  vec2 q = abs(at - (box.xy + box.zw) * 0.5) - half_size + r;
  return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - r;
}

// How much of this pixel lies inside a shape with straight edges: also right for boxes thinner
// than a pixel.
float box_coverage(vec2 at, vec4 box) {
  vec2 inside = clamp(min(at + 0.5, box.zw) - max(at - 0.5, box.xy), 0.0, 1.0);
  return inside.x * inside.y;
}

float covered(float signed_distance) { return clamp(0.5 - signed_distance, 0.0, 1.0); }

// Lines of `thickness` across `along`, in the middle of each period.
float lines(float along, float period, float thickness) {
  float from_middle = abs(fract(along / period) - 0.5) * period;
  return covered(from_middle - thickness * 0.5);
}

float dots(vec2 at, float period, float size) {
  vec2 from_middle = (fract(at / period) - 0.5) * period;
  return covered(length(from_middle) - size * 0.5);
}

float marks(vec2 at, int motif, float period, float thickness) {
  const float Slant = 0.70710678;
  if (motif == Dots) return dots(at, period, thickness);
  if (motif == Hatch) return lines((at.x + at.y) * Slant, period, thickness);
  if (motif == CrossHatch)
    return max(lines((at.x + at.y) * Slant, period, thickness),
               lines((at.x - at.y) * Slant, period, thickness));
  if (motif == Horizontal) return lines(at.y, period, thickness);
  if (motif == Vertical) return lines(at.x, period, thickness);
  if (motif == VerticalPairs)
    return max(lines(at.x - thickness, period, thickness),
               lines(at.x + thickness, period, thickness));
  if (motif == Chevrons) {
    float middle = (bar.y + bar.w) * 0.5;
    return lines((at.x + abs(point.y - middle)) * Slant, period, thickness);
  }
  return 0.0;
}

// 1 on a dash, 0 in a gap; dashes run along the nearer edge.
float dashes(vec2 at, float dash, float gap) {
  if (gap <= 0.0) return 1.0;
  vec2 to_edge = min(at - bar.xy, bar.zw - at);
  float along = to_edge.x < to_edge.y ? at.y - bar.y : at.x - bar.x;
  float period = dash + gap;
  float from_middle = abs(fract(along / period + 0.5) - 0.5) * period;
  return covered(from_middle - dash * 0.5);
}

vec4 over(vec4 ground, vec4 ink, float coverage) {
  float alpha = ink.a * coverage;
  float total = alpha + ground.a * (1.0 - alpha);
  if (total <= 0.0) return vec4(0.0);
  return vec4((ink.rgb * alpha + ground.rgb * ground.a * (1.0 - alpha)) / total, total);
}

void main() {
  float outside = distance_to_box(point, bar, bar_edge.x);
  float coverage = box_coverage(point, bar);
  if (bar_edge.x > 0.0) coverage = min(coverage, covered(outside));
  if (coverage <= 0.0) discard;

  vec4 paint = bar_fill;
  paint = over(paint, bar_marks,
               marks(point - bar_origin, int(bar_motif.x + 0.5), bar_motif.y, bar_motif.z));
  float edge = covered(-outside - bar_edge.y) * dashes(point, bar_edge.z, bar_edge.w);
  if (bar_edge.y > 0.0) paint = over(paint, bar_outline, edge);
  colour = vec4(paint.rgb, paint.a * coverage);
}
