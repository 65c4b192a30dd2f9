import { anyOf } from '../any-of.js';
import type { Block } from '../blocks/block.js';
import { continuesList, isBullet, type Marker, opensList } from '../blocks/marker.js';
import { Passage } from '../blocks/passage.js';
import { inOrder } from '../in-order.js';
import { likenessOf } from './clause-likeness.js';
import { takesDetails } from './details-below.js';

/** A clause of a resolution: a list item with everything nested under it, or a plain paragraph. */
export interface ListedClause {
  readonly marker: Marker | null;
  readonly passage: Passage;
  /** The block it begins in. */
  readonly block: number;
  /** Its own words where a list under it only tells particulars; else null. */
  readonly lead: string | null;
  /** Items of the next level, where the clause itself only leads in to them ("That Cabinet:"). */
  readonly children: readonly ListedClause[];
}

interface Growing {
  marker: Marker | null;
  /** Its own words, block by block. */
  words: Passage[];
  block: number;
  nested: { marker: Marker; passage: Passage; block: number }[];
}

/** More than these under one clause are no list of a clerk's. */
const MOST_NESTED = 500;
/** A longer paragraph without a number tells of something. */
const LONGEST_UNMARKED = 700;
/** Lists in lists in lists, and no deeper. */
const DEEPEST = 6;

const LEAD_IN_VERBS = anyOf`
  recommend\w*|recommends? to|asked to|requested to|invited to|urged to|agree[sd]?|resolve[sd]?
  approve[sd]?|following
`;
const LEAD_IN_FILLERS = anyOf`
  to|that|the|[A-Z][\w’'-]*|following|recommendations?|council|cabinet|executive|for|consideration|as
  follows|below
`;
const LEAD_IN = new RegExp(
  inOrder`
  ^(?:that )?(?:it (?:be|is|was) )?(?:the )?(?:[\w’'&,-]+ ){0,12}?(?:be |is |are |to )?${LEAD_IN_VERBS}?
  (?: ${LEAD_IN_FILLERS}){0,8}:?[-–—]?$
`,
  'i',
);

/**
 * The clauses that begin at block `from`: items of one list, each with what is nested under it, or paragraphs that run
 * on with semicolons. Stops at `to`, at a heading and at the first block that is neither.
 */
export function gatherClauses(
  blocks: readonly Block[],
  from: number,
  to: number,
  before?: Marker | null,
  level = 1,
): { clauses: ListedClause[]; next: number } {
  const first = blocks[from];
  if (!first || from >= to) return { clauses: [], next: from };
  const grown =
    first.marker && first.kind !== 'row'
      ? gatherItems(blocks, from, to, before ?? null)
      : gatherParagraphs(blocks, from, to);
  const clauses = grown.items.map((item, n) =>
    settle(blocks, item, grown.items[n + 1]?.block ?? grown.next, level),
  );
  return { clauses, next: grown.next };
}

function gatherItems(blocks: readonly Block[], from: number, to: number, before: Marker | null) {
  const items: Growing[] = [];
  const indent = blocks[from]?.indent ?? 0;
  let next = from;
  for (; next < to; next++) {
    const block = blocks[next];
    const last = items.at(-1);
    if (!block) break;
    if (!last) {
      if (block.marker) items.push({ marker: block.marker, words: [block.passage], block: next, nested: [] });
      continue;
    }
    const marker = block.marker;
    if (!marker) {
      const after = next + 1 < to ? (blocks[next + 1]?.marker ?? null) : null;
      if (last.marker && after && (isAside(block) || givesReason(block, last.marker, after))) continue;
      if (!runsOn(last, block, indent) && !standsWithin(last, block, after)) break;
      last.words.push(block.passage);
      continue;
    }
    if (block.kind === 'heading' && /[.;]$/.test(endOf(last))) break;
    if (last.marker && (isSibling(last.marker, marker, block.indent, indent) || isRestarted(last, marker))) {
      items.push({ marker, words: [block.passage], block: next, nested: [] });
    } else if (before && continuesList(before, marker) && !isBullet(marker)) break;
    else if (isNested(last, marker, block.indent, indent))
      last.nested.push({ marker, passage: block.passage, block: next });
    else break;
  }
  return { items, next };
}

/** "(Proposed by Councillor A and seconded by Councillor B)" between two clauses. */
function isAside(block: Block): boolean {
  return block.kind === 'paragraph' && /^[([].{0,200}[)\]]\.?$/.test(block.passage.text);
}

/** "Reason: To support the town." between (iii) and (iv). */
function givesReason(block: Block, last: Marker, after: Marker): boolean {
  return (
    block.kind === 'paragraph' &&
    /^Reasons?(?: for [^:]{1,60})? ?:/.test(block.passage.text) &&
    !isBullet(after) &&
    continuesList(last, after)
  );
}

function isSibling(last: Marker, marker: Marker, at: number, indent: number): boolean {
  if (isBullet(last)) return isBullet(marker) && Math.abs(at - indent) <= 1;
  return continuesList(last, marker);
}

