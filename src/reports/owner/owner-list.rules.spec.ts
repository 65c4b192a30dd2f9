import { describe, expect, it } from '@jest/globals';
import { owedAction, sampleUpdate, sampleVerdict } from '../../../test/support/report-samples.js';
import { parseDay } from '../../calendar/calendar-day.js';
import type { AwaitedResponse } from '../../handover/open-matters.queries.js';
import type { ReportedAction } from '../progress/progress-facts.js';
import { sampleFacts } from '../progress/sample-facts.js';
import { ownerList } from './owner-list.rules.js';

const day = parseDay;
const OWNER = { name: 'Head of Early Help', ownerId: 7, directorate: null };

const listOf = (actions: ReportedAction[], awaited: AwaitedResponse[] = []) =>
  ownerList(OWNER, sampleFacts({ actions }), awaited, day('2022-09-07'));
const references = (items: readonly { readonly reference: string }[]) =>
  items.map(({ reference }) => reference);

const answer = (more: Partial<AwaitedResponse>): AwaitedResponse => ({
  ...{ ownerId: 7, reference: 'R2022/001', path: '/recommendations/R2022-001', text: 'That it be done' },
  ...{ exemptGround: null, publicSummary: null },
  ...{ publicity: 'published', body: 'Executive', dueOn: day('2022-08-31') },
  ...more,
});

describe('the list of an owner', () => {
  it('goes by due date, what has none last, and of one day by reference', () => {
    const { owed } = listOf([
      owedAction(10),
      owedAction(1, { dueOn: null }),
      owedAction(2, { dueOn: day('2022-10-31') }),
      owedAction(9),
    ]);
    expect(references(owed)).toEqual(['A2022/009', 'A2022/010', 'A2022/002', 'A2022/001']);
  });

  it('keeps what is reported complete apart, and leaves out what is closed', () => {
    const list = listOf([
      owedAction(1, { updates: [sampleUpdate('2022-08-01', { claim: 'complete' })] }),
      owedAction(2, { verdicts: [sampleVerdict('2022-08-01', { verdict: 'agreed-complete' })] }),
      owedAction(3),
    ]);
    expect([references(list.owed), references(list.claimed)]).toEqual([['A2022/003'], ['A2022/001']]);
  });

  it('says by how many days an answer is late', () => {
    const { answers } = listOf([], [answer({ reference: 'R2022/002', dueOn: null }), answer({})]);
    expect(answers).toMatchObject([
      { reference: 'R2022/001', by: 'Executive', daysLate: 7 },
      { reference: 'R2022/002', daysLate: 0 },
    ]);
  });

  it('is for everybody only where all of it is published', () => {
    expect(listOf([owedAction(1)], [answer({})]).isForPublic).toBe(true);
    expect(listOf([owedAction(1, { publicity: 'unpublished' })]).isForPublic).toBe(false);
    expect(listOf([], [answer({ publicity: 'unpublished' })]).isForPublic).toBe(false);
  });
});
