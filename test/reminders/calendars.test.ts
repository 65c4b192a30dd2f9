import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { owe } from './owed.js';

let app: TestApp;
let council: Council;
let clerk: Visitor;

beforeAll(async () => {
  app = await openTestApp({ today: '2022-06-15' });
  council = await seedCouncil(app);
  const { bodies, owners } = council;
  const mine = { bodyId: bodies.CYP, ownerId: owners.director };
  await owe(app, { number: 1, ...mine, dueOn: '2022-06-30', text: 'Publish the plan, and its costs' });
  await owe(app, { number: 2, ...mine, dueOn: '2022-07-01', text: 'Name the child', publicity: 'exempt' });
  await owe(app, {
    number: 3,
    ...mine,
    dueOn: '2022-07-04',
    text: 'Not yet said',
    publicity: 'unpublished',
  });
  await owe(app, { number: 4, bodyId: bodies.HEALTH, ownerId: owners.team, dueOn: '2022-07-05' });
  clerk = await app.signIn('democratic-services');
});
afterAll(() => app.close());

async function addressOf(place: string): Promise<string> {
  const made = await clerk.submit(place, {}, { action: place });
  const [, token = ''] = /\/calendar\/([\w-]{43})/.exec(made.words) ?? [];
  return `/calendar/${token}`;
}
const references = (file: string) =>
  [...file.matchAll(/SUMMARY:Due: (\w+\/\d+)/g)].map(([, reference]) => reference);

describe('a calendar at a secret address', () => {
  it.each([
    ['an owner', () => `/reminders/calendars/owner/${council.owners.director}`, ['A2022/001', 'A2022/003']],
    ['a person', () => `/reminders/calendars/person/${council.people.officer}`, ['A2022/001', 'A2022/003']],
    ['a body', () => '/reminders/calendars/body/HEALTH', ['A2022/004']],
  ])(
    'has what is due from or to %s, without signing in, and nothing that is exempt',
    async (_, place, expected) => {
      const feed = await app.stranger().get(await addressOf(place()));
      expect(feed.status).toBe(200);
      expect(feed.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
      const file = feed.body.toString();
      expect(references(file)).toEqual(expected);
      expect(file).not.toMatch(/Name the child|Not yet said|A2022-002/);
    },
  );

  it('is an event of the whole day', async () => {
    const feed = await app
      .stranger()
      .get(await addressOf(`/reminders/calendars/owner/${council.owners.director}`));
    expect(feed.body.toString()).toContain('DTSTART;VALUE=DATE:20220630\r\nDTEND;VALUE=DATE:20220701');
    expect(feed.body.toString()).toContain('SUMMARY:Due: A2022/001: Publish the plan\\, and its costs');
  });

  it('is kept as a digest, dies when it is renewed or taken back, and gives nothing away where it is wrong', async () => {
    const place = '/reminders/calendars/body/CYP';
    const first = await addressOf(place);
    const kept = await app.database.rows<{ digest: string }>('select digest from calendar_feeds');
    expect(kept.some(({ digest }) => first.includes(digest))).toBe(false);
    const second = await addressOf(place);
    const stranger = app.stranger();
    expect((await stranger.get(first)).status).toBe(404);
    expect((await stranger.get(second)).status).toBe(200);
    await clerk.submit(place, {}, { action: `${place}/end` });
    expect((await stranger.get(second)).status).toBe(404);
    expect((await stranger.get('/calendar/x')).status).toBe(404);
    expect((await clerk.get(place)).words).not.toContain(second);
  });
});

describe('the date of one item', () => {
  it('is a file for whoever may see the item', async () => {
    expect((await clerk.get('/actions/A2022-001')).links).toContain('/reminders/items/A2022-001/due.ics');
    const file = await clerk.get('/reminders/items/A2022-001/due.ics');
    expect(file.headers.get('content-disposition')).toContain('A2022-001.ics');
    expect(references(file.body.toString())).toEqual(['A2022/001']);
    expect((await app.stranger().get('/reminders/items/A2022-001/due.ics')).location).toMatch(/^\/sign-in\?/);
  });

  it('is none where it is exempt', async () => {
    expect((await clerk.get('/reminders/items/A2022-002/due.ics')).status).toBe(404);
    expect((await clerk.get('/actions/A2022-002')).words).not.toContain('to your calendar');
  });
});
