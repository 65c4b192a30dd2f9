import type { CalendarDay } from '../../calendar/calendar-day.js';
import { anyOf } from '../any-of.js';
import { append } from '../append.js';
import type { Block } from '../blocks/block.js';
import { Passage } from '../blocks/passage.js';
import { daysIn } from './figure-day.rules.js';
import { numbersIn } from './figure-number.rules.js';
import { type LabelPlace, labelledFigures } from './labelled-figures.rules.js';
import type { ProposedFigure } from './proposed-figure.js';
import { tabledFigures } from './tabled-figures.rules.js';
import { toldFigures } from './told-figures.rules.js';

const KEY_FIGURES = new RegExp(
  anyOf`
  \b(?:key|headline) (?:figures|data|facts|statistics|numbers)\b|\bstatistics\b|\bat a glance\b
  \bperformance (?:information|data|figures)\b|\bindicators\b
`,
  'i',
);
const AS_AT = /\b(?:as|position|figures?|data) (?:at|of|on)\b/i;
/** Longer runs of lines are words. */
const LONGEST_LINES = 6000;
const LONGEST_AS_AT = 120;
/** Blocks in which a paper says of which day all of it is. */
const HEAD = 8;

/**
 * The figures that a paper of information prints, each with its words, its unit, its place and the day it is of: the day beside it, of
 * its row or column, the day under which it stands ("As at 24 August 2017:"), else the paper's own. Takes time linear in the length.
 */
export function findFigures(
  blocks: readonly Block[],
  source: string,
  meetingDate: CalendarDay | null,
): ProposedFigure[] {
  const paperDay = asAtIn(blocks.slice(0, HEAD)) ?? meetingDate;
  const latest = paperDay && meetingDate && meetingDate > paperDay ? meetingDate : paperDay;
  const found: ProposedFigure[] = [];
  let heldOn = paperDay;
  let isAmongFigures = false;
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i];
    if (!block) continue;
    if (block.kind === 'row') {
      const rows = rowsFrom(blocks, i);
      const around = { above: headingAbove(blocks[i - 1]), heldOn, paperDay: latest };
      append(found, tabledFigures(rows, source, around));
      i += rows.length - 1;
      continue;
    }
    const { text } = block.passage;
    const day = asAtOf(text);
    const labelled = labelledIn(block.passage, source, { heldOn, isAmongFigures });
    append(found, labelled);
    if (labelled.length > 0) continue;
    if (block.kind === 'heading') {
      heldOn = paperDay;
      isAmongFigures = KEY_FIGURES.test(text);
    }
    if (day) {
      heldOn = day;
      isAmongFigures = true;
    } else if (block.kind !== 'heading') append(found, toldFigures(block.passage, paperDay));
  }
  return withoutRepeats(found.filter(({ on }) => !on || !latest || on <= latest));
}

/** The heading or the short line over a table. */
function headingAbove(block: Block | undefined): string {
  const { kind, passage } = block ?? {};
  return passage &&
    passage.text.length <= LONGEST_AS_AT &&
    (kind === 'heading' || !/[.;]$/.test(passage.text))
    ? passage.text
    : '';
}

function asAtIn(head: readonly Block[]): CalendarDay | null {
  for (const { passage } of head) {
    const day = /:\W*$/.test(passage.text) ? null : asAtOf(passage.text);
    if (day) return day;
  }
  return null;
}

/** The figures of a block; of lines that each have a label of their own, line by line, for a text in lines is joined like wrapped words. */
function labelledIn(passage: Passage, source: string, place: LabelPlace): ProposedFigure[] {
  if (passage.isEmpty || passage.end - passage.start > LONGEST_LINES) return [];
  const lines: Passage[] = [];
  let at = passage.start;
  for (const line of source.slice(at, passage.end).split('\n')) {
    lines.push(Passage.of(source, [[at, at + line.length]]));
    at += line.length + 1;
  }
  const read = lines.map((line) => labelledFigures(line, place)).filter(({ length }) => length > 0);
  return read.length > 1 ? read.flat() : labelledFigures(passage, place);
}

/** "As of 24th August 2017:-", "Position at 31 March 2025": a line that dates what stands below it. */
function asAtOf(text: string): CalendarDay | null {
  if (text.length > LONGEST_AS_AT || !AS_AT.test(text) || /[a-z]{2}[.]$/.test(text)) return null;
  if (numbersIn(text).length > 0) return null;
  const days = daysIn(text);
  return days.length === 1 ? (days[0] ?? null) : null;
}

function rowsFrom(blocks: readonly Block[], at: number): Block[] {
  let end = at;
  while (blocks[end]?.kind === 'row') end++;
  return blocks.slice(at, end);
}

function withoutRepeats(figures: readonly ProposedFigure[]): ProposedFigure[] {
  const seen = new Map<string, ProposedFigure>();
  for (const one of figures) {
    const key = [one.text.toLowerCase(), one.value, one.unit, one.on].join('\n');
    if (!seen.has(key)) seen.set(key, one);
  }
  return [...seen.values()];
}
