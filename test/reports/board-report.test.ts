import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import type { BoardReport } from '../../src/reports/progress/board-report.js';
import { ProgressReportsService } from '../../src/reports/progress/progress-reports.service.js';
import { seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { enterAgendaMatters } from './agenda-matters.js';
import { enterBoardMatters, SECRET } from './board-matters.js';

let app: TestApp;
let reader: Visitor;

beforeAll(async () => {
  app = await openTestApp({ today: '2022-09-20' });
  const council = await seedCouncil(app);
  await enterBoardMatters(app, council);
  await enterAgendaMatters(app, council);
  reader = await app.signIn('democratic-services');
});
afterAll(() => app?.close());

async function reportOf(query: string): Promise<BoardReport> {
  return JSON.parse((await reader.get(`/reports/progress.json?${query}`)).html);
}

describe('the parts of the report', () => {
  it('go through a final report once, in its order, with response, action and latest position', async () => {
    const { reviews } = await reportOf('body=OSB&as-at=2022-07-20');
    expect(reviews).toHaveLength(1);
    expect(reviews[0]).toMatchObject({ title: 'Foster carers: final report', on: '2022-05-11' });
    expect(reviews[0]?.recommendations).toMatchObject([
      {
        ...{ label: '32 a)', reference: 'R2022/001', status: 'on-track' },
        answers: [{ by: 'Executive', decision: 'accepted-in-part', reasons: 'Fifteen can be afforded' }],
        actions: [{ reference: 'A2022/001', latest: { words: 'Eighteen carers were approved' } }],
      },
      { label: '32 b)', reference: 'R2022/002', status: 'slipped', actions: [] },
    ]);
  });

  it('tell late answers with their law, and overdue actions with what was said of them', async () => {
    const { lateResponses, overdueActions } = await reportOf('body=OSB&since=2022-05-01');
    expect(lateResponses).toMatchObject([
      {
        reference: 'R2022/002',
        by: 'Executive',
        noticeOn: '2022-05-11',
        receivedOn: '2022-05-11',
        daysLate: 72,
      },
    ]);
    expect(overdueActions).toEqual([]);
  });

  it('tell duties, promises, questions and requests', async () => {
    const { duties, promises, questions, requests } = await reportOf('body=OSB&as-at=2022-07-20');
    expect(duties).toMatchObject([
      { reference: 'A2022/011', met: 0, metLate: 1, missed: 0, overdue: 0, nextOn: '2022-09-30' },
    ]);
    expect(promises.map(({ reference }) => reference)).toEqual(['A2022/013']);
    expect(questions).toMatchObject([{ reference: 'A2022/014', question: 'How many homes stand empty?' }]);
    expect(requests).toMatchObject([
      {
        ...{ reference: 'A2022/016', request: 'more-time', reason: 'The visitor is ill', nth: 1 },
        ...{ askedBy: "Director of Children's Services", dueOn: '2022-09-30', untilOn: '2022-10-31' },
      },
    ]);
  });

  it('know of no request before the day on which it was made', async () => {
    expect((await reportOf('body=OSB&as-at=2022-07-17')).requests).toEqual([]);
  });

  it('draw the measures that everybody may read, with the values of days up to the day of the report', async () => {
    const { measures } = await reportOf('body=OSB&as-at=2022-07-20');
    expect(measures).toMatchObject([
      { name: 'Foster carers', path: '/measures/carers', standing: 'better', tellsOf: ['A2022/013'] },
    ]);
    expect(measures[0]?.values).toEqual([{ on: '2022-06-30', value: 47, isDisputed: false }]);
    expect((await reportOf('body=OSB')).measures[0]?.values).toHaveLength(2);
  });

  it('look ahead to the meeting after the one that reads the report', async () => {
    const { frontMatter, dueNext } = await reportOf('body=OSB&as-at=2022-07-05');
    expect(frontMatter).toMatchObject({ on: '2022-07-06', isMeeting: true, wards: ['Harbour'] });
    expect(dueNext).toMatchObject({ until: '2022-09-07', isMeeting: true });
    expect(dueNext.items.map(({ reference }) => reference)).toEqual(['R2022/002', 'A2022/001']);
  });

  it.each(['body=OSB', 'body=OSB&as-at=2022-07-20', 'body=CYP&appendix=whole'])(
    'say nothing of what is kept from the public: %s',
    async (query) => {
      for (const form of ['.json', '.csv', '']) {
        const { status, html } = await reader.get(`/reports/progress${form}?${query}`);
        expect(status).toBe(200);
        expect(html).toContain('A2022/016');
        expect(html).not.toContain(SECRET);
        expect(html).not.toMatch(/A2022\/0(?:04|05|12|15|17)|Hidden visits/);
      }
    },
  );
});

it('asks the database as often for much as for little', async () => {
  const statements = async () => {
    const source = app.get(DataSource);
    const before = source.logger;
    let asked = 0;
    source.logger = { ...before, logQuery: () => (asked += 1) };
    await app.get(ProgressReportsService).make({ body: 'OSB', asAt: null, since: null });
    source.logger = before;
    return asked;
  };
  const little = await statements();
  expect(little).toBeGreaterThan(10);
  await app.database.rows(
    `insert into actions (year, number, origin, text, body_id, made_on, cadence, starts_on, publicity, recorded_at)
     select 2022, 100 + n, 'duty', 'Do thing ' || n, body_id, '2022-06-01', 'monthly', '2022-07-01', 'published', now()
     from generate_series(1, 60) n, (select body_id from actions where number = 1) made`,
  );
  expect(await statements()).toBe(little);
});

describe('the page of the whole report', () => {
  it('begins as an agenda paper does, and goes through its parts in their order', async () => {
    const page = await reader.get('/reports/progress?body=OSB&as-at=2022-07-20');
    expect(page.words).toContain('The Board is asked to:');
    expect(page.words).toContain('▲ Slipped');
    const headings = [
      ...['Purpose', 'Recommendations', 'Background', 'Review by review', 'Foster carers: final report'],
      ...[
        'Responses overdue',
        'Actions overdue',
        'Claimed complete, awaiting a verdict',
        'Duties met and missed',
      ],
      ...['Due before the next meeting', 'Promises in no resolution', 'Members’ questions unanswered'],
      ...['Measures of what was recommended', 'Requests waiting', 'Appendix: every open item'],
    ];
    const places = headings.map((heading) => page.html.search(new RegExp(`<h[234][^>]*>${heading}`)));
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places).not.toContain(-1);
  });

  it('is asked for with whose report it is, and keeps that in the files that it leads to', async () => {
    const typed = {
      body: 'OSB',
      'report-of': 'Chief Executive',
      'contact-officer': 'Ines',
      appendix: 'whole',
    };
    const asked = await reader.submit('/reports', typed, { action: '/reports' });
    const page = await reader.follow(asked);
    expect(page.words).toMatch(/Report of:?\s*Chief Executive/);
    expect(page.words).toMatch(/Contact officer:?\s*Ines/);
    const file = page.links.find((link) => link.startsWith('/reports/progress.json'));
    const { frontMatter } = JSON.parse((await reader.get(file ?? '')).html) as BoardReport;
    expect(frontMatter).toMatchObject({ reportOf: 'Chief Executive', contactOfficer: 'Ines' });
  });

  it('takes whose reports a body reads from the body', async () => {
    const saved = await reader.submit('/bodies/CYP/edit', {
      reportOf: 'Director of Law',
      contactName: 'D. Clerk',
    });
    expect(saved.status).toBe(303);
    expect((await reportOf('body=CYP')).frontMatter).toMatchObject({
      ...{ reportOf: 'Director of Law', contactOfficer: 'D. Clerk' },
    });
  });

  it('refuses what is too long for the head of a paper', async () => {
    const page = await reader.get(`/reports?body=OSB&report-of=${'x'.repeat(201)}`);
    expect([page.status, page.errors]).toEqual([422, ['Report of must be 200 characters or fewer']]);
  });
});
