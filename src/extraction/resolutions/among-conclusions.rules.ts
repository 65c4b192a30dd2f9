import { anyOf } from '../any-of.js';
import type { Passage } from '../blocks/passage.js';
import { sentencesOf } from '../blocks/sentences.js';
import type { ListedClause } from './clause-list.js';

/** Where conclusions stand among recommendations, a recommendation says that it is one, or what somebody should do. */
export const RECOMMENDS_ITSELF = new RegExp(
  anyOf`
  (?<!\bto )\brecommends?\b|\bis recommended\b|^Recommendation\b|^That\b
  ^(?:[A-Z][a-z]+ )?[Ww]e(?: \w+ly| also)? (?:urge|invite|ask|call (?:up)?on)\b
  ^(?!It\b)[A-Z][^.;:,]{3,80} should (?:be [a-z]+e[dn] by|(?!be\b|have\b|always\b|never\b)[a-z]+)\b
`,
);

/** Whether a sentence of an item says so. */
export function saysSo(passage: Passage, told: RegExp): boolean {
  return sentencesOf(passage).some(({ text }) => told.test(text));
}

/** "It saved £9,400. We recommend to Cabinet that it cease.": what leads to a recommendation is none of it. */
export function fromWhereItSaysSo(clause: ListedClause, told: RegExp): ListedClause {
  const [first, ...others] = sentencesOf(clause.passage);
  const asks = first && !told.test(first.text) ? others.find(({ text }) => told.test(text)) : undefined;
  return asks ? { ...clause, passage: clause.passage.slice(clause.passage.text.indexOf(asks.text)) } : clause;
}
