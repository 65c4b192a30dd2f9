import { anyOf } from './any-of.js';
import type { Block } from './blocks/block.js';
import type { PaperKind } from './extraction.js';
import type { Finding } from './finding.js';
import { inOrder } from './in-order.js';
import { ASKS_THE_MEETING } from './meeting-asked.js';
import type { AgendaItem } from './paper/agenda.js';
import { listUnderBody } from './resolutions/list-after.js';
import { formalOpenings, narrativeOpenings } from './resolutions/opening.js';
import { isPlainlyResolved } from './resolutions/plainly-resolved.js';
import {
  findInRecommendationsSection,
  isRecommendationsHeading,
} from './resolutions/recommendations-section.js';

/** A section headed Recommendations. In minutes it holds what officers recommended beforehand, until the minutes begin. */
export function readSection(
  blocks: readonly Block[],
  items: readonly AgendaItem[],
  n: number,
  kind: PaperKind,
  used: Set<number>,
): Finding[] | null {
  const item = items[n];
  if (!item || !isRecommendationsHeading(item.heading, kind) || kind === 'tracker' || used.has(item.from + 1))
    return null;
  const under = blocks.slice(item.from + 1, item.to);
  if (kind === 'minutes' && OF_ANOTHER_BODY.test(item.heading ?? '') && !under.some(({ marker }) => marker))
    return null;
  if (kind === 'minutes' && under.some((block, k) => settles(blocks, block, item.from + 1 + k, item.to)))
    return null;
  if (kind === 'minutes' || kind === 'other') if (isForTheMeeting(under, blocks)) return [];
  const asked = under[0]?.passage.text ?? '';
  if (kind === 'final-report' && ASKS_THE_MEETING.test(asked) && !/\brecommend/i.test(asked)) return [];
  if (
    kind === 'response' &&
    under.length > 0 &&
    (under.every((block) => ASKS_EXECUTIVE.test(block.passage.text)) || leadsToApproval(under))
  )
    return [];
  const section = findInRecommendationsSection(blocks, items, n);
  for (const i of section.used) used.add(i);
  return section.findings;
}

/** "Recommendations from the Housing Panel": an item of an agenda, of which its minutes tell. */
const OF_ANOTHER_BODY = /\brecommendations? (?:from|of)\b/i;

/** What a report that brings a response recommends to the executive itself. */
const ASKS_EXECUTIVE = new RegExp(inOrder`
  \b(?:[Ee]xecutive|Cabinet|Council|Committee|Board)(?: Members?)? (?:(?:is|are) (?:asked|recommended|invited) to |
  to )?(?:approve|note|agree|endorse|consider|receive)s?\b
`);

/** "That Cabinet:", "Cabinet is recommended to:" over "(1) notes the report; and (2) agrees the response". */
function leadsToApproval([lead, ...clauses]: readonly Block[]): boolean {
  const settling = clauses.filter(({ passage }) =>
    /^(?:to )?(?:approve|note|agree|endorse|consider|receive)s?\b/i.test(passage.text),
  ).length;
  const words = lead?.passage.text ?? '';
  const isAsked = /\b(?:recommended|asked|invited|requested) to\b/.test(words);
  return (
    /^(?:That )?(?:the )?(?:Cabinet|Executive|Council|Committee|Board)\b.{0,60}:$/.test(words) &&
    settling > 0 &&
    (isAsked || settling === clauses.length)
  );
}

/** A keyword, or "The Committee:" over a list of what it did: here the meeting speaks, and not its officers. */
function settles(blocks: readonly Block[], block: Block, at: number, to: number): boolean {
  return (
    formalOpenings(block.passage).length > 0 ||
    listUnderBody(blocks, at, to) !== null ||
    narrativeOpenings(block.passage).some(isPlainlyResolved)
  );
}

/** "Report of the Director of Piers", "Report of: Ada Ash, Policy Officer". */
const OFFICERS_REPORT = new RegExp(inOrder`
  ^\W*[Rr]eport (?:of|by)\b(?! the .{0,60}(?:Group|Panel|Committee|Commission)\b)
  .{0,80}\b(?:Director|Head|Chief|Officer|Manager|Solicitor|Clerk)\b
`);

const OFFICERS_HEADS = anyOf`
  report (?:to|of|by|author|from)|(?:lead|contact|responsible|author) ?(?:officer|author)?|cabinet member
  wards? affected|key decision
`;
const OFFICERS_HEAD = new RegExp(String.raw`^\W*${OFFICERS_HEADS}\b ?:?`, 'i');
const OFFICERS_SECTIONS = anyOf`
  purpose(?: of (?:the |this )?report)?|reasons? for (?:the )?(?:recommendation|decision)s?
  (?:legal|financial|equalit\w+|risk|resource|climate)[\w &,-]{0,30} implications?
  alternative options[\w ]{0,30}|options considered|background papers?
`;
const OFFICERS_PARTS = new RegExp(String.raw`^(?:\d[\d.]*\s*)?${OFFICERS_SECTIONS}\b`, 'i');

/** A report by officers that asks a meeting to decide: its head, and at least two of the sections that such reports have. */
export function isOfficersPaper(blocks: readonly Block[]): boolean {
  const head = blocks.slice(0, 15).some(({ passage }) => OFFICERS_HEAD.test(passage.text.slice(0, 60)));
  const parts = blocks.filter(
    ({ passage }) => passage.text.length <= 80 && OFFICERS_PARTS.test(passage.text),
  ).length;
  return (head && parts > 1) || parts > 2;
}

/** What officers recommend to the very meeting that reads them is no recommendation of it, nor is a report's that no scrutiny body made. */
function isForTheMeeting(under: readonly Block[], blocks: readonly Block[]): boolean {
  const words = under
    .slice(0, 3)
    .map(({ passage }) => passage.text)
    .join(' ')
    .slice(0, 400);
  if (ASKS_THE_MEETING.test(words)) return true;
  if (blocks.slice(0, 12).some(({ passage }) => OFFICERS_REPORT.test(passage.text.slice(0, 160))))
    return true;
  const head = blocks
    .slice(0, 12)
    .map(({ passage }) => passage.text)
    .join(' ');
  return !/\b(?:scrutiny|select committee|task group|task and finish|working group|working party|review group|panel|commission)\b/i.test(
    head,
  );
}