/** "1. That …" below "1. That …": each item of a list that a page numbers anew. */
function isRestarted(last: Growing, marker: Marker): boolean {
  const [reading] = marker.readings;
  return (
    last.marker?.printed === marker.printed &&
    last.marker.form === marker.form &&
    reading?.style === 'arabic' &&
    reading.value === 1 &&
    !/[:,]$/.test(endOf(last))
  );
}

function isNested(last: Growing, marker: Marker, at: number, indent: number): boolean {
  const inner = last.nested.at(-1);
  if (inner && (continuesList(inner.marker, marker) || isBullet(marker))) return true;
  if (at > indent + 1) return true;
  return (
    /[:,;]$|:-$|\b(?:can|may|will|should|to|by|in|for|that)$/.test(endOf(last)) &&
    (isBullet(marker) || opensList(marker))
  );
}

/** An unmarked block belongs to the clause above when that one has not ended or when it is set in under it. */
function runsOn(last: Growing, block: Block, indent: number): boolean {
  if (block.kind !== 'paragraph') return false;
  const end = last.nested.at(-1)?.passage.text ?? endOf(last);
  if (/^(?:and|or)$/i.test(block.passage.text)) return true;
  if (/^(?:RESOLVED|AGREED|RECOMMENDED|NOTED|ACTION|Resolved|Action)/.test(block.passage.text)) return false;
  return (
    last.nested.length === 0 &&
    ((!/[.;:]$/.test(end) && /^[a-z]/.test(block.passage.text)) ||
      (block.indent > indent + 2 && !/\.$/.test(end)))
  );
}

/** Words between "ii) Notes what the" and "iii) Agrees": they end a clause that has not ended. */
function standsWithin(last: Growing, block: Block, after: Marker | null): boolean {
  return (
    block.kind === 'paragraph' &&
    last.nested.length === 0 &&
    !/[.;:)]$/.test(endOf(last)) &&
    !/^(?:RESOLVED|AGREED|RECOMMENDED|NOTED|ACTION|Resolved|Action|[A-Z][\w’ -]{2,40} ?:)/.test(
      block.passage.text,
    ) &&
    last.marker !== null &&
    !isBullet(last.marker) &&
    after !== null &&
    continuesList(last.marker, after)
  );
}

function gatherParagraphs(blocks: readonly Block[], from: number, to: number) {
  const items: Growing[] = [];
  let next = from;
  for (; next < to; next++) {
    const block = blocks[next];
    const last = items.at(-1);
    if (last && block?.marker && takesDetails(endOf(last))) {
      last.nested.push({ marker: block.marker, passage: block.passage, block: next });
      continue;
    }
    if (!block || block.marker || block.kind !== 'paragraph') break;
    const { text } = block.passage;
    const goesOn =
      !last ||
      /(?:;|,|\band|:)$/.test(endOf(last)) ||
      /^(?:and )?(?:that|(?:not )?to) /i.test(text) ||
      (isClause(text) && isClause(endOf(last)));
    if (!goesOn || /^(?:RESOLVED|AGREED|RECOMMENDED|NOTED|ACTION|Resolved|Action)\b/.test(text)) break;
    items.push({ marker: null, words: [block.passage], block: next, nested: [] });
  }
  return { items, next };
}

/** Clauses one below the other that have lost their numbers. */
function isClause(text: string): boolean {
  const likeness = text.length <= LONGEST_UNMARKED ? likenessOf(text) : null;
  return likeness === 'plain' || (likeness === 'under-lead' && /^[a-z]/.test(text));
}

function settle(blocks: readonly Block[], item: Growing, end: number, level: number): ListedClause {
  const { marker, block } = item;
  const passage = Passage.joined(item.words);
  const inner = item.nested[0];
  const leads =
    inner &&
    isLeadIn(passage.text) &&
    !takesDetails(passage.text) &&
    !isBullet(inner.marker) &&
    level < DEEPEST;
  if (leads) {
    const { clauses } = gatherClauses(blocks, inner.block, end, null, level + 1);
    return { marker, passage, block, lead: null, children: clauses };
  }
  const whole = passage.join(...item.nested.slice(0, MOST_NESTED).map((child) => child.passage));
  const lead = inner && (!marker || takesDetails(passage.text)) ? passage.text : null;
  return { marker, passage: whole, block, lead, children: [] };
}

function endOf(item: Growing): string {
  return item.words.at(-1)?.text ?? '';
}

/** Whether words only lead in to a list and ask nothing by themselves. */
export function isLeadIn(text: string): boolean {
  return (
    text.length <= 320 &&
    /(?:[:–—-]|\bthat|\bto|\bas follows\.)$/i.test(text) &&
    (LEAD_IN.test(text.slice(-200)) ||
      /\bfollow(?:s|ing)\b|\bmakes? \w+ ?recommendations?|\brecommends?\b/i.test(text))
  );
}
