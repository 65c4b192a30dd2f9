import { line } from 'd3-shape';
import type { ChartPattern, RectMark } from './chart-drawing.js';

type Place = [x: number, y: number];
type Box = Pick<RectMark, 'x' | 'y' | 'width' | 'height'>;

const STRIPE = 6;
const LINE = 4;
const DOT = 5;
const DOT_RADIUS = 1;

const stroke = line().digits(1);

/**
 * The lines that fill a bar with its pattern, as the attribute `d` of SVG; empty where it has none. They are worked out and not asked
 * of `<pattern>`, which not every program that shows SVG draws, and which would want names that are unique on a page.
 */
export function patternPath(pattern: ChartPattern, box: Box): string {
  switch (pattern) {
    case 'solid':
    case 'hollow':
      return '';
    case 'stripes':
      return stripes(box, false);
    case 'back-stripes':
      return stripes(box, true);
    case 'dots':
      return dots(box);
    case 'squares':
      return squares(box);
    case 'lines':
      return lines(box);
  }
}

/** Diagonals, each cut off where it leaves the bar. */
function stripes({ x, y, width, height }: Box, isBackward: boolean): string {
  const all: string[] = [];
  for (let at = STRIPE; at < width + height; at += STRIPE) {
    const from: Place = [Math.min(at, width), Math.max(0, at - width)];
    const to: Place = [Math.max(0, at - height), Math.min(at, height)];
    const placed = [from, to].map(
      ([right, down]): Place => [x + (isBackward ? width - right : right), y + down],
    );
    all.push(stroke(placed) ?? '');
  }
  return all.join('');
}

function dots({ x, y, width, height }: Box): string {
  const all: string[] = [];
  for (let down = DOT / 2; down < height; down += DOT) {
    for (let right = DOT / 2; right < width; right += DOT) {
      const left = Math.max(0, right - DOT_RADIUS);
      all.push(
        stroke([
          [x + left, y + down],
          [x + Math.min(width, right + DOT_RADIUS), y + down],
        ]) ?? '',
      );
    }
  }
  return all.join('');
}

function lines({ x, y, width, height }: Box): string {
  const all: string[] = [];
  for (let down = LINE; down < height; down += LINE) {
    all.push(
      stroke([
        [x, y + down],
        [x + width, y + down],
      ]) ?? '',
    );
  }
  return all.join('');
}

function squares({ x, y, width, height }: Box): string {
  const all: string[] = [];
  for (let right = STRIPE; right < width; right += STRIPE) {
    all.push(
      stroke([
        [x + right, y],
        [x + right, y + height],
      ]) ?? '',
    );
  }
  for (let down = STRIPE; down < height; down += STRIPE) {
    all.push(
      stroke([
        [x, y + down],
        [x + width, y + down],
      ]) ?? '',
    );
  }
  return all.join('');
}
