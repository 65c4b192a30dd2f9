import { anyOf } from '../any-of.js';
import { inOrder } from '../in-order.js';
import { MONTH, YEAR } from './written-day.js';

export const MONTH_YEAR = `(?:the )?(?:(?:start|beginning|end|close|middle) of )?(?:early |later? |mid[- ]?)?${MONTH}\\b(?:,? ${YEAR})?`;
/** Where a phrase that may be long ends. */
export const ENDS = '(?=[.,;)]|$)';
export const MEETING = 'meet-?ings?';
export const WEEKDAY = '(?:this |next )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';

const WHAT_HAPPENS = anyOf`
  the |it |they |this |these |all |further |taking |any |[A-Z]\w+[ ]
  an? [^.;,]{3,60}? (?:has|have|had) been[ ]
`;
const WHEN_WORDS = anyOf`
  when(?! [^.;,]{3,60}\b(?:(?:is|are|was|were) to|would|could|can) )|after|following|before|prior to
`;
export const WHEN_CLAUSE = anyOf`
  ${WHEN_WORDS} ${WHAT_HAPPENS}|(?<!\bat )once (?!again|more|upon|and\b|an? )
`;
export const DEEDS_TO_COME = anyOf`
  signature|publication|adoption|completion|implementation|submission|consultation|approval|commencement
  renewal|[A-Z][a-z]+ meets
`;
export const THIS_OR_NEXT = anyOf`
  this|next|later this|early next|later next|the next|the following
`;
export const PAPERS_OF_A_YEAR = anyOf`
  accounts?|reports?|audit|review|figures|data|outturn|annual|statement
`;
export const PAPERS = anyOf`
  report|update|bulletin|newsletter|return|[A-Z]PMR
`;
export const QUARTERS = anyOf`
  [Qq]uarter (?:\d|one|two|three|four)|Q[1-4]|(?:first|second|third|fourth|last|final) quarter
`;
export const KINDS_OF_YEAR = anyOf`
  financial year|municipal year|elections?|budget\b[\w ]{0,20}
`;
export const BEFORE_A_YEAR = anyOf`
  in|by|from|for|during|before|after|following
`;
const SEASONS_AND_SPANS = anyOf`
  spring|summer|autumn|winter|week|month|year|quarter|term|municipal year|financial year
`;
const FEASTS = anyOf`
  michaelmas|whitsun(?:tide|day)?|martinmas|candlemas|lammas|hogmanay|pentecost|shrovetide|midsummer|twelfth night
  st\.? [a-z]+[’']s day|(?:remembrance|mothering|palm) (?:sunday|day)|bonfire night|burns night|new year[’']s (?:day|eve)
  (?:the )?recess|half[- ]term|carnival week|harvest festival
`;
export const SEASONS = anyOf`
  new (?:municipal |financial |calendar )?year|(?:next|this|coming|following) ${SEASONS_AND_SPANS}|spring
  summer|autumn|winter|christmas|easter|${FEASTS}
`;
export const BEFORE_A_SEASON = anyOf`
  (?:put off|put back|deferred|postponed|held over) to
  in|by|from|before|during|over|till|after
`;
export const AS_SOON_AS_WHAT = anyOf`
  it (?:is |becomes )?|they (?:are |become )?|(?:information|data) (?:is |becomes )
`;
export const UNITS_OF_TIME = anyOf`
  days?|weeks?|months?|years?|fortnight
`;
export const WEEK_OF = anyOf`
  (?:in )?(?:the )?week (?:beginning|commencing|ending)|w\/[ce]
`;
export const WHICH_MEETING = anyOf`
  next|future|subsequent|following|forthcoming|later|first|special|additional|January|February|March
  April|May|June|July|August|September|October|November|December|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter
`;
export const WHOSE_MEETING = anyOf`
  [A-Z][\w’']* |[Pp]anel[’']s |[Cc]ommittee[’']s |[Bb]oard[’']s[ ]
`;
export const MEETING_BODIES = anyOf`
  Committee|Panel|Board|Commission|Group|Forum|Council
`;
export const BEFORE_A_MEETING = anyOf`
  at |to |by |before |for[ ]
`;
const TERMS = anyOf`
  year|term|day|week|month|quarter|[Qq]uarter (?:\d|one|two|three|four)|Q[1-4]|summer|autumn|winter
  spring|play|business
`;
const BEFORE_A_TERM = anyOf`
  by|before|from|prior to|at|following|after|ahead of
`;
const KINDS_OF_TERM = anyOf`
  financial|municipal|calendar|academic|school
`;
export const END_OF_A_TERM = inOrder`
  \b${BEFORE_A_TERM}(?: the)? (?:start|end|beginning|close) of (?:the |this |next )?(?:${YEAR} )?
  (?:[\w-]+ )?(?:${KINDS_OF_TERM} )?${TERMS}\b(?: (?:of )?${YEAR})?(?: on \w+)?
`;
export const BEFORE_A_MONTH = anyOf`
  by|before|no later than|not later than|on or before|until|in time for
`;
const TIME_OF_DAY = anyOf`
  the|noon|midday|close|of|play|business|on|at|\d{1,2}(?:[.:]\d\d)? ?[ap]\.?m\.?|\d{1,2} noon|${WEEKDAY}
`;
const BEFORE_A_DAY = anyOf`
  by|before|until|on|from|no later than|not later than
`;
const DAY_AND_MONTH = anyOf`
  \d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}\b|${MONTH} \d{1,2}(?:st|nd|rd|th)\b
`;
export const BY_A_DAY = anyOf`
  ${BEFORE_A_DAY}(?: ${TIME_OF_DAY}){0,6},? ${DAY_AND_MONTH}
  (?:by|before|until) \d{1,2}/\d{1,2}(?![/\d])
`;
/** What is counted by the span that follows: “more than ten incidents in a year”. */
export const COUNTED_BY_THE_SPAN = anyOf`
  \b(?:once|twice|times)[ ]|\b(?:more|fewer|less) than (?:\w+ ){1,5}|\bor (?:more|fewer|less) (?:\w+ ){1,5}
`;
/** Spans that tell of what has been: “retired after 41 years”, “the first in over ten years”. */
export const LONG_PAST = anyOf`
  \d{2,} years|(?:ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty)\b[- ]?(?:\w+ )?years
  (?:over|more than|nearly|almost|many|several|some|these|those|all these) (?:\w+ ){0,2}?years
`;

/** What is made ready "for the autumn" is due by then; a plan for the autumn is not. */
export const MADE_READY = anyOf`
  arranged?|organised?|booked?|ready|(?:get|got|have|be) it|done|fixed|schedule[d]?|prepare[d]?|held over|set up|complete[d]?
`;
export const READY_FOR = anyOf`
  this|it|them|these|that|one|a \w+|an \w+|the \w+
`;
