import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { boxes, givenActions, pathOf } from '../actions/given-actions.js';
import { seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';

let app: TestApp;
let keeper: Visitor;
let item: string;

beforeAll(async () => {
  app = await openTestApp({ today: '2022-06-01' });
  const council = await seedCouncil(app);
  const [reference] = await givenActions(app, council, { text: 'Publish the strategy', dueOn: '2022-06-10' });
  item = pathOf(reference);
  keeper = await app.signIn('democratic-services');
});
afterAll(() => app.close());

const backOf = async (path: string) => {
  const page = await keeper.get(path);
  return page.links.filter((href) => /^\/(actions|search|recommendations)(\?|$)/.test(href));
};

describe('the way back from an item', () => {
  it('leads to the list with its filters, also after a form', async () => {
    const list = '/actions?body=CYP&sort=-made';
    await keeper.get(list);
    expect(await backOf(item)).toContain(list);
    const form = await keeper.get(`${item}/updates/new`);
    const done = await keeper.submitOn(form, {
      ...{ claim: 'delayed', words: 'The system is late.' },
      ...boxes('forecastOn', '2022-08-02'),
    });
    expect(done.status).toBe(303);
    const after = await keeper.follow(done);
    expect(after.links).toContain(list);
    expect(after.words).toContain('Back to the list');
  });

  it('leads to the search that found it', async () => {
    await keeper.get('/search?q=strategy');
    expect(await backOf(item)).toContain('/search?q=strategy');
  });

  it('leads to the whole list where another kind of list was seen last', async () => {
    await keeper.get('/recommendations?state=open');
    expect(await backOf(item)).toContain('/actions');
    expect(await backOf(item)).not.toContain('/recommendations?state=open');
  });

  it('is the list that this page was opened from, whichever was seen since', async () => {
    const from = async (referer: string) => {
      const answer = await fetch(`${keeper.url}${item}`, {
        headers: { cookie: keeper.cookieHeader, referer },
      });
      return answer.text();
    };
    expect(await from(`${keeper.url}/actions?owner=none`)).toContain('href="/actions?owner&#x3D;none"');
    for (const strange of [
      'https://elsewhere.example/actions?x=1',
      `${keeper.url}//elsewhere.example/actions?x=1`,
    ])
      expect(await from(strange)).not.toMatch(/elsewhere|x&#x3D;1|x=1/);
  });
});
