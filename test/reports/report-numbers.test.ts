import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import { Visitor } from '../support/visitor.js';
import { enterBoardMatters, SECRET } from './board-matters.js';

let app: TestApp;
let reader: Visitor;

beforeAll(async () => {
  app = await openTestApp({ today: '2022-09-20' });
  await enterBoardMatters(app, await seedCouncil(app));
  reader = await app.signIn('democratic-services');
});
afterAll(() => app?.close());

const LINKED = /<a class="govuk-link" href="(\/reports\/progress\/items\?[^"]+)">([\d,]+)<\/a>/g;

/** The numbers of a report with the addresses of their items. */
async function numbersOf(query: string): Promise<{ href: string; count: number }[]> {
  const { html } = await reader.get(`/reports/progress?${query}`);
  return [...html.matchAll(LINKED)].map(([, href = '', count = '']) => ({
    href: href.replaceAll('&amp;', '&').replaceAll('&#x3D;', '='),
    count: Number(count.replace(',', '')),
  }));
}

describe('the numbers of the report', () => {
  it.each(['body=OSB', 'body=CYP&as-at=2022-07-20&since=2022-05-11'])(
    'lead to as many items as they say, of nothing that is not public: %s',
    async (query) => {
      const numbers = await numbersOf(query);
      expect(numbers.length).toBeGreaterThan(15);
      for (const { href, count } of numbers) {
        const page = await reader.get(href);
        expect([href, page.status, page.html.match(/<th[^>]*scope="row"/g)?.length]).toEqual([
          href,
          200,
          count,
        ]);
        expect(page.html).toMatch(new RegExp(`<p class="govuk-body">${count} (recommendation|action)s?\\.`));
        expect(page.html).not.toContain(SECRET);
      }
    },
  );

  it('are not found under a name that there is none of', async () => {
    expect((await reader.get('/reports/progress/items?body=OSB&count=invented')).status).toBe(404);
    expect((await reader.get('/reports/progress/items?body=NONE&count=made')).status).toBe(404);
  });

  it('are shown to those who work with the register', async () => {
    const href = '/reports/progress/items?body=OSB&count=made';
    expect((await (await app.signIn('member')).get(href)).status).toBe(200);
    expect((await new Visitor(app.url).get(href)).status).not.toBe(200);
  });

  it('of the exempt form count what is exempt, for those who can see it', async () => {
    const numbers = await numbersOf('body=OSB&audience=exempt');
    const made = numbers.find(({ href }) => href.includes('of=recommendations&count=made'));
    expect(made?.href).toContain('audience=exempt');
    expect((await reader.get(made?.href ?? '')).html).toContain(SECRET);
    const officer = await app.signIn('officer');
    expect((await officer.get(made?.href ?? '')).status).toBe(404);
  });

  it('stand beside those of the last published report, to which others are led for its day', async () => {
    const { html } = await reader.get('/reports/progress.json?body=OSB&as-at=2022-07-20');
    await app.database.rows(
      `insert into published_reports (kind, body_id, as_at, audience, version, title, subtitle, file_name, wish, model, rows,
         published_by_id, published_at)
       select 'progress', b.id, '2022-07-20', 'open', 1, 'Progress report', b.name, 'report', '{}', $1::jsonb, '[]', a.id, '2022-07-20'
       from bodies b, accounts a where b.code = 'OSB' limit 1`,
      [html],
    );
    const { headline } = JSON.parse((await reader.get('/reports/progress.json?body=OSB')).html);
    expect(headline).toMatchObject({ beforeOn: '2022-07-20', isBeforePublished: true });
    const then = JSON.parse(html).headline.recommendations;
    expect(headline.recommendations.map(({ before }: { before: number }) => before)).toEqual(
      then.map(({ count }: { count: number }) => count),
    );
    const officer = await app.signIn('officer');
    const led = await officer.get('/reports/progress/items?body=OSB&as-at=2022-07-20&count=made');
    expect(led.location).toMatch(/^\/reports\/published\/\d+$/);
  });
});
