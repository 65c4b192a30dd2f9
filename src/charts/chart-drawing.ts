/** What something on a chart tells; of the first five the same as of figures and tags. */
export type ChartTone = 'late' | 'soon' | 'done' | 'plain' | 'quiet' | 'ink' | 'muted' | 'grid' | 'paper';

/** How an area is filled, so that a chart printed in grey tells as much as one in colour. */
export const CHART_PATTERNS = [
  'solid',
  'stripes',
  'dots',
  'hollow',
  'back-stripes',
  'squares',
  'lines',
] as const;
export type ChartPattern = (typeof CHART_PATTERNS)[number];

export type ChartDash = 'solid' | 'dashed' | 'dotted';

export type RectMark = {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly tone: ChartTone;
  readonly pattern: ChartPattern;
};
export type LineMark = {
  readonly kind: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly tone: ChartTone;
  readonly pattern: ChartDash;
};
/** A line through places, or a shape that is filled. */
export type PathMark = {
  readonly kind: 'path';
  /** As the attribute `d` of SVG. */
  readonly d: string;
  readonly tone: ChartTone;
  readonly pattern: ChartDash;
  readonly isFilled: boolean;
};
export type TextMark = {
  readonly kind: 'text';
  readonly x: number;
  /** Of the line on which the letters stand. */
  readonly y: number;
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly size: number;
  readonly isStrong: boolean;
  readonly tone: ChartTone;
};
export type ChartMark = RectMark | LineMark | PathMark | TextMark;

/** What a chart looks like, in units of its own: drawn alike in a page, a PDF and a Word document. */
export type ChartDrawing = {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly ChartMark[];
};

/** As wide as a chart is drawn on paper and on a screen, and on a phone. One unit is a pixel there. */
export const CHART_WIDTHS = { wide: 640, narrow: 320 } as const;
export type ChartSpace = keyof typeof CHART_WIDTHS;
