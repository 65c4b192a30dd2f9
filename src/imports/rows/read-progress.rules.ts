import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { ColumnField, ItemKind, Meaning } from '../import.rules.js';
import type { ImportPlan } from '../import-plan.js';
import { partsBeside, splitCell } from './cell-parts.rules.js';
import { plainWords } from './plain-words.rules.js';
import type { ActionFacts, RecommendationFacts, SheetVerdict } from './row-draft.js';
import { readSheetDay } from './sheet-date.rules.js';

type Cell = (field: ColumnField) => string;
type RowDates = {
  readonly kind: ItemKind;
  readonly madeOn: CalendarDay;
  readonly updatedOn: CalendarDay | null;
  readonly respondedOn: CalendarDay | null;
};

/** What a row says became of its item. */
export type RowProgress = {
  readonly answer: Omit<RecommendationFacts, 'text' | 'noticeOn' | 'receivedOn'>;
  readonly actions: readonly ActionFacts[];
  readonly reasons: readonly string[];
};

const DECISIONS: readonly Meaning[] = ['accepted', 'accepted-in-part', 'rejected'];
const CLAIMS: readonly Meaning[] = ['on-track', 'at-risk', 'delayed', 'complete'];
const VERDICTS: readonly Meaning[] = ['agreed-complete', 'no-longer-needed', 'superseded'];

/** Reads response, claim, verdict and the actions of a row. */
export function readProgress(cell: Cell, plan: ImportPlan, dates: RowDates): RowProgress {
  const meant = (['status', 'response'] as const).flatMap(
    (field) => plan.meanings[plainWords(cell(field))] ?? [],
  );
  const first = <M>(of: readonly Meaning[]) =>
    (meant.find((meaning) => of.includes(meaning)) ?? null) as M | null;
  const decision = first<RecommendationFacts['decision'] & string>(DECISIONS);
  const claim = first<ActionFacts['claim'] & string>(CLAIMS);
  const verdict = first<SheetVerdict>(VERDICTS);
  const { madeOn, updatedOn, respondedOn, kind } = dates;
  const reasons = [respondedOn, updatedOn].some((day) => day !== null && day < madeOn)
    ? [`It was answered or updated before ${madeOn}, the day it was made`]
    : [];
  const verdictOn = verdict ? updatedOn : null;
  const answer = {
    decision,
    decidedOn: decision ? respondedOn : null,
    reasons: decision ? cell('reasons') || null : null,
    verdict,
    verdictOn,
  };
  const said = { claim, words: wordsOf(cell, claim, meant), updatedOn, verdict, verdictOn };
  const texts = actionTexts(cell, plan, kind, decision, said.claim !== null);
  const owners = partsBeside(cell('owner'), texts.length);
  const dues = partsBeside(cell('dueOn'), texts.length).map((due) => readSheetDay(due, 'period-end'));
  const actions = texts.map((text, index): ActionFacts => {
    const due = dues[index];
    return {
      ...said,
      text,
      owner: owners[index] || null,
      dueOn: due?.kind === 'day' ? due.day : null,
      dueWords: due?.kind === 'words' ? due.words : null,
      cadence: due?.kind === 'cadence' ? due.cadence : null,
    };
  });
  for (const due of dues) {
    if (due.kind === 'fault') reasons.push(due.fault);
    if (due.kind === 'day' && due.day < madeOn)
      reasons.push(`It is due on ${due.day}, before it was made on ${madeOn}`);
  }
  return { answer, actions, reasons: [...new Set(reasons)] };
}

/**
 * The actions of a row. A recommendation that has an owner, a due date or progress but no action of its own is itself what is to be
 * done, unless it was rejected.
 */
function actionTexts(
  cell: Cell,
  { splits }: ImportPlan,
  kind: ItemKind,
  decision: RecommendationFacts['decision'],
  isClaimed: boolean,
): string[] {
  const inParts = (text: string) => (splits ? splitCell(text) : [oneLine(text)].filter(Boolean));
  if (kind === 'action') return inParts([cell('text'), cell('action')].filter(Boolean).join('\n'));
  if (cell('action') !== '') return inParts(cell('action'));
  const isOwed = isClaimed || cell('owner') !== '' || cell('dueOn') !== '';
  return isOwed && decision !== 'rejected' ? [oneLine(cell('text'))] : [];
}

/** The words of the update. A status that stands for no fact is kept in words, so that nothing is lost. */
function wordsOf(cell: Cell, claim: ActionFacts['claim'], meant: readonly Meaning[]): string | null {
  const status = cell('status');
  const isLost = status !== '' && claim === null && meant.every((meaning) => meaning === 'nothing');
  const words = [isLost ? `Status in the sheet: ${status}` : '', cell('update')].filter(Boolean).join('\n');
  return words || null;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
