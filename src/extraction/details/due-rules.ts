import { anyOf } from '../any-of.js';
import { inOrder } from '../in-order.js';
import {
  AS_SOON_AS_WHAT,
  BEFORE_A_MEETING,
  BEFORE_A_MONTH,
  BEFORE_A_SEASON,
  BEFORE_A_YEAR,
  BY_A_DAY,
  COUNTED_BY_THE_SPAN,
  DEEDS_TO_COME,
  END_OF_A_TERM,
  ENDS,
  KINDS_OF_YEAR,
  LONG_PAST,
  MADE_READY,
  MEETING,
  MEETING_BODIES,
  MONTH_YEAR,
  PAPERS,
  PAPERS_OF_A_YEAR,
  QUARTERS,
  READY_FOR,
  SEASONS,
  THIS_OR_NEXT,
  UNITS_OF_TIME,
  WEEK_OF,
  WEEKDAY,
  WHEN_CLAUSE,
  WHICH_MEETING,
  WHOSE_MEETING,
} from './due-words.js';
import { MONTH, YEAR } from './written-day.js';

/** One way to say when something is due without naming a whole date. */
export interface DueRule {
  readonly name: string;
  /** The manner of writing it serves. */
  readonly serves: string;
  readonly pattern: RegExp;
}

const WEEKDAYS = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)';

