import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../../calendar/calendar-day.js';
import { noUpdate } from './no-update.rules.js';
import type { ReportedAction, ReportedRecommendation, SilentAsking } from './progress-facts.js';
import type { ReportItem } from './progress-report.js';

const named = (reference: string) => ({ reference }) as ReportItem;
const NAMES = {
  recommendation: ({ number }: ReportedRecommendation) => named(`R2022/00${number}`),
  action: ({ number }: ReportedAction) => named(`A2022/00${number}`),
};
const ACTIONS = [1, 2].map((number) => ({ id: number, number }) as ReportedAction);
const RECOMMENDATIONS = [{ id: 1, number: 7 } as ReportedRecommendation];
const asked = (kind: SilentAsking['kind'], itemId: number, owedBy: string, reason: string | null = null) => ({
  ...{ kind, itemId, owedBy, reason },
  askedOn: parseDay('2022-05-30'),
  deadlineOn: parseDay('2022-06-13'),
});

describe('who said nothing in a round', () => {
  it('stands by the name of the post that was asked, and why nobody could be', () => {
    const silent = [
      asked('action', 2, 'Head of Housing'),
      asked('recommendation', 1, 'Executive'),
      asked('action', 1, 'Head of Early Help', 'Nobody holds the post'),
    ];
    const items = noUpdate(silent, RECOMMENDATIONS, ACTIONS, NAMES);
    expect(items.map(({ askedOf, reference, notAsked }) => [askedOf, reference, notAsked])).toEqual([
      ['Executive', 'R2022/007', null],
      ['Head of Early Help', 'A2022/001', 'Nobody holds the post'],
      ['Head of Housing', 'A2022/002', null],
    ]);
  });

  it('leaves out what the report does not speak of, such as what is not published', () => {
    const silent = [asked('action', 9, 'Somebody'), asked('recommendation', 2, 'Somebody')];
    expect(noUpdate(silent, RECOMMENDATIONS, ACTIONS, NAMES)).toEqual([]);
  });
});
