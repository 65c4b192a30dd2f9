import { labelsAlone } from '../actions/trailing-labels.js';
import { anyOf } from '../any-of.js';
import { append } from '../append.js';
import type { Block } from '../blocks/block.js';
import { isBullet, isRecommendation, type Marker } from '../blocks/marker.js';
import type { PaperKind } from '../extraction.js';
import type { Finding } from '../finding.js';
import { cellContent } from '../layout/cell-content.js';
import type { AgendaItem } from '../paper/agenda.js';
import { addresseeOf, addresseeOfHeading } from './addressee.js';
import { fromWhereItSaysSo, RECOMMENDS_ITSELF, saysSo } from './among-conclusions.rules.js';
import { classifyClause } from './classify.js';
import { gatherClauses, isLeadIn, type ListedClause } from './clause-list.js';
import { splitEnumeration } from './enumerated.js';
import { titledBelow } from './labelled.js';
import { fromListed } from './listed.js';
import { printed } from './printed.js';

const HEADING_FILLERS = anyOf`
  the|summary|list|of|key|our|main|final|draft|proposed|scrutiny|panel[’']?s?|committee[’']?s?
  board[’']?s?|task|group[’']?s?|review|and|conclusions
`;
const HEADING_TAILS = anyOf`
  \s+(?:to|for|of|from)\s.{1,80}|\s+in (?:full|brief|summary|detail)|\s*\(s\)|\s+at a glance
`;
const HEADING_NUMBERS = anyOf`
  \d[\d.]*|[A-Z][.)]|(?:part|section|chapter) \w+ ?[:.–-]
`;
const HEADINGS = anyOf`
  (?:${HEADING_FILLERS}\s+)*recommendations?${HEADING_TAILS}?\s*:?
  what (?:we|the [a-z]+) recommends?
`;
const HEADING = new RegExp(String.raw`^(?:${HEADING_NUMBERS}\s*)?${HEADINGS}$`, 'i');
const OF_A_PART = /^(?:part|section|chapter) \w+ ?[:.–-]/i;
const RECOMMENDS = new RegExp(
  anyOf`
  \brecommend|^that\b|\bshould\b(?! (?:the|an?|it|they|there|any)\b)|\b(?:is|are|be) (?:asked|requested|urged|invited)\b
  ^To (?!.*:$)(?!whom\b|the\b)[a-z]+ (?:the|a|an|all|with|and|to|more|its|[a-z]+s)\b
`,
  'i',
);
/** "Rationale: Governors told us that they should be better prepared." */
const GIVES_REASON = /^(?:rationale|reasons?|evidence|why|background)\b[^.:]{0,60}:/i;
/** "In the short term (within 6 months)" over a part of the list. */
const TERM =
  /^(?:In|Within|Over|For) the (?:[\w-]+ ){1,3}(?:term|months?|years?)\b(?: \(([^)]{3,40})\))? ?:?$/;
const END_OF_ANSWERS = anyOf`
  acknowledge?ments?|background|appendi|annex|contact|membership|glossary|introduction|implications
  financial|legal|equalit|risk|reasons?|alternative|options|consultation|next steps|attached|supporting
  evidence|conclusions?|methodology|summary of|sources|bibliograph
`;
const AFTERWARDS = new RegExp(String.raw`^(?:\d[\d.]*\s*)?${END_OF_ANSWERS}`, 'i');

/** In minutes Part I holds what was recommended with its keywords, as Part II what was resolved. */
export function isRecommendationsHeading(heading: string | null, kind: PaperKind): boolean {
  return heading !== null && HEADING.test(heading) && !(kind === 'minutes' && OF_A_PART.test(heading));
}

/** What stands under a heading "Recommendations", with its sub-headings, up to the next section. */
export function findInRecommendationsSection(
  blocks: readonly Block[],
  items: readonly AgendaItem[],
  n: number,
): { findings: Finding[]; used: Set<number> } {
  const findings: Finding[] = [];
  const used = new Set<number>();
  const opener = items[n];
  if (!opener) return { findings, used };
  const end = sectionEnd(blocks, items, n);
  let parent: string | null = null;
  let addressee = addresseeOfHeading(opener.heading ?? '') ?? addresseeOf(opener.heading ?? '');
  const labelled = blocks.slice(opener.from + 1, end).some(isLabelled);
  const isMixed = /\bconclusions?\b/i.test(opener.heading ?? '');
  const isSaid = blocks
    .slice(opener.from + 1, end)
    .some(({ passage }) => RECOMMENDS_ITSELF.test(passage.text));
  const told = isMixed ? (isSaid ? RECOMMENDS_ITSELF : RECOMMENDS) : null;
  let isLed = false;
  let within: string | null = null;
  let first: Marker | null = null;
  for (let i = opener.from + 1; i < end; ) {
    const block = blocks[i];
    if (!block || (first && leavesTheList(first, block))) break;
    used.add(i);
    if (headsItsNumbers(blocks, i)) {
      i++;
      continue;
    }
    first ??= isLabelled(block) || !labelled ? block.marker : null;
    if (block.kind === 'heading' && !block.marker) isLed = false;
    const term = isLed ? TERM.exec(block.marker ? '' : block.passage.text) : null;
    if (term) {
      within = term[1] ?? null;
      i++;
      continue;
    }
    if (block.kind === 'heading' || isSubheading(block))
      addressee = addresseeOfHeading(block.passage.text) ?? addressee;
    if (block.kind === 'row' || (block.kind === 'heading' && !block.marker)) {
      i++;
      continue;
    }
    if (isLeadIn(block.passage.text) && !leadsItself(blocks, i, end)) {
      parent = printed(block.marker);
      addressee = addresseeOf(block.passage.text) ?? addressee;
      isLed = true;
      within = null;
      i++;
      continue;
    }
    if (labelled && !isLabelled(block) && block.kind !== 'heading') {
      i++;
      continue;
    }
    const titled = titledBelow(blocks, i);
    if (titled) {
      findings.push({ ...titled, addressee });
      used.add(i + 1);
      i += 2;
      continue;
    }
    const taken = take(blocks, i, end, addressee, parent, isLed ? null : told);
    append(
      findings,
      taken.findings.map((one) => {
        const below = blocks[one.block + 1];
        return { ...one, ...(within && { due: within }), ...(below && labelsAlone(below.passage)) };
      }),
    );
    isLed = isLed && block.marker !== null;
    for (let k = i; k < taken.next; k++) used.add(k);
    i = taken.next;
  }
  return { findings, used };
}

