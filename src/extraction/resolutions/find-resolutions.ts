import { append } from '../append.js';
import type { Block } from '../blocks/block.js';
import type { Marker } from '../blocks/marker.js';
import type { Passage } from '../blocks/passage.js';
import type { Confidence, PaperKind } from '../extraction.js';
import type { Finding } from '../finding.js';
import type { AgendaItem } from '../paper/agenda.js';
import { type Circumstances, classifyClause } from './classify.js';
import { isLeadIn, type ListedClause } from './clause-list.js';
import { splitEnumeration } from './enumerated.js';
import { leadsToList, listAfter, listBeside, listUnderBody } from './list-after.js';
import { formalOpenings, narrativeOpenings, type Opening } from './opening.js';
import { splitUnnumbered } from './unnumbered.js';

/** What a search for resolutions has found, and which blocks it has used up. */
export interface Resolutions {
  readonly findings: Finding[];
  readonly used: Set<number>;
  /** Talk that stands before a run-in resolution, by its block. */
  readonly before: Map<number, Passage>;
}

/** The resolutions of one agenda item: formal ones, or, where it has none, those told in a sentence. A final report only
 * tells of what was resolved on the way to it. */
export function findResolutions(
  blocks: readonly Block[],
  item: AgendaItem,
  kind: PaperKind,
  ofExecutive: boolean,
): Resolutions {
  const formal = search(blocks, item, ofExecutive, formalOpenings);
  if (formal.findings.length > 0 || kind === 'final-report') return formal;
  const isResolved = (one: Opening) =>
    isPlainlyResolved(one) && (kind === 'minutes' || one.keyword !== 'noted');
  return search(blocks, item, ofExecutive, (passage) => narrativeOpenings(passage).filter(isResolved));
}

