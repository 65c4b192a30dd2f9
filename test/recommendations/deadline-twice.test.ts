import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { parseDay } from '../../src/calendar/calendar-day.js';
import { spokenDayWithWeekday } from '../../src/calendar/spoken-day.js';
import type { ClockEventKind } from '../../src/deadlines/clock-event.rules.js';
import { deadlineCommand } from '../../src/deadlines/deadline.command.js';
import type { ClockRuleName } from '../../src/deadlines/statutory-clock-law.rules.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { seedRecommendations } from './seed-recommendations.js';

type Days = Partial<Record<ClockEventKind, string>>;

const OPTIONS: Record<ClockEventKind, string> = {
  receipt: 'received',
  notice: 'notice',
  request: 'requested',
  report: 'reported',
  start: 'from',
};

/** Rule, length, what is recorded, what is due. */
const CASES: [ClockRuleName, string | null, Days, string | null][] = [
  ['executive', null, { receipt: '2022-05-11' }, '2022-07-10'],
  ['executive', null, { receipt: '2022-05-11', notice: '2022-05-20' }, '2022-07-19'],
  ['executive', null, { receipt: '2025-10-15', notice: '2025-10-01' }, '2025-12-14'],
  ['executive', null, { notice: '2025-12-29' }, '2026-02-28'],
  ['executive', null, { notice: '2025-12-31' }, '2026-02-28'],
  ['executive', null, { receipt: '2026-01-01' }, '2026-02-28'],
  ['executive', null, { receipt: '2023-12-31' }, '2024-02-29'],
  ['executive', null, {}, null],
  ['health', null, { request: '2025-03-03' }, '2025-03-31'],
  ['health', null, {}, null],
  ['crime-and-disorder', null, { report: '2025-03-03' }, '2025-03-31'],
  ['partner', null, { notice: '2022-05-11' }, null],
  ['local', '8w', { start: '2025-09-01' }, '2025-10-26'],
  ['local', '2m', { start: '2025-12-31' }, '2026-02-28'],
  ['request', null, {}, null],
  ['local', '40d', { start: '2025-01-31' }, '2025-03-11'],
];

let app: TestApp;
let council: Council;
let keeper: Visitor;
beforeAll(async () => {
  app = await openTestApp({ today: '2026-01-05' });
  council = await seedCouncil(app);
  keeper = await app.signIn('democratic-services');
});
afterAll(() => app.close());

/** What the command line says. */
function commanded(rule: ClockRuleName, length: string | null, days: Days) {
  let printed = '';
  const command = deadlineCommand((text) => {
    printed += text;
  });
  const dates = Object.entries(days).flatMap(([kind, on]) => [`--${OPTIONS[kind as ClockEventKind]}`, on]);
  const given = ['--rule', rule, ...(length ? ['--length', length] : []), ...dates, '--json'];
  command.parse(given, { from: 'user' });
  return JSON.parse(printed) as {
    dueOn: string | null;
    presumed: boolean;
    source: string;
    explanation: string[];
  };
}

it.each(CASES)(
  '%s %s of %j is due on %s, on the command line and on the page',
  async (rule, length, days, dueOn) => {
    const said = commanded(rule, length, days);
    expect(said.dueOn).toBe(dueOn);
    const [made] = await seedRecommendations(app, council, [
      { clockRule: rule, clockLength: length, madeOn: parseDay('2022-05-11') },
    ]);
    const reference = made?.reference.replace('/', '-');
    if (Object.keys(days).length > 0) {
      const fields = Object.entries(days).flatMap(([kind, on]) => {
        const [year, month, day] = on.split('-');
        return [
          [`${kind}-day`, day],
          [`${kind}-month`, month],
          [`${kind}-year`, year],
        ];
      });
      const query = `/recommendations/notice?recommendation=${reference}`;
      expect((await keeper.submit(query, Object.fromEntries(fields))).status).toBe(303);
    }
    const { words, links } = await keeper.get(`/recommendations/${reference}`);
    const day = dueOn ? spokenDayWithWeekday(parseDay(dueOn)) : 'No date';
    expect(words).toContain(`Response due ${said.presumed ? `No notice recorded. ${day} is presumed` : day}`);
    for (const step of said.explanation) expect(words).toContain(step);
    expect(words).toContain(`Source: ${said.source}`);
    if ((dueOn === null || said.presumed) && !['partner', 'request'].includes(rule)) {
      expect(words).toContain('Record what is missing');
      expect(links).toContain(`/recommendations/notice?recommendation=${reference}`);
    }
  },
);
