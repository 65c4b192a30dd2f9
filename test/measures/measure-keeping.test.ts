import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { enterBoardMatters } from '../reports/board-matters.js';
import { seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { addMeasure, CONNECTED_CARERS, day, PATH, trailOf } from './watched.js';

describe('keeping measures', () => {
  let app: TestApp;
  let keeper: Visitor;
  beforeAll(async () => {
    app = await openTestApp({ today: '2022-09-20' });
    await enterBoardMatters(app, await seedCouncil(app));
    keeper = await app.signIn('democratic-services');
  });
  afterAll(() => app.close());

  it('says that there is none yet', async () => {
    expect((await keeper.get('/measures')).words).toContain('There is no measure yet.');
  });

  it.each([
    ['name', { name: '' }, 'Enter what is measured'],
    ['name', { name: '???' }, 'Enter a name with letters or figures that says what is measured'],
    ['unit', { unit: '' }, 'Enter the unit'],
    ['better', { better: '' }, 'Select whether more or less is better'],
    ['body', { body: 'EXEC' }, 'Select the body that watches it'],
    ['baseline', { baseline: 'many' }, 'The baseline must be a number, like 1,204 or 94.1'],
    ['baseline', { baseline: '4.5' }, 'The baseline must have no decimals'],
    ['baseline', { baseline: '' }, 'Enter the baseline of that day, or leave both empty'],
    ['baselineOn', day('baselineOn', 30, 9, 2022), 'The day of the baseline must be today or in the past'],
    ['targetOn', day('targetOn', 31, 3, 2022), 'The day of the target must be after the day of the baseline'],
    ['targetOn', day('targetOn', 31, 2, 2023), '31 February 2023 is not a real date'],
    ['item', { item: 'next year' }, 'Enter a reference like R2022/014 or A2023/051'],
    ['item', { item: 'R2022/099' }, 'There is no R2022/099'],
    ['publicity', { publicity: 'secret' }, 'Select who can see the measure'],
  ])('names what is wrong with the %s', async (field, fields, message) => {
    const answer = await keeper.submit('/measures/new', { ...CONNECTED_CARERS, ...fields });
    expect(answer.status).toBe(422);
    expect(answer.errors).toContain(message);
    expect(answer.links).toContain(`#${field}`);
    expect(answer.html).toContain('value="90"');
  });

  it('adds a measure with what it tells of, under a name that can be read', async () => {
    const path = await addMeasure(keeper, { item: 'r2022-001' });
    expect(path).toBe(PATH);
    const page = await keeper.get(path);
    expect(page.words).toContain('47 households on 31 March 2022');
    expect(page.words).toContain('90 households on 31 March 2023');
    expect(page.words).toContain('More is better');
    expect(page.words).toContain('No value has been recorded yet.');
    expect(page.links).toContain('/recommendations/R2022-001');
    expect(await trailOf(app)).toEqual(['added the measure', 'linked it']);
  });

  it('refuses a second measure of the same name', async () => {
    const again = await keeper.submit('/measures/new', { ...CONNECTED_CARERS, name: ' connected  CARERS ' });
    expect([again.status, again.errors]).toEqual([422, ['There is a measure of this name already']]);
  });

  it('offers a new measure for what the list was narrowed to', async () => {
    const list = await keeper.get('/measures?item=R2022-002');
    expect(list.words).toContain('No measure matches.');
    expect(list.links).toContain('/measures/new?item=R2022-002');
    expect((await keeper.get('/measures/new?item=R2022-002')).html).toContain('value="R2022/002"');
    expect((await keeper.get('/measures?item=R2022-001')).links).toContain(PATH);
  });

  it('is changed, and keeps its address', async () => {
    const changed = await keeper.submit(`${PATH}/edit`, {
      name: 'Connected carers with an allowance',
      target: '95',
    });
    expect(changed.location).toBe(PATH);
    const page = await keeper.get(PATH);
    expect(page.heading).toBe('Connected carers with an allowance');
    expect(page.words).toContain('Target changed from 90 to 95');
  });

  it('refuses a change from a form that others overtook', async () => {
    const open = await keeper.get(`${PATH}/edit`);
    await keeper.submit(`${PATH}/edit`, { unit: 'carers' });
    const late = await keeper.submitOn(open, { unit: 'people' });
    expect(late.status).toBe(409);
    expect(late.words).toContain('changed the measure');
    expect((await keeper.get(PATH)).words).toContain('carers. More is better');
  });

  it('links actions, refuses what is linked already, and removes links', async () => {
    const link = (item: string) => keeper.submit(`${PATH}/links`, { item }, { action: `${PATH}/links` });
    expect((await keeper.follow(await link('A2022/001'))).words).toContain('The link was added');
    const again = await link('A2022-001');
    expect([again.status, again.errors]).toEqual([422, ['A2022/001 is linked already']]);
    expect((await link('the campaign')).errors).toEqual(['Enter a reference like R2022/014 or A2023/051']);
    expect((await link('A2022/099')).errors).toEqual(['There is no A2022/099']);

    const open = await keeper.get(`${PATH}/links`);
    const remove = () => keeper.submitOn(open, {}, { action: `${PATH}/links/removals` });
    expect((await remove()).location).toBe(`${PATH}/links`);
    const page = await keeper.get(PATH);
    expect(page.links).not.toContain('/recommendations/R2022-001');
    expect(page.links).toContain('/actions/A2022-001');
  });

  it('says so where somebody removed the link before', async () => {
    const [one, other] = [await keeper.get(`${PATH}/links`), await keeper.get(`${PATH}/links`)];
    await keeper.submitOn(one, {}, { action: `${PATH}/links/removals` });
    const late = await keeper.submitOn(other, {}, { action: `${PATH}/links/removals` });
    expect([late.status, late.errors]).toEqual([422, ['That link was removed already']]);
  });

  it('pages through many by name, without leaving one out', async () => {
    const names = Array.from({ length: 60 }, (_, index) => `Measure ${String(index).padStart(2, '0')}`);
    for (const name of names) await addMeasure(keeper, { name, body: 'HEALTH' });
    const seen: string[] = [];
    let last = '';
    for (let next: string | undefined = '/measures?body=health'; next; ) {
      const page = await keeper.get(next);
      last = next;
      seen.push(...page.links.filter((link) => link.startsWith('/measures/measure-')));
      next = page.links.find((link) => link.includes('after=') && !link.includes('download='));
    }
    expect(seen).toEqual(names.map((name) => `/measures/${name.toLowerCase().replace(' ', '-')}`));
    const back = (await keeper.get(last)).links.find(
      (link) => link.includes('before=') && !link.includes('download='),
    );
    expect((await keeper.get(back ?? '')).links).toContain('/measures/measure-49');
  });

  it.each(['/measures?body=%27&after=%27%3B--&item=x', '/measures?after=zzz', '/measures?before=0'])(
    'makes the best of %s',
    async (path) => {
      expect((await keeper.get(path)).status).toBe(200);
    },
  );
});
