import type { Block } from '../blocks/block.js';
import type { Passage } from '../blocks/passage.js';
import { sentencesOf } from '../blocks/sentences.js';
import type { Confidence } from '../extraction.js';
import type { Finding } from '../finding.js';
import type { AgendaItem } from '../paper/agenda.js';
import { addresseeOf, whoIsAsked } from './addressee.js';
import type { Circumstances, WhosePaper } from './circumstances.js';
import { classifyClause } from './classify.js';
import { likenessOf } from './clause-likeness.js';
import { gatherClauses } from './clause-list.js';
import { listsMinutes, listsNames, takesDetails } from './details-below.js';
import { leadsToList, listAfter, listBeside } from './list-after.js';
import { clausesOf, fromListed } from './listed.js';
import { APPROVES_MINUTES } from './minutes-words.js';
import { formalOpenings, type Opening } from './opening.js';
import { ASKS_THAT } from './plainly-resolved.js';
import { printed } from './printed.js';
import { minuteCodeOf } from './stretches.js';
import { LONE_VERDICTS } from './verdicts.js';

/** An opening in its place. */
export interface Placed {
  readonly blocks: readonly Block[];
  readonly item: AgendaItem;
  readonly at: number;
  readonly opening: Opening;
  /** No other opening follows in its block. */
  readonly isLast: boolean;
  readonly whose: WhosePaper;
}

/** What an opening settles, the block after the last it takes, and the talk that goes on behind it. */
export interface Settled {
  readonly findings: Finding[];
  readonly next: number;
  readonly talk: Passage | null;
}

const OF_MINUTES = /\b(?:minutes|notes|record|actions? of)\b/i;
const AGREED = /^(?:Agreed|Approved|Accepted|Confirmed)\b/;
/** "Cabinet be recommended to: (i) mend the roof; and (ii) …": whom a list within a sentence is put to. */
const LEAD_OF_INLINE_LIST = /^([^:;]{8,200}?) ?:? \(?(?:i|a|1)[.)] /;
/** What settles in itself, whatever its matter is called. */
const VERDICTS: ReadonlySet<string | null> = new Set(['verdict behind a title', 'nothing against it']);
/** "Arising from this it was AGREED": a sentence of an account, which goes on behind it. */
const TOLD_OF_IT = /\bit was (?:also |then |therefore |\w+ly )?[A-Z]+$/i;
/** Words before a keyword that stands alone: "The Committee". */
const LONGEST_ALONE = 80;

