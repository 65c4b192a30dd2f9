import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { givenActions } from '../actions/given-actions.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { VisitedPage } from '../support/visited-page.js';
import type { Visitor } from '../support/visitor.js';
import { makeExempt, pathOf } from './recommendation-steps.js';
import { seedRecommendations } from './seed-recommendations.js';

let app: TestApp;
let council: Council;
let keeper: Visitor;
let officer: Visitor;
let reference: string;
let path: string;

beforeAll(async () => {
  app = await openTestApp({ today: '2022-07-20' });
  council = await seedCouncil(app);
  keeper = await app.signIn('democratic-services');
  officer = await app.signIn('officer');
});
beforeEach(async () => {
  [{ reference } = { reference: '' }] = await seedRecommendations(app, council, [
    { text: 'That the Exective reviews foster homes.', label: 'a)' },
  ]);
  path = pathOf(reference);
});
afterAll(() => app.close());

const section = (page: VisitedPage, heading: string) => page.words.split(heading).slice(1).join(heading);

describe('a correction', () => {
  const CORRECTED = {
    text: 'That the Executive reviews foster homes.',
    label: 'b)',
    reason: 'A slip of typing.',
  };

  it('shows the first wording with who corrected it, when and why', async () => {
    await keeper.submit(`${path}/corrections/new`, CORRECTED);
    const again = { ...CORRECTED, text: 'That the Executive review foster homes.', reason: 'Another.' };
    const page = await keeper.follow(await keeper.submit(`${path}/corrections/new`, again));
    expect(page.words).toContain('That the Executive review foster homes.');
    const first = section(page, 'First wording');
    expect(first).toContain('That the Exective reviews foster homes.');
    expect(first).toContain('Label in the paper a)');
    expect(first).toMatch(/Corrected by Test democratic-services 20 July 2022 Corrected to: That the Exec/);
    expect(first).toMatch(
      /Corrected to: That the Executive reviews .* Why: A slip of typing\..* Why: Another\./,
    );
    expect((await officer.get(path)).words).toContain('First wording');
  });

  it.each([
    [{ reason: '' }, 'Enter why it is corrected'],
    [{ text: '' }, 'Enter the words of the recommendation'],
    [
      { text: 'That the Exective reviews foster homes.', label: 'a)' },
      'Change the words or what the paper calls it, or cancel',
    ],
  ])('refuses %j and keeps what was typed', async (fields: Record<string, string>, message) => {
    const again = await keeper.submit(`${path}/corrections/new`, { ...CORRECTED, ...fields });
    expect([again.status, again.errors]).toEqual([422, [message]]);
    expect(again.html).toContain(fields.text ?? CORRECTED.text);
    expect((await keeper.get(path)).wordsOf('h2')).not.toContain('First wording');
  });

  it('of what was changed meanwhile is not made', async () => {
    const form = await keeper.get(`${path}/corrections/new`);
    await keeper.submit(`${path}/corrections/new`, CORRECTED);
    const late = await keeper.submitOn(form, { ...CORRECTED, text: 'Otherwise.' });
    expect([late.status, late.words]).toEqual([409, expect.stringContaining('corrected the wording')]);
  });
});

describe('tags and wards', () => {
  it('lead to the list of what has them', async () => {
    await keeper.submit(`${path}/tags`, { tags: 'foster care, Foster Care, carers', wards: 'Harbour' });
    const page = await officer.get(path);
    expect(page.words).toContain('Tags: foster care, carers Wards: Harbour');
    for (const query of ['tag=foster+care', 'ward=Harbour', 'tag=carers&ward=Harbour']) {
      const list = await officer.get(`/recommendations?${query}`);
      expect([query, list.wordsOf('a').includes(reference)]).toEqual([query, true]);
      expect(list.html).toContain('value="Harbour"');
    }
    expect((await officer.get('/recommendations?tag=carer')).wordsOf('a')).not.toContain(reference);
  });

  it('are refused where there are too many, and kept as typed', async () => {
    const many = Array.from({ length: 21 }, (_, n) => `tag ${n}`).join(', ');
    const again = await keeper.submit(`${path}/tags`, { tags: many, wards: '' });
    expect([again.status, again.errors]).toEqual([422, ['Enter at most 20 tags']]);
    expect(again.html).toContain(`value="${many}"`);
  });
});

describe('addressees', () => {
  it('are all shown, found by the list’s filter, and told to the public', async () => {
    await keeper.submit(`${path}/addressees`, { addressee: 'NHS', further: ['EXEC', 'NHS'] });
    const page = await keeper.get(path);
    expect(page.words).toContain('Addressed to Thornmere Hospitals NHS Trust, Executive');
    expect(page.words).toContain('changed to whom it is addressed');
    for (const code of ['NHS', 'EXEC']) {
      const list = await keeper.get(`/recommendations?addressee=${code}`);
      expect([code, list.wordsOf('a').includes(reference)]).toEqual([code, true]);
    }
    const told = await app.stranger().get(`/register/${reference.replace('/', '-')}`);
    expect(told.words).toContain('Recommended to Thornmere Hospitals NHS Trust, Executive');
    const data = await app.stranger().get('/register/recommendations.csv');
    expect(data.body.toString()).toMatch(
      new RegExp(`${reference},.*Thornmere Hospitals NHS Trust,Executive,`),
    );
    await keeper.submit(`${path}/addressees`, { addressee: 'NHS', further: [] });
    expect((await keeper.get('/recommendations?addressee=EXEC')).wordsOf('a')).not.toContain(reference);
  });

  it('must be chosen', async () => {
    const again = await keeper.submit(`${path}/addressees`, { addressee: '', further: ['EXEC'] });
    expect([again.status, again.errors]).toEqual([422, ['Select who it is addressed to']]);
  });
});

