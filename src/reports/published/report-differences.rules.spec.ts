import { describe, expect, it } from '@jest/globals';
import { type ComparableReport, reportDifferences } from './report-differences.rules.js';

const PUBLISHED: ComparableReport = {
  model: { numbers: { total: { recommendations: { made: 3, awaitingResponse: 1 } }, bodies: [{ made: 3 }] } },
  rows: [
    { section: 'Numbers', body: 'All', count: 3 },
    { section: 'Overdue action', reference: 'A2022/009', words: 'Run a campaign', days_late: 12 },
    { section: 'At risk', reference: 'A2022/010', words: 'Print a guide', account: 'The printer is late' },
    { section: 'Response', reference: 'R2022/001', words: 'Recruit carers', day: '2022-06-20' },
  ],
};

describe('what a draft would change', () => {
  it('is nothing beside itself', () => {
    expect(reportDifferences(PUBLISHED, PUBLISHED)).toEqual({ numbers: [], items: [] });
  });

  it('is told by number and by item, recommendations first, in the order of the references', () => {
    const draft: ComparableReport = {
      model: { numbers: { total: { recommendations: { made: 4, awaitingResponse: 1 } } } },
      rows: [
        { section: 'Overdue action', reference: 'A2022/009', words: 'Run a campaign', days_late: 14 },
        { section: 'Awaiting a verdict', reference: 'A2022/009', words: 'Run a campaign' },
        { section: 'Response', reference: 'R2022/001', words: 'Recruit carers', day: '2022-06-20' },
        { section: 'New recommendation', reference: 'R2022/002', words: 'Publish the allowances' },
      ],
    };
    expect(reportDifferences(PUBLISHED, draft)).toEqual({
      numbers: [{ name: 'recommendations made', was: '3', is: '4' }],
      items: [
        {
          reference: 'R2022/002',
          words: 'Publish the allowances',
          kind: 'added',
          changes: [{ name: 'section', was: null, is: 'New recommendation' }],
        },
        {
          reference: 'A2022/009',
          words: 'Run a campaign',
          kind: 'changed',
          changes: [
            { name: 'section', was: 'Overdue action', is: 'Overdue action; Awaiting a verdict' },
            { name: 'days_late', was: '12', is: '14' },
          ],
        },
        {
          reference: 'A2022/010',
          words: 'Print a guide',
          kind: 'left-out',
          changes: [{ name: 'section', was: 'At risk', is: null }],
        },
      ],
    });
  });

  it('sorts by number, not by letters', () => {
    const row = (reference: string) => ({ reference, section: 'Response' });
    const draft = { model: {}, rows: ['R2022/1000', 'R2022/999', 'R2026-27/001'].map(row) };
    const { items } = reportDifferences({ model: {}, rows: [] }, draft);
    expect(items.map(({ reference }) => reference)).toEqual(['R2022/999', 'R2022/1000', 'R2026-27/001']);
  });
});
