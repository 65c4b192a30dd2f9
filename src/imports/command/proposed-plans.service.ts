import { Injectable } from '@nestjs/common';
import { BodiesQueries } from '../../bodies/bodies.queries.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Clock } from '../../calendar/clock.js';
import { UsageError } from '../../config/usage-error.js';
import { ImportMemoryQueries } from '../columns/import-memory.queries.js';
import { holdsNoItems } from '../columns/own-exports.rules.js';
import { proposedColumns } from '../columns/proposed-columns.rules.js';
import type { ColumnField, Columns, ItemKind } from '../import.rules.js';
import type { ImportPlan } from '../import-plan.js';
import type { SheetTable } from '../reading/sheet-table.rules.js';
import { itemRows } from '../rows/no-item.rules.js';
import type { DateOrder } from '../rows/sheet-date.rules.js';
import { MOST_STATUSES, statusesOf } from '../statuses/sheet-statuses.rules.js';
import { guessMeaning } from '../statuses/status-guess.rules.js';

/** What whoever runs the command says of a sheet; what is not said is guessed, or stays unknown. */
export type SaidOfSheet = {
  readonly bodyId: number;
  readonly kind: ItemKind | null;
  readonly madeOn: CalendarDay | null;
  readonly respondedOn: CalendarDay | null;
  readonly verdictOn: CalendarDay | null;
  readonly asAt: CalendarDay | null;
  /** By the heading of the column. */
  readonly orders: ReadonlyMap<string, DateOrder>;
};

/** A sheet as it was read from a file. */
export type ReadSheet = { readonly filename: string; readonly sheet: string; readonly table: SheetTable };

/** How a sheet would be read if everything that is guessed of it were right: what the page begins with. */
@Injectable()
export class ProposedPlansService {
  constructor(
    private readonly memory: ImportMemoryQueries,
    private readonly bodies: BodiesQueries,
    private readonly clock: Clock,
  ) {}

  /** @throws UsageError where nothing says what is recommended or asked */
  async propose({ filename, sheet, table }: ReadSheet, said: SaidOfSheet): Promise<ImportPlan> {
    const { headings, rows, title } = table;
    const proposed = proposedColumns(
      { filename, sheet, title, headings, rows },
      await this.memory.headings(),
    );
    const columns = withoutSentences(proposed.columns, table);
    if (columns.text === undefined && columns.ourReference === undefined && !holdsNoItems(headings))
      throw new UsageError(`${filename} has no column that says what is recommended or asked`);
    const remembered = await this.memory.statuses();
    const meanings = statusesOf(itemRows(rows, headings, columns), columns).map(
      ({ plain, words }) => [plain, guessMeaning(words, remembered)] as const,
    );
    const executive = (await this.bodies.addressees()).find(({ kind }) => kind === 'executive');
    return {
      kind: said.kind ?? proposed.kind,
      columns,
      meanings: Object.fromEntries(meanings),
      isSettled: true,
      bodyId: said.bodyId,
      addresseeId: executive?.id ?? null,
      madeOn: said.madeOn,
      respondedOn: said.respondedOn,
      verdictOn: said.verdictOn,
      dateOrders: ordersBy(said.orders, columns, headings, filename),
      asAt: said.asAt ?? this.clock.today(),
      splits: true,
      addsOwners: true,
    };
  }
}

/** A column with more different words than statuses can have holds sentences: it is the latest update. */
function withoutSentences(columns: Columns, { rows }: SheetTable): Columns {
  const { status, ...others } = columns;
  if (status === undefined || statusesOf(rows, { status }).length <= MOST_STATUSES) return columns;
  return others.update === undefined ? { ...others, update: status } : others;
}

function ordersBy(
  orders: SaidOfSheet['orders'],
  columns: Columns,
  headings: readonly string[],
  filename: string,
): NonNullable<ImportPlan['dateOrders']> {
  const said = [...orders].map(([heading, order]) => {
    const index = headings.findIndex((each) => each.toLowerCase() === heading.toLowerCase());
    const field = (Object.keys(columns) as ColumnField[]).find((each) => columns[each] === index);
    if (index < 0 || !field) throw new UsageError(`${filename} has no column of dates “${heading}”`);
    return [field, order] as const;
  });
  return Object.fromEntries(said);
}
