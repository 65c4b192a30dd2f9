import { anyOf } from '../any-of.js';
import { remembered } from '../remembered.js';

/** What a column of a tracker, a response table or a minutes table holds. */
export type ExtractedColumn =
  | 'reference'
  | 'ask'
  | 'owner'
  | 'due'
  | 'status'
  | 'decision'
  | 'answer'
  | 'talk'
  | 'type'
  | 'other';

/** Beside what is asked a table says who, when or how far. */
export const TELLS_OF_AN_ASK: ReadonlySet<ExtractedColumn> = new Set(['owner', 'due', 'status', 'decision']);

/** The columns of a table, read from its heads, and whether its rows are recommendations or actions. */
export interface TableHead {
  readonly columns: readonly ExtractedColumn[];
  /** Minutes: what was said beside what was agreed. */
  readonly asks: 'recommendation' | 'action' | 'minutes';
  /** Each row says for itself whether it is a recommendation or an action. */
  readonly byRow?: boolean;
  /** The heads as printed. */
  readonly titles: readonly string[];
}

const LONGEST_HEAD = 60;

const DATE_HEADS = anyOf`
  date(?: (?:made|raised|agreed))?|meeting(?: date)?|date of meeting|origin|area|exec date|committee
  matter|panel|raised|raised on|when raised|topic|subject|theme|title|service|directorate|evidence|cost|ward
  priority|raised by|issues? raised|questions?|agenda title|item of business
`;
const REFERENCE_HEADS = anyOf`
  ref\w*\.?|no\.?|nos\.?|#|number|item|id|rec\.?|rec\.? ?(?:no|ref)\.?|minute(?: (?:no\.?|ref\.?|number))?
  action no\.?|ref\.? no\.?|item no\.?|ref back
`;
const SETTLED = '(?:resolved|agreed|decided|recommended|requested|asked(?: for)?)';
const ASKED_HEADS = anyOf`
  what|what (?:was|is) (?:asked|agreed|requested|to be done)(?: for)?|asked|agreed|to do|request(?:ed)?
  subject and request|(?:approved )?motions?(?:,? (?:and|as) .{3,40})?|what (?:the )?\w+ ${SETTLED}
`;
const RESPONSE_HEADS = anyOf`
  response|reply|comments?|progress|updates?|agree\w*\??|accept\w*\??|outcome|action taken|actions taken
  where (?:are we|we are|it stands|things stand)(?: now)?
  what (?:the )?\w+ (?:said|answered|replied)|what (?:has been|was|is being) done
  what (?:is left|remains|has happened|happened)
  notes?|implementation|position|reasons?|proposed action|further action|action plan|result
`;
const DID_THEY = String.raw`did \w+ (?:agree|accept)\?`;
const DECISION_HEADS = anyOf`
  (?:(?:executive|cabinet|council|mayor)(?:[’']s)? )?decision(?: ?(?:and|&|/|,) ?date)?|agree[ds]?\??|accept(?:ed|s)?\??
  ${DID_THEY}|agreed ?/ ?not agreed|accepted ?/ ?rejected.*|accept(?:ed)?(?:,| ?/)? ?.*reject.*
  agreed\?? ?\(?y ?/ ?n\)?|response \(.*(?:accept|agree|reject).*\)|y ?/ ?n|yes ?/ ?no
`;
const WHAT_IN_A_HEAD = anyOf`
  actions?|recommendations?|tasks?|requests?
`;
const WHO_IN_A_HEAD = anyOf`
  officer|owner|lead|responsib\w*|whom|who
`;
/** "Action and officer responsible": both in one column. */
const ASKS_AND_WHO = anyOf`
  ${WHAT_IN_A_HEAD}(?: (?:to be taken|agreed|required|requested))? ?(?:and|&|/|,|\(?with) ?(?:the |by )?(?:[a-z]+ ){0,2}${WHO_IN_A_HEAD}\b.*
`;
/** Heads of columns, the most telling first. */
const HEADS: readonly [ExtractedColumn, RegExp][] = [
  ['talk', /^(?:discussion|debate|points? (?:raised|discussed))(?: (?:and|\/|&) [\w ]+)?$/i],
  ['answer', /^officers?[’']?s? (?:comments?|response|update|view)s?$/i],
  [
    'owner',
    /^action(?:ed)? (?:by|clerk)$|^(?:recommendations? )?(?:(?:made|addressed|sent|directed) )?to(?: whom)?$/i,
  ],
  [
    'ask',
    /^(?:agreed )?actions?(?: (?:agreed|arising|required|requested|points?))?$|^info(?:rmation)? requested$/i,
  ],
  ['other', /^(?:requested|raised|asked|proposed) by$|^date of (?:decision|meeting)$|^key decision|maker$/i],
  ['ask', new RegExp(`^(?:agreed )?${ASKS_AND_WHO}`, 'i')],
  [
    'status',
    /^(?:status(?: ?\/ ?\w+)?|rag|rag rating|current status|(?:completed?|finished|done|closed)\??|progress rating|open ?\/ ?closed)$/i,
  ],
  [
    'owner',
    new RegExp(
      anyOf`
  \b(?:lead|owner|officers?|responsib\w*|whom|assigned|portfolio|accountable|contact)\b
  ^(?:to be )?(?:answered|led|provided|supplied|actioned) by$|^who(?: \w+){0,4}$
  ^initials$|^persons?$|^people$|^allocated to$|^by$|^to$|^(?:cabinet |executive )?member$|^councillor$
`,
      'i',
    ),
  ],
  ['due', /^(?:wanted|needed|required|expected|to be done|promised) by$/i],
  ['due', /^(?:delivery|original|revised|amended|new|agreed|expected|planned|action) (?:date|finish)$/i],
  [
    'due',
    /\b(?:due|target|deadline|timescales?|timetable|completion|implementation date|date for|by when|when)\b/i,
  ],
  ['decision', new RegExp(`^${DECISION_HEADS}$`, 'i')],
  ['answer', new RegExp(String.raw`\b${RESPONSE_HEADS}\b`, 'i')],
  [
    'reference',
    /^(?:action|rec\w*|recommendation|minute|request|item|log) (?:ref\w*|no|nos|number|id|#)\.?$/i,
  ],
  [
    'ask',
    new RegExp(
      anyOf`
  ^${ASKED_HEADS}$|\b(?:recommendations?|actions?|resolutions?|requests?|tasks?(?! (?:groups?|forces?)\b)|decisions?)\b
`,
      'i',
    ),
  ],
  [
    'talk',
    /^(?:discussion|agenda matter|matters? discussed|business|key points|minutes|summary(?: of discussion)?)$/i,
  ],
  ['reference', new RegExp(`^${REFERENCE_HEADS}$`, 'i')],
  ['other', new RegExp(`^${DATE_HEADS}$`, 'i')],
];

const ASK_AND_WHO = new RegExp(`^(?:agreed )?${ASKS_AND_WHO}$`, 'i');

/** Whether words head what is asked and who is to act, in one column or under one label. */
export function headsAskAndWho(words: string): boolean {
  return ASK_AND_WHO.test(words);
}

/** The head these cells make, or null where they are no heads of a table of asks or of minutes. */
export function readTableHead(cells: readonly string[]): TableHead | null {
  if (cells.length < 2 || cells.some((cell) => cell.length > LONGEST_HEAD)) return null;
  const columns = cells.map(columnOf);
  const known = columns.filter((column) => column !== null).length;
  if (known < Math.max(2, Math.ceil(cells.length * 0.6))) return null;
  return headOfMinutes(cells, columns) ?? headOfAsks(cells, columns);
}

/** "Item | Discussion | Outcome", "Minute | Action": the last column says what came of the first. */
function headOfMinutes(
  cells: readonly string[],
  columns: readonly (ExtractedColumn | null)[],
): TableHead | null {
  const talk = columns.findIndex((column, i) => column === 'talk' && (i > 0 || cells.length < 3));
  const isOpen = columns[1] === null || /^notes?$/i.test(cells[1] ?? '');
  const isBetween = cells.length === 3 && columns[0] === 'reference' && isOpen;
  const says =
    talk >= 0
      ? talk
      : isBetween
        ? 1
        : (cells.length === 2 || columns[1] === 'reference') && /^(?:agenda )?items?$/i.test(cells[0] ?? '')
          ? 0
          : -1;
  const outcome = columns.findIndex(
    (_, i) =>
      i > says &&
      /^(?:actions?(?: by| required)?|outcomes?|decisions?|agreed actions?|resolutions?|action ?\/ ?decision|by whom|who|lead)$/i.test(
        (cells[i] ?? '').trim(),
      ),
  );
  const ofLog = columns.some((column) => column === 'due' || column === 'status');
  if (says < 0 || outcome < 0 || ofLog) return null;
  return {
    asks: 'minutes',
    titles: cells,
    columns: columns.map(
      (column, i): ExtractedColumn =>
        i === says
          ? 'talk'
          : i === outcome
            ? 'ask'
            : column === 'owner'
              ? 'owner'
              : i === 0
                ? 'reference'
                : 'other',
    ),
  };
}

function headOfAsks(
  cells: readonly string[],
  columns: readonly (ExtractedColumn | null)[],
): TableHead | null {
  const recommended = columns.findIndex((column, i) => column === 'ask' && /recommend/i.test(cells[i] ?? ''));
  const asks = recommended >= 0 ? recommended : columns.indexOf('ask');
  if (asks < 0) return null;
  const due = columns.includes('due')
    ? -1
    : cells.findIndex((cell, i) => i > asks && /^date$/i.test(cell.trim()));
  const named = columns.map((column, i): ExtractedColumn => {
    if (i === due) return 'due';
    if (column === 'talk') return i === 0 ? 'reference' : 'other';
    return column === 'ask' && i !== asks ? 'answer' : (column ?? 'other');
  });
  return {
    columns: named,
    asks: /recommend/i.test(cells[asks] ?? '') ? 'recommendation' : 'action',
    titles: cells,
  };
}

/** What a column of this head holds, or null where the words are no head of a column. */
export const columnOf = remembered((cell: string): ExtractedColumn | null => {
  if (cell.length > LONGEST_HEAD || !/^[\w*#]/.test(cell) || /:.|\d$/.test(cell) || NUMBERED.test(cell))
    return null;
  const head = cell.replace(/[*:]|\[\w+\]/g, '').trim();
  const known = (title: string) => HEADS.find(([, words]) => words.test(title))?.[0];
  return known(head) ?? known(head.replace(BROKEN_WORD, '')) ?? null;
});
/** "RECOMMENDATION I - Museum Charges" is the title of one. */
const NUMBERED = /^(?:recommendation|action) (?:\d+|[ivx]+)\b/i;
/** "Respon- sible", "Recommen dation": a narrow column cut the word. */
const BROKEN_WORD = /(?<=[a-z]{3})-? (?=[a-z]{3})/g;
