import { SQUARE_INRADIUS, TRIANGLE_INRADIUS } from '../../state/marks.ts';

/**
 * Shaders of the boilers' marks. A mark is a square of pixels round the position, in which the fragment shader
 * measures the distance to the edge of its shape; edges stay sharp at any size and pixel ratio.
 */

/** Uniforms of one pass, which draws the boilers of one verdict. */
export const boilerUniforms = {
  name: 'boiler',
  vs: uniformBlock(),
  fs: uniformBlock(),
  uniformTypes: {
    fill: 'vec4<f32>',
    outline: 'vec4<f32>',
    hole: 'vec4<f32>',
    verdict: 'f32',
    shape: 'f32',
    radiusPx: 'f32',
    outlinePx: 'f32',
    holePx: 'f32',
  },
} as const;

export interface BoilerUniforms {
  readonly fill: readonly number[];
  readonly outline: readonly number[];
  readonly hole: readonly number[];
  /** Verdict byte of the boilers that this pass draws. */
  readonly verdict: number;
  /** Index into MARK_SHAPES. */
  readonly shape: number;
  readonly radiusPx: number;
  readonly outlinePx: number;
  /** 0 for a mark without a hollow centre. */
  readonly holePx: number;
}

function uniformBlock(): string {
  return `\
layout(std140) uniform boilerUniforms {
  vec4 fill;
  vec4 outline;
  vec4 hole;
  float verdict;
  float shape;
  float radiusPx;
  float outlinePx;
  float holePx;
} boiler;
`;
}

export const BOILER_VERTEX_SHADER = `\
#version 300 es
#define SHADER_NAME boiler-mark-vertex

in vec3 positions;
in vec3 instancePositions;
in vec3 instancePositions64Low;
in float instanceVerdicts;

out vec2 fromCentrePx;
out float pixelSize;
out vec4 markColour;

void main(void) {
  geometry.worldPosition = instancePositions;
  geometry.pickingColor = picking_getPickingColorFromInstanceID();
  pixelSize = 1.0 / project.devicePixelRatio;
  fromCentrePx = positions.xy * (boiler.radiusPx * 1.5 + 1.0);
  geometry.uv = positions.xy;
  if (abs(instanceVerdicts - boiler.verdict) > 0.5) {
    // Of another pass: all corners in one point outside the view, so nothing is drawn.
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
  } else {
    gl_Position =
      project_position_to_clipspace(instancePositions, instancePositions64Low, vec3(0.0), geometry.position);
    DECKGL_FILTER_GL_POSITION(gl_Position, geometry);
    gl_Position.xy += project_pixel_size_to_clipspace(fromCentrePx);
  }
  markColour = boiler.fill;
  DECKGL_FILTER_COLOR(markColour, geometry);
}
`;

export const BOILER_FRAGMENT_SHADER = `\
#version 300 es
#define SHADER_NAME boiler-mark-fragment

precision highp float;

in vec2 fromCentrePx;
in float pixelSize;
in vec4 markColour;

out vec4 fragColor;

// Shapes by their index in MARK_SHAPES. Pixels outside the edge, negative inside; straight sides are half planes at the same distance.
float edgeDistancePx(vec2 p) {
  float radius = boiler.radiusPx;
  if (boiler.shape < 0.5) return length(p) - radius;
  if (boiler.shape < 1.5) return (abs(p.x) + abs(p.y) - radius) * 0.70710678;
  if (boiler.shape > 2.5) return max(abs(p.x), abs(p.y)) - ${SQUARE_INRADIUS} * radius;
  float slanted = dot(vec2(abs(p.x), p.y), vec2(0.8660254, 0.5));
  return max(-p.y, slanted) - ${TRIANGLE_INRADIUS} * radius;
}

void main(void) {
  float distancePx = edgeDistancePx(fromCentrePx);
  float soft = 0.6 * pixelSize;
  float coverage = 1.0 - smoothstep(-soft, soft, distancePx);
  if (coverage < 0.01) discard;
  float inOutline = boiler.outlinePx > 0.0
    ? smoothstep(-boiler.outlinePx - soft, -boiler.outlinePx + soft, distancePx)
    : 0.0;
  float outsideHole = boiler.holePx > 0.0
    ? smoothstep(boiler.holePx - soft, boiler.holePx + soft, length(fromCentrePx))
    : 1.0;
  vec4 colour = mix(markColour, boiler.outline, inOutline);
  fragColor = mix(boiler.hole, colour, outsideHole);
  fragColor.a *= coverage;
  geometry.uv = fromCentrePx;
  DECKGL_FILTER_COLOR(fragColor, geometry);
}
`;
