import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { addMeasure, addSeries, PATH } from './watched.js';

/** A life of some months: what is entered on each day, with what the page must go on to say of that day. */
describe('a measure as at an earlier day', () => {
  let app: TestApp;
  let keeper: Visitor;
  const goTo = async (day: string) => {
    app.clock.set(day);
    keeper = await app.signIn('democratic-services');
  };
  beforeAll(async () => {
    app = await openTestApp({ today: '2022-04-20' });
    await seedCouncil(app);
    await goTo('2022-04-20');
    await addMeasure(keeper);
    await addSeries(keeper, PATH, '31/3/2022, 47');
    await goTo('2022-07-20');
    await addSeries(keeper, PATH, '30/6/2022, 65');
    await goTo('2022-08-01');
    await addSeries(keeper, PATH, '30/6/2022, 58', { sourceWords: 'Regional return' });
    await goTo('2022-08-10');
    const [wrong] = await app.database.rows<{ id: number }>('select id from measure_values where value = 65');
    const value = String(wrong?.id);
    await keeper.submit(`${PATH}/corrections/new`, { value, figure: '56', reason: 'Transposed' });
    await keeper.submit(`${PATH}/edit`, { target: '120' });
    await goTo('2022-09-20');
  });
  afterAll(() => app.close());

  it.each([
    ['2022-04-20', '47 households on 31 March 2022', '90 households', 1],
    ['2022-07-19', '47 households on 31 March 2022', '90 households', 1],
    ['2022-07-20', '65 households on 30 June 2022', '90 households', 2],
    ['2022-08-01', '65 households or 58 households on 30 June 2022: sources disagree', '90 households', 3],
    ['2022-08-10', '58 households or 56 households on 30 June 2022: sources disagree', '120 households', 3],
    ['2022-09-20', '58 households or 56 households on 30 June 2022: sources disagree', '120 households', 3],
  ])('says on %s what was known then', async (day, latest, target, rows) => {
    for (const path of [PATH, `/register${PATH}`]) {
      const page = await keeper.get(`${path}?as-at=${day}`);
      expect(page.words).toContain(`Latest ${latest}`);
      expect(page.words).toContain(`Target ${target} on 31 March 2023`);
      expect(page.wordsOf('tr')).toHaveLength(rows + 1);
    }
    const file = await keeper.get(`${PATH}/values.csv?as-at=${day}`);
    expect(file.body.toString('utf8').trim().split('\n')).toHaveLength(rows + 1);
  });

  it('is not there on a day before it was made', async () => {
    const later = await addMeasure(keeper, { name: 'Made later' });
    expect((await keeper.get(`${later}?as-at=2022-08-10`)).status).toBe(404);
    const list = await keeper.get('/measures?as-at=2022-07-19');
    expect(list.words).toContain('47 households on 31 March 2022');
    expect(list.words).not.toContain('Made later');
  });

  it('offers no step from an earlier day, and a file of that day', async () => {
    const page = await keeper.get(`${PATH}?as-at=2022-07-20`);
    expect(page.words).not.toContain('Add a value');
    expect(page.links).toContain(`${PATH}/values.csv?as-at=2022-07-20`);
  });
});
