import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { enterBoardMatters } from './board-matters.js';

const ADDRESS = 'body=OSB&as-at=2022-07-20&since=2022-05-01';

let app: TestApp;
let clerk: Visitor;

beforeAll(async () => {
  app = await openTestApp({ today: '2022-09-20' });
  await enterBoardMatters(app, await seedCouncil(app));
  clerk = await app.signIn('democratic-services');
});
afterAll(() => app?.close());

/** The sections of a report in the order in which they stand. */
async function sectionsOf(address: string): Promise<string[]> {
  const { body, status } = await clerk.get(address);
  expect(status).toBe(200);
  const ids = [...body.toString().matchAll(/<h2[^>]* id="([a-z-]+)"/g)].map(([, id = '']) => id);
  return ids.filter((id) => !id.startsWith('govuk-'));
}

const onlyThese = (places: Record<string, string>) => {
  const all =
    'front-matter headline changes reviews breakdown late-responses overdue-actions awaiting-verdict';
  const more = 'duties due-next no-action promises measures requests appendix';
  return Object.fromEntries(`${all} ${more}`.split(' ').map((id) => [`place-${id}`, places[id] ?? '']));
};

describe('a template of reports', () => {
  it('chooses and orders the sections of the page and of the files, with words before them', async () => {
    const kept = await clerk.submit('/reports/templates/new?body=OSB', {
      ...onlyThese({ 'no-action': '1', headline: '2' }),
      name: 'Short',
      coveringText: 'Members asked for the short form.\n\nIt follows.',
      wards: 'Harbour',
    });
    expect([kept.status, kept.errors]).toEqual([303, []]);
    const expected = ['covering-text', 'no-action', 'headline'];
    expect((await sectionsOf(`/reports/progress?${ADDRESS}&template=Short`)).slice(0, 3)).toEqual(expected);
    const html = (await clerk.get(`/reports/progress.html?${ADDRESS}&template=Short`)).body.toString();
    expect([html.includes('Members asked for the short form.'), html.includes('Harbour')]).toEqual([
      true,
      true,
    ]);
    expect(html).not.toContain('id="appendix"');
  });

  it('is used where nobody names one only when it is the standard one', async () => {
    expect(await sectionsOf(`/reports/progress?${ADDRESS}`)).not.toContain('covering-text');
    const [row] = await app.database.rows<{ id: number }>('select id from report_templates');
    await clerk.submit(`/reports/templates/${row?.id}`, { isStandard: 'yes' });
    expect(await sectionsOf(`/reports/progress?${ADDRESS}`)).toContain('covering-text');
    const [entry] = await app.database.rows<{ after: object }>(
      `select after from audit_entries where action = 'changed a template of reports'`,
    );
    expect(entry?.after).toMatchObject({ isStandard: true, sections: ['no-action', 'headline'] });
  });

  it('is told of what is wrong with it, and keeps what was typed', async () => {
    const again = await clerk.submit('/reports/templates/new?body=OSB', {
      ...onlyThese({ headline: 'first' }),
      name: 'Short',
      coveringText: 'Some words',
    });
    expect(again.status).toBe(422);
    expect(again.errors.join()).toContain('must be a whole number from 1 to 99');
    expect(again.body.toString()).toContain('value="first"');
    const taken = await clerk.submit('/reports/templates/new?body=OSB', { name: 'Short' });
    expect([taken.status, taken.errors]).toEqual([
      422,
      ['Another template of this body has this name. Enter another name'],
    ]);
  });

  it('is not found where there is none of that name, and is removed', async () => {
    expect((await clerk.get(`/reports/progress?${ADDRESS}&template=Nothing`)).status).toBe(404);
    const [row] = await app.database.rows<{ id: number }>('select id from report_templates');
    const removed = await clerk.submit(`/reports/templates/${row?.id}/removals/new`, {});
    expect(removed.status).toBe(303);
    expect(await sectionsOf(`/reports/progress?${ADDRESS}`)).not.toContain('covering-text');
  });
});
