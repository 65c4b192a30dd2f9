import type { Subject } from '../../audit/change.js';
import { addDays, type CalendarDay } from '../../calendar/calendar-day.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { figure } from '../../measures/figure.rules.js';
import { Measure } from '../../measures/measure.entity.js';
import { MeasureLink } from '../../measures/measure-link.entity.js';
import { MeasureValue } from '../../measures/measure-value.entity.js';
import { EXAMPLE_MEASURES, type MeasureStory, type ValueStory } from '../council/measures.js';
import { endOfQuarter } from './quarters.js';
import type { Telling } from './telling.js';

type Source = MeasureStory['sources'][number];

/** A report on a quarter takes some weeks to write. */
const REPORTED_AFTER = 18;
const FOUND_WRONG_AFTER = 6;

/** What the panel watches, with its values; each was recorded when its quarter was reported on. */
export async function tellMeasures(telling: Telling): Promise<void> {
  for (const story of EXAMPLE_MEASURES) {
    const told = story.tellsOf.flatMap((key) => telling.recommendations.get(key) ?? []);
    const measure = await tellMeasure(telling, story);
    await tellLinks(telling, measure, told, story);
    for (const source of story.sources) {
      for (const value of source.values) await tellValue(telling, { measure, story, source, value });
    }
  }
}

/** The day on which the first quarter that it tells of was reported on. */
function begunOn(telling: Telling, { sources }: MeasureStory): CalendarDay {
  const quarters = sources.flatMap(({ values }) => values.map(({ quarter }) => quarter));
  return reportedOn(telling, Math.max(...quarters));
}

async function tellMeasure(telling: Telling, story: MeasureStory): Promise<Subject> {
  const { slug, name, unit, decimals, better, baseline, target } = story;
  const change = telling.changeOn(begunOn(telling, story));
  const { today } = telling.days;
  const facts = { name, unit, decimals, better };
  const days = {
    baselineOn: endOfQuarter(baseline.quarter, today),
    targetOn: endOfQuarter(target.quarter, today),
  };
  const [id = 0] = await telling.insert(Measure, [
    {
      slug,
      ...facts,
      ...days,
      baselineValue: String(baseline.value),
      targetValue: String(target.value),
      bodyId: telling.bodies.of(story.body),
      publicity: 'published',
      recordedById: telling.keeperId,
      recordedAt: change.at,
    },
  ]);
  const subject = { kind: 'measure', id, reference: name };
  const after = { ...facts, baseline: baseline.value, target: target.value, ...days };
  await change.record({ action: 'added the measure', subject, after });
  return subject;
}

/** Once all of what it tells of was there. */
async function tellLinks(
  telling: Telling,
  measure: Subject,
  recommendations: readonly Subject[],
  story: MeasureStory,
): Promise<void> {
  const items: {
    recommendationId: number | null;
    actionId: number | null;
    madeOn: CalendarDay;
    of: string;
  }[] = await telling.tx.query(
    `select id as "recommendationId", null::integer as "actionId", made_on as "madeOn",
              'R' || year || '/' || lpad(number::text, 3, '0') as of
       from recommendations where id = any($1)
       union all
       select null, id, made_on, 'A' || year || '/' || lpad(number::text, 3, '0') from actions
       where recommendation_id = any($1) and $2 and publicity = 'published'`,
    [recommendations.map(({ id }) => id), story.withActions],
  );
  for (const { recommendationId, actionId, madeOn, of } of items) {
    const begun = begunOn(telling, story);
    const change = telling.changeOn(madeOn < begun ? begun : madeOn);
    await telling.insert(MeasureLink, [
      {
        measureId: measure.id,
        recommendationId,
        actionId,
        recordedById: telling.keeperId,
        recordedAt: change.at,
      },
    ]);
    await change.record({ action: 'linked it', subject: measure, after: { linkedTo: of } });
  }
}

async function tellValue(
  telling: Telling,
  {
    measure,
    story,
    source,
    value: { quarter, value, wrongly },
  }: { measure: Subject; story: MeasureStory; source: Source; value: ValueStory },
): Promise<void> {
  const measuredOn = endOfQuarter(quarter, telling.days.today);
  const recordedOn = reportedOn(telling, quarter);
  const words = (told: number) => `${figure(told, story.decimals)} on ${spokenDay(measuredOn)}`;
  const keep = async (told: number, on: CalendarDay, reason: string | null) => {
    const change = telling.changeOn(on);
    await telling.insert(MeasureValue, [
      {
        measureId: measure.id,
        measuredOn,
        value: String(told),
        documentId: null,
        sourceWords: source.words,
        sourceAddress: source.address ?? null,
        reason,
        recordedById: telling.keeperId,
        recordedAt: change.at,
      },
    ]);
    return change;
  };
  const first = wrongly ?? value;
  const recorded = await keep(first, recordedOn, null);
  await recorded.record({
    action: 'recorded a value',
    subject: measure,
    after: { values: [words(first)], source: source.words },
  });
  if (wrongly === undefined) return;
  const note = 'Two digits were transposed';
  const corrected = await keep(value, addDays(recordedOn, FOUND_WRONG_AFTER), note);
  await corrected.record({
    action: 'corrected a value',
    subject: measure,
    before: { value: words(wrongly) },
    after: { value: words(value) },
    note,
  });
}

/** Before the day of loading. */
function reportedOn({ days }: Telling, quarter: number): CalendarDay {
  const on = addDays(endOfQuarter(quarter, days.today), REPORTED_AFTER);
  return on < days.today ? on : addDays(days.today, -1);
}
