import { anyOf } from '../any-of.js';
import { inOrder } from '../in-order.js';

const PURPOSES = anyOf`
  receive|approve|consider|confirm|note|agree|elect|appoint|sign
`;
const ASKED = anyOf`
  asked|requested|recommended|invited|reminded
`;
/** "To receive …", "The Panel is asked to …", "For information": what a meeting is going to do. */
const AHEAD = new RegExp(
  anyOf`
  \bto ${PURPOSES}\b|\b(?:is|are) ${ASKED} (?:to|that)\b|\bfor (?:decision|information|noting)\b
  \brecommendations?:?\s{1,4}that (?:the )?[a-z]
`,
  'gi',
);
const KEYWORDS = anyOf`
  RESOLVED|AGREED|NOTED|ORDERED|CONCLUDED|ENDORSED|Resolved|Agreed|Noted
`;
const WHO = anyOf`
  [Cc]ommittee|[Bb]oard|[Pp]anel|[Cc]ouncil|[Cc]abinet|[Mm]embers|[Cc]hair\w*|(?:Cllr|Councillor) [A-Z]\w+
`;
const DID = anyOf`
  agreed|noted|considered|received|welcomed|asked|thanked|explained|said|reported|approved|introduced|advised
`;
const BEEN = anyOf`
  was|were|had been|had
`;
/** What only who was there can tell. */
const TOLD = new RegExp(inOrder`
  \b(?:Minutes|Decisions?|Action|ACTION) ?:|\b${KEYWORDS}\b(?! for)|\b${BEEN} (?!present|to|any|in|a\b|the\b)\w+|
  \b[Dd]ecisions? (?:notice|taken|made|record|published|list)\b|\b[Nn]otice of decisions?\b|
  \b${WHO} (?!is |are |be |being )(?:\w+ )?${DID}\b|\bseconded\b
`);
/** "RESOLVED – That the press and public be excluded": what may have to be moved at every meeting. */
const OF_THE_PRESS =
  /^.{0,40}\bRESOLVED\b.{0,40}\b(?:press and public|public and press|press and the public)\b/gm;
/** Words by which a meeting settles: an agenda has none of its own, whatever it tells of before. */
const SETTLED = new RegExp(inOrder`
  \b(?:Minutes|Decisions?|Action|ACTION) ?:|\b${KEYWORDS}\b(?! for)|\bseconded\b|
  \b[Ii]t was (?:\w+ )?(?:agreed|resolved|decided|noted|recommended)\b
`);
/** "Agenda for Cabinet on Tuesday": so it calls itself, and no minutes. */
const CALLED_AGENDA = /^\W*agenda\b(?! item)(?!.{0,40}\bminutes\b)/im;
const HEAD = 400;
/** As many plans as tales, and no fewer than four, show that the tales are of what went before. */
const PLANS = 4;
const NAMED = /\bagenda\b|\bapologies\b/i;
const LEAST = 2;
const LONGEST = 60_000;

/** Whether a paper says what a meeting is going to do and nothing that was done: then nothing in it is settled yet. */
export function isOnlyAnAgenda(text: string): boolean {
  const sample = text.slice(0, LONGEST).replace(OF_THE_PRESS, '');
  const ahead = sample.match(AHEAD)?.length ?? 0;
  if (!NAMED.test(sample) || ahead < LEAST) return false;
  if (!TOLD.test(sample)) return true;
  const told = sample.match(new RegExp(TOLD, 'g'))?.length ?? 0;
  const fewest = CALLED_AGENDA.test(sample.slice(0, HEAD)) ? told : 2 * told;
  return ahead >= Math.max(PLANS, fewest) && !SETTLED.test(sample);
}
