import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { THE_PROGRAM } from '../../src/audit/change.js';
import { parseDay } from '../../src/calendar/calendar-day.js';
import { RemindersService } from '../../src/reminders/reminders.service.js';
import { boxes } from '../actions/given-actions.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { makeExempt, pathOf } from './recommendation-steps.js';
import { seedRecommendations } from './seed-recommendations.js';

/** A word that stands in nothing but the exempt recommendation and its action. */
const SECRET = 'Quillfeather';
const SUMMARY = 'A recommendation about the care of a child.';

let app: TestApp;
let council: Council;
let keeper: Visitor;
let reference: string;
let path: string;

beforeAll(async () => {
  app = await openTestApp({ today: '2022-07-20' });
  council = await seedCouncil(app);
  keeper = await app.signIn('democratic-services');
  const added = await seedRecommendations(app, council, [
    { text: `That ${SECRET} be moved nearer to the family.`, tags: [`${SECRET} case`], label: `${SECRET} 1` },
    { text: 'That fostering be reviewed, as was said of another matter.' },
  ]);
  reference = added[0]?.reference ?? '';
  path = pathOf(reference);
  const inPath = reference.replace('/', '-');
  const query = `?recommendation=${inPath}`;
  await keeper.submit(`/recommendations/notice${query}`, boxes('notice', '2022-05-11'));
  await keeper.submit(`/responses/new${query}`, {
    ...boxes('decidedOn', '2022-06-01'),
    [`decision-${inPath}`]: 'accepted',
    [`reasons-${inPath}`]: `${SECRET} agrees.`,
    [`action-${inPath}`]: `Find ${SECRET} a place.`,
    [`owner-${inPath}`]: String(council.owners.director),
    ...boxes(`due-${inPath}`, '2022-07-10'),
  });
  await keeper.submit(`/links/${added[1]?.reference.replace('/', '-')}/new`, {
    kind: 'follows-up',
    other: reference,
    note: '',
  });
  expect((await app.stranger().get(`/register/${inPath}`)).words).toContain(SECRET);
  await makeExempt(keeper, reference, SUMMARY);
});
afterAll(() => app.close());

describe('what is made exempt', () => {
  const PUBLIC_PLACES = [
    '/register',
    '/register?q=family',
    '/register/actions',
    '/register/actions?q=place',
    '/register/R2022-001',
    '/register/R2022-002',
    '/register/A2022-001',
    '/register/withheld',
    '/register/recommendations.csv',
    '/register/recommendations.json',
    '/register/actions.csv',
    '/register/actions.json',
    '/register/withheld.json',
    '/register/withheld.csv',
  ];

  it.each(PUBLIC_PLACES)('leaks nothing to the public at %s', async (place) => {
    const page = await app.stranger().get(place);
    expect([place, page.html.includes(SECRET), page.html.includes('nearer')]).toEqual([place, false, false]);
    expect(page.status).toBe(place === '/register/A2022-001' ? 404 : 200);
  });

  it.each(['officer', 'member'] as const)('leaks nothing inside to an %s', async (role) => {
    // The officer who owns the action may see that; another may not.
    const visitor = await app.signIn(role, `another.${role}@thornmere.example`);
    for (const place of [
      '/',
      '/recommendations',
      '/recommendations?q=family',
      '/recommendations/R2022-002',
      '/actions?state=all',
      '/search?q=family',
      '/meetings',
      '/reports',
      '/reports/progress?body=CYP',
    ]) {
      const { html, status } = await visitor.get(place);
      expect([place, status, html.includes(SECRET)]).toEqual([place, 200, false]);
    }
    expect((await visitor.get(path)).status).toBe(404);
    const linked = await visitor.get('/recommendations/R2022-002');
    expect([linked.links.includes(path), linked.wordsOf('h2').includes('Linked to')]).toEqual([false, false]);
  });

  it('leaves no word in the mails that are sent about it', async () => {
    const sent = await app.get(RemindersService).send(parseDay('2022-07-20'), THE_PROGRAM);
    expect(JSON.stringify(sent)).toContain('A2022/001');
    const folder = join(app.dataDir, 'outbox');
    const mails = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) =>
      file.isFile(),
    );
    expect(mails.length).toBeGreaterThan(0);
    for (const mail of mails) {
      expect(readFileSync(join(mail.parentPath, mail.name), 'utf8')).not.toContain(SECRET);
    }
  });

  it('is shown to the public as its reference and summary alone', async () => {
    const page = await app.stranger().get('/register/R2022-001');
    expect(page.words).toContain(SUMMARY);
    expect(page.words).not.toContain("Children's Panel");
    const listed = await app.stranger().get('/register/withheld');
    expect(listed.words).toContain(`R2022/001 ${SUMMARY}`);
    const data = JSON.parse((await app.stranger().get('/register/withheld.json')).body.toString());
    expect(data.items).toEqual([
      {
        reference: 'R2022/001',
        address: expect.stringMatching(/\/register\/R2022-001$/),
        public_summary: SUMMARY,
      },
    ]);
    expect((await app.stranger().get('/register')).links).toContain('/register/withheld');
  });

  it('shows those who keep the register the ground, with its source', async () => {
    const page = await keeper.get(path);
    expect(page.words).toContain(SECRET);
    expect(page.words).toContain(
      'Information relating to any individual. Exempt, Local Government Act 1972 Schedule 12A Part 1 paragraph 1',
    );
    expect(page.words).toContain('changed who can see it');
    expect(page.words).toContain('It names a child.');
    expect((await keeper.get('/actions/A2022-001')).words).toContain('with its recommendation');
  });
});

describe('the form', () => {
  it.each([
    [
      { publicity: 'exempt', ground: '', summary: '', reason: '' },
      [
        'Select the ground on which it is exempt or confidential',
        'Enter what the public can read instead',
        'Enter why',
      ],
    ],
    [{ publicity: 'secret', reason: 'So.' }, ['Select who can see it']],
    [
      { publicity: 'exempt', ground: 'paragraph-9', summary: 'Words.', reason: 'So.' },
      ['Select the ground on which it is exempt or confidential'],
    ],
  ])('refuses %j and keeps what was typed', async (fields: Record<string, string>, errors) => {
    const again = await keeper.submit('/recommendations/R2022-002/publicity/new', fields);
    expect([again.status, again.errors]).toEqual([422, errors]);
    if (fields.reason) expect(again.html).toContain(`${fields.reason}</textarea>`);
  });

  it('is not followed where somebody changed it meanwhile', async () => {
    const form = await keeper.get('/recommendations/R2022-002/publicity/new');
    const fields = { publicity: 'unpublished', reason: 'Not yet.' };
    expect((await keeper.submitOn(form, fields)).status).toBe(303);
    const other = await keeper.get('/recommendations/R2022-002/publicity/new');
    await keeper.submit('/recommendations/R2022-002/publicity/new', {
      publicity: 'published',
      reason: 'Now.',
    });
    expect((await keeper.submitOn(other, fields)).status).toBe(409);
    expect((await app.stranger().get('/register/R2022-002')).status).toBe(200);
  });

  it('is for those who keep the register', async () => {
    const member = await app.signIn('member');
    expect((await member.get('/recommendations/R2022-002/publicity/new')).status).toBe(403);
  });
});