/** The ways, the most telling first. */
export const DUE_RULES: readonly DueRule[] = [
  {
    name: 'paper of a month',
    serves: 'that the January report say how many came back within a month',
    pattern: new RegExp(
      String.raw`(?<=^(?:[Tt]hat )?)the ${MONTH}(?: \d{4})? (?:report|update|return|paper)\b`,
    ),
  },
  {
    name: 'day without its year',
    serves: 'by Friday 1 December; before 5 pm on 1 December; from 1 December; by 1/12; by December 1st',
    pattern: new RegExp(String.raw`\b${BY_A_DAY}(?! (?:19|20)\d\d)(?: (?:elections?|budget|meeting)\b)?`),
  },
  {
    name: 'by a month',
    serves: 'by the end of March; no later than 5th May; before the January 2024 budget',
    pattern: new RegExp(
      inOrder`
  \b${BEFORE_A_MONTH}(?: the)?(?: end of| start of)? (?:early |late |mid[- ]?)?
  (?:\d{1,2}(?:st|nd|rd|th)? )?${MONTH}\b(?: ${YEAR})?(?: (?:elections?|budget|meeting)\b)?
`,
    ),
  },
  {
    name: 'in time for',
    serves: 'in time for the summer fair; ahead of the budget',
    pattern: new RegExp(`\\b(?:in time for|ahead of(?= the)) [\\w’' ]{3,60}?${ENDS}`),
  },
  {
    name: 'end of a term',
    serves: 'by the end of the financial year; before the start of the autumn term',
    pattern: new RegExp(
      anyOf`
  ${END_OF_A_TERM}|\b(?:by|before|at|towards) (?:the )?end (?:of )?(?:${YEAR}|${MONTH}\b(?: ${YEAR})?)
  \b(?:by |before )?(?:the )?(?:month|year|quarter)[- ]end\b
`,
    ),
  },
  {
    name: 'every so many meetings',
    serves: 'to every second meeting of the Committee',
    pattern: new RegExp(
      `\\b(?:to |at )?(?:every|each) (?:second |other |third |alternate |[a-z]+ )?${MEETING}\\b`,
    ),
  },
  {
    name: 'at a meeting',
    serves: 'to the next meeting; at the Panel’s June meeting; before a future meeting in May',
    pattern: new RegExp(inOrder`
  \b(?!(?:[Tt]he )?first (?:\w+ ){0,3}[Mm]eetings? (?:will|would|is)\b)
  ${BEFORE_A_MEETING}?(?:the |its |their |our |a )?${WHOSE_MEETING}{0,4}${WHICH_MEETING}
  (?: \w+){0,3}? (?:[Mm]eet-?ings?|training session)
  (?: of the (?!${MEETING_BODIES}\b)(?:[A-Z]\w+ ?){1,4}(?:and [A-Z]\w+ ?)?)?
  (?: (?:in|on|of) (?:\d{1,2} )?[A-Z][a-z]+(?: \d{4})?)?
`),
  },
  {
    name: 'after this meeting',
    serves: 'after the meeting to say more; following the meeting',
    pattern: /\b(?:after|following) the meeting\b(?! (?:of|on|in|with)\b)/,
  },
  {
    name: 'meeting of a day',
    serves: 'to the meeting of 29 January; at its meeting in March',
    pattern: new RegExp(
      `\\b(?:to|at|by|before|for) (?:the|its|their) ${MEETING} (?:of|on|in) (?:\\d{1,2}(?:st|nd|rd|th)? )?${MONTH}\\b(?: ${YEAR})?`,
    ),
  },
  {
    name: 'weekday',
    serves: 'by Friday; before Monday week; would be put there on Monday',
    pattern: new RegExp(
      anyOf`
  \b(?:by|before) (?:this |next )?${WEEKDAYS}day\b(?: (?:next|week))?
  (?<=\b(?:would|will) [^.;]{3,120} )on ${WEEKDAYS}day(?=\.?$)
`,
    ),
  },
  {
    name: 'numbered meeting',
    serves: 'bring a draft to meeting 4',
    pattern: /\b(?:at|to|by|before|for) meeting (?:no\.? )?\d{1,2}\b/,
  },
  {
    name: 'next agenda or paper',
    serves: 'put it on the next agenda; include it in the next quarterly report, in the October report',
    pattern: new RegExp(
      anyOf`
  \b(?:on|for) the (?:next|[A-Z][a-z]+) agenda\b
  \b(?:with|in|on|for) the ${MONTH}(?: ${YEAR})? agenda(?: pack| papers)?\b|\bin the Month \d{1,2} (?:report|update|figures)\b
  \bin (?:the|his|her|its|their) (?:next|${QUARTERS}|${MONTH}(?: ${YEAR})?) (?:\w+ )?${PAPERS}\b
`,
    ),
  },
  {
    name: 'in a month',
    serves: 'in June; starting with the September 2022 round; after late March 2024',
    pattern: new RegExp(
      `\\b(?:in|during|for|by|to|at|before|after|following|from|in advance of|ahead of|starting (?:in|with|from)) (?!of )${MONTH_YEAR}`,
    ),
  },
  {
    name: 'week or quarter',
    serves: 'w/c 5 June; in the week beginning 5 June; in Q3 2024/25',
    pattern: new RegExp(
      anyOf`
  \b${WEEK_OF} (?:${WEEKDAY} )?\d{1,2}(?:st|nd|rd|th)? ${MONTH}\b(?: ${YEAR})?
  \b(?:in|by|from|during|before|end of) (?:the )?${QUARTERS}\b(?: (?:of )?(?:the )?(?:${YEAR}|(?:financial|municipal) year))?
`,
    ),
  },
  {
    name: 'within a span',
    serves: 'within six weeks; within a fortnight; within 28 days of the meeting',
    pattern: new RegExp(
      inOrder`
  \bwithin (?:the (?:next )?)?(?:\w+ )?(?:\w+|\d+)?\b ?(?:working |calendar )?${UNITS_OF_TIME}
  (?: of [\w’' ]{3,60}?${ENDS})?
`,
    ),
  },
  {
    name: 'over the coming',
    serves: 'over the next three months',
    pattern:
      /\b(?:in|over|during|for) the (?:next|coming) (?:\w+ )?(?:days?|weeks?|months?|years?|quarter|fortnight)(?: in the first instance)?/,
  },
  {
    name: 'in a span',
    serves:
      'in six months’ time; in a fortnight; not “ten incidents or more in a year”, nor “retired after 41 years”',
    pattern: new RegExp(
      inOrder`
  (?<!${COUNTED_BY_THE_SPAN})\b(?:in|after(?! \w+ years)) (?!${LONG_PAST})
  (?:\w+(?:[/–-]\d+)? (?:days|weeks|months|years|cycles)|an? (?:week|month|year|fortnight))(?:[’'] time)?\b
`,
    ),
  },
  {
    name: 'in haste',
    serves: 'in due course; as soon as it is ready; urgently; ASAP; by return',
    pattern: new RegExp(
      anyOf`
  \bin due course\b|\bas (?:soon|quickly|early) as (?:[\w’' ]{3,50}?)${ENDS}|\bas a matter of urgency\b
  \b(?:ASAP|asap|a\.s\.a\.p)\b|\bat (?:the|its|their) earliest (?:opportunity|convenience)\b
  \bbefore half[- ]term\b|\bwhen (?:an? |the )?(?:\w+ ){1,4}(?:is|was|are|were) known\b
  \bin the morning\b|\bin term[- ]time\b|\b(?:that|the) same day\b|\bthat day\b|\bovernight\b
  \burgently\b|\bimmediately\b|\bforthwith\b|\bshortly\b|\bby return\b|\btomorrow\b|\btoday${ENDS}
  \b(?:when|as) ${AS_SOON_AS_WHAT}?available\b|\bbefore (?:each|every|any) (?:half |school |summer |council )?\w+\b
  \bin the (?:near |not too distant )?future\b|\bwithout (?:further )?delay\b
`,
    ),
  },
  {
    name: 'season',
    serves: 'by the summer; early in the new year; before Christmas',
    pattern: new RegExp(
      inOrder`
  (?:\b(?:early |late |later )?${BEFORE_A_SEASON}|(?<=\b${MADE_READY}(?: ${READY_FOR})? )for)
  [ ](?:the |early |late )?(?:end of |start of )?(?:the )?
  ${SEASONS}\b(?: (?:holidays?|recess|break|term))?(?: (?:of )?${YEAR})?
`,
      'i',
    ),
  },
  {
    name: 'year',
    serves: 'by 2026; from the 2024/25 budget',
    pattern: new RegExp(
      String.raw`\b${BEFORE_A_YEAR}(?: the)? ${YEAR}(?![/\d])(?! ${PAPERS_OF_A_YEAR})(?: ${KINDS_OF_YEAR})?`,
    ),
  },
  {
    name: 'this or next',
    serves: 'later this year; next month; for next time',
    pattern: new RegExp(anyOf`
  \b${THIS_OR_NEXT} (?:day|year|month|week|term|quarter|summer|autumn|spring|winter)\b
  \b(?:for )?next time${ENDS}
`),
  },
  {
    name: 'before a deed',
    serves: 'before signature; prior to publication; before Cabinet meets; before then; two weeks before it',
    pattern: new RegExp(anyOf`
  \b(?!(?:following|after) consultation)(?:before|prior to|ahead of|upon|on|following|after) ${DEEDS_TO_COME}\b
  (?:\b\w+ (?:days?|weeks?|months?) )?\bbefore (?:then|it|that (?:day|date|meeting))\b${ENDS}
`),
  },
  {
    name: 'when something happens',
    serves: 'once the work is done; before it opens',
    pattern: new RegExp(
      String.raw`(?<!\b(?:laid|brought|put|placed|come|goes?|set|heard) )\b${WHEN_CLAUSE}[^.;,]{4,90}?(?=[.;,]|$)`,
    ),
  },
];
