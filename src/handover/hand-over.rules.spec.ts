import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../calendar/calendar-day.js';
import { answeringWords, closingFault, lastDayFault } from './hand-over.rules.js';
import type { Successor } from './hand-over-plan.js';

describe('who answers from then on', () => {
  it.each<[Successor, string]>([
    [{ kind: 'known', personId: 1, name: 'Ruth Amberley', interim: false }, 'Ruth Amberley'],
    [
      { kind: 'new', name: 'Ruth Amberley', email: 'ruth@thornmere.example', interim: true },
      'Ruth Amberley, as interim post holder',
    ],
    [{ kind: 'vacant', fallbackId: null, fallbackName: null }, 'nobody'],
    [{ kind: 'vacant', fallbackId: 3, fallbackName: 'Fostering Team' }, 'nobody: Fostering Team stands in'],
    [{ kind: 'mailbox', email: 'team@thornmere.example' }, 'team@thornmere.example'],
  ])('%j is %s', (successor, words) => {
    expect(answeringWords(successor)).toBe(words);
  });
});

describe('the last day', () => {
  it.each([
    ['2026-05-31', ['2024-01-01', '2025-03-01'], null],
    ['2025-03-01', ['2024-01-01', '2025-03-01'], null],
    ['2025-02-28', ['2024-01-01', '2025-03-01'], /not be before 1 March 2025/],
    ['2025-02-28', [], null],
  ])('%s of somebody who holds posts from %j', (lastOn, from, fault) => {
    const said = lastDayFault(parseDay(lastOn), from.map(parseDay));
    if (fault) expect(said).toMatch(fault);
    else expect(said).toBeNull();
  });

  it.each([
    ['2026-05-31', '2026-05-31', null],
    ['2026-05-31', '2026-06-04', null],
    ['2026-05-31', '2026-05-30', /until 31 May 2026/],
  ])('%s lets the account be closed on %s: %s', (lastOn, today, fault) => {
    const said = closingFault(parseDay(lastOn), parseDay(today));
    if (fault) expect(said).toMatch(fault);
    else expect(said).toBeNull();
  });
});
