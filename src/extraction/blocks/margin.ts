import type { Line } from './lines.js';

const INITIALS = '(?:ALL|[A-Z]{2,3})(?: ?[/&,] ?[A-Z]{2,3}){0,4}';
const DAY = String.raw`\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?`;
/** "…; and                     CH": initials far to the right of a line, less far with a day beside them, or glued to a sentence's end. */
export const MARGIN = new RegExp(
  String.raw`(?<=\S)(?:\s{4,}(${INITIALS})|\s{2,}(${INITIALS})\s{2,}(${DAY})|(?<=[a-z)”]{2}[.;])(${INITIALS}))$`,
);
const DAY_BELOW = /(?<=\S)\s{4,}(\d{1,2}[./]\d{1,2}[./]\d{2,4})$/;
/** No margin begins further from the end of its line. */
export const WIDEST_MARGIN = 160;

/** What stands in the margin beside some lines: who is to act, by when, and how much of each line's end it takes. */
interface Margin {
  readonly who: string;
  readonly due: string | null;
  readonly widths: readonly number[];
}

/** Initials beside lines, with the day beside or below them; null where there are none. */
export function marginOf(lines: readonly Line[]): Margin | null {
  const ends = lines.map(({ text }) => text.slice(-WIDEST_MARGIN));
  const found = ends.map((end) => MARGIN.exec(end));
  const who = found.flatMap((one) => one?.[1] ?? one?.[2] ?? one?.[4] ?? []).join(' / ');
  if (who === '') return null;
  const days = ends.map((end, i) => (found[i] ? null : DAY_BELOW.exec(end)));
  const due = [...found.map((one) => one?.[3]), ...days.map((one) => one?.[1])].find(
    (day) => day !== undefined,
  );
  return { who, due: due ?? null, widths: lines.map((_, i) => (found[i] ?? days[i])?.[0].length ?? 0) };
}
