import type { Subject } from '../../audit/change.js';
import { addDays, type CalendarDay } from '../../calendar/calendar-day.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { figure } from '../../measures/figure.rules.js';
import { Measure } from '../../measures/measure.entity.js';
import { MeasureLink } from '../../measures/measure-link.entity.js';
import { MeasureValue } from '../../measures/measure-value.entity.js';
import { EXAMPLE_MEASURES, type ExampleMeasure, type ExampleValue } from '../council/measures.js';
import { endOfQuarter } from './quarters.js';
import type { Seeding } from './seeding.js';

type Source = ExampleMeasure['sources'][number];

/** A report on a quarter takes some weeks to write. */
const REPORTED_AFTER = 18;
const FOUND_WRONG_AFTER = 6;

/** What the panel watches, with its values; each was recorded when its quarter was reported on. */
export async function seedMeasures(seeding: Seeding): Promise<void> {
  for (const story of EXAMPLE_MEASURES) {
    const shown = story.tellsOf.flatMap((key) => seeding.recommendations.get(key) ?? []);
    const measure = await seedMeasure(seeding, story);
    await seedLinks(seeding, measure, shown, story);
    for (const source of story.sources) {
      for (const value of source.values) await seedValue(seeding, { measure, story, source, value });
    }
  }
}

/** The day on which the first quarter of the measure was reported on. */
function begunOn(seeding: Seeding, { sources }: ExampleMeasure): CalendarDay {
  const quarters = sources.flatMap(({ values }) => values.map(({ quarter }) => quarter));
  return reportedOn(seeding, Math.max(...quarters));
}

async function seedMeasure(seeding: Seeding, story: ExampleMeasure): Promise<Subject> {
  const { slug, name, unit, decimals, better, baseline, target } = story;
  const change = seeding.changeOn(begunOn(seeding, story));
  const { today } = seeding.days;
  const facts = { name, unit, decimals, better };
  const days = {
    baselineOn: endOfQuarter(baseline.quarter, today),
    targetOn: endOfQuarter(target.quarter, today),
  };
  const [id = 0] = await seeding.insert(Measure, [
    {
      slug,
      ...facts,
      ...days,
      baselineValue: String(baseline.value),
      targetValue: String(target.value),
      bodyId: seeding.bodies.of(story.body),
      publicity: 'published',
      recordedById: seeding.keeperId,
      recordedAt: change.at,
    },
  ]);
  const subject = { kind: 'measure', id, reference: name };
  const after = { ...facts, baseline: baseline.value, target: target.value, ...days };
  await change.record({ action: 'added the measure', subject, after });
  return subject;
}

/** The links are made once all that the measure is about was there. */
async function seedLinks(
  seeding: Seeding,
  measure: Subject,
  recommendations: readonly Subject[],
  story: ExampleMeasure,
): Promise<void> {
  const items: {
    recommendationId: number | null;
    actionId: number | null;
    madeOn: CalendarDay;
    of: string;
  }[] = await seeding.tx.query(
    `select id as "recommendationId", null::integer as "actionId", made_on as "madeOn",
              'R' || year || '/' || lpad(number::text, 3, '0') as of
       from recommendations where id = any($1)
       union all
       select null, id, made_on, 'A' || year || '/' || lpad(number::text, 3, '0') from actions
       where recommendation_id = any($1) and $2 and publicity = 'published'`,
    [recommendations.map(({ id }) => id), story.withActions],
  );
  for (const { recommendationId, actionId, madeOn, of } of items) {
    const begun = begunOn(seeding, story);
    const change = seeding.changeOn(madeOn < begun ? begun : madeOn);
    await seeding.insert(MeasureLink, [
      {
        measureId: measure.id,
        recommendationId,
        actionId,
        recordedById: seeding.keeperId,
        recordedAt: change.at,
      },
    ]);
    await change.record({ action: 'linked it', subject: measure, after: { linkedTo: of } });
  }
}

async function seedValue(
  seeding: Seeding,
  {
    measure,
    story,
    source,
    value: { quarter, value, wrongly },
  }: { measure: Subject; story: ExampleMeasure; source: Source; value: ExampleValue },
): Promise<void> {
  const measuredOn = endOfQuarter(quarter, seeding.days.today);
  const recordedOn = reportedOn(seeding, quarter);
  const words = (value: number) => `${figure(value, story.decimals)} on ${spokenDay(measuredOn)}`;
  const keep = async (given: number, on: CalendarDay, reason: string | null) => {
    const change = seeding.changeOn(on);
    await seeding.insert(MeasureValue, [
      {
        measureId: measure.id,
        measuredOn,
        value: String(given),
        documentId: null,
        sourceWords: source.words,
        sourceAddress: source.address ?? null,
        reason,
        recordedById: seeding.keeperId,
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
function reportedOn({ days }: Seeding, quarter: number): CalendarDay {
  const on = addDays(endOfQuarter(quarter, days.today), REPORTED_AFTER);
  return on < days.today ? on : addDays(days.today, -1);
}
