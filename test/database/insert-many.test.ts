import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditEntry, type NewAuditEntry } from '../../src/audit/audit-entry.entity.js';
import { insertMany } from '../../src/database/insert-many.js';
import { openTestApp, type TestApp } from '../support/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const AT = new Date('2026-11-30T09:15:00.123Z');

function entry(more: Partial<NewAuditEntry>): NewAuditEntry {
  const subject = { subjectKind: 'test', subjectId: null, subjectReference: null };
  return {
    ...{ at: AT, accountId: null, actor: 'Ann Reid', action: 'entered', ...subject },
    ...{ before: null, after: null, note: null, ...more },
  };
}

async function kept(ids: readonly number[]): Promise<AuditEntry[]> {
  const entries = await app.database.reader.findBy(AuditEntry, {});
  return ids.map((id) => entries.find((each) => each.id === id) as AuditEntry);
}

describe('many rows', () => {
  it('are inserted in their order, however many there are', async () => {
    const rows = Array.from({ length: 2_345 }, (_, n) => entry({ subjectId: n }));
    const ids = await app.database.transact((tx) => insertMany(tx, AuditEntry, rows));
    expect(ids).toEqual(ids.toSorted((one, other) => one - other));
    expect((await kept(ids)).map(({ subjectId }) => subjectId)).toEqual(rows.map((_, n) => n));
  });

  it('keep to the letter what they hold', async () => {
    const words = 'He said “no”, \'yes\', "perhaps" \\ud83d \\ {}, null\n\t€ 😀 𝒳';
    const after = { words, list: [1.5, null, [true]], none: null, deep: { day: '2026-11-30' } };
    const [id = 0] = await app.database.transact((tx) =>
      insertMany(tx, AuditEntry, [entry({ note: words, after }), entry({ note: null, before: after })]),
    );
    const [one, other] = await kept([id, id + 1]);
    expect(one).toMatchObject({ at: AT, note: words, before: null, after });
    expect(other).toMatchObject({ at: AT, note: null, before: after, after: null });
  });

  it('are taken also where a text was cut off within a sign', async () => {
    const [id = 0] = await app.database.transact((tx) =>
      insertMany(tx, AuditEntry, [entry({ note: 'cut 😀'.slice(0, -1), after: { words: '\ude00 end' } })]),
    );
    expect(await kept([id])).toMatchObject([{ note: 'cut �', after: { words: '� end' } }]);
  });

  it('may each leave another column to the database', async () => {
    const { note: _, ...bare } = entry({ subjectId: 1 });
    const ids = await app.database.transact((tx) =>
      insertMany(tx, AuditEntry, [bare, entry({ subjectId: 2, note: 'With a note' })]),
    );
    expect(await kept(ids)).toMatchObject([
      { subjectId: 1, note: null },
      { subjectId: 2, note: 'With a note' },
    ]);
  });
});
