import { anyOf } from '../any-of.js';
import { inOrder } from '../in-order.js';
import type { Verb } from './verbs.js';
/** Words before a verb that tell whether what follows them can be a promise to the meeting. */
export interface ReportingSign {
  readonly name: string;
  /** The manner of writing it serves. */
  readonly serves: string;
  /** Whether what is told so is promised where somebody receives it; else it is none at all. */
  readonly promises: boolean;
  readonly pattern: RegExp;
}

const RECEIVERS =
  '(?:Members|Councillors|[Tt]he (?:[A-Z][\\w’&-]* (?:and )?){0,6}(?:Committee|Panel|Board|Commission|Group|Forum|Council))';

const TOLD_VERBS = anyOf`
  advised|informed|told|assured|reassured|notified
`;
const RULES_AND_PAPERS = anyOf`
  policy|strategy|plan|guidance|legislation|law|code|constitution|contract|regulations?|procedures?
  protocol|scheme|charter|agreement|report|framework|act|terms of reference
`;
const PAPER_VERBS = anyOf`
  states?|stated|says?|said|sets? out|provides?|provided|requires?|required|proposed|envisaged|showed
  set
`;
/** The signs in order; the first that stands before the verb decides. */
export const REPORTING_SIGNS: readonly ReportingSign[] = [
  {
    name: 'a paper says',
    serves: 'The policy states that officers will …; The plan said that homes would …',
    promises: false,
    pattern: new RegExp(String.raw`\b${RULES_AND_PAPERS} (?:also |already |now )?${PAPER_VERBS} `, 'i'),
  },
  {
    name: 'each of many',
    serves: 'Each applicant would be sent a letter; All new tenants will be given a key',
    promises: false,
    pattern:
      /^(?:Each|Every|Any|All (?:new )?|Anyone|Applicants|Residents|Customers|Tenants|Parents|Pupils|Patients|Families)\b[^,;]{0,80}$/,
  },
  {
    name: 'in the ordinary run of things',
    serves: 'Ward members would normally be consulted',
    promises: false,
    pattern: /\b(?:normally|usually|generally|typically|in most cases|as a rule)\b[^,;]{0,60}$/,
  },
  {
    name: 'the meeting was told',
    serves: 'Members were advised that a visit would …; The Committee was informed that the audit would …',
    promises: true,
    pattern: new RegExp(
      inOrder`
  (?:^|, )${RECEIVERS} (?:was|were) (?:also |further |then )?${TOLD_VERBS} (?:by [^,;]{3,80} )?
  that\b
`,
    ),
  },
  {
    name: 'it was said',
    serves: 'It was confirmed that the note would be sent to members',
    promises: true,
    pattern:
      /(?:^|, )[Ii]t was (?:also |further |then )?(?:confirmed|advised|explained|reported|stated|clarified|indicated|noted) that\b/,
  },
];

/** The sign that stands in the words before a verb, or null. */
export function reportingSignOf(head: string): ReportingSign | null {
  const words = head.slice(-400);
  return REPORTING_SIGNS.find(({ pattern }) => pattern.test(words)) ?? null;
}

const TO_WHICH = /\bwhich (?:he|she|they|(?:the )?[A-Z]\w+(?: [A-Z]\w+)?)$/;
/** "It was noted that training would be held in June", "to which the Chair would be going": when it is, and no promise. */
export function tellsADate(head: string, { words }: Verb): boolean {
  return / be [a-z]+ing$/.test(words)
    ? TO_WHICH.test(head)
    : /\bnoted that\b/.test(head) && /\bbe held$/.test(words);
}
