import type { ChartDrawing, ChartSpace } from './chart-drawing.js';
import { type PaintedShape, paintedShapes } from './chart-paint.rules.js';

/** A drawing as `charts/drawing` prints it. */
export type DrawingMarkup = {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly PaintedShape[];
};

/** What `charts/chart` prints: a chart with its title and description for those who hear it, drawn for a screen and for a phone. */
export type ChartMarkup = {
  readonly title: string;
  readonly description: string;
  readonly sizes: readonly (DrawingMarkup & { readonly space: ChartSpace; readonly name: string })[];
};

type DrawnChart = {
  readonly title: string;
  readonly description: string;
  readonly drawing: ChartDrawing;
  /** For a phone; null where the one serves for both. */
  readonly narrow: ChartDrawing | null;
};

/** @param name what no other chart of the page is called, of letters that may stand in an id */
export function chartMarkup({ title, description, drawing, narrow }: DrawnChart, name: string): ChartMarkup {
  const wide = { ...drawingMarkup(drawing), space: 'wide' as const, name: `${name}-wide` };
  const small = { ...drawingMarkup(narrow ?? drawing), space: 'narrow' as const, name: `${name}-narrow` };
  return { title, description, sizes: [wide, small] };
}

export function drawingMarkup({ width, height, marks }: ChartDrawing): DrawingMarkup {
  return { width, height, shapes: marks.flatMap(paintedShapes) };
}
