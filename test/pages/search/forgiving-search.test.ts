import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenActions } from '../../actions/given-actions.js';
import { seedRecommendations } from '../../recommendations/seed-recommendations.js';
import { type Council, seedCouncil } from '../../support/council.js';
import { openTestApp, type TestApp } from '../../support/test-app.js';
import type { Visitor } from '../../support/visitor.js';

let app: TestApp;
let council: Council;
let keeper: Visitor;

beforeAll(async () => {
  app = await openTestApp({ today: '2022-07-25' });
  council = await seedCouncil(app);
  await seedRecommendations(app, council, [
    { text: 'That the children’s homes open a café.' },
    { text: "That Councillor O'Brien's carers meet in Llandŵr." },
    { text: 'That childrens centres stay.', publicity: 'exempt' },
  ]);
  await givenActions(app, council, { text: "Ask the cafe's keeper" }, { text: 'Two' });
  await app.database.rows('update actions set number = 7 where number = 2');
  keeper = await app.signIn('democratic-services');
});
afterAll(() => app?.close());

const look = async (words: string, by = keeper) => by.get(`/search?q=${encodeURIComponent(words)}`);
const FIRST = '/recommendations/R2022-001';
const SECOND = '/recommendations/R2022-002';
const THIRD = '/recommendations/R2022-003';

describe('words', () => {
  it.each([
    ['childrens', [FIRST, THIRD]],
    ["children's", [FIRST, THIRD]],
    ['children’s', [FIRST, THIRD]],
    ['children‘s homes', [FIRST]],
    ['cafe', [FIRST, '/actions/A2022-001']],
    ['CAFÉ', [FIRST, '/actions/A2022-001']],
    ['cafe\u0301', [FIRST, '/actions/A2022-001']],
    ['obrien', [SECOND]],
    ['O’Brien', [SECOND]],
    ["“o'briens carers”", [SECOND]],
    ['llandwr', [SECOND]],
    ['cafe -homes', ['/actions/A2022-001']],
  ])('%j are found whatever their accents and apostrophes', async (words, expected) => {
    const { links } = await look(words);
    const found = links.filter((href) => /\/[RA]2022-\d{3}$/.test(href));
    expect([...new Set(found)].sort()).toEqual([...expected].sort());
  });

  it('are marked as they are written', async () => {
    expect((await look('cafe')).wordsOf('mark')).toEqual(expect.arrayContaining(['café', 'cafe']));
    expect((await look('childrens')).wordsOf('mark')).toEqual(
      expect.arrayContaining(['children', 'childrens']),
    );
    expect((await look('llandwr')).wordsOf('mark')).toEqual(['Llandŵr']);
  });

  it('narrow the lists of recommendations and actions, and the public register, alike', async () => {
    expect((await keeper.get('/recommendations?q=childrens')).links).toContain(FIRST);
    expect((await keeper.get('/actions?q=caf%C3%A9')).links).toContain('/actions/A2022-001');
    const open = await app.stranger().get('/register?q=childrens');
    expect(open.links).toContain('/register/R2022-001');
    expect(open.links).not.toContain('/register/R2022-003');
  });
});

describe('a number without its letter', () => {
  it.each([
    ['2022/7', '/actions/A2022-007'],
    ['2022-007', '/actions/A2022-007'],
    [' 2022/002 ', SECOND],
    ['r2022/2', SECOND],
    ['R2022-002', SECOND],
  ])('%j leads to the one item that has it', async (words, path) => {
    expect((await look(words)).location).toBe(path);
  });

  it('finds both where either kind has it, and nothing where none has', async () => {
    const both = await look('2022/001');
    expect(both.links).toEqual(expect.arrayContaining([FIRST, '/actions/A2022-001']));
    expect(both.words).toContain('Found 2 items.');
    expect((await look('2022/099')).words).toContain('Nothing matches.');
  });

  it('says nothing of what is exempt', async () => {
    expect((await look('2022/003')).location).toBe(THIRD);
    const officer = await app.signIn('officer');
    const [hidden, none] = [await look('2022/003', officer), await look('2022/098', officer)];
    expect([hidden.status, hidden.links.includes(THIRD)]).toEqual([200, false]);
    expect(hidden.words.replaceAll('003', '')).toBe(none.words.replaceAll('098', ''));
  });

  it('narrows each list to its own kind', async () => {
    expect((await keeper.get('/recommendations?q=2022/001')).links).toContain(FIRST);
    expect((await keeper.get('/actions?q=2022/001')).links).toContain('/actions/A2022-001');
  });
});

describe('a body', () => {
  beforeAll(async () => {
    await app.database.rows(
      `update bodies set name = 'Children’s Social Care and Learning Scrutiny Panel' where code = 'CYP'`,
    );
    const page = await keeper.get('/bodies/CYP/edit');
    await keeper.submitOn(page, { shortName: 'Families’ panel' });
  });

  it.each(['cyp', 'CSCLSP', 'childrens panel', "Children's panel", 'families panel', 'social learning'])(
    'is found as %j',
    async (words) => {
      const page = await look(words);
      expect(page.links).toEqual(
        expect.arrayContaining(['/bodies/CYP', '/recommendations?body=CYP', '/actions?body=CYP']),
      );
      expect(page.words).not.toContain('Nothing matches.');
    },
  );

  it('shows the short name that was entered', async () => {
    expect((await keeper.get('/bodies/CYP')).words).toContain('Families’ panel');
  });
});
