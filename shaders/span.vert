#version 330 core
// One bar: a rectangle a pixel larger than its box, so that its edges can fade out.
// Rule: the inputs are the fields of `app/gl/span.h`, in their order.

layout(location = 0) in vec4 box;      // left, top, right, bottom
layout(location = 1) in vec4 edge;     // radius, outline's width, dash, gap
layout(location = 2) in vec4 motif;    // which, period, thickness
layout(location = 3) in vec4 fill;
layout(location = 4) in vec4 marks;
layout(location = 5) in vec4 outline;

uniform vec2 picture_size;

out vec2 point;
flat out vec4 bar;
flat out vec4 bar_edge;
flat out vec4 bar_motif;
flat out vec4 bar_fill;
flat out vec4 bar_marks;
flat out vec4 bar_outline;

void main() {
  vec2 corner = vec2(gl_VertexID & 1, gl_VertexID >> 1);
  point = mix(box.xy - 1.0, box.zw + 1.0, corner);
  bar = box;
  bar_edge = edge;
  bar_motif = motif;
  bar_fill = fill;
  bar_marks = marks;
  bar_outline = outline;
  vec2 place = point / picture_size * 2.0 - 1.0;
  gl_Position = vec4(place.x, -place.y, 0.0, 1.0);
}
