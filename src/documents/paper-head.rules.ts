import { type BodyKind, SCRUTINY_KINDS } from '../bodies/body.rules.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { DAY, readWrittenDay } from '../extraction/details/written-day.js';
import { findByName, plainName } from './name-match.rules.js';

/** How much of a paper is its head, in UTF-16 units: who made it, when, and who may read it stand there. */
const HEAD = 1500;
/** What stands on papers that are exempt or confidential (Local Government Act 1972, sections 100A and 100B, schedule 12A). */
const MARKING = String.raw`(?:strictly\s+)?(?:private\s+(?:and|&)\s+)?(?:confidential|exempt|restricted|official[\s-]+sensitive)`;
const NOT_FOR_PUBLICATION = [
  /\bnot\s+(?:for\s+publication|to\s+be\s+published)\b/i,
  /\b(?:exempt|confidential|restricted)\s+(?:report|minutes|paper|appendix|annex)\b/i,
  new RegExp(String.raw`^[^\p{L}\n]{0,20}(?:classification\s*:\s*)?${MARKING}[^\p{L}\n]*$`, 'imu'),
];

type Named = { readonly name: string; readonly kind: BodyKind };

/**
 * The body that made a paper: the one it names as its own, be it without the “’s” of “Young People’s Panel” or with one too many, else
 * the only scrutinising body that its head names.
 */
export function bodyOfPaper<Body extends Named>(
  bodyRead: string | null,
  text: string,
  bodies: readonly Body[],
): Body | null {
  const own = findByName(bodyRead, bodies);
  if (own) return own;
  const like = bodies.filter(({ name }) => bodyRead && withoutEndings(name) === withoutEndings(bodyRead));
  if (like.length === 1 && like[0]) return like[0];
  const head = ` ${plainName(text.slice(0, HEAD))} `;
  const named = bodies.filter(
    ({ name, kind }) => SCRUTINY_KINDS.includes(kind) && head.includes(` ${plainName(name)} `),
  );
  const [only] = named;
  return named.length === 1 && only ? only : null;
}

function withoutEndings(name: string): string {
  return plainName(name).replace(/s\b/g, '');
}

/** Whether a paper says at its head that not everybody can see it. */
export function saysNotForPublication(text: string): boolean {
  const head = text.slice(0, HEAD);
  return NOT_FOR_PUBLICATION.some((words) => words.test(head));
}

const SALUTATION = /^\W*Dear\b/m;
const FIRST_DAY = new RegExp(DAY, 'i');

/** The day that a letter bears above its salutation: it is the paper's day where it names no meeting. Null for what is no letter. */
export function dayOfLetter(text: string): CalendarDay | null {
  const head = text.slice(0, HEAD);
  const at = SALUTATION.exec(head)?.index;
  const words = at === undefined ? null : FIRST_DAY.exec(head.slice(0, at))?.[0];
  return words ? readWrittenDay(words) : null;
}
