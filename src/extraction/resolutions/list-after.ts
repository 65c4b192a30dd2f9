import { anyOf } from '../any-of.js';
import type { Block } from '../blocks/block.js';
import { continuesList, isRecommendation, type Marker, readMarker } from '../blocks/marker.js';
import type { Passage } from '../blocks/passage.js';
import { BODIES } from '../bodies.js';
import { inOrder } from '../in-order.js';
import { isInMoodOfSettling } from './clause-likeness.js';
import { gatherClauses, isLeadIn, type ListedClause } from './clause-list.js';
import { takesDetails } from './details-below.js';
import { BODY_DEEDS } from './settling-verbs.js';

const BODIES_ALONE = anyOf`
  ${BODIES}|members|leader|mayor
`;
const HOW_RESOLVED = anyOf`
  unanimously|therefore|then|also|has|have
`;
const BODY_ALONE = new RegExp(
  inOrder`
  ^(?:(?:having|after|following) [^:;.]{3,160}, )?(?:that )?(?:the )?
  (?:[A-Z][\w’'&,-]* (?:(?:and|of|for|the|&) ){0,2}){0,10}${BODIES_ALONE}(?: members?)?
  (?: ${HOW_RESOLVED})?(?: (?:considered|received|discussed) [^.;:]{3,160} and)?(?:, (?:having|after|following) [^:]{3,160})? ?:?-?$
`,
  'i',
);
const RESOLVING_VERBS = anyOf`
  ${BODY_DEEDS}|(?:did|does) not [a-z]+|gave|gives|granted|otherwise|considered|that |to [a-z]+
`;
const RESOLVING_VERB = new RegExp(String.raw`^${RESOLVING_VERBS}\b`, 'i');

/** Clauses with the index of the block after them. */
export interface ClauseRun {
  readonly clauses: ListedClause[];
  readonly next: number;
}

/** Whether words that follow a keyword only lead in to a list below. */
export function leadsToList(text: string): boolean {
  return (
    text === '' ||
    (text.length < 120 && BODY_ALONE.test(text)) ||
    /(?:[:–—-]|\bthat|\bto[;,]?|\bfollows|\bfollowing[\w ]{0,30})$/i.test(text) ||
    (text.length < 160 && isLeadIn(text))
  );
}

/** "That (1) a fund be set up;" over "(2) …" */
const FIRST_BESIDE = /^(?:that|to) \(?(?:1|i|a)[.)] /i;
/** The list after an opening, past a line that only names the body ("The Select Committee:"). */
export function listAfter(blocks: readonly Block[], at: number, to: number, own: Marker | null): ClauseRun {
  const lead = blocks[at + 1];
  const beside =
    lead && FIRST_BESIDE.test(lead.passage.text) ? listBeside(lead.passage, blocks, at + 1, to) : null;
  if (beside) return beside;
  const leads =
    lead &&
    lead.kind !== 'row' &&
    !lead.marker &&
    (/:\s?[-–]?$|^that$/i.test(lead.passage.text) || BODY_ALONE.test(lead.passage.text)) &&
    !takesDetails(lead.passage.text);
  const from = leads && lead.passage.text.length <= 240 && at + 2 < to ? at + 2 : at + 1;
  return gatherClauses(blocks, from, to, own);
}

/** "Resolved – (1) That …" with "(2) That …" as the next block: a list whose first clause stands beside the keyword. */
export function listBeside(
  rest: Passage,
  blocks: readonly Block[],
  at: number,
  to: number,
): ClauseRun | null {
  const skipped = /^(?:to|that) (?=\(?[\da-z]{1,3}[.)])/i.exec(rest.text)?.[0].length ?? 0;
  const marker = readMarker(rest.text.slice(skipped, skipped + 16));
  const second = blocks[at + 1];
  if (!marker || !second?.marker || at + 1 >= to || !continuesList(marker, second.marker)) return null;
  const { clauses, next } = gatherClauses(blocks, at + 1, to);
  const first: ListedClause = {
    marker,
    passage: rest.slice(skipped + marker.length),
    block: at,
    lead: null,
    children: [],
  };
  return { clauses: [first, ...clauses], next };
}

/** "The Committee:" over a list whose items begin NOTED, REQUESTED, AGREED: resolutions without a keyword before them. */
export function listUnderBody(blocks: readonly Block[], at: number, to: number): ClauseRun | null {
  const lead = blocks[at];
  const first = blocks[at + 1];
  if (!lead || !first?.marker || at + 1 >= to || !BODY_ALONE.test(lead.passage.text.slice(0, 200)))
    return null;
  if (/\b(?:invited?|asked|was asked|recommended|could|may|(?:was|were) before)\b/.test(lead.passage.text))
    return null;
  if (/\brecommend(?:ed|ations?)\b[^.]{0,60}:?[-–]?$/.test(blocks[at - 1]?.passage.text ?? '')) return null;
  if (lead.passage.text.length > 200 || isRecommendation(first.marker)) return null;
  const run = gatherClauses(blocks, at + 1, to, lead.marker);
  const opens = RESOLVING_VERB.test(first.passage.text);
  const settling = run.clauses.filter(({ passage }) => isInMoodOfSettling(passage.text)).length;
  return opens || (settling > 0 && settling >= run.clauses.length / 2) ? run : null;
}
