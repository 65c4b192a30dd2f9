import { anyOf } from '../any-of.js';
import { append } from '../append.js';
import type { Block } from '../blocks/block.js';
import type { Passage } from '../blocks/passage.js';
import { sentencesOf } from '../blocks/sentences.js';
import type { Finding } from '../finding.js';
import { inOrder } from '../in-order.js';
import { quotesEarlier } from '../quoted.js';

const MINUTES_AGREED = anyOf`
  agreed|approved|confirmed|accepted|signed|received|taken|adopted
`;
const MINUTES_SIGNED = anyOf`
  agreed|approved|confirmed|signed|adopted
`;
const MINUTES_MOVED = anyOf`
  agreed|accepted|approved|confirmed|moved
`;
const RECORD_APPROVED = anyOf`
  ${MINUTES_AGREED}\b.{0,60}\b(?:record|minutes)
  (?:were|was|be|are) (?:\w+,? (?:and )?){0,2}${MINUTES_SIGNED}
  : ${MINUTES_SIGNED} and (?:duly )?signed
  signed (?:off )?as (?:an? )?(?:true|correct|accurate)
  deemed (?:to be )?(?:an? )?(?:true|correct|accurate)
  ${MINUTES_MOVED} as (?:an? )?(?:correct|accurate|true)
`;
const APPROVED = new RegExp(
  anyOf`
  \bapproved as an? (?:correct|true|accurate) [\w ]{0,20}\bthe minutes\b
  \b(?:minutes?|notes of the (?:last |previous )?meeting)\b.{0,300}\b${RECORD_APPROVED}\b
  ^\W*(?:[\d/.]+ )?(?:the )?minutes [^.;:]{2,80}(?:[:,]| [–-]) (?:(?:taken as )?read,? (?:and )?)?${MINUTES_SIGNED}\b
  ^(?:Approval|Confirmation|Acceptance) of .{0,60}\bminutes\b.{0,160}\b(?:[Aa]greed|[Aa]pproved|[Cc]arried)\b
  \b(?:agreed|approved|confirmed|accepted|signed)\b.{0,80}\bminutes\b.{0,160}\b(?:correct|true|accurate)\b
`,
  'i',
);
const NOT_YET = new RegExp(
  anyOf`
  \bto these minutes\b|\b(?:are|remain)(?: only)? drafts?\b|\buntil (?:they|approved|agreed|confirmed)|\bwould be\b
  \bto be (?:approved|agreed)\b|\bwere asked\b|\bto (?:approve|agree|confirm|sign|receive)\b
`,
  'i',
);

/** What is said of them under the heading "Minutes of the last meeting", without naming them. */
const APPROVED_THERE = new RegExp(
  anyOf`
  ^(?:These|They|Proposed|(?:[A-Z]\w+ )?[Mm]embers confirmed|Other than)\b.{0,160}\b(?:${MINUTES_SIGNED}|accepted)\b
  ^(?:Approved|APPROVED|Agreed|AGREED|Accepted|ACCEPTED|Confirmed|CONFIRMED)\b(?! that\b)
  ^(?:These|They|(?:[A-Z]\w+ )?[Mm]embers confirmed)\b.{0,80}\b(?:true|correct|accurate)\b
  \b(?:they|these) (?:were|are|be) (?:an? )?(?:true|correct|accurate)\b.{0,160}\b${MINUTES_SIGNED}\b
`,
);
const LONGEST_HEAD = 120;
const OF_MINUTES = new RegExp(
  inOrder`
  ^\W*(?:\d[\w./]*\W+)?(?:(?:to )?(?:correct|approve|confirm|agree|sign)\b.{0,40} )?(?:the )?
  (?:(?:draft )?minutes?\b(?!.{0,20} arising)|notes of (?:the )?(?:last|previous)\b)
`,
  'i',
);

/** "The minutes … were submitted and approved as a correct record": approved without a keyword. */
export function findApprovedMinutes(
  blocks: readonly Block[],
  from: number,
  to: number,
  used: ReadonlySet<number>,
  heading: string | null = null,
): Finding[] {
  const findings: Finding[] = [];
  const isThere = OF_MINUTES.test(heading ?? '');
  for (let i = from; i < to; i++) {
    const block = blocks[i];
    if (block && !used.has(i) && block.kind !== 'heading')
      append(findings, approvedIn(block.passage, i, isThere || headsMinutes(blocks[i - 1])));
  }
  return findings;
}

/** The sentences of a passage that tell of minutes approved. */
export function approvedIn(passage: Passage, block: number, isThere = false): Finding[] {
  if (quotesEarlier(passage.text) || /^Recommendations? ?:/i.test(passage.text)) return [];
  const sentences = sentencesOf(passage);
  const there = isThere || (sentences.length > 1 && isRunInHeading(sentences[0]?.text ?? ''));
  return sentences
    .filter(({ text }) => isApproved(text.slice(0, 700), there) && !NOT_YET.test(text.slice(0, 700)))
    .map((sentence) => ({
      type: 'noted',
      reference: null,
      passage: sentence,
      rule: 'minutes approved without a keyword',
      confidence: 'high',
      block,
    }));
}

/** "(3) Minutes of Meeting held on 4 June ;-" right above, which is set as no heading. */
function headsMinutes(above: Block | undefined): boolean {
  const text = above?.passage.text ?? '';
  return text.length < LONGEST_HEAD && !text.endsWith('.') && OF_MINUTES.test(text);
}

/** "Minutes of the meeting on 5 March. These were accepted as they stood.": the heading runs into the line. */
function isRunInHeading(text: string): boolean {
  return text.length < LONGEST_HEAD && OF_MINUTES.test(text) && !/\b(?:was|were|is|are|be|been)\b/.test(text);
}

function isApproved(text: string, isThere: boolean): boolean {
  return APPROVED.test(text) || (isThere && APPROVED_THERE.test(text));
}
