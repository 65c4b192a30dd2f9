import { anyOf } from '../any-of.js';
import { BODIES } from '../bodies.js';
import type { PaperKind } from '../extraction.js';
import { inOrder } from '../in-order.js';

/** Words that tell what kind of paper they stand in. */
export interface Sign {
  readonly name: string;
  readonly kind: PaperKind;
  readonly pattern: RegExp;
}

const WHOSE_FINAL_REPORT = anyOf`
  scrutiny|task (?:and finish )?group|working group|in-depth|themed|commission
`;
const KINDS_OF_INQUIRY = anyOf`
  task|review|working|inquiry|scrutiny
`;
const WHOSE_RESPONSE = anyOf`
  cabinet|executive|council|mayor|service|formal|government|trust|joint|management
`;
const RESPONSE_TO_WHAT = anyOf`
  recommendations|report|scrutiny|task|review|panel|committee|cabinet|executive|trust
`;
const NAMES_OF_MINUTES = anyOf`
  minutes?|action notes|decision notes|notes|notes and actions|record|proceedings
`;
const WHOSE_MINUTES = anyOf`
  cabinet|executive|[\w ,&’'-]{0,80}(?:committee|board|panel)
`;
/** What titles say, the plainest first. */
export const TITLES: readonly Sign[] = [
  {
    name: 'a programme of what is to come',
    kind: 'other',
    pattern:
      /^(?!.*\b(?:action|recommendation|track|minute))[^.]{0,120}\b(?:work(?:ing)? programme|forward plan)\b/i,
  },
  {
    name: 'a record of what one person decided',
    kind: 'other',
    pattern: new RegExp(
      inOrder`
  \b(?:record of (?:an? )?(?:officer |executive |delegated )?decision|(?:delegated|officer|ministerial|
  executive) decision (?:record|notice|reference|summary|by)|
  (?:(?:executive|cabinet|lead) member|portfolio holder) decision (?:record|notice|sheet|form))\b
`,
      'i',
    ),
  },
  {
    name: 'minutes by name',
    kind: 'minutes',
    pattern: new RegExp(
      anyOf`
  ^(?:\W*(?:draft|public|confirmed|unconfirmed|approved)\W+)?${NAMES_OF_MINUTES} (?:of|from)\b
  ^(?:[A-Z][\w&’'-]* ){1,6}decision (?:sheet|list|notice)\b
  ^\W*notes and actions\b|^\W*(?:draft )?minutes\W*$|\bminutes of (?:the|a) (?:\w+ ){0,4}meeting\b
  \bagenda and minutes\b|^\W*(?:action notes|decision (?:notice|sheet)|printed minutes)\b
  ^\W*(?:notice of )?decisions (?:of|taken by|made by) (?:the )?${WHOSE_MINUTES}\b
`,
      'i',
    ),
  },
  {
    name: 'tracker by name',
    kind: 'tracker',
    pattern: new RegExp(
      anyOf`
  \btrack(?:er|ing)\b|\baction (?:log|sheet|list)\b|^\W*(?:list of )?actions? points?(?: (?:from|of|arising|list)\b|$)
  \bactions? (?:and recommendations )?(?:log|register)\b|\b(?:recommendations|actions)(?: and requests)?[,:]? updates?\b
  \brecommendations? (?:monitor(?:ing)?|schedule|log|register)\b|\bschedule of recommendations\b
  \bmonitoring of (?:\w+ ){0,3}recommendations\b|\boutstanding actions\b|^matters outstanding\b
  \bmatters arising (?:log|schedule)\b|\b(?:list|schedule|log|register) of (?:\w+ ){0,2}actions\b
  \b(?:recommendations|actions)\b\W{1,5}where (?:they|we|it|things) (?:are|stands?)\b
  \bimplementation of (?:\w+ ){0,4}(?:recommendations|actions)\b
  \bprogress (?:against|on|with) (?:\w+ ){0,3}(?:motions|resolutions|decisions)\b
  \bprogress (?:against|on) (?:\w+ ){0,3}(?:recommendations|actions)\b
  \bupdates? on (?:\w+ ){0,3}(?:recommendations|actions)\b|\bactions? (?:update|arising)\b
  \b(?:\w+[- ]month(?:ly)?|quarterly|annual) (?:progress )?(?:update|monitoring)\b
`,
      'i',
    ),
  },
  {
    name: 'response by name',
    kind: 'response',
    pattern: new RegExp(
      anyOf`
  \b${WHOSE_RESPONSE}[’']?s? (?:\w+ )?(?:response|reply)\b
  \bresponses? (?:to|from|of) (?:the )?(?:\w+ ){0,8}${RESPONSE_TO_WHAT}\b
  \b(?:recommendations|report):? and (?:\w+ )?(?:responses?|repl(?:y|ies))\b|\bquestions and information requests\b
  \bin (?:answer|response|reply) to (?:the )?(?:\w+ ){0,8}(?:review|report|recommendations|inquiry|panel|committee)\b
  \brecommendation action and implementation plan\b
`,
      'i',
    ),
  },
  {
    name: 'final report by name',
    kind: 'final-report',
    pattern: new RegExp(
      anyOf`
  \bfinal report\b|\b${WHOSE_FINAL_REPORT} (?:review|inquiry|report|investigation)\b
  \b(?:inquiry|review) (?:of|by) the .{3,80}\b(?:panel|commission)\b
  \breport of the .{0,80}\b${KINDS_OF_INQUIRY}\b.{0,40}\b(?:group|panel|commission|committee)\b
  \bterms of reference\b[\s\S]{0,2000}\brecommendations\b
`,
      'i',
    ),
  },
];

