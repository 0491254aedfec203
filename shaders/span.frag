#version 330 core
// One pixel of a bar: its fill, its motif's marks, its outline, each covering as much as it touches.
// Rule: lengths are pixels and nothing is sampled, so a bar is as sharp at every scale.

in vec2 point;
flat in vec4 bar;
flat in vec4 bar_edge;
flat in vec4 bar_motif;
flat in vec4 bar_fill;
flat in vec4 bar_marks;
flat in vec4 bar_outline;

out vec4 colour;

const int Dots = 1;
const int Diagonal = 2;
const int Crossed = 3;
const int Chevrons = 4;
const int Horizontal = 5;
const int Vertical = 6;
const int DoubleVertical = 7;

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

// How far `along` is from the nearest multiple of `period`.
float from_multiple(float along, float period) {
  return abs(fract(along / period + 0.5) - 0.5) * period;
}

float lines(float along, float period, float thickness) {
  return covered(from_multiple(along, period) - thickness * 0.5);
}

// Lines where x + y is a multiple: the distance to them is across the slope.
float slanted(float sum, float period, float thickness) {
  return covered(from_multiple(sum, period) * 0.70710678 - thickness * 0.5);
}

// `at` counts from the bar's left top corner.
float marks(vec2 at, int motif, float period, float thickness) {
  float middle = period * 0.5;
  if (motif == Dots) {
    vec2 from_centre = (fract(at / period) - 0.5) * period;
    return covered(length(from_centre) - thickness * 0.5);
  }
  if (motif == Diagonal) return slanted(at.x + at.y, period, thickness);
  if (motif == Crossed)
    return max(slanted(at.x + at.y, period, thickness), slanted(at.x - at.y, period, thickness));
  if (motif == Chevrons)
    return slanted(at.x + abs(mod(at.y, period) - middle), period, thickness);
  if (motif == Horizontal) return lines(at.y - middle, period, thickness);
  if (motif == Vertical) return lines(at.x - middle, period, thickness);
  if (motif == DoubleVertical)
    return max(lines(at.x - middle - thickness, period, thickness),
               lines(at.x - middle + thickness, period, thickness));
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
               marks(point - bar.xy, int(bar_motif.x + 0.5), bar_motif.y, bar_motif.z));
  float edge = covered(-outside - bar_edge.y) * dashes(point, bar_edge.z, bar_edge.w);
  if (bar_edge.y > 0.0) paint = over(paint, bar_outline, edge);
  colour = vec4(paint.rgb, paint.a * coverage);
}
