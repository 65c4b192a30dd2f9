import { ownedBehind } from '../actions/trailing-labels.js';
import { append } from '../append.js';
import type { Block } from '../blocks/block.js';
import { isBullet } from '../blocks/marker.js';
import type { Passage } from '../blocks/passage.js';
import type { PaperKind } from '../extraction.js';
import type { Finding } from '../finding.js';
import type { AgendaItem } from '../paper/agenda.js';
import { quotationEnd, quotesEarlier } from '../quoted.js';
import { addresseeOf } from './addressee.js';
import { findBareClauses } from './bare-clauses.js';
import type { WhosePaper } from './circumstances.js';
import { leadsToList, listUnderBody } from './list-after.js';
import { fromListed } from './listed.js';
import { leadOpenings } from './lost-keyword.js';
import { settlesNothing } from './no-clause.js';
import { formalOpenings, narrativeOpenings, type Opening, unopened } from './opening.js';
import { isPlainlyResolved } from './plainly-resolved.js';
import { resolve } from './resolve.js';
import { isSaidInFull } from './said-in-full.js';
import { standsBeside } from './stands-beside.js';
import { type Stretch, stretchesOf } from './stretches.js';
import type { TakenBlocks } from './taken-blocks.js';
import { ONLY_RECEIVED } from './whole-sentences.js';
import { actOfOpening, type WhoseAct, whoseAct } from './whose-act.rules.js';

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
  whose: WhosePaper,
  taken: TakenBlocks = new Set(),
): Resolutions {
  const all: Resolutions = { findings: [], used: new Set(), talk: [] };
  for (const stretch of stretchesOf(blocks, item)) {
    const found = inStretch(blocks, stretch, kind, whose, taken);
    append(all.findings, found.findings);
    append(all.talk, found.talk);
    for (const i of found.used) all.used.add(i);
  }
  return all;
}

/** "Agreed." answers what stands over it. */
const ANSWER_ALONE = /^(?:Agreed|Accepted|Approved|Supported|Endorsed|Noted)[^.;:]{0,20}\.?$/;

function inStretch(
  blocks: readonly Block[],
  stretch: Stretch,
  kind: PaperKind,
  whose: WhosePaper,
  taken: TakenBlocks,
): Resolutions {
  const opened = search(blocks, stretch, whose, formalOpenings, taken);
  const formal =
    kind === 'response'
      ? { ...opened, findings: opened.findings.filter(({ passage }) => !ANSWER_ALONE.test(passage.text)) }
      : opened;
  if (kind === 'final-report') return formal;
  const hasKeyword = formal.findings.length > 0;
  const bare =
    kind === 'minutes' || kind === 'other'
      ? findBareClauses(blocks, stretch, whose, hasKeyword, eitherOf(taken, formal.used))
      : null;
  const first = bare ? both(formal, { ...bare, talk: [] }) : formal;
  const told = toldIn(blocks, stretch, kind, whose, hasKeyword, eitherOf(taken, first.used));
  const known = both(
    both(first, told),
    kind === 'minutes' ? toldBeside(blocks, formal.talk, whose) : NOTHING,
  );
  if (hasKeyword || (kind !== 'minutes' && kind !== 'other')) return known;
  const led = search(blocks, stretch, whose, leadOpenings, eitherOf(taken, known.used));
  if (led.findings.length + known.findings.length > 0 || kind !== 'minutes') return both(known, led);
  return both(known, search(blocks, stretch, whose, unopened, eitherOf(taken, known.used)));
}

/** "The Committee asked the Head of Piers to provide figures": a report tells what it has had. */
const ASKED_BEFORE = /^(?:asked|requested) (?:the|officers)\b/;

/** What is told in sentences; beside resolutions with a keyword, only what plainly settles too. */
function toldIn(
  blocks: readonly Block[],
  stretch: Stretch,
  kind: PaperKind,
  whose: WhosePaper,
  hasKeyword: boolean,
  taken: TakenBlocks,
): Resolutions {
  const isMinutes = kind === 'minutes';
  const paragraphs = blocks
    .slice(stretch.from, stretch.to)
    .filter(({ kind, passage }) => kind !== 'heading' && /[.?!:]$/.test(passage.text));
  const isOnlyReceived = ({ at, rest }: Opening) =>
    isMinutes &&
    (/\bfor (?:information|noting)\b/.test(rest.text) ||
      (at === 0 && paragraphs.length === 1 && paragraphs[0]?.passage.end === rest.end));
  if (hasKeyword && !isMinutes && kind !== 'other') return { findings: [], used: new Set(), talk: [] };
  const isResolved = (one: Opening) =>
    one.rule === ONLY_RECEIVED && !isOnlyReceived(one)
      ? false
      : hasKeyword
        ? standsBeside(one, stretch.coded)
        : (isPlainlyResolved(one) || (stretch.coded && one.keyword === 'noted')) &&
          (isMinutes || (one.keyword !== 'noted' && !ASKED_BEFORE.test(one.rest.text)));
  const read = (passage: Passage) => narrativeOpenings(passage).filter(isResolved);
  const told = search(blocks, stretch, whose, read, taken);
  // A report or an answer that thanks somebody settles nothing.
  const settles = ({ type, passage }: Finding) => type !== 'noted' && !THANKS.test(passage.text);
  return isMinutes ? told : { ...told, findings: told.findings.filter(settles) };
}
const THANKS = /^[^.;]{0,60}\bthank(?:s|ed)?\b/;

