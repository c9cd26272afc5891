// Fills that differ without colour: for people who see none, and for paper without it.

import type { ChartColours } from "./chart-colours.ts";

type Draw = (context: CanvasRenderingContext2D, size: number) => void;

const TILE_PX = 8;

const horizontal: Draw = (context, size) => {
  context.fillRect(0, size / 2 - 1, size, 2);
};
const vertical: Draw = (context, size) => {
  context.fillRect(size / 2 - 1, 0, 2, size);
};
const dots: Draw = (context, size) => {
  for (const [x, y] of [
    [0.25, 0.25],
    [0.75, 0.75],
  ] as const) {
    context.beginPath();
    context.arc(x * size, y * size, size / 5.5, 0, 2 * Math.PI);
    context.fill();
  }
};
const rising: Draw = (context, size) => {
  stroke(context, [
    [-1, 1, 1, -1],
    [0, size, size, 0],
    [size - 1, size + 1, size + 1, size - 1],
  ]);
};
const falling: Draw = (context, size) => {
  stroke(context, [
    [-1, size - 1, 1, size + 1],
    [0, 0, size, size],
    [size - 1, -1, size + 1, 1],
  ]);
};
const crossed: Draw = (context, size) => {
  rising(context, size);
  falling(context, size);
};

type Segment = readonly [number, number, number, number];

function stroke(context: CanvasRenderingContext2D, segments: readonly Segment[]): void {
  context.lineWidth = 1.5;
  context.beginPath();
  for (const [fromX, fromY, toX, toY] of segments) {
    context.moveTo(fromX, fromY);
    context.lineTo(toX, toY);
  }
  context.stroke();
}

export type Fill = string | CanvasPattern;

/** The fills of the parts of a row, in order; neighbours differ in colour and in pattern. */
export function partFills(colours: ChartColours, parts: number): readonly Fill[] {
  const fills: readonly (() => Fill)[] = [
    () => colours.strong,
    () => tiled(rising, colours.strong, colours.ground),
    () => tiled(dots, colours.second, colours.ground),
    () => colours.second,
    () => tiled(crossed, colours.soft, colours.ground),
    () => tiled(horizontal, colours.strong, colours.ground),
    () => tiled(vertical, colours.second, colours.ground),
  ];
  return Array.from({ length: parts }, (_, part) => fills[part % fills.length]?.() ?? colours.soft);
}

/** Bars of one series: the largest are solid, the others striped. */
export function barFills(colours: ChartColours, largest: readonly boolean[]): readonly Fill[] {
  const striped = tiled(rising, colours.strong, colours.ground);
  return largest.map((isLargest) => (isLargest ? colours.strong : striped));
}

function tiled(draw: Draw, colour: string, ground: string): Fill {
  const tile = document.createElement("canvas");
  tile.width = TILE_PX;
  tile.height = TILE_PX;
  const context = tile.getContext("2d");
  if (context === null) return colour;
  context.fillStyle = ground;
  context.fillRect(0, 0, TILE_PX, TILE_PX);
  context.fillStyle = colour;
  context.strokeStyle = colour;
  draw(context, TILE_PX);
  return context.createPattern(tile, "repeat") ?? colour;
}