/** "Agenda item", "Issue - meetings", "Meeting: 12/06/2023 - Overview Board (Item 9)": how systems print one item of a meeting. */
export const PAGE_OF_AN_ITEM = new RegExp(
  inOrder`
  (?:^|\n)[ ]?(?:agenda item|issue - (?:meetings|items at meetings)[^\n]{0,80}|agenda and minutes)[ ]?(?=\n)|
  (?:^|\n)[ ]?meeting: \d{1,2}/\d{1,2}/\d{2,4} - |\n[ ]?(?:supporting|additional) documents:
`,
  'i',
);

/** The labels of a page that records one decision. */
export const DECISION_LABEL = new RegExp(
  anyOf`
  ^[^\w\n]*decision details[^\w\n]*$|^[^\w\n]*issue - decisions\b|^[^\w\n]*\d{1,2}/\d{1,2}/(?:19|20)\d\d - [A-Z]
  ^[^\w\n]*(?:decision (?:maker|status|type|(?:made|taken) by)|(?:is|is a) key decision|date of decision|decided at meeting)\b
  ^[^\w\n]*is (?:subject to call|callable)[ -]in\b
  ^[^\w\n]*(?:alternative|other) options (?:considered|rejected)\b|^[^\w\n]*reasons? for (?:the )?decisions?\b
  ^[^\w\n]*dispensations? granted\b
`,
  'gim',
);

const REPORTS_BY = /^[^\w\n]*report (?:of|by|from)\b/im;
const SECTION_OF_A_REPORT =
  /^[^\w\n]*(?:\d[\d.]{0,4}[^\w\n]*)?(?:purpose of (?:the |this )?report|introduction|summary|background|analysis)[^\w\n]*$/im;

/** A report to a meeting, which has not been held yet. */
export function isReport(head: string): boolean {
  return REPORTS_BY.test(head) && SECTION_OF_A_REPORT.test(head);
}

/** What calls people to a meeting has none of its minutes. */
export const SUMMONS =
  /\b(?:are (?:hereby )?summoned|notice is hereby given|are (?:requested|invited) to attend (?:a|the) meeting)\b/i;

