import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Council, seedCouncil } from '../support/council.js';
import { formOn } from '../support/form-on-page.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { boxes, givenActions, pathOf } from './given-actions.js';

const DONE = { claim: 'complete', words: 'The figures went to the panel on 30 May.' };

describe('an update', () => {
  let app: TestApp;
  let council: Council;
  let reference: string;
  let officer: Visitor;
  let keeper: Visitor;

  beforeAll(async () => {
    app = await openTestApp({ today: '2022-06-01' });
    council = await seedCouncil(app);
    [officer, keeper] = [await app.signIn('officer'), await app.signIn('democratic-services')];
  });
  beforeEach(async () => {
    [reference = ''] = await givenActions(app, council, {});
  });
  afterAll(() => app.close());

  it('is written by the holder of the owning post, with claim, forecast and evidence', async () => {
    const saved = await officer.submit(pathOf(reference, '/updates/new'), {
      ...DONE,
      ...boxes('forecastOn', '2022-06-20'),
      evidenceTitle: 'Figures for May',
      evidenceAddress: 'https://papers.thornmere.example/may.pdf',
    });
    expect(saved.status).toBe(303);
    const item = await officer.follow(saved);
    expect(item.words).toContain('Claimed complete');
    expect(item.words).toContain('Claims: complete');
    expect(item.words).toContain('Written by Test officer');
    expect(item.words).toContain('Forecast: 20 June 2022');
    expect(item.words).toContain('outside this service, papers.thornmere.example');
    expect(item.html).toMatch(/href="https:\/\/papers\.thornmere\.example\/may\.pdf" rel="noopener/);
    expect(item.words).toContain('Test officer wrote an update');
  });

  it('says where the forecast lies beyond the due date, on the page and in the list', async () => {
    await officer.submit(pathOf(reference, '/updates/new'), {
      ...{ claim: 'delayed', words: 'The system is late.' },
      ...boxes('forecastOn', '2022-08-02'),
    });
    expect((await officer.get(pathOf(reference, '/updates/new'))).links).toContain(
      pathOf(reference, '/requests/new'),
    );
    const item = await officer.get(pathOf(reference));
    expect(item.words).toContain('Forecast: 2 August 2022, 3 weeks after it is due');
    expect((await officer.get('/actions')).words).toContain('forecast 2 Aug 2022');
  });

  it('says for whom and by whom it was entered', async () => {
    const form = await keeper.get(pathOf(reference, '/updates/new'));
    expect(form.words).toContain("You enter this for Director of Children's Services");
    const item = await keeper.follow(await keeper.submitOn(form, { ...DONE, claim: 'delayed' }));
    expect(item.words).toContain("Entered for Director of Children's Services by Test democratic-services");
  });

  it('is refused to an officer who does not own the action', async () => {
    const stranger = await app.signIn('officer', 'someone.else@thornmere.example');
    const item = await stranger.get(pathOf(reference));
    expect(item.status).toBe(200);
    expect(item.links).not.toContain(pathOf(reference, '/updates/new'));
    expect((await stranger.get(pathOf(reference, '/updates/new'))).status).toBe(403);
    const withToken = { ...formOn(item, '/sign-out').fields, ...DONE };
    expect((await stranger.post(pathOf(reference, '/updates/new'), withToken)).status).toBe(403);
    expect((await officer.get(pathOf(reference))).words).toContain('No update yet');
  });

  it('is made once however often its form is sent', async () => {
    const form = await officer.get(pathOf(reference, '/updates/new'));
    const [first, second] = [await officer.submitOn(form, DONE), await officer.submitOn(form, DONE)];
    expect([first.status, second.status]).toEqual([303, 303]);
    const [row] = await app.database.rows<{ count: number }>(
      `select count(*)::int as count from action_updates u join actions a on a.id = u.action_id
       where 'A' || a.year || '/' || lpad(a.number::text, 3, '0') = $1`,
      [reference],
    );
    expect(row?.count).toBe(1);
  });

  it.each([
    ['nothing at all', {}, ['Select the latest position', 'Enter what was done']],
    [
      'a link that runs a script',
      { ...DONE, evidenceTitle: 'Proof', evidenceAddress: 'javascript:alert(1)' },
      ['Enter a web address that begins with https:// or http://'],
    ],
    [
      'a link without a name',
      { ...DONE, evidenceAddress: 'https://papers.thornmere.example/' },
      ['Enter what the link shows'],
    ],
    [
      'a forecast for 31 February',
      { ...DONE, ...boxes('forecastOn', '2023-02-31') },
      ['31 February 2023 is not a real date'],
    ],
  ])('with %s is refused, and keeps what was typed', async (_, fields, errors) => {
    const again = await officer.submit(pathOf(reference, '/updates/new'), fields);
    expect(again.status).toBe(422);
    expect(again.errors).toEqual(errors);
    if ('words' in fields) expect(again.html).toContain(fields.words);
    expect((await officer.get(pathOf(reference))).words).toContain('No update yet');
  });

  it('is refused without the token of its form', async () => {
    expect((await officer.post(pathOf(reference, '/updates/new'), DONE)).status).toBe(403);
  });
});
