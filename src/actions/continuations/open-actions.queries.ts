import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { visibleTo } from '../../bodies/publicity.rules.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Database } from '../../database/database.service.js';
import { isPublished, visibleRows } from '../../items/publicity/visible-rows.queries.js';
import { formatReference } from '../../items/references/reference.rules.js';
import { isNotClosed } from '../../items/verdicts/latest-verdict.queries.js';
import type { Asker } from '../../web/permissions.rules.js';

/** An action of a recommendation that no verdict has closed. */
export type OpenAction = {
  readonly id: number;
  readonly reference: string;
  readonly recommendationId: number;
  readonly text: string;
  readonly owner: string | null;
  readonly dueOn: CalendarDay | null;
};

/** The same with what a change of it goes by. */
export type LockedOpenAction = OpenAction & {
  readonly ownerId: number | null;
  readonly isPublished: boolean;
  /** The latest day on which anything was decided about it. */
  readonly lastOn: CalendarDay;
};

const COLUMNS = `a.id, a.year, a.number, a.recommendation_id as "recommendationId", a.text, a.due_on as "dueOn",
  coalesce((select o.name from owners o where o.id = a.owner_id), a.owner_as_written) as owner`;
const IS_OPEN = isNotClosed('a.id', null);

const LOCKED = `
  select ${COLUMNS}, a.owner_id as "ownerId", ${isPublished('a')} as "isPublished",
    greatest(a.made_on, (select max(j.decided_on) from action_judgements j where j.action_id = a.id)) as "lastOn"
  from actions a where a.recommendation_id = any($1) and ${IS_OPEN} order by a.id for update of a`;

type Numbered<Row> = Omit<Row, 'reference'> & { readonly year: number; readonly number: number };

/** What is still open of recommendations. */
@Injectable()
export class OpenActionsOfRecommendationsQueries {
  constructor(private readonly database: Database) {}

  /** Those that `asker` may see, in the order of their references. */
  async of(recommendationIds: readonly number[], asker: Asker): Promise<OpenAction[]> {
    const rows = await this.database.rows<Numbered<OpenAction>>(
      `select ${COLUMNS} from ${visibleRows('actions', '$2')} a
       where a.recommendation_id = any($1) and ${IS_OPEN} order by a.year, a.number`,
      [recommendationIds, visibleTo(asker)],
    );
    return rows.map(named);
  }

  /** All of them; nobody else may change them until this transaction ends. */
  async lock(tx: EntityManager, recommendationIds: readonly number[]): Promise<LockedOpenAction[]> {
    const rows: Numbered<LockedOpenAction>[] = await tx.query(LOCKED, [recommendationIds]);
    return rows.map(named);
  }
}

function named<Row extends { readonly year: number; readonly number: number }>(
  row: Row,
): Omit<Row, 'year' | 'number'> & { readonly reference: string } {
  const { year, number, ...facts } = row;
  return { ...facts, reference: formatReference({ kind: 'A', year, number }) };
}
