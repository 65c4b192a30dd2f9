import { anyOf } from '../any-of.js';
import { DAY, MONTH, YEAR } from '../details/written-day.js';
import { inOrder } from '../in-order.js';
import { remembered } from '../remembered.js';

/** What a cell of a table holds, by its words alone. */
export type CellContent =
  | 'nothing'
  | 'date'
  | 'reference'
  | 'status'
  | 'decision'
  | 'type'
  | 'who'
  | 'ask'
  | 'words';

const NOTHING =
  /^(?:[-–—.]+|n\/?a|not applicable|none(?: set)?|nil|tb[acd]|to be (?:confirmed|agreed))?\.?$/i;

const SEASON = '(?:spring|summer|autumn|winter|easter|christmas|early|mid|late|end|start|beginning)';
const DAYS = anyOf`
  ${DAY}
  (?:${SEASON}(?: of)?[ -])?(?:the )?${MONTH}\.?,?(?:[ -](?:${YEAR}|[’']?\d\d))?
  ${SEASON}(?: of)? ${YEAR}|(?:q|quarter )[1-4],?(?: of)?(?: ${YEAR})?|${YEAR}
  (?:\d{1,2}(?:st|nd|rd|th)? )?${MONTH}
  (?:the )?(?:next|following) (?:meeting|municipal year|financial year|cycle)|as soon as (?:practicable|possible)
  immediate(?:ly)?|on[ -]?going|asap|(?:bi-?)?(?:weekly|monthly|quarterly|annually|termly|yearly)|each ${MONTH}|
  continuous|in due course|with immediate effect|within (?:\w+ ){1,3}(?:days|weeks|months)|(?:\w+ )?(?:weeks|months)
`;
const DATE = new RegExp(
  inOrder`
  ^(?:(?:by|before|from|on|in|due|to|until|for|end of|no later than)\b[: ]*(?:the )?)*
  ${DAYS}(?: ?(?:[-–,;/&]|and|to) ?${DAYS}){0,2}(?: meeting)?[.*]?$
`,
  'i',
);

const REFERENCE = anyOf`
  [A-Za-z]{0,8}[ .:/-]{0,2}\(?\d[\d ./()&-]{0,14}[a-z]?\)?[.:)]?|\(?(?:[a-z]|[ivx]{1,5})\)?[.)]?
  (?:rec(?:ommendation)?|action|minute|item|no|ref)\.? ?\d[\d./-]{0,8}\.?|[A-Z]{1,8}(?:[ /-][A-Z0-9(]{1,8}[)/]?){0,4}[ /-]?\d{1,5}
`;
const REFERENCE_PATTERN = new RegExp(`^${REFERENCE}$`);

const STATUS_WORDS = anyOf`
  open|closed?|completed?|done|discharged|outstanding|overdue|delayed|in progress|in hand|under ?way|on[ -]?going|on hold|pending
  on track|on target|off track|at risk|(?:not )?(?:yet )?(?:started|achieved|implemented|due)|superseded|withdrawn
  (?:partially |partly |fully |mostly |substantially )(?:achieved|complete[d]?|implemented|met)|red|amber|green|blue|grey
  r|a|g|b|c|\d \([\w ]{3,25}\)|action(?:ed)? complete[d]?|actioned|progressing|slipped|deferred|for information|to be (?:started|reviewed)
`;
const STATUS = new RegExp(`^${STATUS_WORDS}(?: ?(?:[-–/,&]| and ) ?${STATUS_WORDS}){0,2}[.]?$`, 'i');

const DECIDED = anyOf`
  (?:not |partially |partly |fully )?(?:accept(?:ed)?|agreed?|support(?:ed)?|approved?|endorsed?)
  (?:accept(?:ed)?|agreed?|support(?:ed)?) in (?:part|principle|full)|reject(?:ed)?|declined?|refused?|yes|no|y|n|noted
  (?:yes|no|agreed|accepted)[,:–-] ?(?:in part|in principle|partially)|in part|disagreed?|partial(?:ly)?
`;
const DECISION = new RegExp(`^${DECIDED}[.]?$`, 'i');

const TYPE = new RegExp(
  `^${anyOf`
  recommendations?|recs?|actions?|(?:information )?requests?|resolutions?|decisions?|task|referral|query|question|commitment
`}(?: (?:to|for) (?:cabinet|executive|council|officers?|members|information|board))?$`,
  'i',
);

