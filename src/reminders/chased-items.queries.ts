import { Injectable } from '@nestjs/common';
import { OPEN_STATES } from '../actions/actions.queries.js';
import type { Duty } from '../actions/duties/duty.queries.js';
import {
  actionStateInSql,
  isActionInStates,
  JOIN_STATE,
  joinActionFacts,
} from '../actions/states/action-state.queries.js';
import { addDays, type CalendarDay } from '../calendar/calendar-day.js';
import { Database } from '../database/database.service.js';
import { owedAnswers } from '../recommendations/states/owed-answers.queries.js';
import { ChasedDutiesQueries } from './chased-duties.queries.js';
import type { ChasedItem } from './chased-item.rules.js';
import type { ChasedOwner } from './chased-owner.rules.js';
import type { LedgerLine } from './ledger-lines.rules.js';
import { type OwedColumns, owedItem } from './owed-item.rules.js';
import { OWNER_OF_BODY } from './owner-of-body.sql.js';
import { PASSED, PASSED_ONE } from './passed-actions.sql.js';
import { IS_SENT } from './sent-lines.queries.js';

type ItemColumns = OwedColumns & { readonly isDuty: boolean };

/** The latest request about action `a` that nobody has decided, as `waiting.asked_on`. */
const JOIN_WAITING_REQUEST = `left join (
      select q.action_id, max(q.asked_on) as asked_on from requests q
      where q.action_id is not null and not exists (select from request_outcomes o where o.request_id = q.id)
      group by q.action_id
    ) waiting on waiting.action_id = a.id and waiting.asked_on <= $1::date`;

/** What is still owed is found first (`offset 0` keeps it so): its facts alone are looked up. */
const actionsWhere = (which: string): string => `
  select 'action' as kind, a.id, a.year, a.number, a.body_id as "bodyId", null as "addresseeId", a.due_on as "dueOn", a.state,
         case when a.state = 'claimed-complete' then a.spoke_on end as "claimedOn", a.spoke_on as "spokeOn",
         a.asked_on as "askedOn", false as "isStatutory", a.owner_as_written as "owedBy", a.owner_id as "ownerId", a.is_duty as "isDuty"
  from (
    select a.id, a.year, a.number, a.body_id, a.due_on, a.owner_id, a.owner_as_written,
           a.cadence is not null and a.starts_on is not null as is_duty,
           ${actionStateInSql('$1::date')} as state,
           case when v.verdict is null or (c.written_on, c.recorded_at) > (v.decided_on, v.recorded_at)
             then c.written_on end as spoke_on,
           waiting.asked_on
    from (select a.* from actions a ${JOIN_STATE}
      where a.made_on <= $1::date and ${which} and ${isActionInStates(OPEN_STATES, '$1::date')} offset 0) a
    ${joinActionFacts('$1::date')}
    ${JOIN_WAITING_REQUEST}
  ) a`;

/** Bodies with the team or contact that is written to, looked up once for each body (`offset 0` keeps it so), not for each answer. */
const BODIES_WITH_OWNERS = `(select b.id, b.name, o.id as owner_id from bodies b ${OWNER_OF_BODY} offset 0)`;

/** Each addressee owes an answer of its own, and is written to about that alone. */
const responsesWhere = (which: string): string => `
  select 'response' as kind, r.id, r.year, r.number, r.body_id as "bodyId", r.owing_id as "addresseeId", r.due_on as "dueOn", r.state,
         null as "claimedOn", null as "spokeOn", null as "askedOn", r.clock_rule not in ('local', 'request') as "isStatutory", b.name as "owedBy", b.owner_id as "ownerId", false as "isDuty"
  from (select * from ${owedAnswers('recommendations')} owed where ${which}) r
  join ${BODIES_WITH_OWNERS} b on b.id = r.owing_id
  order by r.is_further`;

const ACTIONS_OF = actionsWhere('a.id = any($2::int[])');
const RESPONSES_OF = responsesWhere('owed.id = any($2::int[])');
const ACTIONS_OF_OWNERS = actionsWhere('a.owner_id = any($2::int[])');
/** The bodies first: whose answers are looked for must be known when PostgreSQL chooses where to begin. */
const BODIES_OF_OWNERS = `select b.id from ${BODIES_WITH_OWNERS} b where b.owner_id = any($2::int[])`;
const RESPONSES_OF_BODIES = responsesWhere('owed.owing_id = any($2::int[])');
const ACTIONS = actionsWhere('(a.due_on <= $2::date or a.due_on is null or a.id = any($3::int[]))');
const RESPONSES = responsesWhere('(owed.due_on <= $2::date or owed.due_on is null)');

const ledgerWhere = (ofActions: string, ofResponses: string): string => `
  select 'action' as kind, action_id as id, null::int as "addresseeId", kind as line, recipient, stage, due_on as "dueOn", planned_on as "plannedOn"
  from reminders where ${ofActions} and planned_on <= $1::date and ${IS_SENT}
  union all
  select 'response', recommendation_id, addressee_id, kind, recipient, stage, due_on, planned_on
  from reminders where ${ofResponses} and planned_on <= $1::date and ${IS_SENT}`;
const LEDGER_OF = ledgerWhere('action_id = any($2::int[])', 'recommendation_id = any($3::int[])');
const LEDGER_SINCE = ledgerWhere(
  'action_id is not null and planned_on >= $2::date',
  'recommendation_id is not null and planned_on >= $2::date',
);

/** What somebody was reminded of. */
export type RemindedIds = {
  readonly actionIds: readonly number[];
  readonly recommendationIds: readonly number[];
};

