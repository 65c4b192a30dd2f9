import { spokenDay } from '../../calendar/spoken-day.js';
import { type ItemKind, type Meaning, STATUS_FIELDS, VERDICT_MEANINGS } from '../import.rules.js';
import type { ImportPlan } from '../import-plan.js';
import { partsBeside, splitCell } from './cell-parts.rules.js';
import { plainWords } from './plain-words.rules.js';
import { inCell, type RowDays } from './read-days.rules.js';
import type { CellReader } from './row-cells.js';
import type { ActionRowFacts, RecommendationRowFacts, SheetVerdict } from './row-draft.js';
import { readSheetDay, type SheetDay } from './sheet-date.rules.js';

/** What a row says became of its item. */
export type RowProgress = {
  readonly answer: Omit<RecommendationRowFacts, 'text' | 'madeOn' | 'noticeOn' | 'receivedOn'>;
  readonly actions: readonly ActionRowFacts[];
};

const DECISIONS: readonly Meaning[] = ['accepted', 'accepted-in-part', 'rejected'];
const CLAIMS: readonly Meaning[] = ['on-track', 'at-risk', 'delayed', 'complete'];

/**
 * Reads response, claim, verdict and the actions of a row. What its words stand for nobody is taken to have said: a status that was
 * given no meaning stays in words, and a verdict holds only where its meeting is named.
 * @param isOwn whether the row names an item of the register: it is that one item, however many lines its cells have
 */
export function readProgress(
  cell: CellReader,
  plan: ImportPlan,
  { kind, days, isOwn }: { readonly kind: ItemKind; readonly days: RowDays; readonly isOwn: boolean },
  refuse: (reason: string) => void,
): RowProgress {
  const { decision, claim, verdict, kept } = meaningsOf(cell, plan, days);
  const verdictOn = verdict ? (days.verdictOn ?? plan.verdictOn ?? null) : null;
  const answer = {
    decision,
    decidedOn: decision ? (days.respondedOn ?? plan.respondedOn ?? null) : null,
    reasons: decision ? cell('reasons') || null : null,
    ...{ verdict, verdictOn },
  };
  const words = [...kept, cell('update')].filter(Boolean).join('\n') || null;
  const texts = actionTexts(cell, plan, { kind, isOwn, decision, isClaimed: claim !== null });
  const note = texts.length === 0 ? words : null;
  const owners = partsBeside(cell('owner'), texts.length);
  const dues = partsBeside(cell('dueOn'), texts.length).map((due) => dueIn(due, plan, days, refuse));
  const said = { claim, words, updatedOn: days.updatedOn, madeOn: days.madeOn, verdict, verdictOn };
  const actions = texts.map((text, index): ActionRowFacts => {
    const due = dues[index] ?? NO_DUE;
    return { ...said, text, owner: owners[index] || null, ...due };
  });
  return { answer: { ...answer, note }, actions };
}

/** The first meaning of each kind, and the words of the statuses that have none. */
function meaningsOf(cell: CellReader, plan: ImportPlan, days: RowDays) {
  const meant: Meaning[] = [];
  const kept: string[] = [];
  const namesMeeting = (days.verdictOn ?? plan.verdictOn ?? null) !== null;
  for (const field of STATUS_FIELDS) {
    const words = cell(field);
    const meaning = plan.meanings[plainWords(words)] ?? 'nothing';
    const isOther = field === 'response' ? !DECISIONS.includes(meaning) : false;
    const isOpen = VERDICT_MEANINGS.includes(meaning) ? !namesMeeting : field === 'verdict';
    if (meaning !== 'nothing' && !isOther && !isOpen) meant.push(meaning);
    else if (plainWords(words) !== '' && field !== 'verdict') kept.push(`${KEPT_AS[field]}: ${words}`);
  }
  const first = <M>(of: readonly Meaning[]) =>
    (meant.find((meaning) => of.includes(meaning)) ?? null) as M | null;
  return {
    decision: first<RecommendationRowFacts['decision'] & string>(DECISIONS),
    claim: first<ActionRowFacts['claim'] & string>(CLAIMS),
    verdict: first<SheetVerdict>(VERDICT_MEANINGS),
    kept,
  };
}

const KEPT_AS = {
  status: 'Status in the sheet',
  response: 'Response in the sheet',
  verdict: 'Verdict in the sheet',
};

type Due = Pick<ActionRowFacts, 'dueOn' | 'dueWords' | 'cadence'>;
const NO_DUE: Due = { dueOn: null, dueWords: null, cadence: null };

/** A day that cannot be is kept in words, and said to be refused. */
function dueIn(words: string, plan: ImportPlan, { madeOn }: RowDays, refuse: (reason: string) => void): Due {
  const read: SheetDay = readSheetDay(words, 'period-end', plan.dateOrders?.dueOn);
  switch (read.kind) {
    case 'none':
      return NO_DUE;
    case 'cadence':
      return { ...NO_DUE, cadence: read.cadence };
    case 'words':
      return { ...NO_DUE, dueWords: read.words };
    case 'fault':
      refuse(inCell('dueOn', read.fault));
      return { ...NO_DUE, dueWords: words };
    case 'day':
      if (!madeOn || read.day >= madeOn) return { ...NO_DUE, dueOn: read.day, dueWords: read.words ?? null };
      refuse(inCell('dueOn', `“${words}” is before ${spokenDay(madeOn)}, the day it was made`));
      return { ...NO_DUE, dueWords: words };
  }
}

/**
 * The actions of a row. A recommendation that has an owner, a due date or progress but no action of its own is itself what is to be
 * done, unless it was rejected.
 */
function actionTexts(
  cell: CellReader,
  { splits }: ImportPlan,
  row: {
    readonly kind: ItemKind;
    readonly isOwn: boolean;
    readonly decision: RecommendationRowFacts['decision'];
    readonly isClaimed: boolean;
  },
): string[] {
  if (row.isOwn) return row.kind === 'action' ? [cell('text')] : [];
  const inParts = (text: string) => (splits ? splitCell(text) : [oneLine(text)].filter(Boolean));
  if (row.kind === 'action') return inParts([cell('text'), cell('action')].filter(Boolean).join('\n'));
  if (cell('action') !== '') return inParts(cell('action'));
  const isOwed = row.isClaimed || cell('owner') !== '' || cell('dueOn') !== '';
  return isOwed && row.decision !== 'rejected' ? [oneLine(cell('text'))] : [];
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
