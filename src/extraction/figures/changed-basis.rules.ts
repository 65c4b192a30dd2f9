import { anyOf } from '../any-of.js';
import type { Block } from '../blocks/block.js';
import { sentencesOf } from '../blocks/sentences.js';
import type { ChangedBasis } from './proposed-figure.js';

const FIGURES = anyOf`
  rates?|figures?|percentages?|proportions?|numbers?|totals?|data|statistics|indicators?|measures?|counts?|averages?|series
`;
const WORKED_OUT = anyOf`
  calculated|based|measured|counted|recorded|reported|defined|worked out|derived|rebased|collected|compiled|expressed
`;
const IS = '(?:is|are|was|were|has been|have been|will be)';
/** "The rate per 10,000 is now being calculated using the mid 2016 population estimate." */
const NOW_OTHERWISE = new RegExp(
  anyOf`
  \b${FIGURES}\b[^.;]{0,80}\b${IS} (?:now|no longer) (?:being )?${WORKED_OUT}\b
  \b${FIGURES}\b[^.;]{0,80}\b${IS} (?:being )?${WORKED_OUT} (?:now|differently|on a (?:new|different|revised) basis)\b
  \b${FIGURES}\b[^.;]{0,80}\b(?:now|no longer) (?:include|exclude|count|cover|use)s?\b
  \b(?:basis|methodology|method|definition|denominator|way)\b[^.;]{0,80}\b(?:has|have|had) (?:been )?(?:changed|revised|updated|replaced)\b
  \b(?:change|changes|revision) (?:in|to|of) (?:the |how )?(?:basis|methodology|method|definition|denominator|counting)\b
  \b${FIGURES}\b[^.;]{0,80}\bnot (?:directly )?comparable (?:with|to)\b
`,
  'i',
);
const LONGEST = 400;
const MOST = 20;

/** The sentences of a paper that say that its figures are counted another way than before. Takes time linear in the length. */
export function findChangedBases(blocks: readonly Block[]): ChangedBasis[] {
  const found: ChangedBasis[] = [];
  for (const { kind, passage } of blocks) {
    if (kind === 'heading' || kind === 'row') continue;
    for (const { text, start, end } of sentencesOf(passage))
      if (text.length <= LONGEST && NOW_OTHERWISE.test(text)) found.push({ text, start, end });
    if (found.length >= MOST) break;
  }
  return found.slice(0, MOST);
}
