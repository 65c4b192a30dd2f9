import { curveLinearClosed, line } from 'd3-shape';
import type { ChartTone, PathMark } from './chart-drawing.js';

/** Shapes by their corners: a round one, a square, a diamond, a triangle. They tell lines apart where nobody sees colours. */
const SHAPES = [
  { corners: 16, turned: 0, radius: 3.4 },
  { corners: 4, turned: Math.PI / 4, radius: 4.4 },
  { corners: 4, turned: 0, radius: 4.8 },
  { corners: 3, turned: -Math.PI / 2, radius: 4.8 },
] as const;

const outline = line().curve(curveLinearClosed).digits(1);

/** The sign of a line at one place. @param index which line it is */
export function signMark(index: number, x: number, y: number, tone: ChartTone): PathMark {
  const { corners, turned, radius } = SHAPES[index % SHAPES.length] ?? SHAPES[0];
  const places = Array.from({ length: corners }, (_, corner): [number, number] => {
    const angle = turned + (2 * Math.PI * corner) / corners;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
  return { kind: 'path', d: outline(places) ?? '', tone, pattern: 'solid', isFilled: true };
}
