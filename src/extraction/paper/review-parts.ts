import { anyOf } from '../any-of.js';

/** One weak sign of a report on a review, and what it counts for. */
interface SignOfReview {
  readonly name: string;
  readonly weight: number;
  readonly pattern: RegExp;
}

/** A heading that only a review has; one that officers' reports have as well counts for half. */
const OWN = 1;
const SHARED = 0.5;
const HEAD_LENGTH = 1000;

/** These words alone on a line, with or without a number before them. */
function heading(words: string): RegExp {
  return new RegExp(String.raw`\n[ #*]*(?:\d[\d.]{0,4} +)?${words}[ *:]*(?=\n)`, 'i');
}

const WHO_REVIEWS = anyOf`
  panel|group|review|commission|committee|inquiry
`;
const SECTIONS: readonly SignOfReview[] = [
  {
    name: 'foreword',
    weight: OWN,
    pattern: heading(anyOf`
  (?:chair[a-z]{0,6}[’']?s )?foreword|foreword by [^\n]{3,60}|foreword from [^\n]{3,60}
`),
  },
  {
    name: 'terms of reference',
    weight: OWN,
    pattern: heading(anyOf`
  (?:our )?(?:terms of reference|scope)(?: of the (?:review|inquiry))?|about the (?:inquiry|review)
  why (?:this matters[^\n]{0,60}|we (?:looked|chose|did)[^\n]{0,60})
`),
  },
  {
    name: 'who reviewed',
    weight: OWN,
    pattern: heading(anyOf`
  (?:the )?members(?:hip)?(?: of the ${WHO_REVIEWS})?|(?:our|${WHO_REVIEWS}) members(?:hip)?
`),
  },
  {
    name: 'how it was done',
    weight: OWN,
    pattern: heading(anyOf`
  (?:our )?(?:methodology|methods|approach)|how we (?:worked|gathered|did|went)[^\n]{0,40}
  how the review was done|what we did
`),
  },
  {
    name: 'evidence',
    weight: OWN,
    pattern: heading(anyOf`
  (?:the |summary of )?evidence(?: and findings| summary)?|(?:key |our )?findings|what the evidence [^\n]{3,30}
  what (?:we|people|witnesses) (?:found|heard|saw|learned|told us)
`),
  },
  {
    name: 'recommendations of its own',
    weight: OWN,
    pattern: heading(anyOf`
  what we recommend|our recommendations|(?:summary of )?conclusions and recommendations
`),
  },
  {
    name: 'summary',
    weight: OWN,
    pattern: heading(anyOf`
  executive summary|contents
`),
  },
  {
    name: 'thanks',
    weight: OWN,
    pattern: heading(anyOf`
  acknowledge?ments|(?:our )?thanks|witnesses
`),
  },
  {
    name: 'introduction',
    weight: SHARED,
    pattern: heading(anyOf`
  (?:chair[a-z]{0,6}[’']?s )?introduction
`),
  },
  {
    name: 'conclusions',
    weight: SHARED,
    pattern: heading(anyOf`
  (?:our )?conclusions?
`),
  },
  {
    name: 'recommendations',
    weight: SHARED,
    pattern: heading(anyOf`
  (?:summary of |key )?recommendations
`),
  },
];

const WORDS: readonly SignOfReview[] = [
  {
    name: 'boxes of recommendations',
    weight: OWN,
    pattern: /(?:\n[ #*]*RECOMMENDATION \d[\s\S]*){2}/,
  },
  {
    name: 'what it heard',
    weight: OWN,
    pattern:
      /(?:\b(?:[Ww]e (?:heard|were told|met|visited|spoke|held)|told (?:us|the (?:Group|Panel|Inquiry)))\b[\s\S]*){2}/,
  },
];

const REVIEWING_GROUP = anyOf`
  (?:task|task (?:and|&) finish|working|inquiry|review|scrutiny) (?:group|panel|commission|inquiry)
`;
const TITLE_WORDS: readonly SignOfReview[] = [
  {
    name: 'a review of something',
    weight: OWN,
    pattern:
      /\n[ #*]*(?:an? |the )?(?:[\w-]+ ){0,3}(?:review|inquiry|investigation) (?:of|into) [^\n.]{3,100}(?=\n)/i,
  },
  {
    name: 'a group that reviews',
    weight: OWN,
    pattern: new RegExp(String.raw`\n[^\n.]{0,80}\b${REVIEWING_GROUP}[^\n.]{0,30}(?=\n)`, 'i'),
  },
];

/** How strongly a paper looks like a scrutiny body's report on its review: the sum of its weak signs. */
export function likenessToReview(text: string): number {
  const head = `\n${text.slice(0, HEAD_LENGTH)}`;
  const found = [
    ...[...SECTIONS, ...WORDS].filter(({ pattern }) => pattern.test(text)),
    ...TITLE_WORDS.filter(({ pattern }) => pattern.test(head)),
  ];
  return found.reduce((sum, { weight }) => sum + weight, 0);
}
