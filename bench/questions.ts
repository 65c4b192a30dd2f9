import type pg from 'pg';
import { Clock } from '../src/calendar/clock.js';

/** A page, and the bare SQL that fetches the rows it shows. */
export type Question = { name: string; path: string; sql: string; parameters: readonly unknown[] };

/** The questions asked of the made-up load. */
export async function questions(pool: pg.Pool, today: string): Promise<Question[]> {
  const one = async <Row>(sql: string): Promise<Row> => (await pool.query(sql)).rows[0];
  const panel = await one<{ id: number; code: string }>(
    `select b.id, b.code from bodies b join actions a on a.body_id = b.id where b.kind = 'panel'
     group by b.id order by count(*) desc limit 1`,
  );
  const action = await one<{ id: number; year: number; number: number }>(
    'select id, year, number from actions order by id offset (select count(*) / 2 from actions) limit 1',
  );
  const { word } = await one<{ word: string }>(
    `select word from ts_stat('select to_tsvector(''english'', text) from actions limit 10000')
     where ndoc between 50 and 500 and length(word) > 4 order by ndoc, word limit 1`,
  );
  const reference = `A${action.year}-${String(action.number).padStart(3, '0')}`;
  return [
    {
      name: 'open overdue actions of one panel',
      path: `/actions?body=${panel.code}&state=overdue`,
      parameters: [panel.id, today],
      sql: `
        select a.*, o.name as owner from actions a
        left join owners o on o.id = a.owner_id
        where a.body_id = $1 and a.due_on < $2
          and not exists (select 1 from verdicts v where v.action_id = a.id and v.verdict <> 'not-agreed' and v.verdict <> 'reopened')
          and coalesce((select u.claim from action_updates u where u.action_id = a.id order by u.id desc limit 1), '') <> 'complete'
        order by a.due_on, a.id limit 51`,
    },
    {
      name: "one action's page",
      path: `/actions/${reference}`,
      parameters: [action.id],
      sql: `
        select to_jsonb(a) as action, to_jsonb(o) as owner,
          (select jsonb_agg(u order by u.id desc) from action_updates u where u.action_id = a.id) as updates,
          (select jsonb_agg(e order by e.id desc) from extensions e where e.action_id = a.id) as extensions,
          (select jsonb_agg(v order by v.id desc) from verdicts v where v.action_id = a.id) as verdicts,
          (select jsonb_agg(h order by h.id) from audit_entries h where h.subject_kind = 'action' and h.subject_id = a.id) as history
        from actions a left join owners o on o.id = a.owner_id where a.id = $1`,
    },
    {
      name: `a search for “${word}”`,
      path: `/search?q=${word}`,
      parameters: [word],
      sql: `
        (select 'A' as kind, id, year, number, text, ts_rank(search_vector(text), q) as rank
         from actions, search_query($1) q where search_vector(text) @@ q order by rank desc, id desc limit 51)
        union all
        (select 'R' as kind, id, year, number, text, ts_rank(search_vector(text), q) as rank
         from recommendations, search_query($1) q where search_vector(text) @@ q order by rank desc, id desc limit 51)
        order by rank desc limit 51`,
    },
  ];
}

/** Pages whose costs are told, by name. */
export async function costedPages(pool: pg.Pool): Promise<(readonly [string, string])[]> {
  const asked = (await questions(pool, new Clock().today())).map(({ name, path }) => [name, path] as const);
  const { rows } = await pool.query<{ year: number; number: number }>(
    `select year, number from recommendations where publicity = 'published' order by id
     offset (select count(*) / 2 from recommendations) limit 1`,
  );
  const [one] = rows;
  const reference = `R${one?.year}-${String(one?.number).padStart(3, '0')}`;
  return [
    ...asked,
    ["one recommendation's page", `/recommendations/${reference}`],
    ['recommendations', '/recommendations'],
    ['actions', '/actions'],
    ['the public register', '/register'],
    ['an item of the public register', `/register/${reference}`],
    ['Home', '/'],
  ];
}
