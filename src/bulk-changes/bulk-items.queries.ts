import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { actionStateInSql, joinActionFacts } from '../actions/states/action-state.queries.js';
import { describeActionState } from '../actions/states/action-states.rules.js';
import { visibleTo } from '../bodies/publicity.rules.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import type { ChosenItem } from '../items/choosing/chosen-item.rules.js';
import { publicityColumns, visibleRows } from '../items/publicity/visible-rows.queries.js';
import { formatReference, pathOfReference, type Reference } from '../items/references/reference.rules.js';
import { isNotClosed } from '../items/verdicts/latest-verdict.queries.js';
import { STATE, stateJoins } from '../recommendations/states/recommendation-state.queries.js';
import { describeRecommendationState } from '../recommendations/states/recommendation-states.rules.js';
import type { Asker } from '../web/permissions.rules.js';
import type { BulkAction, BulkItem, BulkRecommendation } from './bulk-item.js';

const common = (item: string, kind: 'action' | 'recommendation') => `
  ${item}.id, ${item}.year, ${item}.number, ${item}.text, ${item}.body_id as "bodyId", b.name as "bodyName",
  ${item}.made_on as "madeOn", ${publicityColumns(item)}, coalesce(${item}.tags, '{}') as tags,
  coalesce(${item}.wards, '{}') as wards,
  (select max(v.decided_on) from verdicts v where v.${kind}_id = ${item}.id) as "lastJudgedOn",
  coalesce(t.id, 0) as "lastEntry", t.actor as "changedBy", t.at as "changedAt"`;

const lastEntry = (item: string, kind: 'action' | 'recommendation') => `
  join bodies b on b.id = ${item}.body_id
  left join lateral (
    select e.id, e.actor, e.at from audit_entries e
    where e.subject_kind = '${kind}' and e.subject_id = ${item}.id order by e.id desc limit 1
  ) t on true`;

const NAMED = 'select w.year, w.number from unnest($3::int[], $4::int[]) as w (year, number)';

const ACTIONS = `
  select ${common('a', 'action')}, a.owner_id as "ownerId", o.name as "ownerName", a.meeting_id as "meetingId",
    a.is_made_on_known as "isMadeOnKnown", a.due_on as "dueOn", a.cadence, a.due_body_id as "dueBodyId", db.name as "dueBodyName",
    a.due_nth as "dueNth", a.starts_on as "startsOn", a.ends_on as "endsOn",
    (select count(*)::int from extensions e where e.action_id = a.id) as extensions,
    (select max(e.agreed_on) from extensions e where e.action_id = a.id) as "lastAgreedOn",
    ${actionStateInSql('$1::date')} as state
  from ${visibleRows('actions', '$2')} a
  ${joinActionFacts('$1::date')}
  ${lastEntry('a', 'action')}
  left join owners o on o.id = a.owner_id
  left join bodies db on db.id = a.due_body_id
  where (a.year, a.number) in (${NAMED})`;

const RECOMMENDATIONS = `
  select ${common('r', 'recommendation')}, ${STATE} as state,
    (select max(n.decided_on) from recommendation_endings n where n.recommendation_id = r.id) as "lastEndedOn",
    (select count(*)::int from actions o where o.recommendation_id = r.id and ${isNotClosed('o.id', null)}) as "openActions"
  from ${visibleRows('recommendations', '$2')} r
  ${stateJoins('$2')}
  ${lastEntry('r', 'recommendation')}
  where (r.year, r.number) in (${NAMED})`;

type Found<Item extends BulkItem> = Omit<Item, 'kind' | 'state' | 'reference' | 'subject' | 'path'> & {
  readonly state: Item['state']['name'];
};

/** What is known of items that are to be changed together. */
@Injectable()
export class BulkItemsQueries {
  /**
   * Those that `asker` may see, in the order in which they were chosen, as at `today`.
   * @param tx the change that has locked them, or any reader
   */
  async of(
    tx: EntityManager,
    chosen: readonly ChosenItem[],
    today: CalendarDay,
    asker: Asker,
  ): Promise<BulkItem[]> {
    const asked = (kind: Reference['kind']) => {
      const of = chosen.filter((each) => each.kind === kind);
      return [today, visibleTo(asker), of.map(({ year }) => year), of.map(({ number }) => number)];
    };
    const isAsked = (kind: Reference['kind']) => chosen.some((each) => each.kind === kind);
    const actions: Found<BulkAction>[] = isAsked('A') ? await tx.query(ACTIONS, asked('A')) : [];
    const others: Found<BulkRecommendation>[] = isAsked('R')
      ? await tx.query(RECOMMENDATIONS, asked('R'))
      : [];
    const items: BulkItem[] = [
      ...actions.map((row) => ({
        ...row,
        ...named('A', row),
        kind: 'A' as const,
        state: describeActionState(row.state),
      })),
      ...others.map((row) => ({
        ...row,
        ...named('R', row),
        kind: 'R' as const,
        state: describeRecommendationState(row.state),
      })),
    ];
    const byPath = new Map(items.map((item) => [item.path, item]));
    return chosen.flatMap((reference) => byPath.get(pathOfReference(reference)) ?? []);
  }

  /** Nobody else may change these until the transaction ends; in the order of their ids, so that two do not wait for each other. */
  async lock(tx: EntityManager, chosen: readonly Reference[]): Promise<void> {
    const parameters = (kind: Reference['kind']) => {
      const of = chosen.filter((each) => each.kind === kind);
      return [of.map(({ year }) => year), of.map(({ number }) => number)];
    };
    await tx.query(LOCK_RECOMMENDATIONS, parameters('R'));
    await tx.query(LOCK_ACTIONS, parameters('A'));
  }
}

const LOCK_ACTIONS = `
  select a.id from actions a where (a.year, a.number) in (select w.year, w.number from unnest($1::int[], $2::int[]) as w (year, number))
  order by a.id for update`;
const LOCK_RECOMMENDATIONS = `
  select r.id from recommendations r
  where (r.year, r.number) in (select w.year, w.number from unnest($1::int[], $2::int[]) as w (year, number))
  order by r.id for update`;

function named(kind: Reference['kind'], { id, year, number }: { id: number; year: number; number: number }) {
  const reference = formatReference({ kind, year, number });
  const subject = { kind: kind === 'A' ? 'action' : 'recommendation', id, reference };
  return { reference, subject, path: pathOfReference({ kind, year, number }) };
}