describe('links', () => {
  let other: string;
  let links: string;

  beforeEach(async () => {
    [{ reference: other } = { reference: '' }] = await seedRecommendations(app, council, [
      { text: 'That the Executive look at homes for siblings.' },
    ]);
    links = `/links/${reference.replace('/', '-')}`;
  });

  it.each([
    ['repeats', 'Repeats', 'Repeated by'],
    ['follows-up', 'Follows up', 'Followed up by'],
    ['supersedes', 'Supersedes', 'Superseded by'],
    ['answered-by', 'Answered by', 'Answers'],
  ])('that say “%s” read %j on one page and %j on the other', async (kind, out, back) => {
    const done = await keeper.submit(`${links}/new`, {
      kind,
      other: other.toLowerCase(),
      note: 'As agreed.',
    });
    const page = await keeper.follow(done);
    expect(section(page, 'Linked to')).toContain(`${out} ${other} Response not yet requested`);
    expect(section(page, 'Linked to')).toContain(
      'As agreed. Linked on 20 July 2022 by Test democratic-services',
    );
    expect(section(await officer.get(pathOf(other)), 'Linked to')).toContain(
      `${back} ${reference} Response not yet requested`,
    );
  });

  it('lead to actions and papers too', async () => {
    const [action = ''] = await givenActions(app, council, { text: 'Write to carers.' });
    await keeper.submit(`${links}/new`, { kind: 'answered-by', other: action });
    expect(section(await keeper.get(path), 'Linked to')).toContain(`Answered by ${action}`);
    const onAction = await keeper.get(`/actions/${action.replace('/', '-')}`);
    expect(section(onAction, 'Linked to')).toContain(`Answers ${reference} Response not yet requested`);
    await keeper.submit(`/links/${action.replace('/', '-')}/new`, { kind: 'follows-up', other });
    expect(section(await keeper.get(pathOf(other)), 'Linked to')).toContain(`Followed up by ${action}`);
  });

  it('can be made with one press to what is near', async () => {
    const [one, near] = await seedRecommendations(app, council, [
      { text: 'That the harbour wall be surveyed before winter.' },
      { text: 'That the harbour wall be surveyed each winter.' },
    ]);
    const form = await keeper.get(`/links/${one?.reference.replace('/', '-')}/new`);
    expect(form.words).toContain(`Link as “repeats ${near?.reference}”`);
    const repeats = near?.reference.replace('/', '-') ?? '';
    const done = await keeper.submitOn(form, {}, { press: { repeats } });
    expect(section(await keeper.follow(done), 'Linked to')).toContain(`Repeats ${near?.reference}`);
  });

  it('are ended with a reason, and both histories keep that they held', async () => {
    await keeper.submit(`${links}/new`, { kind: 'repeats', other });
    const ending = (await keeper.get(path)).links.find((href) => href.endsWith('/ending')) ?? '';
    expect((await keeper.submit(ending, { reason: '' })).errors).toEqual([
      'Enter why the link no longer applies',
    ]);
    const form = await keeper.get(ending);
    await keeper.submitOn(form, { reason: 'It was another matter.' });
    for (const where of [path, pathOf(other)]) {
      const page = await keeper.get(where);
      expect(page.wordsOf('h2')).not.toContain('Linked to');
      expect(section(page, 'History')).toMatch(/ended a link .* Link: Repeat.* It was another matter\./);
    }
    expect((await keeper.get(ending)).status).toBe(404);
    expect((await keeper.submit(`${links}/new`, { kind: 'repeats', other })).status).toBe(303);
  });

  it.each([
    [{ kind: '', other: 'R2022/001' }, 'Select how the items are linked'],
    [{ kind: 'repeats', other: '' }, 'Enter the reference of something in the register, or choose a paper'],
    [
      { kind: 'repeats', other: 'R1999/001' },
      'Enter the reference of something in the register, or choose a paper',
    ],
  ])('are refused to %j', async (fields, message) => {
    const again = await keeper.submit(`${links}/new`, { note: 'Kept words', ...fields });
    expect([again.status, again.errors]).toEqual([422, [message]]);
    expect(again.html).toContain('value="Kept words"');
  });

  it('are made once, and not to itself', async () => {
    expect((await keeper.submit(`${links}/new`, { kind: 'repeats', other: reference })).errors).toEqual([
      `${reference} cannot be linked to itself`,
    ]);
    await keeper.submit(`${links}/new`, { kind: 'repeats', other });
    expect((await keeper.submit(`${links}/new`, { kind: 'repeats', other })).errors).toEqual([
      `“Repeats ${other}” is linked already`,
    ]);
  });

  it('to what is exempt are not told to those who may not see it', async () => {
    await makeExempt(keeper, other, 'A matter of one family.');
    await keeper.submit(`${links}/new`, { kind: 'repeats', other });
    expect((await keeper.get(path)).words).toContain(`Repeats ${other}`);
    const seen = await officer.get(path);
    expect([seen.words.includes(other), seen.wordsOf('h2').includes('Linked to')]).toEqual([false, false]);
    expect(seen.words).not.toMatch(/Link: |Repeats/);
  });
});

it.each(['corrections/new', 'tags', 'addressees'])('%s is for those who keep the register', async (below) => {
  expect((await officer.get(`${path}/${below}`)).status).toBe(403);
  expect((await officer.get(path)).links.filter((href) => href.includes(below))).toEqual([]);
  expect((await officer.get(`/links/${reference.replace('/', '-')}/new`)).status).toBe(403);
});
