import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { THE_PROGRAM } from '../../src/audit/change.js';
import { parseDay } from '../../src/calendar/calendar-day.js';
import { RemindersService } from '../../src/reminders/reminders.service.js';
import { seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';

const WEDNESDAY = parseDay('2022-06-15');

describe('writing the mails of a day', () => {
  let app: TestApp;
  beforeEach(async () => {
    app = await openTestApp({ today: WEDNESDAY });
    const { bodies } = await seedCouncil(app);
    await app.database.rows(
      `insert into owners (kind, name, email) select 'team', 'Team ' || n, 'team' || n || '@thornmere.example' from generate_series(1, 150) n`,
    );
    await app.database.rows(
      `insert into actions (year, number, origin, text, body_id, owner_id, made_on, due_on, publicity, recorded_at)
       select 2022, row_number() over (), 'resolution', 'Report', $1, o.id, '2022-01-10', '2022-06-15', 'published', '2022-01-10T12:00:00Z'
       from owners o, generate_series(1, 2) where o.name like 'Team %'`,
      [bodies.CYP],
    );
  });
  afterEach(() => app.close());

  const counted = async (table: string) =>
    (await app.database.rows<{ count: number }>(`select count(*)::int as count from ${table}`))[0]?.count;

  it('takes a few statements for a hundred, each with its link, its lines and its entries in the trail', async () => {
    const statements = await countingStatements(app, () =>
      app.get(RemindersService).write(WEDNESDAY, THE_PROGRAM),
    );
    expect(await counted('messages')).toBe(150);
    expect(await counted('answer_links')).toBe(150);
    expect(await counted('answer_link_items')).toBe(300);
    expect(await counted(`audit_entries where action like 'reminded %'`)).toBe(300);
    expect(
      await counted(
        `reminders r join messages m on m.id = r.message_id and lower(m.to_address) = r.recipient`,
      ),
    ).toBe(300);
    expect(
      await counted(
        `answer_links l join messages m on m.id = l.message_id and m.to_address = l.address and m.secret is not null`,
      ),
    ).toBe(150);
    expect(statements).toBeLessThan(80);
    await app.get(RemindersService).write(WEDNESDAY, THE_PROGRAM);
    expect(await counted('messages')).toBe(150);
  });

  it('writes the others where one cannot be written', async () => {
    await app.database.rows(
      `create function refuse() returns trigger language plpgsql as $$ begin raise exception 'refused'; end $$`,
    );
    await app.database.rows(
      `create trigger tr_refuse before insert on messages for each row when (new.to_address = 'team7@thornmere.example') execute function refuse()`,
    );
    await expect(app.get(RemindersService).write(WEDNESDAY, THE_PROGRAM)).rejects.toThrow(
      '1 mails could not be written',
    );
    expect(await counted('messages')).toBe(149);
    expect(await counted(`reminders where recipient = 'team7@thornmere.example'`)).toBe(0);
    await app.database.rows('drop trigger tr_refuse on messages');
    await app.get(RemindersService).write(WEDNESDAY, THE_PROGRAM);
    expect(await counted('messages')).toBe(150);
  });
});

/** How many statements the database was given meanwhile. */
async function countingStatements(app: TestApp, work: () => Promise<unknown>): Promise<number> {
  const source = app.get(DataSource);
  let count = 0;
  const create = source.createQueryRunner.bind(source);
  source.createQueryRunner = (...mode) => {
    const runner = create(...mode);
    const query = runner.query.bind(runner);
    runner.query = (...parts: Parameters<typeof query>) => {
      count += 1;
      return query(...parts);
    };
    return runner;
  };
  await work();
  source.createQueryRunner = create;
  return count;
}
