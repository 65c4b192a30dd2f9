/** A fact of the trail in the words of a page. */
export type FactWords = {
  /** What it is called where it changed: “due date” changed from … to …. */
  readonly noun: string;
  /** What stands before its value where it was nothing before: “asked by” Rosalind Thack. */
  readonly first: string;
};

/** The facts whose names, spoken as they are written, do not read as English. */
const WORDS: Readonly<Record<string, FactWords>> = {
  addressedTo: { noun: 'who it is addressed to', first: 'addressed to' },
  agreedBy: { noun: 'who agreed', first: 'agreed by' },
  agreedOn: { noun: 'day of agreement', first: 'agreed on' },
  annualMeeting: { noun: 'day of the annual meeting', first: 'held on' },
  askedBy: { noun: 'who asked', first: 'asked by' },
  baselineOn: { noun: 'day of the baseline', first: 'baseline of' },
  addressees: { noun: 'who it is addressed to', first: 'addressed to' },
  cadence: { noun: 'how often', first: 'how often:' },
  checksum: { noun: 'checksum', first: 'checksum:' },
  datedOn: { noun: 'date of the paper', first: 'dated' },
  decidedBy: { noun: 'who decided', first: 'decided by' },
  decidedOn: { noun: 'day of the decision', first: 'decided on' },
  dueAt: { noun: 'body at whose meeting it is due', first: 'due at a meeting of' },
  dueNth: { noun: 'which meeting', first: 'counting meetings:' },
  dueOn: { noun: 'due date', first: 'due on' },
  endsOn: { noun: 'last day it recurs', first: 'until' },
  exemptGround: { noun: 'ground for keeping it back', first: 'kept back on the ground:' },
  fallback: { noun: 'who stands in', first: 'standing in:' },
  forecastOn: { noun: 'forecast', first: 'forecast for' },
  fromOn: { noun: 'first day', first: 'from' },
  heldBy: { noun: 'holder', first: 'now held by' },
  heldOn: { noun: 'day of the meeting', first: 'held on' },
  importedFrom: { noun: 'file it was imported from', first: 'imported from' },
  label: { noun: 'the paper’s own label', first: 'label in the paper' },
  leftOn: { noun: 'last day', first: 'last day:' },
  letterDatedOn: { noun: 'date of the letter', first: 'dated' },
  linkedTo: { noun: 'link', first: 'to' },
  madeBy: { noun: 'who made it', first: 'made by' },
  madeOn: { noun: 'day it was made', first: 'made on' },
  meetingOn: { noun: 'day of the meeting', first: 'at the meeting of' },
  meetsOn: { noun: 'occurrence reported', first: 'reports as done what was due on' },
  noticeOn: { noun: 'day of notice', first: 'notice received on' },
  origin: { noun: 'where it comes from', first: 'comes from:' },
  plannedOn: { noun: 'day planned', first: 'planned for' },
  publicity: { noun: 'who can see it', first: 'who can see it:' },
  publishedAt: { noun: 'place of publication', first: 'published at' },
  receivedOn: { noun: 'day of receipt', first: 'received on' },
  referencesCountedBy: { noun: 'what references count by', first: 'counted by' },
  reportedOn: { noun: 'day of the report', first: 'reported on' },
  requestedOn: { noun: 'day of the request', first: 'requested on' },
  responseDueOn: { noun: 'response date', first: 'response due on' },
  startsOn: { noun: 'first day it recurs', first: 'from' },
  startTime: { noun: 'time', first: 'begins at' },
  supersededBy: { noun: 'what takes its place', first: 'superseded by' },
  updateOn: { noun: 'update', first: 'to the update of' },
  targetOn: { noun: 'day of the target', first: 'target for' },
  untilOn: { noun: 'last day', first: 'until' },
};

/** The words for the fact called `name`; a name that is not in the vocabulary is spoken as written: `exemptGround` as “exempt ground”. */
export function factWords(name: string): FactWords {
  const known = WORDS[name];
  if (known) return known;
  const noun = name.replace(
    /([a-z])([A-Z])/g,
    (_, end: string, start: string) => `${end} ${start.toLowerCase()}`,
  );
  return { noun, first: `${noun}:` };
}

/** What was done in the words of a page: the trail keeps those of its day. */
export function deedWords(action: string): string {
  return action.replace(/\bwho may (?:read|see)\b/, 'who can see');
}

/** What the program keeps for itself and no reader needs. */
const UNSPOKEN = new Set(['messageId', 'sealed']);

export function isSpoken(name: string): boolean {
  return !UNSPOKEN.has(name);
}

/** Facts whose values are names of the program's own: `by-hand` is shown as “by hand”. */
const CODED = new Set(['decision', 'exemptGround', 'kind', 'origin', 'publicity', 'role', 'stage']);

export function isCoded(name: string): boolean {
  return CODED.has(name);
}
