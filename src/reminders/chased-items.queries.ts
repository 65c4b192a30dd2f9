import { Injectable } from '@nestjs/common';
import { actionStateInSql, joinActionFacts } from '../actions/states/action-state.queries.js';
import { addDays, type CalendarDay } from '../calendar/calendar-day.js';
import { Database } from '../database/database.js';
import { formatReference, pathOfReference } from '../items/references/reference.rules.js';
import { IS_ANSWERED, STATE, STATE_JOINS } from '../recommendations/states/recommendation-state.queries.js';
import { ChasedDutiesQueries } from './chased-duties.queries.js';
import type { ChasedItem, ChasedOwner } from './chased-item.rules.js';
import { ChasedOwnersQueries } from './chased-owners.queries.js';
import type { LedgerLine } from './ledger-lines.rules.js';
import { REMINDER_POLICY } from './reminder-policy.rules.js';

type ItemColumns = Omit<ChasedItem, 'reference' | 'path' | 'owner'> & {
  readonly year: number;
  readonly number: number;
  readonly ownerId: number | null;
};

/** The words leave the house in mails, so those that are not published stay behind. */
const PUBLISHED_TEXT = `case when publicity = 'published' then text end`;

const ACTIONS = `
  select 'action' as kind, a.id, a.year, a.number, a.text, a.due_on as "dueOn", a.state, a.claimed_on as "claimedOn",
         a.owner_as_written as "owedBy", a.owner_id as "ownerId"
  from (
    select a.id, a.year, a.number, ${PUBLISHED_TEXT} as text, a.due_on, a.owner_id, a.owner_as_written,
           ${actionStateInSql('$1::date')} as state,
           case when ${actionStateInSql('$1::date')} = 'claimed-complete' then c.written_on end as claimed_on
    from actions a ${joinActionFacts('$1::date')}
    where a.made_on <= $1::date and (a.due_on <= $2::date or a.due_on is null)
  ) a
  where a.state in ('open', 'due-soon', 'overdue', 'sent-back', 'no-date', 'claimed-complete')
  order by a.due_on, a.year, a.number`;

/** What is answered is owed no more: its state need not be worked out. A body is written to at a team or contact that is called as it is, or that belongs to the organisation of its name. */
const RESPONSES = `
  select 'response' as kind, r.id, r.year, r.number, r.text, r.response_due_on as "dueOn", r.state, null as "claimedOn",
         b.name as "owedBy", o.id as "ownerId"
  from (
    select r.id, r.year, r.number, ${PUBLISHED_TEXT} as text, r.response_due_on, r.addressee_id, ${STATE} as state
    from recommendations r ${STATE_JOINS}
    where r.made_on <= $1 and (r.response_due_on <= $2::date or r.response_due_on is null)
      and not ${IS_ANSWERED}
  ) r
  join bodies b on b.id = r.addressee_id
  left join lateral (
    select id from owners
    where kind in ('team', 'contact') and email is not null and (retired_on is null or retired_on > $1::date)
      and (name = b.name or organisation = b.name or organisation = b.code)
    order by kind, id limit 1
  ) o on true
  where r.state in ('awaiting-response', 'response-overdue', 'clock-not-started')
  order by r.response_due_on, r.year, r.number`;

const LEDGER = `
  select 'action' as kind, action_id as id, recipient, stage, due_on as "dueOn", planned_on as "plannedOn"
  from reminders where action_id = any($1::int[])
  union all
  select 'response', recommendation_id, recipient, stage, due_on, planned_on
  from reminders where recommendation_id = any($2::int[])`;

/** What is owed, by whom, and what they were written about it. */
@Injectable()
export class ChasedItemsQueries {
  constructor(
    private readonly database: Database,
    private readonly owners: ChasedOwnersQueries,
    private readonly duties: ChasedDutiesQueries,
  ) {}

  /**
   * Everything that may come to a stage from `on` until `daysAhead` days later, with its owner as at `on`, by due date:
   * what is chased, what is claimed complete and not yet judged, and what has no date.
   */
  async owed(on: CalendarDay, daysAhead: number): Promise<ChasedItem[]> {
    const horizon = addDays(on, daysAhead + Math.max(...REMINDER_POLICY.daysBefore));
    const actions = await this.database.rows<ItemColumns>(ACTIONS, [on, horizon]);
    const responses = await this.database.rows<ItemColumns>(RESPONSES, [on, horizon]);
    const owners = await this.owners.all(on);
    const present = await this.duties.presentDue(
      actions.map(({ id }) => id),
      on,
    );
    const due = actions.map((row) => ({ ...row, dueOn: present.get(row.id) ?? row.dueOn }));
    return [...due, ...responses].map((row) => asItem(row, owners));
  }

  /** The lines of the ledger about these items. */
  async ledgerOf(items: readonly ChasedItem[]): Promise<LedgerLine[]> {
    const idsOf = (wanted: ChasedItem['kind']) =>
      items.flatMap(({ kind, id }) => (kind === wanted ? [id] : []));
    return this.database.rows(LEDGER, [idsOf('action'), idsOf('response')]);
  }
}

function asItem(row: ItemColumns, owners: ReadonlyMap<number, ChasedOwner>): ChasedItem {
  const { kind, id, year, number, text, dueOn, state, claimedOn, ownerId, owedBy } = row;
  const reference = { kind: kind === 'action' ? ('A' as const) : ('R' as const), year, number };
  return {
    kind,
    id,
    reference: formatReference(reference),
    path: pathOfReference(reference),
    text,
    dueOn,
    state,
    claimedOn,
    owner: ownerId === null ? null : (owners.get(ownerId) ?? null),
    owedBy,
  };
}
