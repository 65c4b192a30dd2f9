import type pg from 'pg';

/** Papers and tags, which the made-up load has not: a tag on every third item, one of 300 papers under every second. */
const DRESS = [
  // Nothing was known of these items before, so no older versions are kept of them.
  'begin',
  'set local session_replication_role = replica',
  `insert into documents (kind, title, body_id, dated_on, filename, media_type, size_bytes, checksum, text, uploaded_by_id, uploaded_at)
   select (array['minutes', 'minutes', 'minutes', 'final-report'])[1 + n % 4], 'Paper ' || n, b.id, date '2020-01-01' + n,
     'paper.txt', 'text/plain', 1, 'bench-' || n, 'A paper.', (select min(id) from accounts), date '2020-01-01' + n
   from generate_series(1, 300) n join (select id, row_number() over (order by id) as place, count(*) over () as many from bodies) b
     on b.place = 1 + n % b.many`,
  ...['recommendations', 'actions'].map(
    (table) => `
   update ${table} set
     tags = case when id % 3 = 0 then array[(array['housing', 'transport', 'children', 'parks', 'care'])[1 + id % 5]]
       when id % 499 = 0 then array['lighthouse'] else '{}' end,
     document_id = case when id % 2 = 0 then (select min(id) from documents) + id % 300 end,
     quote = case when id % 2 = 0 then text end, start_offset = case when id % 2 = 0 then 0 end, end_offset = case when id % 2 = 0 then 1 end`,
  ),
  'commit',
];

/** Adds to the made-up load what is needed to search by tag and by source. */
export async function enrichLoad(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    for (const statement of DRESS) await client.query(statement);
  } finally {
    client.release();
  }
}
