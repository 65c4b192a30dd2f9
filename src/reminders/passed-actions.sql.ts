/** So many days back a change of owner is looked for: whoever is told nothing by then is told by the ladder. */
const DAYS_TO_TELL = 14;

const passedWhere = (which: string): string => `
  select v.row_id as id, max((v.until_at at time zone 'Europe/London')::date) as "passedOn"
  from row_versions v join actions a on a.id = v.row_id
  where v.table_name = 'actions' and ${which} and v.until_at >= $1::date - ${DAYS_TO_TELL} and v.until_at < $1::date + 2 and v.facts is not null
    and a.owner_id is not null and (v.facts->>'owner_id')::int is distinct from a.owner_id
    and not exists (select from messages m where m.written_at = v.until_at
      and (m.message_key like 'passed-on:%' or m.message_key like 'hand-over:%'))
    and not exists (select from audit_entries e where e.subject_kind = 'action' and e.subject_id = v.row_id and e.at = v.until_at
      and e.action in ('undid the hand-over', 'undid the passing on'))
  group by v.row_id`;

/** When actions passed to the owner that they have from another or from nobody, where no letter of that same change told of it and they
 * did not only come back. */
export const PASSED = passedWhere('true');

/** The same of one action. */
export const PASSED_ONE = passedWhere('v.row_id = $2');
