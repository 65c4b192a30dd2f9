import type { DataSource } from 'typeorm';

/** So many owners, ten open actions each: one of them due on `day`, the others later. */
export async function makeOwners(source: DataSource, owners: number, day: string): Promise<void> {
  await source.query(
    `insert into bodies (code, name, kind, exists_from) values ('OSB', 'Overview and Scrutiny Board', 'board', '2015-05-20')`,
  );
  await source.query(
    `insert into owners (kind, name, email, directorate)
     select 'team', 'Team ' || n, 'team' || n || '@thornmere.example', 'Directorate ' || n % 9 from generate_series(1, $1::int) n`,
    [owners],
  );
  await source.query(
    `insert into actions (year, number, origin, text, body_id, owner_id, made_on, due_on, publicity, recorded_at)
     select 2026, row_number() over (), 'resolution',
            'Report to the board how the programme for the estate, its parking and its crossings stands, and what it has cost so far',
            b.id, o.id, '2026-01-12', $1::date + n * 30, 'published', '2026-01-12T12:00:00Z'
     from bodies b, owners o, generate_series(0, 9) n`,
    [day],
  );
  await source.query('vacuum analyze');
}
