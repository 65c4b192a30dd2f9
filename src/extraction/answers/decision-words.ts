import { anyOf } from '../any-of.js';
import type { Decision } from '../extraction.js';
import { inOrder } from '../in-order.js';

/** One manner of saying what became of a recommendation. */
interface DecisionRule {
  readonly name: string;
  readonly decision: Decision;
  readonly pattern: RegExp;
}

const ACCEPTANCE_TOLD = anyOf`
  accepts?|agrees? (?:to|with|that)|supports?|welcomes? and accepts?|is happy to (?:accept|agree)
`;
const ACCEPTANCE_AT_THE_HEAD = anyOf`
  yes\b|y$|accept(?:ed|s)?\b|agreed?\b|approved?\b|supported?\b|fully (?:accepted|agreed|supported)
  endorsed?\b|green\b|i agree\b|we agree\b
`;
const DOES_NOT = anyOf`
  do(?:es)? not|did not|cannot|can’t|could not|unable to|declines? to|not (?:able|prepared|minded) to
  is not|are not|was not|not be
`;
const ACCEPT_FORMS = anyOf`
  accept(?:ed)?|agreed?|support(?:ed)?|approved?|endorsed?|able to (?:accept|agree|support)
`;
/** Refused and met half-way in the soft words of a letter. */
const SOFT_REFUSAL = anyOf`
  do(?:es)? not (?:now )?feel able|(?:am|is|are) not (?:in a position|persuaded|convinced|minded)
  (?:cannot|could not|do not feel that (?:I|we|it) can) go (?:this|that|so) far
`;
const SOFT_PART = anyOf`
  (?:go|come|gone|goes) (?:part|some|half) of the way|(?:go|meet (?:you|the [A-Z]\w+)) half[- ]?way
`;
const UNFIT = anyOf`
  fitting|appropriate|possible|feasible|practica(?:l|ble)|proportionate|desirable|viable|affordable|suitable|sensible|reasonable|justified
  good value|value for money|in the interests?
`;
/** "It would not be reasonable to do otherwise, so we accept". */
const WITHOUT_YES = String.raw`(?![^.]{0,200}\b(?:(?:we|I) (?:\w+ )?(?:accept|agree)|otherwise|to (?:refuse|reject|disagree|oppose))\b)`;
/** "It would not be fitting to rename the hall": refused without a word for it. */
const UNFITTING = inOrder`
  ^\W*${WITHOUT_YES}[^.;]{0,60}\b(?:not|never) (?:\w+ )?(?:(?:this|it) )?
  (?:to )?(?:be )?(?:considered |thought )?${UNFIT}\b
`;
const IN_PART_WORDS = anyOf`
  in part|in principle|partially|partly|subject to|other than|with the exception of
`;
const REFUSAL_AT_THE_HEAD = anyOf`
  n$|no\b(?! (?:action|further|cost|extra))|reject(?:ed|s)?\b|declined?\b|refused?\b|disagreed?\b
  not (?:accepted|agreed|approved|supported|upheld)
`;
const ONLY_IN_PART = anyOf`
  in (?:part|principle)|part(?:ly|ially)|with (?:amendments?|modifications?|reservations?|changes)
  subject to|\(in part\)|\(partially\)
`;
const IN_PART_AT_THE_HEAD = anyOf`
  in part|part(?:ly|ially)?\b|yes,? (?:but|in part|partly|subject)
  (?:accept(?:ed|s)?|agreed?|approved?|supported)[, ]*${ONLY_IN_PART}|amber
`;
/** The rules in order: a refusal and a part are said with the words of an acceptance, so they are looked for first. */
const RULES: readonly DecisionRule[] = [
  {
    name: 'in part, in a cell or at the head',
    decision: 'accepted-in-part',
    pattern: new RegExp(String.raw`^\W*${IN_PART_AT_THE_HEAD}`, 'i'),
  },
  {
    name: 'refused, in a cell or at the head',
    decision: 'rejected',
    pattern: new RegExp(String.raw`^\W*${REFUSAL_AT_THE_HEAD}`, 'i'),
  },
  {
    name: 'in part, told',
    decision: 'accepted-in-part',
    pattern: new RegExp(
      anyOf`
  \b(?:accept(?:s|ed)?|agree[sd]?|support(?:s|ed)?)\b[^.;]{0,70}\b${IN_PART_WORDS}\b
  \b(?:partially|partly|in part) (?:accept|agree|support)|\b${SOFT_PART}\b
`,
      'i',
    ),
  },
  {
    name: 'refused, told',
    decision: 'rejected',
    pattern: new RegExp(
      anyOf`
  \b${DOES_NOT}\s+(?:\w+ )?${ACCEPT_FORMS}\b|\b${SOFT_REFUSAL}\b
  \b(?:is|are|was|be|been) (?:rejected|refused|declined)\b|\brejects? (?:this|the)\b|${UNFITTING}
`,
      'i',
    ),
  },
  {
    name: 'accepted, in a cell or at the head',
    decision: 'accepted',
    pattern: new RegExp(String.raw`^\W*${ACCEPTANCE_AT_THE_HEAD}`, 'i'),
  },
  {
    name: 'accepted, told',
    decision: 'accepted',
    pattern: new RegExp(
      anyOf`
  \b${ACCEPTANCE_TOLD} (?:this|the|with|to|both|all)\b
  \b(?:is|are|was|were|has been|be) (?:fully )?(?:accepted|agreed|approved|supported)\b
  \b(?:i|we) (?:fully )?(?:agree|accept|have done so)\b|\b(?:accepts|agrees|supports)\.(?: |$)
`,
      'i',
    ),
  },
];
/** Decisions stand at the head of an answer: within so many characters. */
export const DECIDES_WITHIN = 260;

/** What an answer decides, by its first words; null where it does not say plainly. */
export function decisionIn(answer: string): Decision | null {
  const head = answer.slice(0, DECIDES_WITHIN);
  return RULES.find(({ pattern }) => pattern.test(head))?.decision ?? null;
}

const DECIDED_WORDS = anyOf`
  accept(?:ed|s)?|agreed?|rejected|approved|supported
`;
const SHORT_ANSWERS = anyOf`
  yes|no|in part
  (?:fully |partially |partly |not )?${DECIDED_WORDS}(?:,? (?:in part|in principle|partially))?
`;
const LEADING = new RegExp(String.raw`^\W*${SHORT_ANSWERS}\s*[.:;,–—-]+\s*`, 'i');

/** How many characters of an answer only give the decision: "Accepted. ". */
export function decisionLength(answer: string): number {
  return LEADING.exec(answer.slice(0, 60))?.[0].length ?? 0;
}
