import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { groupedBy } from '../database/grouped-by.js';
import type { Asker } from '../web/permissions.rules.js';
import { measureStanding, type Standing } from './measure.rules.js';
import type { MeasureRow, ValueRow } from './measure-row.js';
import { MeasureValuesQueries } from './measure-values.queries.js';
import { latestValues, type StandingValue, standingValues } from './measure-values.rules.js';
import { MeasuresQueries } from './measures.queries.js';
import { MeasureNotesQueries, type NoteRow } from './notes/measure-notes.queries.js';

/** A measure with the values that hold and what is to be said of them. */
export type MeasureFigures = {
  readonly measure: MeasureRow;
  readonly values: readonly StandingValue<ValueRow>[];
  /** What the sources say of the latest day; empty where there is no value. */
  readonly latest: readonly StandingValue<ValueRow>[];
  readonly standing: Standing;
  /** Since when its values are counted another way, as papers say. */
  readonly notes: readonly NoteRow[];
};

/** Reads measures together with their values. */
@Injectable()
export class MeasureFiguresService {
  constructor(
    private readonly measures: MeasuresQueries,
    private readonly values: MeasureValuesQueries,
    private readonly notes: MeasureNotesQueries,
  ) {}

  /** @throws NotFound also where it is there, but not for this role */
  async bySlug(slug: string, today: CalendarDay, asker: Asker | null): Promise<MeasureFigures> {
    const measure = await this.measures.bySlug(slug, asker);
    const values = await this.values.of([measure.id], today, asker);
    return figuresOf(measure, values, await this.notes.of([measure.id], today, asker));
  }

  /** These measures, in this order, with their values and without notes; in one question to the database. */
  async of(
    measures: readonly MeasureRow[],
    today: CalendarDay,
    asker: Asker | null,
  ): Promise<MeasureFigures[]> {
    if (measures.length === 0) return [];
    const ids = measures.map(({ id }) => id);
    const facts = groupedBy(await this.values.of(ids, today, asker), ({ measureId }) => measureId);
    return measures.map((measure) => figuresOf(measure, facts.get(measure.id) ?? [], []));
  }

  /** The measures that tell of a recommendation. */
  async ofRecommendation(id: number, today: CalendarDay, asker: Asker | null): Promise<MeasureFigures[]> {
    return this.of(await this.measures.ofRecommendation(id, asker), today, asker);
  }
}

function figuresOf(
  measure: MeasureRow,
  facts: readonly ValueRow[],
  notes: readonly NoteRow[],
): MeasureFigures {
  const values = standingValues(facts);
  const latest = latestValues(values);
  const figures = latest.flatMap(({ fact }) => fact.value ?? []);
  return { measure, values, latest, standing: measureStanding(measure, figures), notes };
}
