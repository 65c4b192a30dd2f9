import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EXAMPLE_PASSWORD } from '../../src/accounts/example-accounts.queries.js';
import { parseDay } from '../../src/calendar/calendar-day.js';
import { ExampleCouncil } from '../../src/example/example-council.service.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';

const TODAY = parseDay('2026-06-10');

describe('a first visit to the example council', () => {
  let app: TestApp;
  let officer: Visitor;
  let keeper: Visitor;
  beforeAll(async () => {
    app = await openTestApp({ today: TODAY });
    await app.get(ExampleCouncil).load(TODAY);
    officer = await signIn('tobias.wrenfield@thornmere.example');
    keeper = await signIn('dilys.marchbanks@thornmere.example');
  });
  afterAll(() => app.close());

  const signIn = async (email: string): Promise<Visitor> => {
    const visitor = app.stranger();
    await visitor.submit('/sign-in', { email, password: EXAMPLE_PASSWORD });
    return visitor;
  };

  it('finds something for the service officer to do', async () => {
    const page = await officer.get('/');
    expect(page.words).toContain('1 overdue');
    expect(page.words).toContain('1 due soon');
    expect(page.links.some((href) => href.endsWith('/updates/new'))).toBe(true);
  });

  it('finds each number of the officer’s first page in the list it leads to', async () => {
    const page = await officer.get('/');
    const figures = figuresOn(page.html);
    expect(figures).toHaveLength(4);
    for (const [words, href] of figures) {
      const list = await officer.get(href);
      const found = /(\d+) actions?\b/.exec(list.words)?.[1] ?? '0';
      expect(`${href}: ${found}`).toBe(`${href}: ${words}`);
    }
  });

  it('can remind the Executive of the responses it owes', async () => {
    const page = await keeper.get('/reminders');
    expect(page.words).not.toContain('Executive has no team or contact');
  });

  it('proposes from the paper to review what its reader finds there', async () => {
    const rows = await app.database.rows<{ type: string; agendaItem: string | null }>(
      `select type, agenda_item as "agendaItem" from proposals where state = 'waiting' order by start_offset`,
    );
    expect(rows).toEqual([
      { type: 'action', agendaItem: expect.stringMatching(/food waste/i) },
      { type: 'action', agendaItem: expect.stringMatching(/corn exchange/i) },
      { type: 'noted', agendaItem: expect.stringMatching(/street trees/i) },
      { type: 'commitment', agendaItem: expect.stringMatching(/drainage/i) },
    ]);
  });
});

/** The numbers of a first page, with the lists they lead to. */
function figuresOn(html: string): [string, string][] {
  const links = html.matchAll(/app-figures__link" href="([^"]+)"><span class="app-figures__value">(\d+)</g);
  return [...links].map(([, href = '', value = '']) => [
    value,
    href.replaceAll('&amp;', '&').replaceAll('&#x3D;', '='),
  ]);
}
