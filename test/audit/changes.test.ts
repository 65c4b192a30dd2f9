import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { By } from '../../src/audit/change.js';
import { Changes } from '../../src/audit/changes.service.js';
import { HousekeepingService } from '../../src/audit/housekeeping.service.js';
import { openTestApp, type TestApp } from '../support/test-app.js';

let app: TestApp;
let changes: Changes;
beforeAll(async () => {
  app = await openTestApp({ today: '2022-06-01' });
  changes = app.get(Changes);
});
afterAll(() => app.close());

const somebody = (formToken: string | null = null): By => ({ accountId: null, name: 'Ann Reid', formToken });
const subject = { kind: 'test', id: 1, reference: 'T1' };

async function enter(by: By, name: string): Promise<{ name: string }> {
  return changes.make(by, async ({ tx, record }) => {
    await tx.query('insert into people (name) values ($1)', [name]);
    await record({ action: 'entered', subject, after: { name } });
    return { name };
  });
}

async function countOf(name: string): Promise<number> {
  const rows = await app.database.rows('select 1 from people where name = $1', [name]);
  return rows.length;
}

describe('a change', () => {
  it('is kept with who, when, what, before and after', async () => {
    await enter(somebody(), 'Kept');
    const [entry] = await app.database.rows('select * from audit_entries order by id desc limit 1');
    expect(entry).toMatchObject({
      actor: 'Ann Reid',
      action: 'entered',
      subject_kind: 'test',
      subject_reference: 'T1',
      before: null,
      after: { name: 'Kept' },
    });
  });

  it('is undone whole where it fails, its entry too', async () => {
    const failing = changes.make(somebody(), async ({ tx, record }) => {
      await tx.query(`insert into people (name) values ('Half')`);
      await record({ action: 'entered', subject, after: { name: 'Half' } });
      throw new Error('the end of the world');
    });
    await expect(failing).rejects.toThrow('the end of the world');
    expect(await countOf('Half')).toBe(0);
    const entries = await app.database.rows(`select 1 from audit_entries where after->>'name' = 'Half'`);
    expect(entries).toHaveLength(0);
  });

  it('is refused where it leaves no entry', async () => {
    const silent = changes.make(somebody(), async ({ tx }) => {
      await tx.query(`insert into people (name) values ('Silent')`);
    });
    await expect(silent).rejects.toThrow('without an audit entry');
    expect(await countOf('Silent')).toBe(0);
  });

  it('happens once for a form that is sent twice, one after the other or at the same time', async () => {
    const token = randomUUID();
    const first = await enter(somebody(token), 'Once');
    expect(await enter(somebody(token), 'Once')).toEqual(first);
    const another = randomUUID();
    const both = await Promise.all([1, 2, 3].map(() => enter(somebody(another), 'Together')));
    expect(both).toEqual([{ name: 'Together' }, { name: 'Together' }, { name: 'Together' }]);
    expect(await countOf('Once')).toBe(1);
    expect(await countOf('Together')).toBe(1);
  });

  it('may be tried again where the form failed', async () => {
    const token = randomUUID();
    const failing = changes.make(somebody(token), async () => Promise.reject(new Error('refused')));
    await expect(failing).rejects.toThrow('refused');
    await enter(somebody(token), 'Second try');
    expect(await countOf('Second try')).toBe(1);
  });
});

describe('the trail', () => {
  it.each(['update audit_entries set actor = $1', 'delete from audit_entries where actor <> $1'])(
    'refuses to be changed: %s',
    async (sql) => {
      await expect(app.database.rows(sql, ['Nobody'])).rejects.toThrow('never changed or removed');
    },
  );

  it('refuses to be emptied', async () => {
    await expect(app.database.rows('truncate audit_entries')).rejects.toThrow('never changed or removed');
  });
});

describe('housekeeping', () => {
  it('forgets forms after a week and sessions that have run out, and nothing else', async () => {
    await enter(somebody(randomUUID()), 'Old form');
    await app.database.rows(
      `insert into sessions (id, data, expires_at) values ('old', '{}', '2022-06-05'), ('new', '{}', '2999-07-05')`,
    );
    app.clock.set('2022-06-07');
    await enter(somebody(randomUUID()), 'New form');
    app.clock.set('2022-06-10');
    await app.get(HousekeepingService).sweep();
    const forms = await app.database.rows<{ result: { name: string } }>(
      'select result from form_submissions',
    );
    expect(forms.map(({ result }) => result.name)).toEqual(['New form']);
    const sessions = await app.database.rows<{ id: string }>('select id from sessions');
    expect(sessions.map(({ id }) => id)).toEqual(['new']);
    expect(await countOf('Old form')).toBe(1);
  });
});
