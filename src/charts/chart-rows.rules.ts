import { scaleLinear } from 'd3-scale';
import {
  CHART_WIDTHS,
  type ChartDrawing,
  type ChartMark,
  type ChartPattern,
  type ChartSpace,
  type ChartTone,
} from './chart-drawing.js';
import { LINE_HEIGHT, TEXT_DROP, TEXT_SIZE, textMark, textWidth, wrapped } from './chart-text.rules.js';

/** How a part of a bar is filled. */
export type BarFilling = { readonly tone: ChartTone; readonly pattern: ChartPattern };
/** A part of a bar, from one figure to another on the axis. */
export type BarPart = BarFilling & { readonly from: number; readonly to: number; readonly text: string };
/** A bar with its name before it and what it comes to behind it. */
export type BarRow = { readonly name: string; readonly parts: readonly BarPart[]; readonly text: string };

const BAR = 20;
const GAP = 10;
const NAME_SHARE = 0.34;
const NAME_GAP = 10;
const MOST_NAME_LINES = 3;
const EDGE = 1;
const CHIP = 3;

/**
 * Bars that lie, one below another: names of any length then find room, beside the bar or, where there is little, above it.
 * @param top where the first begins
 */
export function barRows(rows: readonly BarRow[], space: ChartSpace, top: number): ChartDrawing {
  const width = CHART_WIDTHS[space];
  const isBeside = space === 'wide';
  const nameWidth = isBeside ? width * NAME_SHARE - NAME_GAP : width;
  const left = isBeside ? width * NAME_SHARE : EDGE;
  const behind = Math.max(0, ...rows.map(({ text }) => textWidth(text, true))) + CHIP * 3;
  const greatest = Math.max(1, ...rows.flatMap(({ parts }) => parts.map(({ to }) => to)));
  const x = scaleLinear([0, greatest], [left, width - behind]);
  const marks: ChartMark[] = [];
  let y = top;
  for (const { name, parts, text } of rows) {
    const lines = wrapped(name, nameWidth, MOST_NAME_LINES);
    const namesHeight = lines.length * LINE_HEIGHT;
    const height = isBeside ? Math.max(BAR, namesHeight) : namesHeight + CHIP + BAR;
    const barTop = isBeside ? y + (height - BAR) / 2 : y + namesHeight + CHIP;
    const firstLine = isBeside ? y + (height - namesHeight) / 2 : y;
    const nameX = isBeside ? nameWidth : 0;
    const anchor = isBeside ? 'end' : 'start';
    marks.push(
      ...lines.map((line, index) =>
        textMark(line, nameX, firstLine + (index + 0.5) * LINE_HEIGHT + TEXT_DROP, { anchor }),
      ),
      ...parts.flatMap((part) => barPart(part, x, barTop)),
      textMark(text, x(Math.max(0, ...parts.map(({ to }) => to))) + CHIP * 2, barTop + BAR / 2 + TEXT_DROP, {
        isStrong: true,
      }),
    );
    y += height + GAP;
  }
  marks.push({
    kind: 'line',
    x1: left,
    x2: left,
    y1: top - GAP / 2,
    y2: y - GAP / 2,
    tone: 'muted',
    pattern: 'solid',
  });
  return { width, height: rounded(y), marks: marks.map(roundedMark) };
}

/** A part with its figure on a plate of paper, where that fits in. */
function barPart(
  { from, to, text, tone, pattern }: BarPart,
  x: (value: number) => number,
  top: number,
): ChartMark[] {
  if (to <= from) return [];
  const bar = {
    kind: 'rect',
    x: x(from),
    y: top,
    width: x(to) - x(from),
    height: BAR,
    tone,
    pattern,
  } as const;
  const words = textWidth(text);
  if (text === '' || words + CHIP * 4 > bar.width) return [bar];
  const middle = bar.x + bar.width / 2;
  return [
    bar,
    {
      kind: 'rect',
      x: middle - words / 2 - CHIP,
      y: top + (BAR - TEXT_SIZE) / 2 - 1,
      width: words + CHIP * 2,
      height: TEXT_SIZE + 2,
      tone: 'paper',
      pattern: 'solid',
    },
    textMark(text, middle, top + BAR / 2 + TEXT_DROP, { anchor: 'middle' }),
  ];
}

const SIGN = 14;
const SIGN_GAP = 6;
const KEY_GAP = 18;
const KEY_LINE = 22;

/** What the fillings mean, in as many lines as that takes. */
export function chartKey(
  entries: readonly (BarFilling & { readonly name: string })[],
  space: ChartSpace,
): { readonly marks: ChartMark[]; readonly height: number } {
  const most = CHART_WIDTHS[space];
  const marks: ChartMark[] = [];
  let [x, y] = [EDGE, 0];
  for (const { name, tone, pattern } of entries) {
    const [words = ''] = wrapped(name, most - SIGN - SIGN_GAP - EDGE, 1);
    const wide = SIGN + SIGN_GAP + textWidth(words);
    if (x > EDGE && x + wide > most) [x, y] = [EDGE, y + KEY_LINE];
    marks.push(
      { kind: 'rect', x, y: y + EDGE, width: SIGN, height: SIGN, tone, pattern },
      textMark(words, x + SIGN + SIGN_GAP, y + EDGE + SIGN / 2 + TEXT_DROP),
    );
    x += wide + KEY_GAP;
  }
  return { marks: marks.map(roundedMark), height: entries.length === 0 ? 0 : y + KEY_LINE + GAP };
}

/** A tenth of a unit is finer than any screen. */
export function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

function roundedMark<Mark extends ChartMark>(mark: Mark): Mark {
  const entries = Object.entries(mark).map(([name, value]: [string, unknown]) => [
    name,
    typeof value === 'number' ? rounded(value) : value,
  ]);
  return Object.fromEntries(entries) as Mark;
}
