import { Injectable } from '@nestjs/common';
import { BodiesQueries, type BodyRow } from '../../bodies/bodies.queries.js';
import { Clock } from '../../calendar/clock.js';
import { OwnersQueries } from '../../people/owners.queries.js';
import { holdsNoItems } from '../columns/own-exports.rules.js';
import type { ImportPlan } from '../import-plan.js';
import { rowsWithoutItem } from '../rows/no-item.rules.js';
import { cellsBy, type SheetRow } from '../rows/row-cells.js';
import type { ActionRowFacts } from '../rows/row-draft.js';
import { type ExistingGroup, groupOf, placeRows, readRows } from '../rows/sheet-drafts.rules.js';
import { type CheckedRow, checkRows } from './checked-rows.rules.js';
import { type ExistingItem, ImportReferencesQueries } from './import-references.queries.js';
import { type OverdueRows, overdueRows } from './overdue-rows.rules.js';
import { RegisterItemsQueries } from './register-items.queries.js';
import { type SharedAction, sharedActions } from './shared-actions.rules.js';
import {
  type OrderQuestion,
  orderQuestions,
  type UnknownOwner,
  undatedRows,
  unknownOwners,
  unnamedVerdicts,
} from './sheet-questions.rules.js';

/** What a sheet would become, and what is to be asked about it. */
export type CheckedSheet = {
  readonly rows: readonly CheckedRow[];
  readonly bodies: readonly BodyRow[];
  readonly unknownOwners: readonly UnknownOwner[];
  /** Cells that name several owners, with what becomes of each. */
  readonly sharedActions: readonly SharedAction[];
  /** Nothing is taken in before these are answered. */
  readonly orders: readonly OrderQuestion[];
  /** Statuses that may be verdicts, and stay words as long as nobody names the meeting. */
  readonly verdicts: readonly string[];
  /** What is overdue on the day on which it comes in; null where nothing is. */
  readonly overdue: OverdueRows | null;
  readonly undated: { readonly made: number; readonly answered: number };
};

/** Says what a sheet would become by its plan, whoever asks: the page or the command line. Stores nothing. */
@Injectable()
export class SheetPlanner {
  constructor(
    private readonly references: ImportReferencesQueries,
    private readonly register: RegisterItemsQueries,
    private readonly bodies: BodiesQueries,
    private readonly owners: OwnersQueries,
    private readonly clock: Clock,
  ) {}

  async plan(
    headings: readonly string[],
    rows: readonly SheetRow[],
    plan: ImportPlan,
  ): Promise<CheckedSheet> {
    const bodies = await this.bodies.all();
    const owners = await this.owners.current(this.clock.today());
    const items = await this.register.named(ownReferences(rows, plan));
    const names = { bodies, owners, items };
    const without = withoutItem(headings, rows, plan);
    const read = readRows(rows, plan, names).filter(({ rowNumber }) => !without.has(rowNumber));
    const known = await this.references.under(read.flatMap(({ draft }) => draft?.key ?? []));
    const placed = placeRows(read, groupsIn(known), plan.same ?? {});
    const others = rows
      .filter(({ rowNumber }) => without.has(rowNumber))
      .map(({ rowNumber }) => ({ rowNumber, draft: null, reason: null, close: null }));
    const inOrder = [...placed, ...others].sort((one, other) => one.rowNumber - other.rowNumber);
    const checked = checkRows(inOrder, known, names, without);
    const unknown = unknownOwners(checked, owners, plan);
    return {
      rows: checked,
      bodies,
      unknownOwners: unknown,
      sharedActions: sharedActions(checked, owners, unknown, plan),
      orders: orderQuestions(rows, plan),
      verdicts: unnamedVerdicts(rows, plan),
      overdue: overdueRows(checked, this.clock.today()),
      undated: undatedRows(checked),
    };
  }
}

/** Rows that are no items; in the program's own files also the lines of counts, which name none. */
function withoutItem(
  headings: readonly string[],
  rows: readonly SheetRow[],
  { columns }: ImportPlan,
): ReadonlySet<number> {
  if (holdsNoItems(headings)) return new Set(rows.map(({ rowNumber }) => rowNumber));
  const titles = rowsWithoutItem(rows, headings, columns);
  if (columns.ourReference === undefined) return titles;
  const counts = rows.filter((row) => {
    const cell = cellsBy(columns, row);
    return cell('ourReference') === '' && cell('text') === '';
  });
  return new Set([...titles, ...counts.map(({ rowNumber }) => rowNumber)]);
}

function ownReferences(rows: readonly SheetRow[], { columns }: ImportPlan): string[] {
  return [
    ...new Set(
      rows.flatMap((row) => {
        const cell = cellsBy(columns, row);
        return [cell('ourReference'), cell('reference')].filter((words) => /^\s*[RA]\s?\d{4}/i.test(words));
      }),
    ),
  ];
}

function groupsIn(known: readonly ExistingItem[]): Map<string, ExistingGroup> {
  const groups = new Map<string, { recommendations: Parted[]; actions: PartedAction[] }>();
  for (const item of known) {
    const name = groupOf(item);
    const group = groups.get(name) ?? { recommendations: [], actions: [] };
    groups.set(name, group);
    const { text, madeOn = item.madeOn } = item.facts;
    const parted = { part: item.part, text, madeOn, reference: item.reference };
    if (item.kind === 'recommendation') group.recommendations.push(parted);
    else group.actions.push({ ...parted, of: (item.facts as ActionRowFacts).of });
  }
  return groups;
}

type Parted = ExistingGroup['recommendations'][number];
type PartedAction = ExistingGroup['actions'][number];
