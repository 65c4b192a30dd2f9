import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type CalendarDay, parseDay } from '../../src/calendar/calendar-day.js';
import { pathOf } from '../actions/given-actions.js';
import { pathOf as recommendationPath } from '../recommendations/recommendation-steps.js';
import { type Council, seedCouncil } from '../support/council.js';
import { differencesOfStandings } from '../support/kept-standings.js';
import { elements, visibleWords } from '../support/markup.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { VisitedPage } from '../support/visited-page.js';
import type { Visitor } from '../support/visitor.js';
import { History, type Step, step } from './random-history.js';

const LISTS = [
  '/actions',
  '/actions?state=all&sort=-made',
  '/recommendations',
  '/recommendations?state=open&sort=due',
  '/meetings',
  '/bodies/CYP',
  '/search?year=2022',
  '/search?q=matter',
  '/documents',
  '/measures',
  '/register',
  '/register/actions',
];
const STEPS = 18;

const BEGINNING: Step[] = (['give', 'give', 'recommend', 'recommend', 'meet'] as const).map(
  (deed, choice) => ({
    ...{ deed, choice, which: 0 },
    days: 1,
  }),
);

let app: TestApp;
let council: Council;
let keeper: Visitor;
let member: Visitor;
let today: CalendarDay = parseDay('2022-03-01');

beforeAll(async () => {
  app = await openTestApp({ today });
  council = await seedCouncil(app);
  keeper = await app.signIn('democratic-services');
  member = await app.signIn('member', 'plain@thornmere.example');
});
afterAll(() => app.close());

/** What there is to read, without the words about the day itself, the filters and the way to other days. */
function matter(page: VisitedPage): string {
  const [main] = page.all('main');
  if (!main) throw new Error(`${page.path} has no main part`);
  let words = visibleWords(main);
  for (const element of elements(main)) {
    const name = element.attrs.find((attribute) => attribute.name === 'class')?.value ?? '';
    if (/\bapp-(past|page-foot|page-tool|filters)\b/.test(name))
      words = words.replace(visibleWords(element), '');
  }
  return `${page.status} ${words.replace(/\s+/g, ' ').trim()}`;
}

it('a page as at a day says what it said on that day, whatever happened since, and what is kept beside items is what their facts say', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: STEPS, maxLength: STEPS }), async (steps) => {
      const history = new History(app, council, keeper);
      const said: { day: CalendarDay; path: string; words: string }[] = [];
      const pages = () => [
        ...LISTS,
        ...history.actions.map((reference) => pathOf(reference)),
        ...history.recommendations.map(recommendationPath),
      ];
      const listen = async () => {
        for (const path of pages()) said.push({ day: today, path, words: matter(await member.get(path)) });
      };
      for (const each of [...BEGINNING, ...steps]) {
        if (each.days > 0) {
          await listen();
          today = addDays(today, each.days);
          app.clock.set(today);
        }
        await history.happen(each, today);
      }
      expect(await differencesOfStandings(app)).toEqual([]);
      today = addDays(today, 30);
      app.clock.set(today);
      for (const { day, path, words } of said) {
        const page = await member.get(`${path}${path.includes('?') ? '&' : '?'}as-at=${day}`);
        expect(`${path} as at ${day}: ${matter(page)}`).toBe(`${path} as at ${day}: ${words}`);
      }
    }),
    { numRuns: 1, endOnFailure: true },
  );
});
