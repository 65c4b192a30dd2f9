import { anyOf } from '../any-of.js';
import type { Block } from '../blocks/block.js';
import { BODIES } from '../bodies.js';
import type { AgendaItem } from '../paper/agenda.js';

/** "FC114/23", "2209.04", "F01:04/24", "88/17", "CC/28", "P7": how town and parish councils number their minutes. */
const CODES = anyOf`
  [A-Z]{0,4}\d{1,4}[./:-]\d{2,4}(?:[./-]\d{2,4})?|[A-Z]{1,4}[/.]\d{1,4}(?:[/.]\d{1,4})?|[A-Z]{1,3}\d{1,3}
`;
const CODE = new RegExp(String.raw`^(?!\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d)${CODES}(?=[\s.:)–-])`);
const CODED_TITLE = new RegExp(
  String.raw`${CODE.source}\s*[^.:–]{0,70}?(?::| [–-]) (?=[A-Z]|it was |\(?[a-z][.)] |after |following )`,
);

/** How many characters "24/036 Street lighting: " takes at the head of a coded minute. */
export function codedTitleOf(text: string): number {
  return CODED_TITLE.exec(text.slice(0, 120))?.[0].length ?? 0;
}

const SETTLES_IN_A_CELL = anyOf`
  noted|agreed|resolved|appointed|elected|approved|endorsed|received|considered|reviewed|accepted
`;
/** "Legacy report The Panel noted its form.": a title and its minute in one cell. */
const RUN_IN_TITLE = new RegExp(
  String.raw`^(?:\d{1,2}\. )?[A-Z][^.;:!?,]{3,90}? (?=The (?:[A-Z][\w’'&-]* ){0,4}?${BODIES} (?:also |then )?${SETTLES_IN_A_CELL}\b)`,
);

/** "Matters arisingIt was agreed": a page that lost the end of a heading's line. */
const GLUED_TITLE =
  /^(?:\d{1,2}\. )?[A-Z][^.;:!?,]{3,90}?[a-z)](?=(?:It was|Members|The [A-Z]?[a-z]+ (?:agreed|resolved|noted)) )/;

/** "Minutes: The minutes from May were accepted." */
const LABELLED_TITLE =
  /^[A-Z][A-Za-z’' &-]{2,40}: (?=(?:The [a-z]+ |It was |Members |The [A-Z]\w+ (?:agreed|resolved|noted)|[A-Z][a-z]+ [A-Z][a-z]+ was ))/;

/** How many characters a title takes that runs into the sentence of what was settled. */
export function runInTitleOf(text: string): number {
  const glued = GLUED_TITLE.exec(text.slice(0, 200))?.[0].length ?? 0;
  if (glued > 0) return glued;
  const labelled = LABELLED_TITLE.exec(text.slice(0, 80))?.[0].length ?? 0;
  if (labelled > 0) return labelled;
  const title = RUN_IN_TITLE.exec(text.slice(0, 200))?.[0] ?? '';
  return /\b(?:in|at|on|of|by|for|to|and|with|after|when|that|as)\s$/.test(title) ? 0 : title.length;
}

/** The code that a minute begins with, or null. */
export function minuteCodeOf(text: string): string | null {
  return CODE.exec(text.slice(0, 24))?.[0] ?? null;
}

/** One code alone may be a date or a sum. */
const LEAST = 2;

/** A part of an agenda item in which resolutions are looked for by themselves. */
export interface Stretch extends AgendaItem {
  /** It begins with a minute's own code, so that little stands in it besides what was settled. */
  readonly coded: boolean;
}

/** An agenda item cut where coded minutes begin, for these have no headings. */
export function stretchesOf(blocks: readonly Block[], item: AgendaItem): Stretch[] {
  const starts: number[] = [];
  for (let i = item.from; i < item.to; i++) {
    const block = blocks[i];
    if (block && block.kind !== 'row' && CODE.test(block.passage.text.slice(0, 24))) starts.push(i);
  }
  if (starts.length < LEAST) return [{ ...item, coded: starts[0] === item.from }];
  const first = starts[0] ?? item.from;
  const before =
    first > item.from ? [{ heading: item.heading, from: item.from, to: first, coded: false }] : [];
  const coded = starts.map((from, n) => ({
    heading: blocks[from]?.passage.text.slice(0, 120) ?? item.heading,
    from,
    to: starts[n + 1] ?? item.to,
    coded: true,
  }));
  return [...before, ...coded];
}
