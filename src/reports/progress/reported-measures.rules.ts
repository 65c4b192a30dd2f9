import type { CalendarDay } from '../../calendar/calendar-day.js';
import { daySpans } from '../../measures/measure-values.rules.js';
import type { MeasuredAim, ReportedMeasure } from './measure-account.js';
import type { PartsContext } from './parts-context.js';

/** The measures that tell of what was recommended, by name. */
export function reportedMeasures({ facts, recommendations, actions, name }: PartsContext): ReportedMeasure[] {
  const recommendationOf = new Map(
    recommendations.map((each) => [each.facts.id, name.recommendation(each.facts).reference]),
  );
  const actionOf = new Map(actions.map((each) => [each.facts.id, name.action(each.facts).reference]));
  return facts.measures
    .map(({ figures: { measure, values, standing }, recommendationIds, actionIds }) => ({
      name: measure.name,
      path: `/measures/${measure.slug}`,
      unit: measure.unit,
      decimals: measure.decimals,
      better: measure.better,
      standing,
      baseline: aim(measure.baselineValue, measure.baselineOn),
      target: aim(measure.targetValue, measure.targetOn),
      values: daySpans(values).map(({ on, low, high }) => ({
        on,
        value: (low + high) / 2,
        isDisputed: low < high,
      })),
      tellsOf: [
        ...recommendationIds.flatMap((id) => recommendationOf.get(id) ?? []),
        ...actionIds.flatMap((id) => actionOf.get(id) ?? []),
      ],
    }))
    .filter(({ tellsOf }) => tellsOf.length > 0)
    .sort((one, other) => one.name.localeCompare(other.name, 'en'));
}

function aim(value: number | null, on: CalendarDay | null): MeasuredAim | null {
  return value === null || on === null ? null : { value, on };
}
