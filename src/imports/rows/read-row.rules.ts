import { createHash } from 'node:crypto';
import { findByName } from '../../documents/name-match.rules.js';
import { formatReference, parseReference } from '../../items/references/reference.rules.js';
import type { ItemKind } from '../import.rules.js';
import type { ExistingNames, ImportPlan, RegisterItem } from '../import-plan.js';
import { plainWords } from './plain-words.rules.js';
import { inCell, readDays } from './read-days.rules.js';
import { readProgress } from './read-progress.rules.js';
import { type CellReader, cellsBy, type SheetRow } from './row-cells.js';
import type { RecommendationRowFacts, RowDraft } from './row-draft.js';
import { isNearly } from './same-item.rules.js';

const LONGEST_REFERENCE = 100;

/** Actions of a row before they have their places among those of the same reference. */
export type UnplacedDraft = Omit<
  RowDraft,
  'actions' | 'isContinued' | 'recommendationPart' | 'refusedCells'
> & {
  readonly actions: readonly Omit<RowDraft['actions'][number], 'part'>[];
  readonly refusedCells: readonly string[];
};

/** A row as it was read: a draft, or every reason why there is none. */
export type UnplacedRow =
  | { readonly draft: UnplacedDraft; readonly reasons: null }
  | { readonly draft: null; readonly reasons: readonly string[] };

/** What a row is to become, or why it does not fit. A cell that cannot be taken leaves the rest of its row standing. */
export function readRow(row: SheetRow, plan: ImportPlan, known: ExistingNames): UnplacedRow {
  const cell = cellsBy(plan.columns, row);
  const refused = new Set<string>();
  const refuse = (reason: string) => void refused.add(reason);
  const own = ownItemIn(cell, known);
  const kind = own?.kind ?? kindOf(cell('kind'), plan);
  const text = cell('text') || (own?.facts.text ?? '');
  const bodyId = bodyIn(cell, 'body', known, refuse) ?? own?.bodyId ?? plan.bodyId;
  const otherwise = own ? own.addresseeId : plan.addresseeId;
  const addresseeId =
    kind === 'recommendation' ? (bodyIn(cell, 'addressee', known, refuse) ?? otherwise) : null;
  const reasons = [
    ...(kind ? [] : [`“${cell('kind')}” is neither a recommendation nor an action: write one of the two`]),
    ...(text ? [] : ['It does not say what is recommended or asked']),
    ...(own ? [] : addresseeFaults(kind, bodyId, addresseeId)),
  ];
  if (reasons.length > 0 || !kind) return { draft: null, reasons };
  const days = readDays(cell, own ? { ...plan, madeOn: null } : plan, refuse);
  const progress = readProgress(cell, plan, { kind, days, isOwn: own !== null }, refuse);
  const { madeOn, noticeOn, receivedOn } = days;
  const recommendation: RecommendationRowFacts | null =
    kind === 'recommendation' ? { text, madeOn, noticeOn, receivedOn, ...progress.answer } : null;
  const label = labelIn(cell, refuse);
  const draft = {
    ...{ key: label ?? keyOfWords(text), label, bodyId, addresseeId, madeOn, recommendation },
    actions: own && kind === 'action' && !cell('text') ? withText(progress.actions, text) : progress.actions,
    own: own ? { kind: own.kind, id: own.id, reference: own.reference } : null,
    refusedCells: [...refused],
  };
  return { draft, reasons: null };
}

/** The item of the register that the row names; a number in the sheet's own column must also say nearly the same. */
function ownItemIn(cell: CellReader, { items }: ExistingNames): RegisterItem | null {
  const named = parseReference(cell('ourReference'));
  if (named) return items?.get(formatReference(named)) ?? null;
  const parsed = parseReference(cell('reference'));
  const found = parsed && items?.get(formatReference(parsed));
  return found && isNearly(cell('text'), found.facts.text) ? found : null;
}

function withText<Facts extends { readonly text: string }>(actions: readonly Facts[], text: string): Facts[] {
  return actions.map((action) => ({ ...action, text }));
}

function addresseeFaults(kind: ItemKind | null, bodyId: number, addresseeId: number | null): string[] {
  if (kind !== 'recommendation') return [];
  if (addresseeId === null) return ['It does not say to which body it is addressed'];
  return addresseeId === bodyId ? ['It is addressed to the same body that makes it'] : [];
}

function bodyIn(
  cell: CellReader,
  field: 'body' | 'addressee',
  { bodies }: ExistingNames,
  refuse: (reason: string) => void,
): number | null {
  const words = cell(field);
  const found = findBody(words, bodies);
  if (!found && words !== '')
    refuse(inCell(field, `there is no body “${words}”: write its code, or its name as it is under Meetings`));
  return found?.id ?? null;
}

function labelIn(cell: CellReader, refuse: (reason: string) => void): string | null {
  const label = cell('reference') || cell('minute') || null;
  if (label === null || label.length <= LONGEST_REFERENCE) return label;
  refuse(inCell('reference', `it is longer than ${LONGEST_REFERENCE} characters`));
  return null;
}

function kindOf(words: string, plan: ImportPlan): ItemKind | null {
  if (plan.kind !== 'per-row') return plan.kind;
  const plain = plainWords(words);
  if (/\brec/.test(plain) || plain === 'r') return 'recommendation';
  return /\b(?:action|resolution|commitment|task|decision|request)/.test(plain) || plain === 'a'
    ? 'action'
    : null;
}

function findBody(words: string, bodies: ExistingNames['bodies']) {
  return bodies.find(({ code }) => code.toLowerCase() === words.toLowerCase()) ?? findByName(words, bodies);
}

/** A row without a reference is known again by its words. */
function keyOfWords(text: string): string {
  return `words:${createHash('sha256').update(plainWords(text)).digest('hex').slice(0, 32)}`;
}
