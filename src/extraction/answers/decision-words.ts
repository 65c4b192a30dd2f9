import type { Decision } from '../extraction.js';

/** One manner of saying what became of a recommendation. */
interface DecisionRule {
  readonly name: string;
  readonly decision: Decision;
  readonly pattern: RegExp;
}

/** The rules in order: a refusal and a part are said with the words of an acceptance, so they are looked for first. */
const RULES: readonly DecisionRule[] = [
  {
    name: 'in part, in a cell or at the head',
    decision: 'accepted-in-part',
    pattern:
      /^\W*(?:in part|part(?:ly|ially)?\b|yes,? (?:but|in part|partly|subject)|(?:accept(?:ed|s)?|agreed?|approved?|supported)[, ]*(?:in (?:part|principle)|part(?:ly|ially)|with (?:amendments?|modifications?|reservations?|changes)|subject to|\(in part\)|\(partially\))|amber)/i,
  },
  {
    name: 'refused, in a cell or at the head',
    decision: 'rejected',
    pattern:
      /^\W*(?:no\b(?! (?:action|further|cost|extra))|reject(?:ed|s)?\b|declined?\b|refused?\b|disagreed?\b|not (?:accepted|agreed|approved|supported|upheld))/i,
  },
  {
    name: 'in part, told',
    decision: 'accepted-in-part',
    pattern:
      /\b(?:accept(?:s|ed)?|agree[sd]?|support(?:s|ed)?)\b[^.;]{0,40}\b(?:in part|in principle|partially|partly|subject to)\b|\b(?:partially|partly|in part) (?:accept|agree|support)/i,
  },
  {
    name: 'refused, told',
    decision: 'rejected',
    pattern:
      /\b(?:do(?:es)? not|did not|cannot|can’t|could not|unable to|declines? to|not (?:able|prepared|minded) to|is not|are not|was not|not be)\s+(?:\w+ )?(?:accept(?:ed)?|agreed?|support(?:ed)?|approved?|endorsed?|able to (?:accept|agree|support))\b|\b(?:is|are|was|be|been) (?:rejected|refused|declined)\b|\brejects? (?:this|the)\b/i,
  },
  {
    name: 'accepted, in a cell or at the head',
    decision: 'accepted',
    pattern:
      /^\W*(?:yes\b|accept(?:ed|s)?\b|agreed?\b|approved?\b|supported?\b|fully (?:accepted|agreed|supported)|endorsed?\b|green\b|i agree\b|we agree\b)/i,
  },
  {
    name: 'accepted, told',
    decision: 'accepted',
    pattern:
      /\b(?:accepts?|agrees? (?:to|with|that)|supports?|welcomes? and accepts?|is happy to (?:accept|agree)) (?:this|the|with|to|both|all)\b|\b(?:is|are|was|were|has been|be) (?:fully )?(?:accepted|agreed|approved|supported)\b|\b(?:i|we) (?:fully )?(?:agree|accept|have done so)\b/i,
  },
];
/** Decisions stand at the head of an answer. */
const HEAD = 260;

/** What an answer decides, by its first words; null where it does not say plainly. */
export function decisionIn(answer: string): Decision | null {
  const head = answer.slice(0, HEAD);
  return RULES.find(({ pattern }) => pattern.test(head))?.decision ?? null;
}

const LEADING =
  /^\W*(?:yes|no|in part|(?:fully |partially |partly |not )?(?:accept(?:ed|s)?|agreed?|rejected|approved|supported)(?:,? (?:in part|in principle|partially))?)\s*[.:;,–—-]+\s*/i;

/** How many characters of an answer only give the decision: "Accepted. ". */
export function decisionLength(answer: string): number {
  return LEADING.exec(answer.slice(0, 60))?.[0].length ?? 0;
}
