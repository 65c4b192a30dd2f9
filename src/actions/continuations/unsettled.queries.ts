import { Injectable } from '@nestjs/common';
import { visibleTo } from '../../bodies/publicity.rules.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Database } from '../../database/database.service.js';
import { latestFact } from '../../database/latest-fact.sql.js';
import type { ContinuationCause } from '../../items/continuations/continuation.rules.js';
import { visibleRows } from '../../items/publicity/visible-rows.queries.js';
import { formatReference } from '../../items/references/reference.rules.js';
import { isNotClosed } from '../../items/verdicts/latest-verdict.queries.js';
import { latestEnding } from '../../recommendations/endings/latest-ending.queries.js';
import { WaitingRecommendationsQueries } from '../../recommendations/waiting/waiting-recommendations.queries.js';
import type { Asker } from '../../web/permissions.rules.js';

/** A recommendation that was rejected or ended while actions of it went on, of which nobody has said what becomes. */
export type Unsettled = {
  readonly recommendationId: number;
  readonly reference: string;
  readonly text: string;
  readonly cause: ContinuationCause;
  readonly decidedOn: CalendarDay;
  /** The body that rejected or ended it. */
  readonly decidedBy: string;
  readonly actions: number;
};

type Columns = Omit<Unsettled, 'reference'> & { readonly year: number; readonly number: number };

const UNSETTLED = `
  select r.id as "recommendationId", r.year, r.number, r.text, over.cause, over.decided_on as "decidedOn",
    over.decided_by as "decidedBy", open.count as actions
  from ${visibleRows('recommendations', '$2')} r
  left join lateral ${latestEnding('r.id', '$1')} ending on ending.kind <> 'restored'
  left join lateral ${latestFact(
    'f.decision, f.decided_on, f.body_id from counting_answers f where f.recommendation_id = r.id',
    '$1',
  )} answer on answer.decision = 'rejected'
  cross join lateral (
    select coalesce(ending.kind, 'rejected') as cause, coalesce(ending.decided_on, answer.decided_on) as decided_on,
      (select b.name from bodies b where b.id = case when ending.kind is null then answer.body_id else r.body_id end) as decided_by
  ) over
  cross join lateral (
    select count(*)::int as count from ${visibleRows('actions', '$2')} a
    where a.recommendation_id = r.id and a.made_on <= over.decided_on and ${isNotClosed('a.id', '$1')}
      and not exists (select from action_continuations c where c.action_id = a.id and c.decided_on >= over.decided_on)
  ) open
  where over.decided_on is not null and open.count > 0`;

/** Only what has an action, and an ending or a rejection, is looked at: that is little beside all that has either. */
const OF_ALL = `${UNSETTLED} and r.id in (select a.recommendation_id from actions a join (
      select recommendation_id from recommendation_endings
      union all select recommendation_id from counting_answers where decision = 'rejected'
    ) stopped on stopped.recommendation_id = a.recommendation_id)`;

/** The same among what is kept as stopped while an action goes on, and what has changed since. */
const AS_KEPT = `${UNSETTLED} and r.id = any(
    array(select recommendation_id from waiting_recommendations where waits = 'stopped') || $3::int[])`;

const LATEST_FIRST = 'order by over.decided_on desc, r.id desc';

/** What nobody has decided about open actions. */
@Injectable()
export class UnsettledQueries {
  constructor(
    private readonly database: Database,
    private readonly waiting: WaitingRecommendationsQueries,
  ) {}

  /** The latest first. */
  async all(today: CalendarDay, asker: Asker): Promise<Unsettled[]> {
    const visible = visibleTo(asker);
    const rows = await this.waiting.beside(UNSETTLED, today, visible, (changed) =>
      changed
        ? this.database.rows<Columns>(`${AS_KEPT} ${LATEST_FIRST}`, [today, visible, changed])
        : this.database.rows<Columns>(`${OF_ALL} ${LATEST_FIRST}`, [today, visible]),
    );
    return named(rows);
  }

  /** Null where there is nothing to decide of this recommendation. */
  async of(recommendationId: number, today: CalendarDay, asker: Asker): Promise<Unsettled | null> {
    const rows = await this.database.rows<Columns>(`${UNSETTLED} and r.id = $3`, [
      today,
      visibleTo(asker),
      recommendationId,
    ]);
    return named(rows)[0] ?? null;
  }
}

function named(rows: readonly Columns[]): Unsettled[] {
  return rows.map(({ year, number, ...row }) => ({
    ...row,
    reference: formatReference({ kind: 'R', year, number }),
  }));
}