const NOTHING: Resolutions = { findings: [], used: new Set(), talk: [] };

/** What is told in the words of a paragraph that stand before a keyword in it. */
function toldBeside(blocks: readonly Block[], talk: Resolutions['talk'], whose: WhosePaper): Resolutions {
  const read = (passage: Passage) => narrativeOpenings(passage).filter((one) => standsBeside(one, false));
  const findings = talk.flatMap(({ block, passage }) => {
    const whole = blocks[block];
    if (!whole || whole.kind === 'row') return [];
    const told = search([{ ...whole, passage }], { heading: null, from: 0, to: 1 }, whose, read, new Set());
    return told.findings.map((one) => ({ ...one, block }));
  });
  return { ...NOTHING, findings };
}

/** Both, without a copy of either: a paper of many items would be copied as often. */
function eitherOf(one: TakenBlocks, other: TakenBlocks): TakenBlocks {
  return { has: (block) => one.has(block) || other.has(block) };
}

function both(a: Resolutions, b: Resolutions): Resolutions {
  const findings = [...a.findings];
  const talk = [...a.talk];
  append(findings, b.findings);
  append(talk, b.talk);
  return { findings, used: new Set([...a.used, ...b.used]), talk };
}

/** "The Committee resolved:-" over its list is set as a heading, and is none. */
function opensAsHeading(block: Block, read: (passage: Passage) => Opening[]): boolean {
  const { text } = block.passage;
  if (/^[A-Z]+ ?:?[-–]?$/.test(text)) return true;
  if (text.length > 120) return false;
  return read(block.passage).some(
    (one) => !one.closed && (leadsToList(one.rest.text) || /[:–-]$/.test(text)),
  );
}

/** "• Decisions" between "• Consultations" and "• Election results": where a page leads to, and no keyword over what follows. */
function isOneOfAMenu(blocks: readonly Block[], at: number): boolean {
  const isEntry = (block: Block | undefined) =>
    block !== undefined &&
    isBullet(block.marker) &&
    !/[:;.]$/.test(block.passage.text) &&
    block.passage.text.length < 40;
  return isEntry(blocks[at - 1]) && isEntry(blocks[at]) && isEntry(blocks[at + 1]);
}

function search(
  blocks: readonly Block[],
  item: AgendaItem,
  whose: WhosePaper,
  read: (passage: Passage) => Opening[],
  taken: TakenBlocks,
): Resolutions {
  const findings: Finding[] = [];
  const used = new Set<number>();
  const talk: { block: number; passage: Passage }[] = [];
  for (let i = item.from; i < item.to; i++) {
    i = quotationEnd(blocks, i);
    const block = i < item.to ? blocks[i] : undefined;
    if (!block || used.has(i) || taken.has(i) || quotesEarlier(block.passage.text)) continue;
    const listed = read === formalOpenings ? listUnderBody(blocks, i, item.to) : null;
    if (isOneOfAMenu(blocks, i) || isSaidInFull(blocks, i) || isSaidInFull(blocks, i + 1)) continue;
    if (!listed && block.kind === 'heading' && !opensAsHeading(block, read)) continue;
    if (listed) {
      for (let k = i; k < listed.next; k++) used.add(k);
      const lead = block.passage.text;
      const keyword = /\brecommend/i.test(lead) ? 'recommended' : 'resolved';
      const addressee = keyword === 'recommended' ? addresseeOf(lead) : null;
      const base = { rule: 'list under the name of the body', confidence: 'high' as const, addressee };
      append(
        findings,
        listed.clauses.flatMap((one) =>
          fromListed(one, { keyword, ...whose, addressed: addressee !== null }, base),
        ),
      );
      continue;
    }
    const isQuoted = quotationEnd(blocks, i + 1) > i + 1;
    const openings = read(block.passage).flatMap((one): (Opening & { act: WhoseAct })[] => {
      const act =
        isQuoted && /^\w*\W*$/.test(one.rest.text)
          ? 'none'
          : whoseAct(actOfOpening(one, block.passage.text), whose);
      return act === 'none' ? [] : [{ ...one, act }];
    });
    if (openings[0] && openings[0].at > 0)
      talk.push({ block: i, passage: block.passage.slice(0, openings[0].at) });
    openings.forEach((opening, n) => {
      const isLast = n === openings.length - 1;
      const settled = resolve({ blocks, item, at: i, opening, isLast, whose });
      append(
        findings,
        ownedBehind(settled.findings)
          .filter(({ passage }) => opening.rule === ONLY_RECEIVED || !settlesNothing(passage.text))
          .map((one) => (opening.act === 'doubtful' ? { ...one, confidence: 'medium' as const } : one)),
      );
      for (let k = i; k < Math.max(settled.next, i + 1); k++) used.add(k);
      if (settled.talk && !settled.talk.isEmpty) talk.push({ block: i, passage: settled.talk });
    });
  }
  return { findings, used, talk };
}
