import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { enterBoardMatters } from '../reports/board-matters.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { addMeasure, addSeries, CONNECTED_CARERS, day, PATH, trailOf } from './watched.js';

const QUARTERLY = { sourceWords: 'Quarterly report', sourceAddress: 'https://example.org/quarterly' };

describe('the values of a measure', () => {
  let app: TestApp;
  let council: Council;
  let keeper: Visitor;
  beforeAll(async () => {
    app = await openTestApp({ today: '2022-09-20' });
    council = await seedCouncil(app);
    await enterBoardMatters(app, council);
    keeper = await app.signIn('democratic-services');
    await addMeasure(keeper);
  });
  afterAll(() => app.close());

  const addValue = (fields: Record<string, string>) =>
    keeper.submit(`${PATH}/values/new`, {
      ...day('measuredOn', 31, 3, 2022),
      figure: '47',
      ...QUARTERLY,
      ...fields,
    });
  const rows = async () => (await keeper.get(PATH)).wordsOf('tr').slice(1);

  it.each([
    ['figure', { figure: '' }, 'Enter the figure'],
    ['figure', { figure: 'about 50' }, 'The figure must be a number, like 1,204 or 94.1'],
    ['measuredOn', { 'measuredOn-year': '' }, 'Day must include a year'],
    ['measuredOn', { 'measuredOn-year': '2023' }, 'The day must be today or in the past'],
    [
      'sourceWords',
      { sourceWords: '' },
      'Select a paper from the register, or enter where the figure comes from',
    ],
    ['sourceAddress', { sourceAddress: 'javascript:alert(1)' }, 'Enter an address that begins with https://'],
    ['document', { document: '99' }, 'Select a paper from the list'],
  ])('name what is wrong with the %s', async (field, fields, message) => {
    const answer = await addValue(fields);
    expect([answer.status, answer.errors]).toEqual([422, [message]]);
    expect(answer.links).toContain(`#${field}`);
  });

  it('are added one by one, each with its source', async () => {
    expect((await keeper.follow(await addValue({}))).words).toContain('The value was added');
    const page = await keeper.get(PATH);
    expect(page.links).toContain('https://example.org/quarterly');
    expect(page.words).toContain('As at the baseline');
    expect((await addValue({})).errors).toEqual(['This value is recorded from this source already']);
    expect((await addValue({ figure: '48', sourceWords: ' quarterly  REPORT' })).errors).toEqual([
      '31 March 2022 stands at 47 from this source: correct it instead',
    ]);
  });

  it('are pasted by the column, where each line is right', async () => {
    const paste = (values: string) => keeper.submit(`${PATH}/values/series`, { values, ...QUARTERLY });
    const wrong = await paste('31/3/2022, 48\nJune, 56\n\n31/12/2022\t60');
    expect(wrong.status).toBe(422);
    expect(wrong.errors).toEqual([
      'Line 2: “June” is not a day like 31/03/2026',
      'Line 4: the day must be today or in the past',
    ]);
    expect((await paste('31/3/2022, 48\n30/6/2022, 56')).errors).toEqual([
      'Line 1: 31 March 2022 stands at 47 from this source: correct it instead',
    ]);
    const added = await paste('31/3/2022, 47\n30/6/2022, 56\n2022-08-31 1,069');
    expect((await keeper.follow(added)).words).toContain('2 values were added; 1 was recorded before');
    expect((await paste('31/3/2022, 47\n30/6/2022, 56')).errors).toEqual([
      'All these values are recorded from this source already',
    ]);
  });

  it('are corrected by a later fact that leaves the earlier one to be seen', async () => {
    const form = await keeper.get(`${PATH}/corrections/new`);
    const [wrong] = await app.database.rows<{ id: number }>(
      'select id from measure_values where value = 1069',
    );
    const value = String(wrong?.id);
    const without = await keeper.submitOn(form, { value, figure: '69', reason: '' });
    expect([without.status, without.errors]).toEqual([422, ['Enter why it is corrected']]);
    const same = await keeper.submit(`${PATH}/corrections/new`, { value, figure: '1069', reason: 'A slip' });
    expect(same.errors).toEqual(['Enter a figure that differs from the one recorded']);
    const corrected = await keeper.submitOn(form, { value, figure: '69', reason: 'A digit too many' });
    expect(corrected.location).toBe(PATH);
    expect((await rows())[0]).toMatch(
      /^31 August 2022 69 ?Before: 1,069\. Corrected on 20 September 2022 by Test/,
    );
    const [count] = await app.database.rows<{ facts: number }>(
      'select count(*)::int as facts from measure_values',
    );
    expect(count?.facts).toBe(4);
  });

  it('refuse a correction from a form that another correction overtook', async () => {
    const form = await keeper.get(`${PATH}/corrections/new`);
    const [held] = await app.database.rows<{ id: number }>('select id from measure_values where value = 69');
    await addSeries(keeper, PATH, '31/07/2022, 60');
    const late = await keeper.submitOn(form, {
      value: String(held?.id),
      figure: '70',
      reason: 'Counted again',
    });
    expect(late.status).toBe(409);
    const overtaken = await app.database.rows<{ id: number }>(
      'select id from measure_values where value = 1069',
    );
    const stale = await keeper.submit(`${PATH}/corrections/new`, {
      value: String(overtaken[0]?.id),
      figure: '70',
      reason: 'Counted again',
    });
    expect(stale.errors).toEqual(['Select the value that is wrong']);
  });

  it('are shown and flagged where two sources disagree, and agree again once one is taken back', async () => {
    await addValue({
      ...day('measuredOn', 31, 8, 2022),
      figure: '71',
      document: await paperId(),
      sourceWords: 'table 3',
    });
    const page = await keeper.get(PATH);
    expect(page.words).toContain('69 households or 71 households on 31 August 2022: sources disagree');
    expect((await rows()).slice(0, 2).every((row) => row.includes('Sources disagree'))).toBe(true);
    expect(page.all('svg').length).toBeGreaterThan(1);
    const [other] = await app.database.rows<{ id: number }>('select id from measure_values where value = 71');
    const back = await keeper.submit(`${PATH}/corrections/new`, {
      value: String(other?.id),
      figure: '',
      reason: 'It counted children',
    });
    const after = await keeper.follow(back);
    expect(after.words).toContain('The value was taken back');
    expect(after.words).toContain('Before: 71. Taken back on 20 September 2022');
    expect(after.words).not.toContain('Sources disagree');
    expect(after.words).toContain('69 households on 31 August 2022');
  });

  const paperId = async () => {
    const [paper] = await app.database.rows<{ id: number }>('select id from documents');
    return String(paper?.id);
  };

  it('are drawn with baseline, target and the days of what the measure tells of', async () => {
    for (const item of ['R2022/001', 'A2022/001'])
      await keeper.submit(`${PATH}/links`, { item }, { action: `${PATH}/links` });
    const page = await keeper.get(PATH);
    const [chart] = page.all('svg').filter((svg) => svg.attrs.some(({ value }) => value === 'img'));
    expect(chart?.attrs.find(({ name }) => name === 'aria-labelledby')?.value).toBe(
      'figures-chart-wide-title figures-chart-wide-description',
    );
    expect(page.wordsOf('desc')[0]).toBe(
      'From 47 households on 31 March 2022 to 69 households on 31 August 2022. The baseline is 47 households. ' +
        'The target is 90 households. The numbered marks are explained below the chart. Every figure is in the table.',
    );
    for (const words of [
      '11 May 2022: R2022/001 was recommended',
      '20 June 2022: R2022/001 was answered',
      '31 July 2022: A2022/001 was due',
      '7 September 2022: A2022/001 was agreed complete',
    ])
      expect(page.words).toContain(words);
    expect(page.html).not.toMatch(/ style=/);
  });

  it('stand in a line on the page of the recommendation', async () => {
    const page = await keeper.get('/recommendations/R2022-001');
    expect(page.words).toContain(
      'Connected carers Better than the baseline 69 households on 31 August 2022.',
    );
    expect(page.words).toContain('Target: 90 households on 31 March 2023');
    expect(page.links).toContain(PATH);
    expect(page.links).toContain('/measures/new?item=R2022%2F001');
  });

  it('are given as data, and what was taken back is not', async () => {
    const file = await keeper.get(`${PATH}/values.csv`);
    expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const lines = file.body.toString('utf8').replace('\ufeff', '').trim().split('\n');
    expect(lines[0]).toBe(
      'measure,address,unit,day,value,source,source_address,sources_disagree,corrected,recorded_on,entry',
    );
    expect(lines.slice(1).map((line) => line.split(',')[3])).toEqual([
      '2022-03-31',
      '2022-06-30',
      '2022-07-31',
      '2022-08-31',
    ]);
    expect(lines.at(-1)).toContain(',69,Quarterly report,https://example.org/quarterly,no,yes,2022-09-20');
  });

  it('are kept once, however many send the same at once', async () => {
    const path = await addMeasure(keeper, { name: 'Sent by many' });
    const fields = { ...day('measuredOn', 31, 3, 2022), figure: '5', ...QUARTERLY };
    const forms = await Promise.all(Array.from({ length: 12 }, () => keeper.get(`${path}/values/new`)));
    const answers = await Promise.all(forms.map((form) => keeper.submitOn(form, fields)));
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 422)).toHaveLength(11);
    const adding = await Promise.all(forms.map(() => keeper.get('/measures/new')));
    const made = await Promise.all(
      adding.map((form) => keeper.submitOn(form, { ...CONNECTED_CARERS, name: 'Made by many' })),
    );
    expect(made.map(({ status }) => status).sort()).toEqual([303, ...Array.from({ length: 11 }, () => 422)]);
  });

  it('leave a trail, one entry for each change', async () => {
    expect((await trailOf(app)).slice(0, 9)).toEqual([
      'added the measure',
      'recorded a value',
      'recorded 2 values',
      'corrected a value',
      'recorded a value',
      'recorded a value',
      'took back a value',
      'linked it',
      'linked it',
    ]);
  });
});
