import { formatReference } from '../../items/references/reference.rules.js';
import { holdersOnDay } from '../../people/holder-on-day.queries.js';
import { type ActionRow, actionRows, asActionRow, type StoredActionRow } from '../action-row.queries.js';

/** What the usual columns of a list show of an action, and what its page of the list needs to be turned: no more is read for it. */
export type ActionLine = Pick<
  ActionRow,
  | 'id'
  | 'year'
  | 'number'
  | 'reference'
  | 'bodyId'
  | 'bodyCode'
  | 'text'
  | 'ownerName'
  | 'ownerKind'
  | 'ownerHolder'
  | 'ownerAsWritten'
  | 'madeOn'
  | 'dueOn'
  | 'extensions'
  | 'forecastOn'
  | 'reopenedOn'
  | 'cadence'
  | 'dueBodyName'
  | 'dueNth'
  | 'startsOn'
  | 'endsOn'
  | 'state'
> & {
  /** The last entry of its trail. */
  readonly lastEntry: number;
};

type StoredActionLine = Omit<ActionLine, 'reference'>;

/**
 * The lines of a list.
 * @param chosen rows of `actions` with the latest forecast_on and the state
 */
function actionLines(chosen: string, today: string, order: string): string {
  return `
  select a.id, a.year, a.number, a.text, a.body_id as "bodyId", b.code as "bodyCode",
         o.name as "ownerName", o.kind as "ownerKind", p.name as "ownerHolder", a.owner_as_written as "ownerAsWritten",
         a.made_on as "madeOn", a.due_on as "dueOn", a.forecast_on as "forecastOn",
         (select max(v.decided_on) from verdicts v where v.action_id = a.id and v.verdict = 'reopened'
            and v.meeting_id is not null and v.decided_on <= ${today}) as "reopenedOn",
         (select count(*)::int from extensions e where e.action_id = a.id and e.agreed_on <= ${today}) as extensions,
         a.cadence, db.name as "dueBodyName", a.due_nth as "dueNth", a.starts_on as "startsOn", a.ends_on as "endsOn", a.state,
         coalesce((select max(t.id)::int from audit_entries t where t.subject_kind = 'action' and t.subject_id = a.id), 0) as "lastEntry"
  from (${chosen}) a
  join bodies b on b.id = a.body_id
  left join owners o on o.id = a.owner_id
  left join ${holdersOnDay(today)} h on h.owner_id = o.id
  left join people p on p.id = h.person_id
  left join bodies db on db.id = a.due_body_id
  order by ${order}`;
}

/** The line with its reference as people write it. */
function asActionLine(stored: StoredActionLine): ActionLine {
  const { year, number } = stored;
  return { ...stored, reference: formatReference({ kind: 'A', year, number }) };
}

/** How the rows of a list are read: by which SELECT, and what becomes of each. */
export type ActionReading<Stored, Row> = {
  readonly sql: (chosen: string, today: string, visible: string, order: string, isOne: boolean) => string;
  readonly row: (stored: Stored) => Row;
};

/** Everything that is known of an action. */
export const WHOLE_ROWS: ActionReading<StoredActionRow, ActionRow> = { sql: actionRows, row: asActionRow };

/** What the usual columns show. */
export const LINES: ActionReading<StoredActionLine, ActionLine> = {
  sql: (chosen, today, _visible, order) => actionLines(chosen, today, order),
  row: asActionLine,
};
