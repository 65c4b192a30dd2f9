import { anyOf } from '../any-of.js';
import type { Passage } from '../blocks/passage.js';
import { readDue } from '../details/due-date.js';
import type { Finding } from '../finding.js';
import { inOrder } from '../in-order.js';

/** "You told us that you would:", "The Trust also undertook to:": the promises stand in a list. */
const LIST_OF_PROMISES = new RegExp(
  inOrder`
  ^(?:[^.:]{0,80}, |(?:at|in|on) (?:the|our) [a-z]+ )?(you|(?:[Tt]he |[Yy]our )?[A-Z][^.:,]{2,60}?|officers|he|she|they)
  (?: also| kindly| then| have| has){0,2}[ ]
  (?:(?:told (?:us|members|the [A-Z]\w+)|said|confirmed|promised|assured us|indicated)
  (?: that)? (?:you|he|she|they|it|the [a-z]+|we) (?:would|will)(?: [a-z]+)?
  |(?:agreed|undertook|undertaken|offered|promised|committed|volunteered) to)
  (?: also| now| therefore)?(?: do the following)?\s?:\s?[-–]?$
`,
  'i',
);

/** Bodies that a letter may be written to, in small letters. */
export const WRITTEN_TO = anyOf`
  company|trust|force|association|operator|service|college|regulator|provider|landlord|contractor|developer
`;
/** "He said that … and that the company would clean the bank within a month": whoever is written to is no post. */
const BODY_WOULD = new RegExp(String.raw`\bthat (((?:the|your) ${WRITTEN_TO}) would [a-z]+)`, 'i');

/** "You told us that … and that you would let us have the plan; we wait for it." */
const YOU_WOULD = new RegExp(
  inOrder`
  (?<!\b(?:[Hh]ad|[Ii]f|[Uu]nless) )
  \b[Yy]ou (?:also |kindly |have )?(?:told us|told the [A-Z]\w+|said|confirmed|promised|assured us|indicated|undertook)\b[^.]{0,300}?
  \b(?:that )?(you (?:would|will) (?!(?:not|never|be (?:able|glad|happy)|like|want|need|have to)\b)[^.;]{6,})
`,
);

/** Who promised what stands in the list that these words lead in to; null where nobody did. */
export function promiserOfList(lead: string): string | null {
  const last =
    lead
      .slice(-400)
      .split(/(?<=[a-z])[.!?] /)
      .at(-1) ?? '';
  return LIST_OF_PROMISES.exec(last)?.[1] ?? null;
}

/** "and that the company would clean the bank within a month": promised by a day. */
export function promiseOfBody(sentence: Passage, block: number): Finding | null {
  const text = sentence.text.slice(0, 600);
  const yours = YOU_WOULD.exec(text);
  if (yours?.[1])
    return letterPromise(
      sentence.slice(yours.index + yours[0].length - yours[1].length, yours.index + yours[0].length),
      block,
      null,
      'You',
    );
  const found = /\b(?:said|told us|confirmed|promised|agreed)\b/.test(text) ? BODY_WOULD.exec(text) : null;
  if (!found?.[1] || !found[2]) return null;
  const own = sentence.slice(found.index + found[0].length - found[1].length);
  return readDue(own.text).duePhrase === null ? null : letterPromise(own, block, null, found[2]);
}

export function letterPromise(
  passage: Passage,
  block: number,
  reference: string | null,
  owner: string,
): Finding {
  return {
    type: 'commitment',
    reference,
    passage,
    rule: 'promised in a list of a letter',
    confidence: 'high',
    block,
    owner: /^you$/i.test(owner) ? 'You' : owner,
  };
}
