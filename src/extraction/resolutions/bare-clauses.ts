import { anyOf } from '../any-of.js';
import { append } from '../append.js';
import type { Block } from '../blocks/block.js';
import { isBullet, opensList } from '../blocks/marker.js';
import type { Passage } from '../blocks/passage.js';
import { BODIES } from '../bodies.js';
import type { Confidence } from '../extraction.js';
import type { Finding } from '../finding.js';
import { inOrder } from '../in-order.js';

import type { AgendaItem } from '../paper/agenda.js';
import { addresseeOf } from './addressee.js';
import type { Circumstances, WhosePaper } from './circumstances.js';
import { isSubjunctive, type Likeness, likenessOf } from './clause-likeness.js';
import { gatherClauses, isLeadIn, type ListedClause } from './clause-list.js';
import { fromListed } from './listed.js';
import type { TakenBlocks } from './taken-blocks.js';
import { CARRIED } from './votes.js';
import { isLost, tellsOfLoss } from './whose-act.rules.js';

/** Clauses without a keyword, the blocks they take up, and what stands before them. */
export interface BareClauses {
  readonly findings: Finding[];
  readonly used: Set<number>;
}

const SETTLED = anyOf`
  agreed|resolved|decided|determined|carried|moved|seconded|approved|AGREED|RESOLVED
`;
const WHO_SETTLES = `(?:${BODIES}|Members|Councillors)`;
const AFTER_SETTLED = anyOf`
  that|to|the following|as follows|and|it was|unanimously|by [\w ,.’-]{3,80}|which was|by the Chair
`;
/** Words over a list by which a body settles it: "it was", "Thereafter the Committee agreed to:", "seconded by Councillor B and". */
const SETTLES = new RegExp(
  anyOf`
  \b[Ii]t was(?: \w+ly| then| therefore)?(?: (?:${SETTLED}))?(?: (?:that|to))?\s?[:,–-]*$
  \b${SETTLED}\b(?:,? ${AFTER_SETTLED}){0,4}\s?[.:,–-]*$
  \b${CARRIED}$
  \b(?:[Tt]he )?(?:[A-Z][\w’'&-]* (?:and |of |for )?){0,8}${WHO_SETTLES}(?: (?:then|therefore|unanimously|accordingly))?\s?[:–-]+$
  \b(?:recommendations?|motion|proposals?) (?:was|were) (?:then )?(?:moved|agreed|carried|put|approved|adopted)\b[^:]{0,120}\.?$
`,
);
/** What the body was asked to do by a paper before it. */
const INVITED = new RegExp(
  inOrder`
  \b(?:invit(?:ed|es)|asked|asks|recommend(?:s|ed|ations? (?:was|were|are)?)|proposed|proposes|requests?|
  sought)\s?[:–-]*\s?(?:that )?(?:the |members|councillors|it )?(?:[A-Z][\w’'&-]*(?!\w) ?){0,6}(?:to)?\s?[:–-]+$
`,
  'i',
);
/** A motion or an amendment that is put: what was settled stands under the keyword that follows. */
const ONLY_MOVED = /\b(?:moved|seconded|motion|amendment)\b[^.]{0,160}$/i;
const SAID_BEFORE = anyOf`
  recommend(?:ed|ations?|s)|suggest(?:ed|ions?)|invited to|asked to|requested to|comments?|points?|questions?|concerns?
  options?|views?|issues|terms of reference|said|explained|advised|reported|highlighted|observations|conclusions?|reasons?
  to consider|before the|heard|representations?|benefits|objectives|aims|principles|following areas|motion read|amendment
`;
/** Words that lead to a list of something else: points raised, options, what officers recommended. */
const TELLS = new RegExp(String.raw`\b${SAID_BEFORE}\b[^.]{0,120}[:–-]+$`, 'i');
const NOT_RESOLVED_HEADS = anyOf`
  recommendations?|options?|background|introduction|conclusions?|reasons?(?: for [\w ]{3,40})?|purpose|summary
  questions?|declarations?|apologies|present
`;
const OTHER_HEADING = new RegExp(String.raw`^(?:officers?[’']? )?${NOT_RESOLVED_HEADS}\s*:?$`, 'i');
/** "To resolve that the public be excluded.": the agenda says what the meeting may do. */
const OF_AN_AGENDA = /^To (?:resolve|consider)\b/;
/** So large a part of a list must be clauses. */
const MOST = 0.5;
const LONGEST_LEAD = 400;

