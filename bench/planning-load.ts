import type { DataSource } from 'typeorm';

/** So many items one owner owes. */
const ITEMS_OF_OWNER = 10;

/** Posts with holders who report to one another, and open actions, all made by the database itself. */
export async function loadOwedItems(source: DataSource, items: number): Promise<void> {
  const owners = Math.max(1, Math.round(items / ITEMS_OF_OWNER));
  await source.query(
    `insert into bodies (code, name, kind, exists_from, contact_name, contact_email)
     values ('PLAN', 'Planning Bench Panel', 'panel', '2015-01-01', 'Ann Reid', 'ann.reid@thornmere.example')`,
  );
  await source.query(
    `insert into people (name, email) select 'Person ' || n, 'person' || n || '@thornmere.example' from generate_series(1, $1) n`,
    [owners],
  );
  await source.query(
    `insert into owners (kind, name) select 'post', 'Post ' || n from generate_series(1, $1) n`,
    [owners],
  );
  await source.query(
    `insert into post_holdings (owner_id, person_id, from_on)
     select o.id, p.id, '2020-01-01' from owners o join people p on p.name = 'Person ' || substr(o.name, 6)`,
  );
  await source.query(
    `update owners o set reports_to_id = d.id from owners d where d.name = 'Post ' || (substr(o.name, 6)::int / 20 + 1) and d.id <> o.id`,
  );
  await source.query(
    `insert into actions (year, number, origin, text, body_id, owner_id, made_on, due_on, recorded_at)
     select 2026, n, 'resolution', 'Publish how matter ' || n || ' stands, what it cost and what is still to be done, and report it to the panel',
            (select id from bodies where code = 'PLAN'), o.id, current_date - 400, current_date - 300 + n % 340, now() - interval '400 days'
     from generate_series(1, $1) n join owners o on o.name = 'Post ' || (n % $2 + 1)`,
    [items, owners],
  );
  await source.query(
    `insert into action_updates (action_id, claim, words, written_on, written_by_id, recorded_at)
     select a.id, 'on-track', 'Under way.', current_date - 30, (select min(id) from accounts), now() - interval '30 days'
     from actions a where a.number % 3 = 0`,
  );
  await source.query('vacuum analyze');
}

/** What the owners were written about what is late: all but one in twenty were told within the last weeks. */
export async function loadLedger(source: DataSource): Promise<void> {
  await source.query(
    `insert into messages (to_address, subject, text_body, html_body, state, message_key, written_at, waiting_since, next_attempt_at)
     select 'person' || n || '@thornmere.example', 'Reminder', 't', 'h', 'sent', 'bench ' || n, now(), now(), now()
     from generate_series(1, (select count(*) from owners)) n`,
  );
  await source.query(
    `insert into reminders (recipient, owner_id, action_id, kind, stage, due_on, planned_on, reason, message_id, recorded_at)
     select m.to_address, a.owner_id, a.id, 'stage', 'overdue', a.due_on, current_date - 1, 'late', m.id, now()
     from actions a join owners o on o.id = a.owner_id
     join messages m on m.to_address = 'person' || substr(o.name, 6) || '@thornmere.example'
     where a.number % 20 <> 0`,
  );
  await source.query('vacuum analyze');
}
