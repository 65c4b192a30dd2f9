import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { parseDay } from '../../src/calendar/calendar-day.js';
import { ChasedItemsQueries } from '../../src/reminders/chased-items.queries.js';
import { ProgressReportsService } from '../../src/reports/progress/progress-reports.service.js';
import { boxes } from '../actions/given-actions.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { PANEL_DECIDED, pathOf } from './recommendation-steps.js';
import { seedRecommendations } from './seed-recommendations.js';

const TODAY = parseDay('2022-07-20');

let app: TestApp;
let council: Council;
let keeper: Visitor;
let reference: string;
let path: string;

beforeAll(async () => {
  app = await openTestApp({ today: TODAY });
  council = await seedCouncil(app);
  keeper = await app.signIn('democratic-services');
});
beforeEach(async () => {
  [{ reference } = { reference: '' }] = await seedRecommendations(app, council, [
    {
      text: 'That homes be found and carers be paid.',
      tags: ['homes'],
      furtherAddresseeIds: [council.bodies.NHS],
    },
  ]);
  path = pathOf(reference);
  const started = await keeper.submit(
    `/recommendations/notice?recommendation=${reference.replace('/', '-')}`,
    {
      ...boxes('notice', '2022-05-11'),
    },
  );
  expect(started.status).toBe(303);
});
afterAll(() => app.close());

const tagsOn = async (where: string) => (await keeper.get(where)).wordsOf('strong');
const isChased = async () => {
  const owed = await app.get(ChasedItemsQueries).owed(TODAY, 30, new Map());
  return owed.some((item) => item.reference === reference);
};