const POSTS = anyOf`
  head|director|manager|officers?|lead|leader|cllrs?|councillors?|cabinet|executive|chair\w*|vice-chair\w*|clerk|team|services?
  secretary|treasurer|engineer|surveyor|solicitor|accountant|coordinator|co-ordinator|commissioners?|commissioning|council
  committee|panel|board|trust|police|department|unit|group|adviser|advisor|planner|member|members|portfolio holder|warden|nurse
  partnership|authority|association|ICB|CCG|NHS
  auditor|chief|superintendent|inspector|consultant|governance|democratic|AD|HoS|CEO|CFO|DPH|DCS|DASS|S151
`;
const POST = new RegExp(String.raw`\b${POSTS}\b`, 'i');
const NAME_WORD = /^(?:[A-Z][\w’'.&()/,;-]*|of|for|and|the|to|in|with|on|&|\/|[-–—+]|de|van|von)$/;
/** What stands in titles of matters and of posts, and in no name of a person. */
const SMALL_WORD = /^(?:of|for|the|to|in|with|on)$/;
/** Names of one who is to act are no longer. */
const LONGEST_NAME = 120;

const DOING = anyOf`
  add|advise|agree|allow|appoint|arrange|ask|assess|attend|bring|build|carry|chase|check|circulate|clarify|complete|confirm|consider
  consult|contact|continue|convene|create|deliver|develop|discuss|display|distribute|draft|draw|e-?mail|encourage|ensure|establish
  examine|explain|explore|extend|feed ?back|find|follow|forward|fund|gather|get|give|hold|identify|implement|improve|include|inform
  introduce|investigate|invite|issue|keep|launch|lobby|look|maintain|make|meet|mend|monitor|move|note|obtain|offer|open|order|organise
  paint|pass|plan|plant|prepare|present|press|print|prioritise|produce|promote|propose|provide|publish|put|raise|receive|recruit|refer
  remind|remove|repair|replace|report|request|research|respond|review|revise|run|schedule|seek|send|set|share|show|speak|submit|supply
  support|survey|table|take|tell|train|undertake|update|upload|use|verify|visit|work|write
`;
const ASKS = new RegExp(
  anyOf`
  ^(?:\(?[\w.]{1,4}[.)] ?)?(?:(?:and )?that\b|to [a-z]|${DOING} )
  ^.{3,160}?\b(?:should|must|to (?:be )?(?:${DOING})|(?:be|is|are) (?:asked|requested|recommended|urged|invited)|be \w+(?:ed|en|t|de)\b)
`,
  'i',
);

/** What these words of a cell are. A post is told from an ask by its capitals, an ask by how it begins. */
export const cellContent = remembered((text: string): CellContent => {
  const words = text.trim();
  if (NOTHING.test(words)) return 'nothing';
  if (words.length <= 60) {
    if (DATE.test(words)) return STATUS.test(words) ? 'status' : 'date';
    if (STATUS.test(words)) return 'status';
    if (DECISION.test(words)) return 'decision';
    if (TYPE.test(words)) return 'type';
    if (REFERENCE_PATTERN.test(words)) return 'reference';
  }
  if (ASKS.test(words.slice(0, 300)) && !isName(words)) return 'ask';
  return isName(words) || whoAndWhen(words) !== null ? 'who' : 'words';
});

/** "Write to the Minister": who is written to is no owner. */
const BIDDING = anyOf`
  Write|Speak|Report|Respond|Reply|Refer|Talk|Present|Submit|Contact|Invite|Ask|Chase|Meet|Send|Circulate
`;
const BIDS = new RegExp(String.raw`^${BIDDING} (?:to|the|with|all|back|an?)\b`);

/** A post, a team, a body or a person: capitals throughout, and a word of office or a name's few words. */
function isName(words: string): boolean {
  if (BIDS.test(words)) return false;
  if (words.length > LONGEST_NAME || /[.;:?!] [A-Z]|\d{3}|[;:?!]$/.test(words)) return false;
  const parts = words
    .replace(/\([^)]*\)/g, '')
    .split(/\s+/)
    .filter((part) => part !== '');
  if (parts.length === 0 || !parts.every((part) => NAME_WORD.test(part))) return false;
  return POST.test(words) || (parts.length <= 4 && !parts.some((part) => SMALL_WORD.test(part)));
}

const WHO_THEN_WHEN =
  /[ ,;(/–-]+(?=(?:by |from |in |end |early |mid |late )*(?:\d|[A-Z]|as soon|on-?going|n\/a|tb[ac]))|(?: [–-]|[,;]| \() ?(?=[a-z])/g;
/** "Digital Team – complete": how far it has come, where the day was to stand. */
const HOW_FAR = new RegExp(String.raw`^(?=\w{4})${STATUS_WORDS}[.]?$`, 'i');
const NO_DAY = /^(?:no (?:date|time)\b.*|n\/?a|tb[ac])$/i;

/** "Licensing Manager 1 September 2018", "Head of Roads - TBC": who and by when in one cell. */
export function whoAndWhen(cell: string): { owner: string; due: string } | null {
  if (cell.length > LONGEST_NAME) return null;
  for (const gap of cell.matchAll(WHO_THEN_WHEN)) {
    const owner = cell
      .slice(0, gap.index)
      .replace(/^[*_~\s]+|[*_~\s.]+$/g, '')
      .replace(/\(?\s*(?:by|from|in)?$/, '')
      .trim();
    const due = cell
      .slice(gap.index + gap[0].length)
      .replace(/^\(|\)$/g, '')
      .trim();
    if (due.length > 60 || !isName(owner) || /^(?:By|In|From|Before|End|Early|Mid|Late)\b/.test(owner))
      continue;
    if (NO_DAY.test(due) || HOW_FAR.test(due)) return { owner, due: '' };
    if (DATE.test(due)) return { owner, due };
  }
  return null;
}