/** What is owed, by whom, and what they were written about it. */
@Injectable()
export class ChasedItemsQueries {
  constructor(
    private readonly database: Database,
    private readonly duties: ChasedDutiesQueries,
  ) {}

  /**
   * Everything that may come to a stage from `on` until `daysAhead` days later, with its owner as at `on`:
   * what is chased, what is claimed complete and not yet judged, and what has no date. Without their words, which few of them need.
   */
  async owed(
    on: CalendarDay,
    daysAhead: number,
    owners: ReadonlyMap<number, ChasedOwner>,
  ): Promise<ChasedItem[]> {
    const horizon = addDays(on, daysAhead);
    const passed = await this.database.rows<{ id: number; passedOn: CalendarDay }>(PASSED, [on]);
    const passedOn = new Map(passed.map((row) => [row.id, row.passedOn]));
    const actions = await this.database.rows<ItemColumns>(ACTIONS, [on, horizon, [...passedOn.keys()]]);
    const responses = await this.database.rows<ItemColumns>(RESPONSES, [on, horizon]);
    const duties = actions.flatMap(({ id, isDuty }) => (isDuty ? [id] : []));
    const present = await this.duties.presentDue(duties, on);
    const items: ChasedItem[] = [];
    for (const row of actions)
      items.push(owedItem(row, present.get(row.id) ?? row.dueOn, owners, passedOn.get(row.id) ?? null));
    for (const row of responses) items.push(owedItem(row, row.dueOn, owners, null));
    return items;
  }

  /** What is still owed of these, as {@link owed} would have it. */
  async ofMany(
    { actionIds, recommendationIds }: RemindedIds,
    on: CalendarDay,
    owners: ReadonlyMap<number, ChasedOwner>,
  ): Promise<ChasedItem[]> {
    const actions = await this.database.rows<ItemColumns>(ACTIONS_OF, [on, actionIds]);
    const responses = await this.database.rows<ItemColumns>(RESPONSES_OF, [on, recommendationIds]);
    return this.asItems(actions, responses, on, owners);
  }

  /** All that these owners owe, however far off it is. */
  async ofOwners(
    ownerIds: readonly number[],
    on: CalendarDay,
    owners: ReadonlyMap<number, ChasedOwner>,
  ): Promise<ChasedItem[]> {
    const actions = await this.database.rows<ItemColumns>(ACTIONS_OF_OWNERS, [on, ownerIds]);
    const responses = await this.responsesOfOwners(ownerIds, on);
    return this.asItems(actions, responses, on, owners);
  }

  private async responsesOfOwners(ownerIds: readonly number[], on: CalendarDay): Promise<ItemColumns[]> {
    const bodies = await this.database.rows<{ id: number }>(BODIES_OF_OWNERS, [on, ownerIds]);
    if (bodies.length === 0) return [];
    return this.database.rows(RESPONSES_OF_BODIES, [on, bodies.map(({ id }) => id)]);
  }

  private async asItems(
    actions: readonly ItemColumns[],
    responses: readonly ItemColumns[],
    on: CalendarDay,
    owners: ReadonlyMap<number, ChasedOwner>,
  ): Promise<ChasedItem[]> {
    const duties = actions.flatMap(({ id, isDuty }) => (isDuty ? [id] : []));
    const present = await this.duties.presentDue(duties, on);
    const ofActions = actions.map((row) => owedItem(row, present.get(row.id) ?? row.dueOn, owners, null));
    return [...ofActions, ...responses.map((row) => owedItem(row, row.dueOn, owners, null))];
  }

  /**
   * What is owed of one item as {@link owed} would have it, however far off it is: an action by its owner, an answer by each body
   * that was asked.
   */
  async ofOne(
    kind: ChasedItem['kind'],
    id: number,
    on: CalendarDay,
    everyOwner: Promise<ReadonlyMap<number, ChasedOwner>>,
    duty: Duty | null,
  ): Promise<ChasedItem[]> {
    const sql = kind === 'action' ? actionsWhere('a.id = $2') : responsesWhere('owed.id = $2');
    const isAction = kind === 'action';
    const [rows, owners, passed, present] = await Promise.all([
      this.database.rows<ItemColumns>(sql, [on, id]),
      everyOwner,
      isAction ? this.database.rows<{ passedOn: CalendarDay }>(PASSED_ONE, [on, id]) : [],
      isAction ? this.duties.presentDueOf(duty ?? id, on) : null,
    ]);
    return rows.map((row) => owedItem(row, present ?? row.dueOn, owners, passed[0]?.passedOn ?? null));
  }

  /** The lines of the ledger about these items up to `on`, as far as they told somebody. */
  async ledgerOf(items: readonly Pick<ChasedItem, 'kind' | 'id'>[], on: CalendarDay): Promise<LedgerLine[]> {
    const idsOf = (wanted: ChasedItem['kind']) =>
      items.flatMap(({ kind, id }) => (kind === wanted ? [id] : []));
    return this.database.rows(LEDGER_OF, [on, idsOf('action'), idsOf('response')]);
  }

  /** The lines of the ledger from `since` up to `on`, as far as they told somebody. */
  async ledgerSince(since: CalendarDay, on: CalendarDay): Promise<LedgerLine[]> {
    return this.database.rows(LEDGER_SINCE, [on, since]);
  }

  /** The addresses that had their mail of this day. */
  async writtenTo(day: CalendarDay): Promise<Set<string>> {
    const rows = await this.database.rows<{ recipient: string }>(
      `select distinct recipient from reminders where planned_on = $1 and kind <> 'call' and message_id is not null`,
      [day],
    );
    return new Set(rows.map(({ recipient }) => recipient));
  }
}
