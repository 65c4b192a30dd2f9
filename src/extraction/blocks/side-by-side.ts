import { anyOf } from '../any-of.js';
import type { Line } from './lines.js';
import { type Segment, segmentsOf } from './segments.js';

const ATTENDANCE_HEADINGS = anyOf`
  present|in attendance|attendance|apologies(?: for absence)?|members|officers|councillors|others
  substitutes|absent|advisers|guests|partners
`;
const WHO_ATTENDS = anyOf`
  members?|councillors?|officers?|others?|also|cabinet members?|co-opted members?
`;
/** Heads of the lists that minutes set beside each other: who was there, who sent apologies. */
const HEAD = new RegExp(String.raw`^(?:${WHO_ATTENDS} )?${ATTENDANCE_HEADINGS}\s*:?$`, 'i');
/** How far left of its head a name may begin. */
const JITTER = 2;
/** No council lists more people than this. */
const LONGEST = 60;

/**
 * The lines with lists that stand side by side put one below the other, the left one first: "Councillors present" and
 * "Officers present" with their names beneath them are two lists, not pairs of names.
 */
export function oneBelowTheOther(lines: readonly Line[]): Line[] {
  const out: Line[] = [];
  for (let at = 0; at < lines.length; ) {
    const columns = columnsAt(lines, at);
    for (const line of columns?.lines ?? lines.slice(at, at + 1)) out.push(line);
    at += columns?.taken ?? 1;
  }
  return out;
}

function columnsAt(lines: readonly Line[], at: number): { lines: Line[]; taken: number } | null {
  const first = lines[at];
  if (!first || first.text.length > 200 || !/\S\s{3,}\S/.test(first.text)) return null;
  const heads = segmentsOf(first);
  if (heads.length < 2 || heads.length > 4 || !heads.every(({ words }) => HEAD.test(words))) return null;
  const starts = heads.map((head) => head.at);
  const columns: Line[][] = starts.map(() => []);
  let taken = 0;
  for (; taken < LONGEST; taken++) {
    const line = lines[at + taken];
    const cells = line && !isFullWidth(line, starts) ? placed(segmentsOf(line), starts) : null;
    if (!line || !cells) break;
    cells.forEach((segments, i) => {
      const [from, to] = [segments[0], segments.at(-1)];
      if (from && to) columns[i]?.push(partOf(line, from, to));
    });
  }
  return taken > 1 ? { lines: columns.flat(), taken } : null;
}

/** A numbered line, or one that runs on under the next head: the lists have ended. */
function isFullWidth(line: Line, starts: readonly number[]): boolean {
  const [first] = segmentsOf(line);
  const next = starts.find((start) => first && start > first.at + JITTER);
  return (
    /^\d/.test(line.text) ||
    (first !== undefined && next !== undefined && first.at + first.words.length > next)
  );
}

/** The segments under their heads; null where one begins left of the first. */
function placed(segments: readonly Segment[], starts: readonly number[]): Segment[][] | null {
  const cells: Segment[][] = starts.map(() => []);
  for (const segment of segments) {
    const column = starts.findLastIndex((start) => start <= segment.at + JITTER);
    if (column < 0) return null;
    cells[column]?.push(segment);
  }
  return cells;
}

function partOf(line: Line, from: Segment, to: Segment): Line {
  const [start] = from.range;
  const [, end] = to.range;
  const text = line.text.slice(start - line.start, end - line.start);
  return { ...line, start, end, text, indent: from.at, afterRoom: true };
}
