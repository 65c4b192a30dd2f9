import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { auditCommand } from '../../../src/audit/chain/audit.command.js';
import { givenActions } from '../../actions/given-actions.js';
import { seedCouncil } from '../../support/council.js';
import { openTestApp, type TestApp } from '../../support/test-app.js';
import type { Visitor } from '../../support/visitor.js';

let app: TestApp;
let administrator: Visitor;
beforeAll(async () => {
  app = await openTestApp({ today: '2022-06-01' });
  const council = await seedCouncil(app);
  administrator = await app.signIn('administrator');
  const texts = ['Publish the map of empty homes', '=1+1 is the name of the grant', 'Write to the trust'];
  await givenActions(app, council, ...texts.map((text) => ({ text })));
});
afterAll(() => app.close());

async function verify(...args: string[]): Promise<string> {
  let printed = '';
  const command = auditCommand(
    (work) => work(app.nest),
    (text) => {
      printed += text;
    },
  );
  await command.parseAsync(['verify', ...args], { from: 'user' });
  return printed;
}

describe('the audit log', () => {
  it('shows every change with what it changed, and links to what was changed', async () => {
    const page = await administrator.get('/audit');
    expect(page.status).toBe(200);
    expect(page.words).toContain('text: Publish the map of empty homes');
    expect(page.html).toContain('href="/actions/A2022-001"');
  });

  it.each([
    ['q=A2022%2F002', 'grant', 'Write to the trust'],
    ['q=trust&kind=action', 'No entry matches', 'Write to the trust'],
    ['kind=account', 'Audit log', 'Write to the trust'],
    ['until-day=31&until-month=5&until-year=2022', 'No entry matches', 'Write to the trust'],
    ['q=100%25', 'No entry matches', 'Write to the trust'],
  ])('finds by %s', async (query, shown, hidden) => {
    const { words } = await administrator.get(`/audit?${query}`);
    expect(words).toContain(shown);
    expect(words).not.toContain(hidden);
  });

  it('links each entry to a page that there is', async () => {
    await administrator.submit('/bodies/CYP/edit', { name: 'Children and Families Panel' });
    const { links } = await administrator.get('/audit');
    const subjects = [...new Set(links.filter((href) => /^\/(actions|bodies|accounts)\/[^?]+$/.test(href)))];
    expect(subjects.length).toBeGreaterThan(3);
    for (const href of subjects)
      expect(`${href} ${(await administrator.get(href)).status}`).toBe(`${href} 200`);
  });

  it('says what is wrong with a date, and keeps what was typed', async () => {
    const page = await administrator.get('/audit?from-day=31&from-month=2&from-year=2022&q=map');
    expect(page.status).toBe(422);
    expect(page.errors).toHaveLength(1);
    expect(page.html).toContain('value="map"');
  });

  it('gives the entries as a file without formulas', async () => {
    const file = await administrator.get('/audit.csv?kind=action');
    expect(file.status).toBe(200);
    expect(file.html).toContain('Entry,When (UTC),Who,What was done');
    expect(file.html).toContain('A2022/002');
    expect(file.html).not.toMatch(/(^|,)"?=/m);
  });

  it.each(['democratic-services', 'officer', 'member'] as const)('is closed to the role %s', async (role) => {
    const visitor = await app.signIn(role);
    expect((await visitor.get('/audit')).status).toBe(403);
    expect((await visitor.get('/audit.csv')).status).toBe(403);
  });
});

describe('matters audit verify', () => {
  it('tells how many entries hold, and a digest to keep', async () => {
    const words = await verify();
    expect(words).toMatch(/^\d+ entries, none changed or removed\. Latest digest: [0-9a-f]{64}\n$/);
    const digest = words.trim().slice(-64);
    await expect(verify('--expect', digest)).resolves.toContain(digest);
    await expect(verify('--expect', '0'.repeat(64))).rejects.toThrow('does not contain');
    await expect(verify('--expect', 'rubbish')).rejects.toThrow('is not a digest');
  });

  it('names the first entry that somebody with the keys of the database changed', async () => {
    const [entry] = await app.database.rows<{ id: number }>(
      `select id from audit_entries where subject_reference = 'A2022/002'`,
    );
    await app.database.rows('alter table audit_entries disable trigger all');
    await app.database.rows(`update audit_entries set actor = 'Somebody else' where id = $1`, [entry?.id]);
    await app.database.rows('alter table audit_entries enable trigger all');
    await expect(verify()).rejects.toThrow(`Entry ${entry?.id} does not hold: Somebody else`);
  });
});
