import type { Block } from '../blocks/block.js';
import { isBullet } from '../blocks/marker.js';
import { minuteCodeOf } from '../resolutions/stretches.js';

/** Agendas seldom have more items than this; minutes are numbered on from meeting to meeting of a year. */
const MOST_ON_AN_AGENDA = 20;
/** `AH.65/24`: letters of the body, a number, a year. */
const CODE_AND_YEAR = /^[A-Z]{1,5}[./-]?\d{1,4}\/\d{2,4}(?=[\s.:)–-])/;
/** A clause as its list marks it: `a)`, `(2)`, `iv`, `3`; no number of its own, like `R4`, `AP3` or `5.2`. */
const CLAUSE = /^\(?(?:[a-z]|[ivxl]{1,6}|\d{1,2})\)?$/i;

/**
 * The number that a minute has at its heading, by the block of the heading: `214`, `AH.65/24`. Where the headings count
 * from 1 they are the agenda's, which say nothing outside the meeting.
 */
export function minuteNumbers(
  blocks: readonly Block[],
  headings: readonly number[],
): ReadonlyMap<number, string> {
  const printed = headings.flatMap((at): [number, string][] => {
    const number = numberAt(blocks[at]);
    return number === null ? [] : [[at, number]];
  });
  const countsFromOne = printed.some(([, number]) => number === '1');
  return new Map(
    printed.filter(
      ([, number]) => !/^\d+$/.test(number) || (!countsFromOne && Number(number) > MOST_ON_AN_AGENDA),
    ),
  );
}

function numberAt(block: Block | undefined): string | null {
  if (block?.kind !== 'heading') return null;
  const code = CODE_AND_YEAR.exec(block.passage.text)?.[0] ?? minuteCodeOf(block.passage.text);
  if (code) return code;
  const { marker } = block;
  if (!marker || isBullet(marker) || marker.label) return null;
  return /^\d{1,4}[.):]*$/.test(marker.printed) ? marker.printed.replace(/\D+$/, '') : null;
}

/** The reference of a clause with the number of its minute: `32 a)`, `214(2)`; as it stands where it has a number of its own. */
export function withMinuteNumber(reference: string | null, number: string | undefined): string | null {
  if (number === undefined || reference === null || !CLAUSE.test(reference)) return reference;
  return reference.startsWith('(') ? `${number}${reference}` : `${number} ${reference}`;
}
