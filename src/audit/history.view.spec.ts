import { describe, expect, it } from '@jest/globals';
import { changesInWords, entrySentence } from './history.view.js';
import type { HistoryEntry } from './history-entry.js';
import { historyTimeline } from './history-timeline.view.js';

const EXTENDED: HistoryEntry = {
  id: 1,
  at: new Date('2026-05-03T23:30:00Z'),
  actor: 'Ann Reid',
  action: 'extended the due date',
  before: { dueOn: '2026-10-28' },
  after: { dueOn: '2026-12-01', askedBy: 'Rosalind Thack', agreedBy: 'The chair', agreedOn: '2026-05-03' },
  note: 'The grant came late.',
};

describe('changesInWords', () => {
  it.each([
    [
      { dueOn: '2026-10-28' },
      { dueOn: '2026-12-01' },
      ['due date changed from 28 October 2026 to 1 December 2026'],
    ],
    [null, { askedBy: 'Rosalind Thack' }, ['asked by Rosalind Thack']],
    [{ fromOn: null }, { fromOn: '2026-11-02' }, ['from 2 November 2026']],
    [{ dueOn: '2026-05-01' }, { dueOn: null }, ['due date removed: it was 1 May 2026']],
    [{ owner: 'A' }, { owner: 'A' }, []],
    [null, { forecastOn: null, evidence: '' }, []],
    [
      null,
      { origin: 'by-hand', text: 'A well-known matter' },
      ['comes from: by hand', 'text: A well-known matter'],
    ],
    [{ interim: false }, { interim: true }, ['interim changed from no to yes']],
    [null, { exemptGround: 'paragraph 2' }, ['kept back on the ground: paragraph 2']],
    [null, { topics: ['homes', 'carers'] }, ['topics: homes, carers']],
    [null, { messageId: '<1@x>' }, []],
  ])('tells %j → %j as %j', (before, after, words) => {
    expect(changesInWords({ before, after })).toEqual(words);
  });
});

it('tells an entry as one sentence, on its day in London', () => {
  expect(entrySentence(EXTENDED)).toBe(
    'Ann Reid extended the due date on 4 May 2026: due date changed from 28 October 2026 to 1 December 2026; ' +
      'asked by Rosalind Thack; agreed by The chair; agreed on 3 May 2026.',
  );
});

it('ends a sentence once, whatever its last value ends with', () => {
  const asked = {
    ...EXTENDED,
    action: 'amended it',
    before: null,
    after: { question: 'When is it cleared?' },
  };
  expect(entrySentence(asked)).toBe('Ann Reid amended it on 4 May 2026: question: When is it cleared?');
});

it('tells a trail newest first, with what changed and why', () => {
  const [newest, oldest] = historyTimeline([EXTENDED, { ...EXTENDED, after: EXTENDED.before, note: null }]);
  expect(newest?.text).toBeNull();
  expect(oldest).toMatchObject({
    title: 'Ann Reid extended the due date',
    text: 'Due date changed from 28 October 2026 to 1 December 2026\nAsked by Rosalind Thack\nAgreed by The chair\nAgreed on 3 May 2026\n\nThe grant came late.',
  });
});
