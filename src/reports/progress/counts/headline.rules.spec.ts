import { describe, expect, it } from '@jest/globals';
import { addDays } from '../../../calendar/calendar-day.js';
import { progressReport } from '../progress-report.rules.js';
import { SAMPLE_AS_AT, SAMPLE_SINCE, sampleFacts, sampleRecommendation } from '../sample-facts.js';

const LAST_ON = addDays(SAMPLE_SINCE, -1);

function headlineOf(more: Partial<Parameters<typeof sampleFacts>[0]>) {
  const facts = sampleFacts({ recommendations: [sampleRecommendation()], ...more });
  return progressReport(facts, SAMPLE_AS_AT, SAMPLE_SINCE, SAMPLE_AS_AT).headline;
}

describe('the values beside those of the report', () => {
  it('are those of the last published report, whatever has been found out since', () => {
    const { beforeOn, isBeforePublished, isBeforeKnownOtherwise, recommendations, actions } = headlineOf({
      lastReport: {
        on: LAST_ON,
        recommendations: [{ id: 'made', count: 7 }],
        actions: [{ id: 'open', count: 3 }],
      },
    });
    expect([beforeOn, isBeforePublished, isBeforeKnownOtherwise]).toEqual([LAST_ON, true, true]);
    expect(recommendations.find(({ id }) => id === 'made')).toMatchObject({ count: 1, before: 7 });
    expect(actions.find(({ id }) => id === 'open')).toMatchObject({ count: 0, before: 3 });
  });

  it('are not those of a report that was published for an earlier day than the one before the changes', () => {
    const { beforeOn, isBeforePublished } = headlineOf({
      lastReport: { on: addDays(LAST_ON, -30), recommendations: [{ id: 'made', count: 7 }], actions: [] },
    });
    expect([beforeOn, isBeforePublished]).toEqual([LAST_ON, false]);
  });

  it('are those of the day before the first change that is told, where none was published', () => {
    const { beforeOn, isBeforePublished, recommendations } = headlineOf({
      recommendations: [sampleRecommendation({ madeOn: addDays(SAMPLE_SINCE, -1) })],
    });
    expect([beforeOn, isBeforePublished]).toEqual([addDays(SAMPLE_SINCE, -1), false]);
    expect(recommendations.find(({ id }) => id === 'made')).toMatchObject({ count: 1, before: 1 });
  });

  it('leave out what the meeting of the first day did, which is told as a change', () => {
    const facts = sampleFacts({ recommendations: [sampleRecommendation({ madeOn: SAMPLE_SINCE })] });
    const { headline, changed } = progressReport(facts, SAMPLE_AS_AT, SAMPLE_SINCE, SAMPLE_AS_AT);
    expect(changed.recommendations).toHaveLength(1);
    expect(headline.recommendations.find(({ id }) => id === 'made')).toMatchObject({ count: 1, before: 0 });
  });
});