/**
 * Runs of clauses that no keyword opens. Under words by which a body settles, any clause counts; with nothing above,
 * only what can be nothing else, and less sure.
 *
 * @param hasKeyword the item has resolutions of its own; then a run counts only under words that settle
 */
export function findBareClauses(
  blocks: readonly Block[],
  item: AgendaItem,
  whose: WhosePaper,
  hasKeyword: boolean,
  taken: TakenBlocks,
): BareClauses {
  const found: BareClauses = { findings: [], used: new Set() };
  if (OTHER_HEADING.test(item.heading ?? '')) return found;
  for (let i = item.from; i < item.to; i++) {
    const block = blocks[i];
    if (!block || taken.has(i) || !opensRun(block) || LEADS_ON.test(block.passage.text)) continue;
    const isLead = !block.marker && isLeadIn(block.passage.text) && !!blocks[i + 1]?.marker;
    const at = isLead ? i + 1 : i;
    const { clauses, next } = gatherClauses(blocks, at, item.to);
    if (clauses.length === 0) continue;
    // Whatever comes of it, a list is looked at once.
    i = Math.max(i, next - 1);
    const lead = leadOver(blocks, at, item.from);
    const words = lead?.text.slice(-LONGEST_LEAD) ?? '';
    const settled =
      (isLead && !hasKeyword) ||
      (SETTLES.test(words) && !INVITED.test(words) && !(hasKeyword && ONLY_MOVED.test(words)));
    const last = clauses.at(-1)?.passage.text ?? '';
    const below = next < item.to ? (blocks[next]?.passage.text ?? '') : '';
    if (tellsOfLoss(words) || isLost(last) || isLost(below)) {
      // What was lost is nothing to any other reading either.
      for (let k = at; k < next; k++) found.used.add(k);
      continue;
    }
    if (!settled && (hasKeyword || TELLS.test(words))) continue;
    if (isQuoted(last)) continue;
    const likeness = clauses.map(({ passage }) => likenessOf(passage.text));
    const told =
      isTitle(blocks[at - 1]) &&
      clauses.length > 1 &&
      clauses.every(({ passage }) => TOLD.test(passage.text));
    const orphan =
      !hasKeyword &&
      !/[:–-]$/.test(words) &&
      (runsOnToItsEnd(clauses) || (next === item.to && areInThePresent(clauses)));
    if (!told && !orphan && !areClauses(likeness, settled, block, clauses.length)) continue;
    // What stands lettered among clauses is one, however it is worded.
    const mostAre = clauses.length > 2 && likeness.filter((one) => one === null).length === 1;
    const recommends = isLead && /\brecommend/i.test(words);
    const keyword = recommends ? 'recommended' : 'resolved';
    const given: Circumstances = { keyword, ...whose, addressed: recommends };
    const confidence: Confidence = settled ? 'high' : 'medium';
    const base = { rule: settled ? 'list under words that settle' : 'list of clauses', confidence };
    const addressee = lead && /\brecommend/i.test(lead.text) ? addresseeOf(lead.text) : null;
    append(
      found.findings,
      clauses
        .filter(
          ({ passage }, n) =>
            settled ||
            (!OF_AN_AGENDA.test(passage.text) && (told || orphan || mostAre || likeness[n] !== null)),
        )
        .flatMap((clause) => fromListed(clause, given, { ...base, addressee })),
    );
    for (let k = at; k < next; k++) found.used.add(k);
  }
  return found;
}

