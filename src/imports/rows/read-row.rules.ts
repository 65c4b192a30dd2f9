import { createHash } from 'node:crypto';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { findByName } from '../../documents/known-name.rules.js';
import { type ColumnField, type ItemKind } from '../import.rules.js';
import type { ImportPlan, KnownNames } from '../import-plan.js';
import { plainWords } from './plain-words.rules.js';
import { readProgress } from './read-progress.rules.js';
import { cellsBy, type SheetRow } from './row-cells.js';
import type { RecommendationFacts, RowDraft } from './row-draft.js';
import { readSheetDay } from './sheet-date.rules.js';

const LONGEST_REFERENCE = 100;

/** Actions of a row before they have their places among those of the same reference. */
export type UnplacedDraft = Omit<RowDraft, 'actions' | 'isContinued'> & {
  readonly actions: readonly Omit<RowDraft['actions'][number], 'part'>[];
};

/** What a row is to become, or every reason why it does not fit. */
export function readRow(
  row: SheetRow,
  plan: ImportPlan,
  known: KnownNames,
):
  | { readonly draft: UnplacedDraft; readonly reasons: null }
  | { readonly draft: null; readonly reasons: readonly string[] } {
  const cell = cellsBy(plan.columns, row);
  const reasons: string[] = [];
  const day = (field: ColumnField): CalendarDay | null => {
    const read = readSheetDay(cell(field), 'day-only');
    if (read.kind === 'fault') reasons.push(read.fault);
    if (read.kind === 'day' && read.day > plan.asAt) {
      reasons.push(`“${cell(field)}” is later than ${plan.asAt}, the day as at which the sheet stands`);
    }
    return read.kind === 'day' ? read.day : null;
  };
  const body = (field: 'body' | 'addressee', otherwise: number | null): number | null => {
    const found = findBody(cell(field), known.bodies);
    if (!found && cell(field) !== '')
      reasons.push(`There is no body “${cell(field)}”: write its code or its name as under Meetings`);
    return found?.id ?? otherwise;
  };

  const kind = kindOf(cell('kind'), plan);
  if (!kind)
    reasons.push(`“${cell('kind')}” is neither a recommendation nor an action: write one of the two`);
  const text = cell('text');
  if (text === '') reasons.push('It does not say what is recommended or asked');
  if (cell('reference').length > LONGEST_REFERENCE)
    reasons.push(`Its reference is longer than ${LONGEST_REFERENCE} characters`);
  const bodyId = body('body', plan.bodyId) ?? plan.bodyId;
  const addresseeId = kind === 'recommendation' ? body('addressee', plan.addresseeId) : null;
  if (kind === 'recommendation' && addresseeId === null)
    reasons.push('It does not say to which body it is addressed');
  if (addresseeId === bodyId) reasons.push('It is addressed to the body that makes it');
  const madeOn = day('madeOn') ?? plan.madeOn ?? plan.asAt;
  const dates = { noticeOn: day('noticeOn'), receivedOn: day('receivedOn'), respondedOn: day('respondedOn') };
  const updatedOn = day('updatedOn');
  const progress = readProgress(cell, plan, {
    madeOn,
    updatedOn,
    respondedOn: dates.respondedOn,
    kind: kind ?? 'action',
  });
  reasons.push(...progress.reasons);
  if (reasons.length > 0 || !kind) return { draft: null, reasons: [...new Set(reasons)] };

  const recommendation: RecommendationFacts | null =
    kind === 'recommendation'
      ? { text, noticeOn: dates.noticeOn, receivedOn: dates.receivedOn, ...progress.answer }
      : null;
  const label = cell('reference') || null;
  const draft = {
    key: label ?? keyOfWords(text),
    label,
    bodyId,
    addresseeId,
    madeOn,
    recommendation,
    actions: progress.actions,
  };
  return { draft, reasons: null };
}

function kindOf(words: string, plan: ImportPlan): ItemKind | null {
  if (plan.kind !== 'per-row') return plan.kind;
  const plain = plainWords(words);
  if (/\brec/.test(plain) || plain === 'r') return 'recommendation';
  return /\b(?:action|resolution|commitment|task|decision|request)/.test(plain) || plain === 'a'
    ? 'action'
    : null;
}

function findBody(words: string, bodies: KnownNames['bodies']) {
  return bodies.find(({ code }) => code.toLowerCase() === words.toLowerCase()) ?? findByName(words, bodies);
}

/** A row without a reference is known again by its words. */
function keyOfWords(text: string): string {
  return `words:${createHash('sha256').update(plainWords(text)).digest('hex').slice(0, 32)}`;
}
