import { append } from '../append.js';
import type { Block } from '../blocks/block.js';
import type { Passage } from '../blocks/passage.js';
import type { PaperKind } from '../extraction.js';
import type { Finding } from '../finding.js';
import type { AgendaItem } from '../paper/agenda.js';
import { listUnderBody } from './list-after.js';
import { fromListed } from './listed.js';
import { formalOpenings, narrativeOpenings, type Opening } from './opening.js';
import { isPlainlyResolved } from './plainly-resolved.js';
import { resolve } from './resolve.js';
import { type Stretch, stretchesOf } from './stretches.js';

/** What a search for resolutions has found, and which blocks it has used up. */
export interface Resolutions {
  readonly findings: Finding[];
  readonly used: Set<number>;
  /** Talk that stands before or behind a run-in resolution, with its block. */
  readonly talk: { block: number; passage: Passage }[];
}

/**
 * The resolutions of one agenda item: formal ones, or, where it has none, those told in a sentence. A final report only
 * tells of what was resolved on the way to it.
 */
export function findResolutions(
  blocks: readonly Block[],
  item: AgendaItem,
  kind: PaperKind,
  ofExecutive: boolean,
): Resolutions {
  const all: Resolutions = { findings: [], used: new Set(), talk: [] };
  for (const stretch of stretchesOf(blocks, item)) {
    const found = inStretch(blocks, stretch, kind, ofExecutive);
    append(all.findings, found.findings);
    append(all.talk, found.talk);
    for (const i of found.used) all.used.add(i);
  }
  return all;
}

function inStretch(
  blocks: readonly Block[],
  stretch: Stretch,
  kind: PaperKind,
  ofExecutive: boolean,
): Resolutions {
  const formal = search(blocks, stretch, ofExecutive, formalOpenings);
  if (formal.findings.length > 0 || kind === 'final-report') return formal;
  const isResolved = (one: Opening) =>
    (isPlainlyResolved(one) || (stretch.coded && one.keyword === 'noted')) &&
    (kind === 'minutes' || one.keyword !== 'noted');
  return search(blocks, stretch, ofExecutive, (passage) => narrativeOpenings(passage).filter(isResolved));
}

function search(
  blocks: readonly Block[],
  item: AgendaItem,
  ofExecutive: boolean,
  read: (passage: Passage) => Opening[],
): Resolutions {
  const findings: Finding[] = [];
  const used = new Set<number>();
  const talk: { block: number; passage: Passage }[] = [];
  for (let i = item.from; i < item.to; i++) {
    const block = blocks[i];
    if (!block || used.has(i) || (block.kind === 'heading' && !/^[A-Z]+ ?:?[-–]?$/.test(block.passage.text)))
      continue;
    const listed = read === formalOpenings ? listUnderBody(blocks, i, item.to) : null;
    if (listed) {
      for (let k = i; k < listed.next; k++) used.add(k);
      const base = { rule: 'list under the name of the body', confidence: 'high' as const, addressee: null };
      append(
        findings,
        listed.clauses.flatMap((one) => fromListed(one, { keyword: 'resolved', ofExecutive }, base)),
      );
      continue;
    }
    const openings = read(block.passage);
    if (openings[0] && openings[0].at > 0)
      talk.push({ block: i, passage: block.passage.slice(0, openings[0].at) });
    openings.forEach((opening, n) => {
      const isLast = n === openings.length - 1;
      const settled = resolve({ blocks, item, at: i, opening, isLast, ofExecutive });
      append(findings, settled.findings);
      for (let k = i; k < Math.max(settled.next, i + 1); k++) used.add(k);
      if (settled.talk && !settled.talk.isEmpty) talk.push({ block: i, passage: settled.talk });
    });
  }
  return { findings, used, talk };
}
