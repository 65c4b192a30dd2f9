import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { boxes, givenActions, pathOf } from './given-actions.js';

const AGREED = {
  askedBy: 'Dana Okafor',
  agreedBy: 'Councillor Whitlock',
  reason: 'The national figures come late this year.',
  ...boxes('agreedOn', '2022-05-30'),
};

describe('an extension', () => {
  let app: TestApp;
  let council: Council;
  let reference: string;
  let keeper: Visitor;
  let second: Visitor;

  beforeAll(async () => {
    app = await openTestApp({ today: '2022-06-01' });
    council = await seedCouncil(app);
    [keeper, second] = [await app.signIn('democratic-services'), await app.signIn('administrator')];
  });
  beforeEach(async () => {
    [reference = ''] = await givenActions(app, council, { dueOn: '2022-07-10' });
  });
  afterAll(() => app.close());

  it('moves the due date and keeps the old one in sight, each time', async () => {
    const form = pathOf(reference, '/extensions/new');
    await keeper.submit(form, { ...AGREED, ...boxes('newDueOn', '2022-07-24') });
    const saved = await keeper.submit(form, { ...AGREED, ...boxes('newDueOn', '2022-08-10') });
    const item = await keeper.follow(saved);
    expect(item.words).toContain(
      '10 August 2022 (second extension, 31 days later than first agreed; first agreed for 10 July 2022)',
    );
    expect(item.words).toContain('24 July 2022');
    expect(item.words).toContain(AGREED.reason);
    expect((await keeper.get('/actions')).words).toMatch(/10 Aug 2022 ?extended 2 times/);
  });

  it.each([
    [
      'an earlier date',
      { ...AGREED, ...boxes('newDueOn', '2022-07-09') },
      'New due date must be after 10 July 2022',
    ],
    [
      'the same date',
      { ...AGREED, ...boxes('newDueOn', '2022-07-10') },
      'New due date must be after 10 July 2022',
    ],
    ['no reason', { ...AGREED, ...boxes('newDueOn', '2022-08-10'), reason: '' }, 'Enter the reason'],
    [
      'a day of agreement to come',
      { ...AGREED, ...boxes('newDueOn', '2022-08-10'), ...boxes('agreedOn', '2022-06-02') },
      'The day it was agreed must be today or in the past',
    ],
    ['31 February', { ...AGREED, ...boxes('newDueOn', '2023-02-31') }, '31 February 2023 is not a real date'],
  ])('with %s is refused', async (_, fields, error) => {
    const again = await keeper.submit(pathOf(reference, '/extensions/new'), fields);
    expect(again.status).toBe(422);
    expect(again.errors.join()).toContain(error);
    expect((await keeper.get(pathOf(reference))).words).not.toContain('How the due date moved');
  });

  it('tells the later of two what the earlier changed, and overwrites nothing', async () => {
    const path = pathOf(reference, '/extensions/new');
    const [formOfFirst, formOfSecond] = [await keeper.get(path), await second.get(path)];
    await keeper.submitOn(formOfFirst, { ...AGREED, ...boxes('newDueOn', '2022-07-24') });
    const late = await second.submitOn(formOfSecond, { ...AGREED, ...boxes('newDueOn', '2022-09-01') });
    expect(late.status).toBe(409);
    expect(late.words).toContain('Test democratic-services extended the due date');
    expect(late.words).toContain('due date changed from 10 July 2022 to 24 July 2022');
    const item = await second.get(pathOf(reference));
    expect(item.words).toContain('24 July 2022 (first extension');
    expect(item.words).not.toContain('1 September 2022');
  });

  it('is not for officers', async () => {
    const officer = await app.signIn('officer');
    expect((await officer.get(pathOf(reference, '/extensions/new'))).status).toBe(403);
  });
});
