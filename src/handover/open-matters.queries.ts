import { Injectable } from '@nestjs/common';
import { ActionEventsQueries, type UpdateRow } from '../actions/action-events.queries.js';
import type { ActionRow } from '../actions/action-row.queries.js';
import { ActionsQueries } from '../actions/actions.queries.js';
import type { ExemptGround } from '../bodies/exempt-ground.rules.js';
import { visibleTo } from '../bodies/publicity.rules.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { Database } from '../database/database.service.js';
import { publicityColumns, visibleRows } from '../items/publicity/visible-rows.queries.js';
import { formatReference, pathOfReference } from '../items/references/reference.rules.js';
import { isWrittenToFor } from '../recommendations/addressees/written-to-for.sql.js';
import { owedAnswers } from '../recommendations/states/owed-answers.queries.js';
import type { Asker } from '../web/permissions.rules.js';

/** An open action with the last that was said of it. */
export type OpenMatter = { readonly action: ActionRow; readonly lastUpdate: UpdateRow | null };

/** A formal response that is awaited from a body, at whose team or contact it is asked for. */
export type AwaitedResponse = {
  readonly ownerId: number;
  readonly reference: string;
  readonly path: string;
  readonly text: string;
  readonly publicity: string;
  readonly exemptGround: ExemptGround | null;
  readonly publicSummary: string | null;
  readonly body: string;
  readonly dueOn: CalendarDay | null;
};

type AwaitedColumns = Omit<AwaitedResponse, 'reference' | 'path'> & {
  readonly year: number;
  readonly number: number;
};

// The team or contact that is written to about a body's responses is found as the reminders find it: each body owes its own.
const AWAITED = `
  select o.id as "ownerId", r.year, r.number, r.text, ${publicityColumns('r')}, b.name as body, r.due_on as "dueOn"
  from ${owedAnswers(visibleRows('recommendations', '$3'))} r join bodies b on b.id = r.owing_id
  join lateral (
    select a.id from owners a where ${isWrittenToFor('a', 'b', '$1')} order by a.kind, a.id limit 1
  ) o on o.id = any($2::int[])
  order by r.due_on, r.year, r.number, b.name`;

/** Everything that some owners still owe. */
@Injectable()
export class OpenMattersQueries {
  constructor(
    private readonly database: Database,
    private readonly actions: ActionsQueries,
    private readonly stories: ActionEventsQueries,
  ) {}

  /** The open actions of these owners that `asker` may see, by due date. */
  async of(ownerIds: readonly number[], day: CalendarDay, asker: Asker): Promise<OpenMatter[]> {
    if (ownerIds.length === 0) return [];
    const actions = await this.actions.ofOwners(ownerIds, day, asker);
    const updates = await this.stories.updatesOf(actions.map(({ id }) => id));
    const latest = new Map<number, UpdateRow>();
    for (const update of updates) {
      if (!latest.has(update.actionId)) latest.set(update.actionId, update);
    }
    return actions.map((action) => ({ action, lastUpdate: latest.get(action.id) ?? null }));
  }

  /** The responses for which these teams and contacts are asked on behalf of their body. */
  async awaitedOf(ownerIds: readonly number[], day: CalendarDay, asker: Asker): Promise<AwaitedResponse[]> {
    if (ownerIds.length === 0) return [];
    const rows = await this.database.rows<AwaitedColumns>(AWAITED, [day, ownerIds, visibleTo(asker)]);
    return rows.map(({ year, number, ...row }) => {
      const reference = { kind: 'R' as const, year, number };
      return { ...row, reference: formatReference(reference), path: pathOfReference(reference) };
    });
  }
}
