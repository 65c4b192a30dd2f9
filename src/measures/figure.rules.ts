/** How the figures of a measure are written. */
export type FigureStyle = { readonly unit: string; readonly decimals: number };

export type ReadFigure =
  | { readonly value: number; readonly fault: null }
  | { readonly value: null; readonly fault: string };

const FIGURE = /^([-−–]?)[£$€]?((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?)\s?%?$/;
/** Beyond this the database and the programs that read our files might not keep every digit. */
const LARGEST = 1e12;
const MOST_DECIMALS = 4;

/**
 * The figure somebody typed: “94.1”, “1,204”, “£3,000”, “12%”.
 * @param decimals how many decimals the measure has
 * @param label what the figure is called, to begin a message
 */
export function readFigure(text: string, decimals: number, label = 'The figure'): ReadFigure {
  const [, minus, digits, fraction = ''] = FIGURE.exec(text.trim()) ?? [];
  if (digits === undefined) return { value: null, fault: `${label} must be a number, like 1,204 or 94.1` };
  if (fraction.replace(/0+$/, '').length > decimals) {
    const most =
      decimals === 0 ? 'no decimals' : `at most ${decimals} ${decimals === 1 ? 'decimal' : 'decimals'}`;
    return { value: null, fault: `${label} must have ${most}` };
  }
  const value = Number(digits.replaceAll(',', '')) * (minus ? -1 : 1);
  if (Math.abs(value) > LARGEST) return { value: null, fault: `${label} is larger than can be kept` };
  return { value: value === 0 ? 0 : value, fault: null };
}

/** “1,204.5”: at least the decimals of the measure, and more where the figure has more, so that nothing is rounded away. */
export function figure(value: number, decimals: number): string {
  return value.toLocaleString('en-GB', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: Math.max(decimals, MOST_DECIMALS),
  });
}

/** The figure with its unit: “94.1 per 10,000”, “12%”, “£3,000”. */
export function figureWithUnit(value: number, { unit, decimals }: FigureStyle): string {
  const words = figure(value, decimals);
  if (unit === '%') return `${words}%`;
  return unit === '£' ? `${value < 0 ? '-' : ''}£${words.replace('-', '')}` : `${words} ${unit}`;
}

/** The figure as it is typed into a form: no commas. */
export function typedFigure(value: number | null): string {
  return value === null ? '' : String(value);
}
