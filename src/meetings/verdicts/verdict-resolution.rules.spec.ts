import { describe, expect, it } from '@jest/globals';
import { type ResolvedVerdict, verdictResolution } from './verdict-resolution.rules.js';

const AGREED: ResolvedVerdict = {
  kind: 'A',
  year: 2023,
  number: 51,
  verdict: 'agreed-complete',
  words: null,
  supersededBy: null,
  owner: 'Fostering Team',
  isPublished: true,
};
const SENT_BACK: ResolvedVerdict = {
  ...AGREED,
  number: 53,
  verdict: 'not-agreed',
  words: 'The figures stop\nin March.',
};

describe('the resolution on the verdicts of a meeting', () => {
  it('names what is agreed together, and what is sent back one by one', () => {
    const verdicts = [
      AGREED,
      { ...AGREED, number: 52 },
      { ...AGREED, number: 54 },
      SENT_BACK,
      { ...AGREED, kind: 'R', number: 4, owner: 'The Executive' } as const,
    ];
    expect(verdictResolution(verdicts)).toBe(
      'RESOLVED that recommendation R2023/004 and actions A2023/051, A2023/052 and A2023/054 be agreed as complete; ' +
        'and that action A2023/053 not be agreed as complete and be sent back to its owner (Fostering Team), ' +
        'because: The figures stop in March.',
    );
  });

  it.each([
    [[AGREED], 'RESOLVED that action A2023/051 be agreed as complete.'],
    [
      [{ ...AGREED, verdict: 'no-longer-needed' }],
      'RESOLVED that action A2023/051 be recorded as no longer needed.',
    ],
    [
      [{ ...AGREED, verdict: 'no-longer-needed', words: 'The law changed' }],
      'RESOLVED that action A2023/051 be recorded as no longer needed, because: The law changed.',
    ],
    [
      [{ ...AGREED, verdict: 'superseded', supersededBy: 'A2024/001' }],
      'RESOLVED that action A2023/051 be superseded by A2024/001.',
    ],
    [[{ ...AGREED, verdict: 'reopened' }], 'RESOLVED that action A2023/051 be reopened.'],
  ] as const)('puts %j into words', (verdicts, words) => {
    expect(verdictResolution(verdicts)).toBe(words);
  });

  it('gives of what is not public the reference alone: minutes are published', () => {
    expect(verdictResolution([{ ...SENT_BACK, isPublished: false }])).toBe(
      'RESOLVED that action A2023/053 not be agreed as complete and be sent back to its owner.',
    );
  });

  it('is none where nothing was judged', () => {
    expect(verdictResolution([])).toBeNull();
  });
});
