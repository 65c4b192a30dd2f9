import type { CalendarDay } from '../calendar/calendar-day.js';
import { groupedBy } from '../database/grouped-by.js';

/** What one source said of a measure on one day, as it was recorded. */
export type ValueFact = {
  /** Facts are numbered in the order in which they were recorded. */
  readonly id: number;
  readonly measuredOn: CalendarDay;
  /** Null where what was recorded before is taken back. */
  readonly value: number | null;
  readonly documentId: number | null;
  readonly sourceWords: string | null;
};

/** What holds for one day and one source, with what was recorded before. */
export type StandingValue<Fact extends ValueFact = ValueFact> = {
  readonly fact: Fact;
  /** What it took the place of, first to last. */
  readonly earlier: readonly Fact[];
  /** Whether another source says something else of the same day. */
  readonly isDisputed: boolean;
};

/** What the sources say of one day: one value where they agree. */
export type DaySpan = { readonly on: CalendarDay; readonly low: number; readonly high: number };

/** Two facts with the same key come from the same source: the same paper, or the same words in whatever case. */
export function sourceKey({
  documentId,
  sourceWords,
}: Pick<ValueFact, 'documentId' | 'sourceWords'>): string {
  if (documentId !== null) return `paper ${documentId}`;
  return `words ${(sourceWords ?? '').trim().replace(/\s+/g, ' ').toLowerCase()}`;
}

/**
 * What holds, by day. A later fact of the same day and source takes the place of an earlier one; two sources that differ on one day
 * both hold, and both are marked.
 */
export function standingValues<Fact extends ValueFact>(facts: readonly Fact[]): StandingValue<Fact>[] {
  const bySource = groupedBy(
    [...facts].sort((one, other) => one.id - other.id),
    (fact) => `${fact.measuredOn} ${sourceKey(fact)}`,
  );
  const standing = [...bySource.values()].flatMap((told) => {
    const fact = told.at(-1);
    return fact ? [{ fact, earlier: told.slice(0, -1) }] : [];
  });
  const spans = new Map(daySpans(standing).map((span) => [span.on, span]));
  return standing
    .map((each) => {
      const span = spans.get(each.fact.measuredOn);
      return { ...each, isDisputed: each.fact.value !== null && span !== undefined && span.low < span.high };
    })
    .sort((one, other) => compareDays(one.fact, other.fact) || one.fact.id - other.fact.id);
}

/** The least and the greatest that sources say of each day, in the order of the days. What was taken back says nothing. */
export function daySpans(standing: readonly { readonly fact: ValueFact }[]): DaySpan[] {
  const said = standing.flatMap(({ fact: { measuredOn, value } }) =>
    value === null ? [] : [{ measuredOn, value }],
  );
  return [...groupedBy(said, ({ measuredOn }) => measuredOn)]
    .map(([on, ofDay]) => {
      const values = ofDay.map(({ value }) => value);
      return { on, low: Math.min(...values), high: Math.max(...values) };
    })
    .sort((one, other) => (one.on < other.on ? -1 : 1));
}

/** What the sources say of the latest day of which any says something; empty where none does. */
export function latestValues<Fact extends ValueFact>(
  standing: readonly StandingValue<Fact>[],
): StandingValue<Fact>[] {
  const said = standing.filter(({ fact }) => fact.value !== null);
  const lastOn = said.at(-1)?.fact.measuredOn;
  return said.filter(({ fact }) => fact.measuredOn === lastOn);
}

function compareDays(one: ValueFact, other: ValueFact): number {
  if (one.measuredOn === other.measuredOn) return 0;
  return one.measuredOn < other.measuredOn ? -1 : 1;
}