const DECISION_LABELS = anyOf`
  Decisions?|Resolved|Actions?|Outcome
`;
const MINUTES_SETTLED = anyOf`
  agreed|approved|confirmed|signed|accepted|correct
`;
const MINUTES_OF_A_DAY = anyOf`
  [ ]of [^\n]{0,60}|,? \d[^\n]{0,20}
`;
const RESOLUTION_WORDS = anyOf`
  Resolved|RESOLVED|AGREED|Agreed
`;
/** "Agreed: 9 July 2024" in a log says when. */
const NO_DAY = String.raw`(?! ?\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+ \d{4}| ?\d{1,2}/\d)`;
/** What only minutes have; each counts once. */
export const MINUTES_SIGNS: readonly Omit<Sign, 'kind'>[] = [
  {
    name: 'minutes or a meeting held, by name',
    pattern: new RegExp(
      anyOf`
  \bminutes of (?:the|a) (?:\w+ ){0,4}meeting\b|^[^\w\n]*(?:draft )?minutes\b|\bagenda and minutes\b
  \baction notes\b|^[^\w\n]*key decisions and actions\b|\bnotes of (?:the|a) meeting\b|\bminutes? of meeting\b|\bdraft minutes\b
  \bmeeting of the .{3,120} (?:was )?held (?:on|at|in)\b|^[^\w\n]*meeting of the [^\n\d]{6,100}day,? \d
`,
      'im',
    ),
  },
  { name: 'apologies', pattern: /\bapolog(?:y|ies)\b/i },
  {
    name: 'who was there',
    pattern:
      /\b(?:present|in attendance|also present)\b ?[:-]|^[^\w\n]*(?:present|in attendance|attendees|sederunt)[^\w\n]*$/im,
  },
  { name: 'declarations', pattern: /\bdeclarations? of (?:\w+ ){0,2}interests?\b/i },
  {
    name: 'a resolution',
    pattern: new RegExp(anyOf`
  (?:^|\n)[^\w\n]*(?:RESOLVED|AGREED|NOTED|ORDERED|RECOMMENDED|DECIDED)\b|\bRESOLVED\b
  (?:^|\n)[^\w\n]*(?:Resolved|Agreed|It was (?:agreed|resolved)) ?(?:[:–-]${NO_DAY}|that)|\bseconded by\b
`),
  },
  {
    name: 'a second resolution',
    pattern: new RegExp(inOrder`
  (?:^|\n)[ \t]*${RESOLUTION_WORDS} ?(?:[:–-]${NO_DAY}|that)[\s\S]{20,}\n[ \t]*
  ${RESOLUTION_WORDS} ?(?:[:–-]${NO_DAY}|that)
`),
  },
  { name: 'a page of minutes by item', pattern: /(?:^|\s)Minutes:/ },
  {
    name: 'the close',
    pattern:
      /\bthe meeting (?:closed|ended|finished|concluded)\b|\bchair(?:man)?[’']?s? signature\b|\b(?:date|day) of (?:the )?next meeting\b/i,
  },
  {
    name: 'somebody in the chair',
    pattern: /^[\s\S]{0,1500}?(?:\((?:in the )?chair(?:man|woman|person)?\)|\bin the chair\b)/i,
  },
  {
    name: 'last time’s minutes, an item of the agenda',
    pattern: new RegExp(
      inOrder`
  \n\W{0,6}(?:\d[\d.]{0,8}\W{0,6})?minutes${MINUTES_OF_A_DAY}?\W{0,6}\n
  [^\n]{0,160}\b${MINUTES_SETTLED}\b
`,
      'i',
    ),
  },
  {
    name: 'moved and seconded',
    pattern: /\b(?:moved|proposed) by (?:Councillor|Cllr)|\bseconded by\b|\bput to the vote\b/i,
  },
  {
    name: 'a body that settled something',
    pattern: new RegExp(inOrder`
  \b(?:${BODIES}|Members|Convener) (?:then |thereafter |otherwise |also )?
  (?:noted|agreed|resolved|considered|heard|received|approved|looked at|went through)\b
`),
  },
  {
    name: 'action lines, twice',
    pattern: /\n[^\w\n]*action(?: \([^)\n]{1,20}\))?:[\s\S]*\n[^\w\n]*action(?: \([^)\n]{1,20}\))?:/i,
  },
  { name: 'thanks of the chair', pattern: /\bthe (?:chair|chairman|committee|panel|board) thanked\b/i },
  {
    name: 'discussion told',
    pattern:
      /(?:\b(?:asked|queried|enquired|questioned|replied|responded|responding|explained|advised|commented)\b[\s\S]{0,2500}){4}/i,
  },
  {
    name: 'decisions by item',
    pattern: new RegExp(inOrder`
  (?:^|\n)[ \t]*${DECISION_LABELS}[ \t]*:?[ \t]*\n[\s\S]{10,}\n[ \t]*${DECISION_LABELS}
  [ \t]*:?[ \t]*\n
`),
  },
];