/** "(a) noted the report; (b) asked …" right under the heading of an item: a notice tells what was done there. */
const TOLD = new RegExp(
  `^${anyOf`
  (?:Noted|Agreed|Asked|Requested|Recommended|Approved|Endorsed|Received|Resolved|Supported|Welcomed) (?:the|that|to|an?|its)\b
  welcomed\b
  (?:noted|agreed|asked|requested|recommended|approved|endorsed|received|resolved|deferred|appointed|supported|referred)\b
  to (?!consider|receive)[a-z]+[ ]
`}`,
);

/** "(a) the papers are shorter; and (b) the March meeting includes an hour with …": one sentence in a list, and nothing leads to it. */
function runsOnToItsEnd(clauses: readonly ListedClause[]): boolean {
  const { marker, passage } = clauses.at(-2) ?? { marker: null, passage: null };
  return (
    marker !== null &&
    !isBullet(marker) &&
    /[;,]? and$/.test(passage.text) &&
    clauses.every(({ passage: { text } }) => !PAST.test(text))
  );
}

/** "(a) opening hours are published; (b) the guide includes a map": letters in brackets at the end of an item, and no verb in the past. */
function areInThePresent(clauses: readonly ListedClause[]): boolean {
  return (
    clauses.length > 1 &&
    clauses.every(
      ({ marker, passage: { text } }) =>
        marker !== null && /^\([a-z]\)$/.test(marker.printed) && PRESENT.test(text) && !PAST.test(text),
    )
  );
}

const PRESENT = /^[^;:.]{5,120}? (?:includes?|(?:is|are|be) [a-z]+(?:ed|en|t|wn|ne|ld))\b/;

/** "That the Panel made the following recommendations to Cabinet:" leads to what was settled. */
const LEADS_ON = /\bfollowing recommendations?\b[^.:;]{0,80}:$/;

/** What was the case is no clause. */
const PAST = /^(?:[^;.]{0,120}? )?(?:was|were|had|said|asked|explained|reported|advised)\b/;

function isTitle(above: Block | undefined): boolean {
  if (!above || above.kind === 'row') return false;
  return (
    above.kind === 'heading' ||
    (above.marker !== null && above.passage.text.length <= 90 && !/[.;:,]$/.test(above.passage.text))
  );
}

/** A list that ends in a quotation mark is somebody's motion, read out. */
function isQuoted(last: string): boolean {
  return /[”"][.;]?$/.test(last) && !/[“"].{0,300}[”"][.;]?$/.test(last);
}

const SAYS_THAT = /^(?:T ?H ?A ?T|That)\b/;

/** A list's first item, or a paragraph "That …". */
function opensRun(block: Block): boolean {
  if (block.kind === 'row' || block.kind === 'heading' || /^[“"‘]/.test(block.passage.text)) return false;
  if (!block.marker) return SAYS_THAT.test(block.passage.text) || isSubjunctive(block.passage.text);
  return opensList(block.marker) && block.marker.form !== 'labelled';
}

function areClauses(likeness: readonly Likeness[], settled: boolean, first: Block, count: number): boolean {
  const good = likeness.filter((one) => one === 'plain' || (settled && one === 'under-lead')).length;
  if (likeness[0] === null || good < count * MOST) return false;
  if (settled) return true;
  if (!likeness.includes('plain')) return false;
  // One clause by itself must say "That", and a bullet may be a point of the talk.
  const that = SAYS_THAT.test(first.passage.text);
  return that || isSubjunctive(first.passage.text) || (count > 1 && !isBullet(first.marker));
}

/** The words just above a run, past an aside in brackets; null at the head of the item. */
function leadOver(blocks: readonly Block[], at: number, from: number): Passage | null {
  for (let k = at - 1; k >= Math.max(from, at - 3); k--) {
    const block = blocks[k];
    if (!block) break;
    if (/^[([].{0,200}[)\]]\.?$/.test(block.passage.text)) continue;
    if (/^(?:additional|supporting) documents ?:$/i.test(block.passage.text)) continue;
    if (block.kind === 'heading' && k === from)
      return SETTLES.test(block.passage.text) ? block.passage : null;
    const before = blocks[k - 1];
    return before && k > from && /[:–-]$/.test(before.passage.text)
      ? before.passage.join(block.passage)
      : block.passage;
  }
  return null;
}
