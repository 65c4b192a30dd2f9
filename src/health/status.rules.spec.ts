import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../calendar/calendar-day.js';
import { mustActOn, type Status, type StatusFacts } from './status.rules.js';

const STATUS: Status = {
  version: '1.0.0',
  schema: 'CreateTheRegister20260901090000',
  lastReminderRun: null,
  messages: { waiting: 0, failed: 0 },
  imports: {},
  trail: { entries: 0, digest: null },
  pool: { size: 10, open: 1, idle: 1, waiting: 0 },
  database: { bytes: 0, connections: 1, mostConnections: 100 },
  disk: { free: 300 * 1024 ** 2, size: 1024 ** 4 },
};
const MONDAY = parseDay('2026-11-30');

function matters(failed: number, facts: Partial<StatusFacts>): string[] {
  const all = { today: MONDAY, remindedOn: null, waitingLong: 0, ...facts };
  return mustActOn({ ...STATUS, messages: { waiting: 9, failed } }, all);
}

describe('somebody must act', () => {
  it('where messages are given up', () => {
    expect(matters(1, {})).toEqual([expect.stringMatching(/^1 message is given up: send again/)]);
  });

  it('where the virus scanner does not answer', () => {
    const facts = { today: MONDAY, remindedOn: null, waitingLong: 0 };
    expect(mustActOn({ ...STATUS, virusScanner: 'up' }, facts)).toEqual([]);
    expect(mustActOn({ ...STATUS, virusScanner: 'down' }, facts)).toEqual([
      expect.stringMatching(/^the virus scanner does not answer/),
    ]);
  });

  it('where the disk is nearly full', () => {
    const facts = { today: MONDAY, remindedOn: null, waitingLong: 0 };
    expect(mustActOn({ ...STATUS, disk: { free: 100 * 1024 ** 2, size: 1024 ** 4 } }, facts)).toEqual([
      'the disk of the data folder has 100 MB left: make room on it',
    ]);
  });

  it('where messages wait for more than a day', () => {
    expect(matters(0, { waitingLong: 2 })).toEqual([
      expect.stringMatching(/^2 messages are waiting for more than a day/),
    ]);
  });

  it.each([
    ['2026-11-26', true],
    ['2026-11-27', false],
    ['2026-11-30', false],
  ])('on a Monday where reminders were last written for %s: %s', (day, must) => {
    expect(matters(0, { remindedOn: parseDay(day) }).length > 0).toBe(must);
  });

  it('not where reminders were never written, nor for what waits since today', () => {
    expect(matters(0, {})).toEqual([]);
  });
});