/** What one opening settles: a list below or beside it, the clauses in its own words, or just "Noted." */
export function resolve(placed: Placed): Settled {
  const { blocks, at, item, opening, isLast, whose } = placed;
  const given: Circumstances = {
    keyword: opening.keyword,
    ...whose,
    addressed: opening.addressee !== null,
  };
  const rule = opening.manner === 'formal' ? `${opening.keyword} keyword` : ruleOfTold(opening);
  const confidence: Confidence = opening.manner === 'formal' ? 'high' : 'medium';
  const base = { rule, confidence, addressee: opening.addressee };
  if (opening.closed) return alone(placed, base, opening.rest);
  const own = blocks[at]?.marker ?? null;
  const { text } = opening.rest;
  const beside = isLast ? listBeside(opening.rest, blocks, at, item.to) : null;
  if (text === '' && (opensItself(blocks[at + 1]) || settlesBelow(placed)))
    return { findings: [], next: at + 1, talk: null };
  if (
    isLast &&
    (takesDetails(text) || listsNames(text, blocks[at + 1]) || listsMinutes(text, blocks[at + 1]))
  )
    return withDetails(placed, base, given);
  const run =
    beside ??
    (isLast && opening.rule !== ASKS_THAT && leadsToList(text) ? listAfter(blocks, at, item.to, own) : null);
  if (run && run.clauses.length > 0) {
    const lead = text === '' ? leadBelow(blocks[at + 1]) : text;
    const addressee = opening.addressee ?? addresseeOf(lead);
    const recommends =
      (/\bbe recommended\W*$/i.test(lead) && addressee !== null) ||
      (/\brecommends?\b/i.test(text) && addressee !== null) ||
      /\brecommends?\W*$/i.test(text) ||
      /\bfollowing recommendations?\b|\brecommends?\s?:\s?[-–]?$/i.test(lead);
    const noted = /^(?:that )?the following (?:[a-z]+ )?be noted\W*$/i.test(text);
    const inner: Circumstances = recommends
      ? { ...given, keyword: 'recommended', addressed: true }
      : noted
        ? { ...given, keyword: 'noted' }
        : given;
    const isAccount = opening.manner === 'narrative' && opening.keyword === 'noted';
    if (isAccount && run.clauses.every(({ passage }) => likenessOf(passage.text) === null))
      return { findings: [], next: at + 1, talk: null };
    const findings = run.clauses.flatMap((clause) => fromListed(clause, inner, { ...base, addressee }));
    return {
      findings: askedOf(whoIsAsked(blocks[at]?.passage.text ?? ''), findings),
      next: run.next,
      talk: null,
    };
  }
  if (text === '') return alone(placed, base, null);
  const standsAlone = opening.at === 0 && opening.after > 0 && !TOLD_OF_IT.test(opening.told);
  const { clauses, talk } = clausesOf(opening.rest, given, standsAlone);
  const lead = LEAD_OF_INLINE_LIST.exec(text.slice(0, 320))?.[1] ?? null;
  const asksOthers = lead !== null && classifyClause(`${lead} do so`, given) === 'recommendation';
  const inner: Circumstances = asksOthers ? { ...given, keyword: 'recommended', addressed: true } : given;
  const addressee = base.addressee ?? (asksOthers ? addresseeOf(`${lead}:`) : null);
  const ofMinutes = OF_MINUTES.test(item.heading ?? '') || headedMinutes(blocks[at], opening);
  const findings = clauses.map((clause, n) => ({
    ...base,
    confidence: APPROVES_MINUTES.test(clause.passage.text.slice(0, 300)) ? 'high' : confidence,
    type:
      ofMinutes && AGREED.test(clause.passage.text)
        ? 'noted'
        : VERDICTS.has(opening.rule)
          ? 'decision'
          : classifyClause(
              n === 0 && clause.marker === null
                ? withItsTo(clause.passage.text, opening)
                : clause.passage.text,
              clause.marker ? inner : given,
            ),
    addressee,
    reference: printed(clause.marker ?? own) ?? minuteCodeOf(blocks[at]?.passage.text ?? ''),
    passage: clause.passage,
    block: at,
  }));
  return { findings, next: at + 1, talk: talk ?? opening.talk };
}

/** "It was agreed to" belongs to the verb behind it, which is the body's own. */
function withItsTo(clause: string, { told }: Opening): string {
  const holdsVerb = ` ${told}`.endsWith(` ${clause.split(' ', 1)[0]} to`);
  return told.endsWith(' to') && /^[a-z]/.test(clause) && !holdsVerb ? `to ${clause}` : clause;
}

/** What one member asks for, nobody has agreed to yet. */
const ONE_MEMBER = /^(?:[Aa] [Mm]ember|(?:Cllr|Coun|Councillor)\b|[A-Z]{2,3} )/;
function ruleOfTold({ rule, keyword, told }: Opening): string {
  const asks = rule === ASKS_THAT && ONE_MEMBER.test(told);
  return asks ? 'asked for by a member, told in a sentence' : `${keyword} told in a sentence`;
}

/** "Decision:" over "The Chair told Cabinet of the following recommendations:" and its list. */
function leadBelow(block: Block | undefined): string {
  const { marker, passage } = block ?? { marker: null, passage: null };
  return passage && !marker && /:\s?[-–]?$/.test(passage.text) ? passage.text : '';
}

/** What is under "asks officers to:" is for them to do, whatever its verb. */
function askedOf(owner: string | null, findings: Finding[]): Finding[] {
  if (owner === null) return findings;
  return findings.map((one) =>
    one.type === 'recommendation'
      ? one
      : { ...one, type: 'action', fallbackOwner: one.fallbackOwner ?? owner },
  );
}

/** "DECISIONS" over "The Lead Member RESOLVED to …": the keyword below is the one. */
function opensItself(block: Block | undefined): boolean {
  return (
    block !== undefined &&
    formalOpenings(block.passage).some(({ told, rest }) => told.length < 80 && !rest.isEmpty)
  );
}

