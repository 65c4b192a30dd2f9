import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { boxes } from '../actions/given-actions.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { pathOf } from './recommendation-steps.js';
import { seedRecommendations } from './seed-recommendations.js';

const TRUST = 'Thornmere Hospitals NHS Trust';

let app: TestApp;
let council: Council;
let keeper: Visitor;

beforeAll(async () => {
  app = await openTestApp({ today: '2022-06-01' });
  council = await seedCouncil(app);
  keeper = await app.signIn('democratic-services');
  await keeper.submit('/bodies/NHS/clock', { rule: 'health' });
});
afterAll(() => app.close());

/** A recommendation of 11 May to the Executive, which had notice on 12 May. */
async function asked(furtherAddresseeIds: number[] = []): Promise<string> {
  const [made] = await seedRecommendations(app, council, [{ furtherAddresseeIds }]);
  const path = pathOf(made?.reference ?? '');
  const notice = `/recommendations/notice?recommendation=${path.split('/')[2]}`;
  expect((await keeper.submit(notice, boxes('notice', '2022-05-12'))).status).toBe(303);
  return path;
}

const address = (path: string, addressee: string, further: string[] = []) =>
  keeper.submit(`${path}/addressees`, { addressee, further });

describe('where another body is to answer first', () => {
  it('the new one is under its own rule, and the clock of the old one ends, with an entry each', async () => {
    const path = await asked();
    app.clock.set('2022-06-02');
    const { words } = await keeper.follow(await address(path, 'NHS'));
    expect(words).toContain('Response due No date');
    expect(words).toContain('Rule Health body: 28 days');
    expect(words).toContain('Response not yet requested');
    expect(words).toContain('ended the response clock of Executive');
    expect(words).toContain('Response due on 11 July 2022');
    expect(words).toContain(`gave ${TRUST} a response clock of its own`);
    const before = await keeper.get(`${path}?as-at=2022-06-01`);
    expect(before.words).toContain('Response due Monday 11 July 2022');
    expect(before.words).toContain('12 May 2022, recorded by');
  });

  it('who is asked beside it takes its place with its own clock, and the first goes on with its own', async () => {
    const path = await asked([council.bodies.NHS]);
    const start = `/recommendations/notice?recommendation=${path.split('/')[2]}&addressee=NHS`;
    await keeper.submit(start, boxes('request', '2022-06-01'));
    const { words } = await keeper.follow(await address(path, 'NHS', ['EXEC']));
    expect(words).toContain(`Response clock: ${TRUST} Response due Wednesday 29 June 2022`);
    expect(words).toContain('Response clock: Executive Response due Monday 11 July 2022');
    expect(words).not.toContain('ended the response clock');
    const back = await keeper.follow(await address(path, 'EXEC', ['NHS']));
    expect(back.words).toContain('Response clock: Executive Response due Monday 11 July 2022');
    expect(back.words).toContain(`Response clock: ${TRUST} Response due Wednesday 29 June 2022`);
  });

  it('nobody who has answered is left out: its answer would pass for that of another', async () => {
    const path = await asked([council.bodies.NHS]);
    const inPath = path.split('/')[2] ?? '';
    const answer = { ...boxes('decidedOn', '2022-06-01'), [`decision-${inPath}`]: 'accepted' };
    await keeper.submit(`/responses/new?recommendation=${inPath}`, { body: 'NHS', ...answer });
    const again = await address(path, 'EXEC');
    const message = `${TRUST} has answered. Keep ${TRUST} among the bodies it is addressed to`;
    expect([again.status, again.errors]).toEqual([422, [message]]);
  });
});

describe('notice and receipt without a letter', () => {
  it('keeps the day of posting beside that of receipt, which may be presumed and is marked so', async () => {
    const [made] = await seedRecommendations(app, council, [{}]);
    const path = pathOf(made?.reference ?? '');
    const form = `/recommendations/notice?recommendation=${path.split('/')[2]}`;
    const posted = boxes('posted', '2022-05-19');
    const neither = await keeper.submit(form, posted);
    expect([neither.status, neither.errors]).toEqual([
      422,
      ['Enter the day of receipt of the notice, or select the class of post to presume it from'],
    ]);
    const late = await keeper.submit(form, { ...posted, ...boxes('notice', '2022-05-18') });
    expect([late.status, late.errors]).toEqual([
      422,
      ['The day of posting must be 18 May 2022 or earlier: the notice was received on that day'],
    ]);
    const done = await keeper.follow(await keeper.submit(form, { ...posted, presumedBy: 'first-class' }));
    expect(done.words).toContain(
      '23 May 2022 (presumed in the ordinary course of post: posted on 19 May 2022)',
    );
    expect(done.words).toContain('Response due Friday 22 July 2022');
    const sooner = { ...boxes('posted', '2022-05-18'), ...boxes('notice', '2022-05-23') };
    const known = await keeper.follow(await keeper.submit(form, sooner));
    expect(known.words).toContain('23 May 2022 (posted on 18 May 2022)');
  });
});
