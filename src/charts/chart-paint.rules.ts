import type { ChartDash, ChartMark, ChartTone } from './chart-drawing.js';
import { patternPath } from './chart-pattern.rules.js';

/** Colours in which shapes keep three, and words seven, times the brightness of paper, or less of it. */
const COLOURS: Record<ChartTone, string> = {
  late: '#ca3535',
  soon: '#b8530d',
  done: '#0f7a52',
  plain: '#0c4444',
  quiet: '#6f777b',
  ink: '#0b0c0c',
  muted: '#505a5f',
  grid: '#d5dcdc',
  paper: '#ffffff',
};
const DASHES: Record<ChartDash, string | null> = { solid: null, dashed: '8 4', dotted: '2 3' };
const NONE = 'none';

/** What is drawn for one mark, as SVG has it: an element or two with their attributes, none of which is a style. */
export type PaintedShape = {
  readonly rect: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly fill: string;
    readonly stroke: string;
  } | null;
  readonly path: {
    readonly d: string;
    readonly fill: string;
    readonly stroke: string;
    readonly strokeWidth: number;
    readonly dashes: string | null;
  } | null;
  readonly words: {
    readonly x: number;
    readonly y: number;
    readonly text: string;
    readonly anchor: string;
    readonly size: number;
    readonly weight: number;
    readonly fill: string;
  } | null;
};

const EMPTY: PaintedShape = { rect: null, path: null, words: null };
const STROKES = { line: 1, dashed: 2, pattern: 1.6, curve: 2.2 } as const;

/** A mark in its colours. */
export function paintedShapes(mark: ChartMark): PaintedShape[] {
  const colour = COLOURS[mark.tone];
  switch (mark.kind) {
    case 'rect': {
      const { x, y, width, height, pattern } = mark;
      const fill = pattern === 'solid' ? colour : COLOURS.paper;
      const lines = patternPath(pattern, mark);
      const drawn = { ...EMPTY, rect: { x, y, width, height, fill, stroke: colour } };
      return lines === '' ? [drawn] : [drawn, stroked(lines, colour, STROKES.pattern, 'solid')];
    }
    case 'line': {
      const { x1, y1, x2, y2, pattern } = mark;
      const width = pattern === 'solid' ? STROKES.line : STROKES.dashed;
      return [stroked(`M${x1},${y1}L${x2},${y2}`, colour, width, pattern)];
    }
    case 'path':
      return mark.isFilled
        ? [{ ...EMPTY, path: { d: mark.d, fill: colour, stroke: NONE, strokeWidth: 0, dashes: null } }]
        : [stroked(mark.d, colour, STROKES.curve, mark.pattern)];
    case 'text': {
      const { x, y, text, anchor, size, isStrong } = mark;
      return [{ ...EMPTY, words: { x, y, text, anchor, size, weight: isStrong ? 700 : 400, fill: colour } }];
    }
  }
}

function stroked(d: string, stroke: string, strokeWidth: number, dash: ChartDash): PaintedShape {
  return { ...EMPTY, path: { d, fill: NONE, stroke, strokeWidth, dashes: DASHES[dash] } };
}
