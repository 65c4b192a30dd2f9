import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { CouncilYearsQueries } from '../../council/council-years.queries.js';
import { referenceYearOf } from '../../council/reference-years.rules.js';
import type { Reference, ReferenceKind } from './reference.rules.js';

/** Gives out references. */
@Injectable()
export class ReferenceNumbersRepository {
  constructor(private readonly councilYears: CouncilYearsQueries) {}

  /**
   * The next `count` references of a kind and year, in order. Whoever asks at the same time waits until this transaction ends; where
   * it is undone, so are its numbers: none is used twice, none is skipped.
   */
  async next(tx: EntityManager, kind: ReferenceKind, year: number, count = 1): Promise<Reference[]> {
    const [row]: { last: number }[] = await tx.query(
      `insert into reference_counters as c (kind, year, last_number) values ($1, $2, $3)
       on conflict (kind, year) do update set last_number = c.last_number + excluded.last_number
       returning last_number as last`,
      [kind, year, count],
    );
    const last = row?.last ?? count;
    return Array.from({ length: count }, (_, index) => ({ kind, year, number: last - count + 1 + index }));
  }

  /**
   * One reference for each of these days, of its calendar or municipal year as the council has it now, in order. The earliest year comes
   * first, so that two who ask do not wait for each other.
   */
  async ofDays(tx: EntityManager, kind: ReferenceKind, days: readonly CalendarDay[]): Promise<Reference[]> {
    const council = await this.councilYears.in(tx);
    const years = days.map((day) => referenceYearOf(day, council));
    const references: Reference[] = [];
    for (const year of [...new Set(years)].sort((one, other) => one - other)) {
      const places = years.flatMap((each, place) => (each === year ? [place] : []));
      const given = await this.next(tx, kind, year, places.length);
      for (const [n, reference] of given.entries()) references[places[n] ?? n] = reference;
    }
    return references;
  }
}
