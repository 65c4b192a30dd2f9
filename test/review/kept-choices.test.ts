import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FINAL_REPORT } from '../documents/papers.js';
import { seedCouncil } from '../support/council.js';
import { type FormFields, formOn } from '../support/form-on-page.js';
import { openTestApp, PASSWORD, type TestApp } from '../support/test-app.js';
import type { VisitedPage } from '../support/visited-page.js';
import type { Visitor } from '../support/visitor.js';
import { ReviewSteps } from './review-steps.js';

const LEFT = 'You left this page before you saved it';

describe('choices of a review that are not saved yet', () => {
  let app: TestApp;
  let clerk: Visitor;
  let desk: ReviewSteps;
  beforeAll(async () => {
    app = await openTestApp({ today: '2022-06-10' });
    await seedCouncil(app);
    clerk = await app.signIn('democratic-services');
    desk = new ReviewSteps(app, clerk);
  });
  afterAll(() => app.close());

  /** What the page's script sends while somebody chooses. */
  const keep = (by: Visitor, form: VisitedPage, fields: FormFields) =>
    by.submitOn(form, { ...fields, _keep: 'yes' }, { action: form.path });
  const namesOn = (page: VisitedPage, ending: string) =>
    Object.keys(formOn(page).fields).filter((name) => name.endsWith(ending));

  it('stand there again in whoever’s browser they were made in, and are carried out by nothing but saving', async () => {
    const path = await desk.handIn(FINAL_REPORT);
    const page = await clerk.get(`${path}/review`);
    const [first = '', second = ''] = namesOn(page, '-choice');
    const [words = ''] = namesOn(page, '-text');
    const chosen = { [first]: 'skip', [second]: 'accept', [words]: 'In other words.' };
    expect((await keep(clerk, page, { ...chosen, all: 'everything' })).status).toBe(204);
    expect(await desk.madeOf(path, 'recommendations')).toEqual([]);

    const other = await app.signIn('democratic-services', 'other@thornmere.example');
    expect((await other.get(page.path)).words).not.toContain(LEFT);
    const back = await clerk.get(page.path);
    expect(back.words).toContain(LEFT);
    expect(formOn(back).fields).toMatchObject(chosen);

    await keep(clerk, back, chosen);
    expect((await clerk.submitOn(back, {})).status).toBe(303);
    expect(await desk.madeOf(path, 'recommendations')).toHaveLength(1);
    expect((await clerk.get(page.path)).words).not.toContain(LEFT);
    expect(await app.database.rows('select id from kept_forms')).toEqual([]);
  });

  it('are kept for nobody who has not signed in, and from no page of another site', async () => {
    const path = await desk.handIn(`${FINAL_REPORT}\n\nAnother printing.`);
    const page = await clerk.get(`${path}/review`);
    const { fields } = formOn(page);
    expect((await clerk.post(page.path, { ...fields, _keep: 'yes', _csrf: 'x' })).status).toBe(403);
    expect((await clerk.post(page.path, { ...fields, _keep: 'yes', _page: 'x' })).status).toBe(422);
    expect((await app.stranger().post(page.path, { ...fields, _keep: 'yes', _page: 'x' })).status).toBe(403);
    expect(await app.database.rows('select id from kept_forms')).toEqual([]);
  });

  it('stand there again after the session has ended under them', async () => {
    const path = await desk.handIn(`${FINAL_REPORT}\n\nA third printing.`);
    const page = await clerk.get(`${path}/review`);
    const [first = ''] = namesOn(page, '-choice');
    await app.database.rows('delete from sessions');
    const late = await clerk.submitOn(page, { [first]: 'skip' });
    const email = 'democratic-services@thornmere.example';
    const back = await clerk.follow(await clerk.submit(late.location ?? '', { email, password: PASSWORD }));
    expect(back.path).toBe(page.path);
    expect(formOn(back).fields[first]).toBe('skip');
  });
});
