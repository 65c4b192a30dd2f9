import { anyOf } from '../any-of.js';
import type { Opening } from './opening.js';
import { isPlainlyResolved, PRESENT } from './plainly-resolved.js';

/** Manners of telling what was asked or agreed on the way to a resolution. */
const BESIDE: ReadonlySet<string> = new Set([
  'impersonal',
  'body and verb',
  'somebody asks that',
  'stands to it',
  'nothing against it',
  'somebody elected',
  'verdict behind a title',
  'settled in few words',
  'noted at the end',
  'verb alone',
  'proposed and approved',
]);

/** "The action log was noted." */
const BEFORE_THE_BODY = 'what was before the body';

const WORDED = anyOf`
  motion|wording|recommendations?|resolution|amendment
`;

/** "agreed that something must be done": what members think, and nobody is to do. */
const OUGHT =
  /\bmore (?:should|must) be done\b|\b(?:must|ought to|needs? to) be done\b|\bshould be [^.;]{0,80} as possible\b/i;

/** "agreed to reword the motion so that …": the resolution that follows has its words. */
const REWORDS = new RegExp(
  anyOf`
  ^(?:agreed )?(?:to |that )?(?:reword|alter|amend|change|vary|revise) (?:the|its|this) (?:[\w’'-]+ ){0,3}?${WORDED}\b
  ^(?:that )?(?:the )?(?:[\w’'-]+ ){0,3}?${WORDED}\b[^.;]{0,40}? be (?:reworded|altered|amended|changed|varied|revised)\b
`,
);

/** What is resolved in a sentence even where the item has formal resolutions as well. */
export function standsBeside(one: Opening, isCoded: boolean): boolean {
  if (one.rule === BEFORE_THE_BODY)
    return (
      /\b(?:noted|agreed|approved)$/.test(one.told) ||
      (isCoded ? /\breceived$/.test(one.told) : /\breceived\.$/.test(one.rest.text))
    );
  if (one.rule === PRESENT) return !one.told.startsWith('This');
  return (
    one.keyword !== 'recommended' &&
    BESIDE.has(one.rule ?? '') &&
    !OUGHT.test(one.rest.text) &&
    !REWORDS.test(one.rest.text) &&
    isPlainlyResolved(one)
  );
}