/** Blocks in which a page of a decision tells what was before the body. */
const PREAMBLE = 6;
/** "Decision:" over what was considered and then "Resolved:": only the second says what was settled. */
function settlesBelow({ blocks, at, item, opening }: Placed): boolean {
  const first = blocks[at + 1];
  if (!/^(?:decision|outcome)/i.test(opening.told) || !first || first.marker) return false;
  if (likenessOf(first.passage.text) !== null) return false;
  return blocks
    .slice(at + 2, Math.min(at + 2 + PREAMBLE, item.to))
    .some(({ passage }) =>
      formalOpenings(passage).some(({ told }) => /^(?:resolved|agreed|decision)/i.test(told)),
    );
}

/** "be granted, subject to the following conditions: 1. …": one clause with its list, and what comes after it. */
function withDetails(
  { blocks, at, item, opening }: Placed,
  base: Pick<Finding, 'rule' | 'confidence' | 'addressee'>,
  given: Circumstances,
): Settled {
  const own = blocks[at]?.marker ?? null;
  const { clauses, next } = gatherClauses(blocks, at + 1, item.to, own);
  const lines = blocks[at + 1];
  const isOfNames = clauses.length === 0 && lines !== undefined && listsNames(opening.rest.text, lines);
  const below = isOfNames ? [lines.passage] : clauses.map((clause) => clause.passage);
  const isOnlyOfMinutes = OF_MINUTES.test(opening.rest.text) && !listsMinutes(opening.rest.text, lines);
  const passage = isOnlyOfMinutes ? opening.rest : opening.rest.join(...below);
  const type = classifyClause(opening.rest.text, given);
  const finding: Finding = { ...base, type, reference: printed(own), passage, block: at };
  return { findings: [finding], next: isOfNames ? at + 2 : next, talk: null };
}

/** "Minutes: Approved." */
function headedMinutes(block: Block | undefined, { at }: Opening): boolean {
  return /^(?:the )?minutes\b/i.test(block?.passage.text.slice(0, at) ?? '');
}

/** "He asked for £50 for the tea. Agreed.": what was agreed to stands in the sentence before. */
function withItsMatter(passage: Passage, { at, after, told }: Opening): Passage {
  const words = passage.slice(at, after);
  if (at === 0 || !GIVEN_BEHIND.test(told)) return words;
  // No more than may hold it: a paragraph as long as its paper may have an opening in each line.
  const before = sentencesOf(passage.slice(Math.max(0, at - 2 * LONGEST_MATTER), at)).at(-1);
  const isBehind = before && before.text.length <= LONGEST_MATTER && !ONLY_BROUGHT.test(before.text);
  return isBehind ? before.join(words) : words;
}
const LONGEST_MATTER = 240;
const GIVEN_BEHIND = new RegExp(String.raw`^${LONE_VERDICTS}\b`);
const ONLY_BROUGHT = /\b(?:presented|circulated|reported|submitted|tabled|read|introduced|explained)\b/;

/** "Noted.", "AGREED.": the word is all; under the heading of the minutes it approves them. */
function alone(
  { blocks, at, item, opening }: Placed,
  base: Pick<Finding, 'rule' | 'confidence' | 'addressee'>,
  talk: Passage | null,
): Settled {
  const block = blocks[at];
  const isNoted =
    opening.keyword === 'noted' || OF_MINUTES.test(item.heading ?? '') || headedMinutes(block, opening);
  const words =
    block && isNoted
      ? block.passage.slice(opening.at, opening.after)
      : block && withItsMatter(block.passage, opening);
  const tells = opening.keyword === 'noted' || opening.closed;
  if (!block || !words || !tells || opening.after - opening.at > LONGEST_ALONE)
    return { findings: [], next: at + 1, talk };
  const type = isNoted ? 'noted' : 'decision';
  // In a column or behind a title the bare word may be how far something has come.
  const confidence = /^[A-Z][a-z]+$/.test(block.passage.text) ? 'medium' : base.confidence;
  const reference = printed(block.marker);
  const finding: Finding = { ...base, confidence, type, reference, passage: words, block: at };
  return { findings: [finding], next: at + 1, talk };
}