/** "Recommendation 3", "R3": where some are labelled so, the others are no recommendations. */
function isLabelled(block: Block): boolean {
  return isRecommendation(block.marker);
}

/** "To Fellbeck Homes and the other providers": heads what follows, though it is not set as a heading. */
function isSubheading(block: Block): boolean {
  const { text } = block.passage;
  return block.kind === 'paragraph' && text.length < 100 && /^(?:To|For) /.test(text) && !/[.;,]$/.test(text);
}

/** "1. Lamps" over "1.1 That …": a theme, and no recommendation. */
function headsItsNumbers(blocks: readonly Block[], at: number): boolean {
  const block = blocks[at];
  if (block?.kind !== 'heading' || !block.marker) return false;
  const first = `${block.marker.printed.replace(/\.$/, '')}.1`;
  return [1, 2].some((below) => blocks[at + below]?.marker?.printed.startsWith(first));
}

/** After a list of recommendations, paragraphs numbered 1.1 are the report's next section, whatever heads it. */
function leavesTheList(first: Marker, block: Block): boolean {
  const style = block.marker?.readings[0]?.style;
  return style === 'decimal' && first.readings[0]?.style !== 'decimal';
}

/** Whether a numbered lead-in has siblings: then it is a clause with children, and the list is gathered whole. */
function leadsItself(blocks: readonly Block[], at: number, end: number): boolean {
  const { clauses } = gatherClauses(blocks, at, end);
  return clauses.length > 1 && clauses[0]?.marker?.readings[0]?.style === 'decimal';
}

function take(
  blocks: readonly Block[],
  i: number,
  end: number,
  addressee: string | null,
  parent: string | null,
  told: RegExp | null,
): { findings: Finding[]; next: number } {
  const base = { rule: 'under the heading Recommendations', confidence: 'high' as const, addressee };
  const given = { keyword: 'recommended' as const, amongRecommendations: true };
  const block = blocks[i];
  if (!block) return { findings: [], next: i + 1 };
  if (block.marker) {
    const { clauses, next } = gatherClauses(blocks, i, end);
    const asking = clauses.filter(
      (clause) =>
        isRecommended(clause, clauses.length, told) ||
        (addressee !== null && told === null && isBullet(clause.marker) && clause.passage.text.length >= 12),
    );
    return {
      findings: asking.flatMap((clause) =>
        fromListed(told ? fromWhereItSaysSo(clause, told) : clause, given, base, parent ?? undefined),
      ),
      next: Math.max(next, i + 1),
    };
  }
  const enumerated = splitEnumeration(block.passage);
  const parts =
    enumerated?.clauses ??
    (RECOMMENDS.test(block.passage.text.slice(0, 400)) &&
    !ONLY_LEADS.test(block.passage.text) &&
    !GIVES_REASON.test(block.passage.text.slice(0, 80))
      ? [{ marker: null, passage: block.passage }]
      : []);
  const findings = parts.map(({ marker, passage }) => ({
    ...base,
    type: classifyClause(passage.text, given),
    reference: printed(marker),
    passage,
    block: i,
  }));
  return { findings, next: i + 1 };
}

/** "Recommendations: That the Committee resolves to:" */
const ONLY_LEADS = /^[^.;]{0,160}\b(?:to|that)\s?:$/;

/** @param told what says so where conclusions stand among the recommendations */
function isRecommended(clause: ListedClause, among: number, told: RegExp | null): boolean {
  if (clause.passage.text.length < 12) return false;
  return (
    (told === null && among > 1) ||
    clause.marker?.form === 'labelled' ||
    clause.children.length > 0 ||
    (told ? saysSo(clause.passage, told) : RECOMMENDS.test(clause.passage.text)) ||
    (told === null && cellContent(clause.passage.text) === 'ask')
  );
}

function sectionEnd(blocks: readonly Block[], items: readonly AgendaItem[], n: number): number {
  const opener = items[n];
  const own = rankOf(blocks[opener?.from ?? 0]);
  const isMixed = /\bconclusions?\b/i.test(opener?.heading ?? '');
  for (let k = n + 1; k < items.length; k++) {
    const next = items[k];
    if (!next) break;
    if (isMixed && /^conclusions?\b/i.test(next.heading ?? '')) continue;
    if (AFTERWARDS.test(next.heading ?? '')) return next.from;
    if (rankOf(blocks[next.from]) <= own && !addresseeOfHeading(next.heading ?? '')) return next.from;
  }
  return blocks.length;
}

/** How high a heading ranks: 1 is highest, but for the parts of a long report. */
function rankOf(block: Block | undefined): number {
  if (!block) return 1;
  if (OF_A_PART.test(block.passage.text)) return 0;
  if (block.level > 0) return block.level;
  const number = block.marker?.printed.replace(/\.0$/, '');
  if (number && /^\d[\d.]*$/.test(number)) return number.split('.').length;
  return /[a-z]{3}/.test(block.passage.text) ? 2 : 1;
}
