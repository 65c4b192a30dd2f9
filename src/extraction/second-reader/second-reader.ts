import { anyOf } from '../any-of.js';
import type { Block } from '../blocks/block.js';
import { BODIES } from '../bodies.js';
import type { PaperKind } from '../extraction.js';
import type { Finding } from '../finding.js';
import type { AgendaItem } from '../paper/agenda.js';
import { agendaTextIn } from '../paper/agenda-text.js';
import { SUMMONS } from '../paper/kind-signs.js';
import { motionsIn } from '../paper/motions.js';
import { amendedMinutesIn } from '../quoted.js';
import { isFormality } from '../resolutions/no-clause.js';
import type { AskTable } from '../tables/find-in-tables.js';
import type { Candidate } from './candidate.js';
import { candidatesOf } from './candidates.js';
import { detailsBeside } from './details-beside.js';
import { withDoubts } from './doubts.js';
import { FeatureReader } from './feature-reader.js';
import { CLASSES, likelihoods, type Weights } from './likelihood.js';
import { leadsOf } from './place-features.js';
import { SaidBefore } from './repeats.js';
import { TakenSpans } from './spans.js';

/** As likely as this an item is proposed; in a report that only informs nearly nothing is one. */
const LEAST_LIKELY = 0.85;
const LEAST_IN_REPORTS = 0.97;
/** Paragraphs and sentences mostly tell. */
const LEAST_OF_TALK = 0.95;
/** Beside what was settled most of the rest led to it. */
const LEAST_BESIDE = 0.97;
/** Longer paragraphs tell: so many words sound like anything. */
const LONGEST_PARAGRAPH = 250;
/** More than these are a paper that is understood by nobody. */
const MOST = 40;
/** Less tells too little of what it is. */
const SHORTEST = 1000;
/** What stands at the head of a paper. */
const HEAD_BLOCKS = 15;
/** What the agenda says of an item, above what came of it. */
const OF_THE_AGENDA = /^To (?:approve|receive|consider|confirm|note|agree|discuss)\b/;
/** What a paper is for, what somebody gave at the meeting, and who was there. */
const TELLS = new RegExp(
  `^(?:${anyOf`
  To (?:acquaint|inform|advise|brief|update) (?:the )?(?:[A-Z][\w’'-]* ){0,5}?(?:${BODIES}|[Mm]embers)\b
  [^.;:]{3,60}? (?:provided|supplied|presented|furnished) (?:the )?(?:[A-Z][\w’'-]* ){0,5}?(?:${BODIES}|[Mm]embers) with\b
  (?:Present|In attendance|Also present|Attendees) ?:
`})`,
);
/** Leads to a list of what might be done. */
const OPTIONS = /\b(?:options?|alternatives)\b[^.]{0,60}:$/i;
const QUOTED = /^[“"‘]|[”"’][^\w]*$/;

/** A paper, and what the rules have made of it. */
export interface PaperRead {
  readonly blocks: readonly Block[];
  readonly kind: PaperKind;
  readonly items: readonly AgendaItem[];
  readonly findings: readonly Finding[];
  /** Tables of asks that rules read. */
  readonly tables?: readonly Pick<AskTable, 'from' | 'next' | 'rows'>[];
}

type Likely = Candidate & { readonly type: Finding['type']; readonly likelihood: number };

/**
 * What rules made nothing of and yet reads like an item, by weights learnt from labelled papers. Always doubtful: a person looks at it
 * first. Promises are known so as to be left alone: rules miss few. Only minutes settle in sentences.
 */
function findDoubtful(
  paper: PaperRead,
  candidates: readonly Candidate[],
  reader: FeatureReader,
  weights: Weights,
): Finding[] {
  const { blocks, kind } = paper;
  const head = blocks.slice(0, HEAD_BLOCKS).map(({ passage }) => passage.text.slice(0, 200));
  if (head.some((text) => SUMMONS.test(text))) return [];
  const open = openCandidates(paper, candidates);
  const settled = settledBlocks(paper);
  const said = new SaidBefore();
  for (const { passage } of paper.findings) said.add(passage.text);
  const likely = open
    .filter(({ form }) => kind === 'minutes' || form !== 'sentence')
    .map((one): Likely => ({ ...one, ...judged(weights, reader.featuresOf(one)) }))
    .filter(({ likelihood, block, form }) => likelihood >= leastOf(kind, form, settled.has(block)))
    .filter(({ type }) => type !== 'commitment')
    .filter(({ passage }) => !said.has(passage.text))
    .sort((a, b) => b.likelihood - a.likelihood);
  return apart(likely)
    .slice(0, MOST)
    .map((one) => findingOf(one, blocks))
    .sort(inOrderOfText);
}

function inOrderOfText(a: Finding, b: Finding): number {
  return a.passage.start - b.passage.start;
}

/** What rules found, as sure as the weights let them be, and what was added, in the order of the paper. */
export function withDoubtful(paper: PaperRead, weights: Weights): Finding[] {
  const { blocks, kind, findings } = paper;
  if (isTooShort(blocks)) return [...findings].sort(inOrderOfText);
  const candidates = candidatesOf(blocks);
  const reader = new FeatureReader(blocks, kind);
  const added = findDoubtful(paper, candidates, reader, weights);
  return [...withDoubts(findings, candidates, reader, weights), ...added].sort(inOrderOfText);
}

function leastOf(kind: PaperKind, form: Candidate['form'], isBesideSettled: boolean): number {
  if (kind === 'other' || kind === 'final-report') return LEAST_IN_REPORTS;
  if (isBesideSettled) return LEAST_BESIDE;
  return form === 'paragraph' || form === 'sentence' ? LEAST_OF_TALK : LEAST_LIKELY;
}

function isTooShort(blocks: readonly Block[]): boolean {
  return blocks.reduce((length, { passage }) => length + passage.text.length, 0) < SHORTEST;
}

/** The likeliest type of an item, and how likely it is one at all. */
function judged(weights: Weights, features: Iterable<string>): Pick<Likely, 'type' | 'likelihood'> {
  const [nothing = 1, ...types] = likelihoods(weights, features);
  const best = types.indexOf(Math.max(...types));
  const type = CLASSES[best + 1] ?? 'none';
  return { type: type === 'none' ? 'action' : type, likelihood: 1 - nothing };
}

/** The candidates that no finding holds, in which neither the agenda nor a motion speaks, and which are no quotation. */
function openCandidates(paper: PaperRead, candidates: readonly Candidate[]): Candidate[] {
  const { blocks, kind, findings } = paper;
  const taken = new TakenSpans(findings.map(({ passage }) => passage));
  const closed = agendaTextIn(blocks);
  for (const block of readTables(paper)) closed.add(block);
  for (const [block, lead] of leadsOf(blocks).entries())
    if (blocks[block]?.marker && OPTIONS.test(lead?.passage.text.slice(-160) ?? '')) closed.add(block);
  if (kind === 'minutes')
    for (const block of [...motionsIn(blocks), ...amendedMinutesIn(blocks)]) closed.add(block);
  return candidates.filter(
    ({ passage, block, form }) =>
      !closed.has(block) &&
      !QUOTED.test(passage.text) &&
      !isFormality(passage.text) &&
      !TELLS.test(passage.text.slice(0, 160)) &&
      !(
        form === 'paragraph' &&
        (passage.text.length > LONGEST_PARAGRAPH || OF_THE_AGENDA.test(passage.text))
      ) &&
      !(findings.length === 0 && OF_THE_AGENDA.test(passage.text)) &&
      !taken.meets(passage),
  );
}

/** The blocks of tables most of whose rows gave something up: their other cells answer it. */
function readTables({ findings, tables = [] }: PaperRead): Set<number> {
  const found = findings.map(({ block }) => block);
  const blocks = new Set<number>();
  for (const { from, next, rows } of tables)
    if (found.filter((block) => block >= from && block < next).length * 2 > rows.length)
      for (let block = from; block < next; block++) blocks.add(block);
  return blocks;
}

/** In minutes the blocks of each item whose resolution was read. */
function settledBlocks({ kind, items, findings }: PaperRead): Set<number> {
  const settled = new Set<number>();
  if (kind !== 'minutes') return settled;
  const found = new Set(findings.filter(({ type }) => type !== 'commitment').map(({ block }) => block));
  for (const { from, to } of items) {
    const blocks = Array.from({ length: to - from }, (_, i) => from + i);
    if (blocks.some((block) => found.has(block))) for (const block of blocks) settled.add(block);
  }
  return settled;
}

/** The likeliest first, without those that overlap with a likelier one of their block. */
function apart(likely: readonly Likely[]): Likely[] {
  const chosen = new Map<number, Likely[]>();
  return likely.filter((one) => {
    const beside = chosen.get(one.block) ?? [];
    const { start, end } = one.passage;
    if (beside.some(({ passage }) => passage.start < end && start < passage.end)) return false;
    chosen.set(one.block, [...beside, one]);
    return true;
  });
}

function findingOf(one: Likely, blocks: readonly Block[]): Finding {
  const { passage, block, type } = one;
  return { type, passage, block, rule: 'second reader', confidence: 'low', ...detailsBeside(one, blocks) };
}