/** "Members agreed that the service was good" is talk; a list, an asking or a noting of the report is a resolution. */
function isPlainlyResolved(opening: Opening): boolean {
  const { text } = opening.rest;
  if (text === '' || text.endsWith(':')) return true;
  const head = text.slice(0, 400);
  if (opening.keyword === 'noted') {
    return /^(?:[\w’' ,-]{0,120}? )??(?:noted|received|accepted) (?:the |and )?(?:\w+ ){0,4}(?:report|update|information|contents|presentation|position|minutes|programme|plan|progress|paper|briefing|response|outcome|tracker)/i.test(
      head,
    );
  }
  if (opening.keyword === 'recommended') return true;
  return (
    /\b(?:be|would be|should be|will be) (?:\w+ly )?\w+(?:ed|en|t)\b|^to [a-z]+|^(?:agreed|resolved|approved|endorsed|requested|decided) (?:to|the|that|a|an)\b|\bto [a-z]+ /i.test(
      head,
    ) && !/^(?:that )?(?:there|it|this) (?:was|were|is|had)\b/i.test(head)
  );
}

function search(
  blocks: readonly Block[],
  item: AgendaItem,
  ofExecutive: boolean,
  read: (passage: Passage) => Opening[],
): Resolutions {
  const findings: Finding[] = [];
  const used = new Set<number>();
  const before = new Map<number, Passage>();
  for (let i = item.from; i < item.to; i++) {
    const block = blocks[i];
    if (!block || used.has(i) || (block.kind === 'heading' && !/^[A-Z]+ ?:?[-–]?$/.test(block.passage.text)))
      continue;
    const listed = read === formalOpenings ? listUnderBody(blocks, i, item.to) : null;
    if (listed) {
      for (let k = i; k < listed.next; k++) used.add(k);
      const base = { rule: 'list under the name of the body', confidence: 'high' as const, addressee: null };
      findings.push(
        ...listed.clauses.flatMap((one) => fromListed(one, { keyword: 'resolved', ofExecutive }, base)),
      );
      continue;
    }
    const openings = read(block.passage);
    if (openings[0] && openings[0].at > 0) before.set(i, block.passage.slice(0, openings[0].at));
    openings.forEach((opening, n) => {
      used.add(i);
      const isLast = n === openings.length - 1;
      append(findings, resolve(blocks, item, i, opening, isLast, ofExecutive, used));
    });
  }
  return { findings, used, before };
}

function resolve(
  blocks: readonly Block[],
  item: AgendaItem,
  at: number,
  opening: Opening,
  isLast: boolean,
  ofExecutive: boolean,
  used: Set<number>,
): Finding[] {
  const own = blocks[at]?.marker ?? null;
  const given: Circumstances = {
    keyword: opening.keyword,
    ofExecutive,
    addressed: opening.addressee !== null,
  };
  const rule =
    opening.manner === 'formal' ? `${opening.keyword} keyword` : `${opening.keyword} told in a sentence`;
  const confidence: Confidence = opening.manner === 'formal' ? 'high' : 'medium';
  const base = { rule, confidence, addressee: opening.addressee };
  const { text } = opening.rest;
  const beside = isLast ? listBeside(opening.rest, blocks, at, item.to) : null;
  const run = beside ?? (isLast && leadsToList(text) ? listAfter(blocks, at, item.to, own) : null);
  const listed = run?.clauses ?? [];
  for (let k = at; listed.length > 0 && run && k < run.next; k++) used.add(k);
  if (listed.length > 0) {
    const addressee = opening.addressee ?? addresseeOf(text);
    return listed.flatMap((clause) => fromListed(clause, given, { ...base, addressee }));
  }
  if (text === '') {
    if (opening.keyword !== 'noted') return [];
    const bare = blocks[at]?.passage.slice(opening.at);
    return bare ? [{ ...base, type: 'noted', reference: printed(own), passage: bare, block: at }] : [];
  }
  return clausesOf(opening.rest, given, opening.at === 0).map((clause) => ({
    ...base,
    type: classifyClause(clause.passage.text, given),
    reference: printed(clause.marker ?? own),
    passage: clause.passage,
    block: at,
  }));
}

function clausesOf(
  passage: Passage,
  given: Circumstances,
  standsAlone: boolean,
): { marker: Marker | null; passage: Passage }[] {
  const enumerated = splitEnumeration(passage);
  if (!enumerated)
    return splitUnnumbered(passage, given, standsAlone).map((part) => ({ marker: null, passage: part }));
  const before =
    isLeadIn(`${enumerated.lead.text}:`) || enumerated.lead.text.length < 25
      ? []
      : splitUnnumbered(enumerated.lead, given, true).map((part) => ({ marker: null, passage: part }));
  return [...before, ...enumerated.clauses];
}

/** Findings of a listed clause: of its children where it only leads in, else of itself. */
export function fromListed(
  clause: ListedClause,
  given: Circumstances,
  base: Pick<Finding, 'rule' | 'confidence' | 'addressee'>,
  parent?: string,
): Finding[] {
  const reference = [parent, printed(clause.marker)].filter(Boolean).join(' ') || null;
  if (clause.children.length > 0) {
    const recommends = /\brecommend/i.test(clause.passage.text);
    const inner: Circumstances = recommends ? { ...given, keyword: 'recommended' } : given;
    const addressee = addresseeOf(clause.passage.text) ?? base.addressee;
    return clause.children.flatMap((child) => fromListed(child, inner, { ...base, addressee }));
  }
  const parts =
    clause.marker && printed(clause.marker)
      ? [clause.passage]
      : clausesOf(clause.passage, given, true).map((part) => part.passage);
  return parts.map((passage) => ({
    ...base,
    type: classifyClause(passage.text, given),
    reference,
    passage,
    block: clause.block,
  }));
}

/** The marker as a reference, or null for a bullet. */
export function printed(marker: Marker | null): string | null {
  return marker && marker.readings[0]?.style !== 'bullet' ? marker.printed : null;
}

/** Whom lead-in words address: "makes the following recommendations to the Cabinet", "recommends to Cabinet". */
export function addresseeOf(text: string): string | null {
  const found =
    /\b(?:to|by|that|asks?|requests?|urges?) ((?:the )?(?:[A-Z][\w’'&-]* (?:of |for |and |the )?){0,6}?(?:Cabinet|Executive|Council|Committee|Board|Trust|Mayor|Leader|Commissioner|Partnership|Cabinet Member|Executive Member|Portfolio Holder)(?: for [A-Z][\w’'&-]*(?:(?:,| and| of| &)* [A-Z][\w’'&-]*){0,8})?)\b/.exec(
      text.slice(-400),
    );
  return found?.[1] ?? null;
}