describe('withdrawing', () => {
  it('ends it with its meeting and reason, and nobody is chased for an answer', async () => {
    expect([await tagsOn(path), await isChased()]).toEqual([
      expect.arrayContaining(['Response overdue']),
      true,
    ]);
    const done = await keeper.submit(`${path}/withdrawals/new`, PANEL_DECIDED);
    const page = await keeper.follow(done);
    expect(page.wordsOf('strong')).toContain('Withdrawn');
    expect(page.words).toContain(
      "Withdrawn Children's Panel, 19 July 2022. Recorded by Test democratic-services",
    );
    expect(page.words).toContain('The law has changed.');
    expect(page.words).toContain('Stopped on 19 July 2022');
    expect(await isChased()).toBe(false);
    const open = await keeper.get('/recommendations?state=open');
    expect(open.wordsOf('a')).not.toContain(reference);
    expect((await keeper.get('/recommendations?state=withdrawn')).wordsOf('a')).toContain(reference);
    expect((await keeper.get('/recommendations?clock=overdue')).wordsOf('a')).not.toContain(reference);
  });

  it('is told in the progress report', async () => {
    await keeper.submit(`${path}/withdrawals/new`, PANEL_DECIDED);
    const { model: report } = await app
      .get(ProgressReportsService)
      .make({ body: 'CYP', asAt: TODAY, since: parseDay('2022-07-01') });
    expect(report.changed.endings).toContainEqual(
      expect.objectContaining({
        reference,
        on: '2022-07-19',
        ending: 'withdrawn',
        reason: 'The law has changed.',
      }),
    );
    expect(report.overdue.responses.map((item) => item.reference)).not.toContain(reference);
  });

  it('can be taken back, and its days are not lost', async () => {
    await keeper.submit(`${path}/withdrawals/new`, PANEL_DECIDED);
    expect((await keeper.get(path)).links).not.toContain(`${path}/withdrawals/new`);
    const done = await keeper.submit(`${path}/restorations/new`, { ...PANEL_DECIDED, reason: 'In error.' });
    const page = await keeper.follow(done);
    expect(page.wordsOf('strong')).toContain('Response overdue');
    expect(page.words).toMatch(/Restored .* In error\. .*Withdrawn .* The law has changed\./);
    const twice = await keeper.get(`${path}/restorations/new`);
    expect([twice.status, twice.wordsOf('h1')]).toEqual([409, [`${reference} is not withdrawn`]]);
  });

  it('cannot be taken back by a meeting before the one that decided it', async () => {
    await keeper.submit(`${path}/withdrawals/new`, PANEL_DECIDED);
    const early = { ...PANEL_DECIDED, ...boxes('heldOn', '2022-07-18') };
    const again = await keeper.submit(`${path}/restorations/new`, early);
    expect([again.status, again.errors]).toEqual([
      422,
      [
        `${reference} was withdrawn at a meeting on 19 July 2022. Choose that meeting or a later one: an earlier one would change nothing`,
      ],
    ]);
    expect(await tagsOn(path)).toContain('Withdrawn');
    expect((await keeper.get('/meetings')).words).not.toContain('18 July 2022');
  });

  it('once more counts from a meeting after the one that took it up again', async () => {
    await keeper.submit(`${path}/withdrawals/new`, { ...PANEL_DECIDED, ...boxes('heldOn', '2022-07-12') });
    await keeper.submit(`${path}/restorations/new`, PANEL_DECIDED);
    const early = { ...PANEL_DECIDED, ...boxes('heldOn', '2022-07-13') };
    const again = await keeper.submit(`${path}/withdrawals/new`, early);
    expect(again.errors).toEqual([
      expect.stringContaining('was taken up again at a meeting on 19 July 2022'),
    ]);
  });

  it.each([
    [{ body: '', reason: '' }, ['Select the body that met', 'Enter the day of the meeting', 'Enter why']],
    [
      { ...PANEL_DECIDED, ...boxes('heldOn', '2022-07-21') },
      ['The day of the meeting must be today or in the past'],
    ],
    [
      { ...PANEL_DECIDED, ...boxes('heldOn', '2022-05-10') },
      [expect.stringContaining('must be 11 May 2022 or later')],
    ],
  ])('refuses %j and keeps what was typed', async (fields, errors) => {
    const again = await keeper.submit(`${path}/withdrawals/new`, fields);
    expect([again.status, again.errors]).toEqual([422, errors]);
    if (fields.reason) expect(again.html).toContain(fields.reason);
    expect(await tagsOn(path)).toContain('Response overdue');
  });

  it('of what was changed meanwhile is not recorded, nor twice', async () => {
    const form = await keeper.get(`${path}/withdrawals/new`);
    await keeper.submit(`${path}/withdrawals/new`, PANEL_DECIDED);
    expect((await keeper.submitOn(form, PANEL_DECIDED)).status).toBe(409);
    const again = await keeper.get(`${path}/withdrawals/new`);
    expect([again.status, again.wordsOf('h1')]).toEqual([409, [`${reference} is withdrawn`]]);
  });
});

