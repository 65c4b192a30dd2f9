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
const NAMED = /\bagenda\b|\bapologies\b/i;
const LEAST = 2;
const LONGEST = 60_000;

/** Whether a paper says what a meeting is going to do and nothing that was done: then nothing in it is settled yet. */
export function isOnlyAnAgenda(text: string): boolean {
  const sample = text.slice(0, LONGEST).replace(OF_THE_PRESS, '');
  return NAMED.test(sample) && (sample.match(AHEAD)?.length ?? 0) >= LEAST && !TOLD.test(sample);
}
