import { anyOf } from '../any-of.js';
import { Passage } from '../blocks/passage.js';
import { sentencesOf } from '../blocks/sentences.js';
import { cellContent } from '../layout/cell-content.js';
import type { TableHead } from './columns.js';

/** A cell that says several things, told apart. */
export interface CellParts {
  readonly ask: Passage;
  readonly owner: string | null;
}

const MARKS = /^[*_~\s]+|[*_~\s.]+$/g;
const LONGEST_TITLE = 70;
/** "Hedgehog highways (Cllr Oak) To request that …": a title runs on into what is asked. */
const TITLE_BEFORE =
  /^([A-Z][^.;:?!]{2,68}?[^.;:?!,\s]) (?=(?:To [a-z]{3,} (?!the\b[^.]{0,20}$)|That (?:[a-z]|[A-Z][a-z]+ )))/;

/** "15 January 2026 Minute 38 – Bathing water It was agreed that …": where and under what it was settled. */
const SETTLED = new RegExp(anyOf`
  (?<=[a-z\d)] )(?:It was |Members |The (?:[A-Z][\w’'-]* ){1,5})(?:agreed|resolved|recommended|requested|asked|noted)\b
  (?<=[a-z\d)] )[A-Z][a-z]+ to [a-z]
`);
const MINUTE_BEFORE = /\b(?:min(?:ute)?s?|item)\.? (?:no\.? ?)?\d/i;
const LONGEST_LEAD = 240;

/** "Minutes to show waits. Status: in progress": how far it is, and notes, are no part of what is asked. */
const SAYS_HOW_FAR = /^(.{12,}?[.;:)\w])\s+(?:Status|Update|Progress|NB|N\.B\.|Note) ?: /s;

/** What a cell asks, without the lines over it (a title, the day and number of a minute) and the names under it. */
export function partsOfAsk(whole: Passage, head: TableHead): CellParts {
  const told = SAYS_HOW_FAR.exec(whole.text)?.[1];
  const cell = told ? whole.slice(0, told.length) : whole;
  const { lines } = cell;
  const asks = lines.findIndex(({ text }) => !isTitle(text));
  const body = asks > 0 ? lines.slice(asks) : lines;
  const namesNobody = !head.columns.includes('owner');
  const last = body.at(-1);
  const who = body.length > 1 && last && isWho(last.text) ? plain(last.text) : null;
  if (lines.length > 1) return { ask: Passage.joined(who ? body.slice(0, -1) : body), owner: who };
  const settled = SETTLED.exec(cell.text.slice(0, LONGEST_LEAD));
  if (settled && MINUTE_BEFORE.test(cell.text.slice(0, settled.index)))
    return { ask: cell.slice(settled.index), owner: null };
  const title = TITLE_BEFORE.exec(cell.text.slice(0, 120));
  const ask = title ? cell.slice(title[0].length) : cell;
  return namesNobody ? whoBehind(ask) : { ask, owner: null };
}

function isTitle(words: string): boolean {
  return words.length <= LONGEST_TITLE && !/[.;:?!]$/.test(words) && cellContent(plain(words)) !== 'ask';
}

function isWho(words: string): boolean {
  return plain(words) !== '' && cellContent(plain(words)) === 'who';
}

function plain(words: string): string {
  return words.replace(MARKS, '');
}

/** "Survey members on tablets. Head of Member Services", "… (Head of Parks)": what stands last only names who. */
function whoBehind(ask: Passage): CellParts {
  const aside = /[.;]? ?[([]([^()[\]]{3,80})[)\]]\.?$/.exec(ask.text.slice(-90));
  if (aside?.[1] && isWho(aside[1])) {
    const stop = /^[.;]/.test(aside[0]) ? 1 : 0;
    return { ask: ask.slice(0, ask.text.length - aside[0].length + stop), owner: plain(aside[1]) };
  }
  const sentences = sentencesOf(ask);
  const last = sentences.at(-1);
  if (sentences.length < 2 || !last || !isWho(last.text)) return { ask, owner: null };
  return { ask: ask.slice(0, ask.text.length - last.text.length), owner: plain(last.text) };
}