describe('splitting', () => {
  const PARTS = { 'text-1': 'That homes be found.', 'label-1': 'a)', 'text-2': 'That carers be paid.' };

  it('makes a recommendation of each part, linked to the old one, and the old one says so', async () => {
    const done = await keeper.submit(`${path}/splits/new`, { ...PANEL_DECIDED, ...PARTS });
    const old = await keeper.follow(done);
    expect(old.wordsOf('strong')).toEqual(expect.arrayContaining(['Split', 'Split into']));
    const made = /is split into (R\d+\/\d+) and (R\d+\/\d+)/.exec(old.words)?.slice(1) ?? [];
    expect(made).toHaveLength(2);
    const part = await keeper.get(pathOf(made[0] ?? ''));
    expect(part.words).toContain('That homes be found.');
    expect(part.words).toContain(`Split from ${reference}`);
    expect(part.words).toContain('Executive, Thornmere Hospitals NHS Trust');
    expect(part.wordsOf('strong')).toContain('Response not yet requested');
    expect(part.links).toContain('/recommendations?tag=homes');
    expect(await isChased()).toBe(false);
    const { model: report } = await app
      .get(ProgressReportsService)
      .make({ body: 'CYP', asAt: TODAY, since: parseDay('2022-07-01') });
    const told = report.changed.endings.find((item) => item.reference === reference);
    expect(told).toMatchObject({ ending: 'split', successors: made });
  });

  it('needs two parts, keeps what was typed, and does nothing by halves', async () => {
    const again = await keeper.submit(`${path}/splits/new`, {
      ...PANEL_DECIDED,
      'text-1': 'That homes be found.',
    });
    expect([again.status, again.errors]).toEqual([422, ['Enter the words of at least two recommendations']]);
    expect(again.html).toContain('That homes be found.</textarea>');
    expect(await tagsOn(path)).toContain('Response overdue');
  });

  it('is not for a meeting before it was made', async () => {
    const early = { ...PANEL_DECIDED, ...PARTS, ...boxes('heldOn', '2022-05-10') };
    const again = await keeper.submit(`${path}/splits/new`, early);
    expect(again.errors).toEqual([expect.stringContaining('must be 11 May 2022 or later')]);
  });

  it('sent twice splits once', async () => {
    const form = await keeper.get(`${path}/splits/new`);
    const [first, second] = [
      await keeper.submitOn(form, { ...PANEL_DECIDED, ...PARTS }),
      await keeper.submitOn(form, { ...PANEL_DECIDED, ...PARTS }),
    ];
    expect([first.status, second.status]).toEqual([303, 303]);
    expect((await keeper.get(path)).wordsOf('strong').filter((words) => words === 'Split into')).toHaveLength(
      2,
    );
  });
});

describe('merging', () => {
  const NEW = { ...PANEL_DECIDED, text: 'That homes and carers be looked at together.', label: '' };

  it('makes one of several, addressed to all, and each old one says so', async () => {
    const [other] = await seedRecommendations(app, council, [
      {
        text: 'That the Trust helps.',
        addresseeId: council.bodies.NHS,
        tags: ['health'],
        publicity: 'unpublished',
      },
    ]);
    const done = await keeper.submit(`${path}/mergers/new`, { ...NEW, others: other?.reference ?? '' });
    const made = await keeper.follow(done);
    expect(made.words).toContain('That homes and carers be looked at together.');
    expect(made.words).toContain('Executive, Thornmere Hospitals NHS Trust');
    expect(made.words).toContain('it is not published');
    expect(made.wordsOf('strong').filter((words) => words === 'Merged from')).toHaveLength(2);
    for (const old of [path, pathOf(other?.reference ?? '')]) {
      expect(await tagsOn(old)).toEqual(expect.arrayContaining(['Merged', 'Merged into']));
    }
  });

  it.each([
    ['R1999/001', 'Recommendation R1999/001 was not found'],
    ['the other one', '“the” is not the reference of a recommendation'],
    ['', 'Enter the references of what it is merged with, such as R2022/014'],
  ])('refuses to merge with %j', async (others, message) => {
    const again = await keeper.submit(`${path}/mergers/new`, { ...NEW, others });
    expect([again.status, again.errors]).toEqual([422, [message]]);
    expect(again.html).toContain('looked at together.</textarea>');
  });

  it('names none twice', async () => {
    const again = await keeper.submit(`${path}/mergers/new`, { ...NEW, others: reference });
    expect([again.status, again.errors]).toEqual([422, ['Enter each recommendation once']]);
  });
});

it.each(['withdrawals', 'restorations', 'splits', 'mergers'])(
  '%s are for those who keep the register',
  async (noun) => {
    for (const role of ['officer', 'member'] as const) {
      const visitor = await app.signIn(role);
      expect((await visitor.get(`${path}/${noun}/new`)).status).toBe(403);
      expect((await visitor.get(path)).links.filter((href) => href.includes(noun))).toEqual([]);
    }
  },
);
