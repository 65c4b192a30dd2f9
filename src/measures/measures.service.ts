import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { By, Change } from '../audit/change.js';
import { Changes } from '../audit/changes.service.js';
import { requireUnchanged } from '../audit/history.queries.js';
import type { Publicity } from '../bodies/publicity.rules.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import type { Reference } from '../items/references/reference.rules.js';
import { NotAllowed, Refused } from '../web/errors.js';
import type { Measure } from './measure.entity.js';
import { type Better, slugOf } from './measure.rules.js';
import { MeasureLinksService } from './measure-links.service.js';
import { measurePath, measureSubject } from './measure-subject.js';
import { MeasuresRepository } from './measures.repository.js';

/** What is said of a measure, and may be put right. */
export type MeasureFacts = {
  readonly name: string;
  readonly unit: string;
  readonly decimals: number;
  readonly better: Better;
  readonly baselineValue: number | null;
  readonly baselineOn: CalendarDay | null;
  readonly targetValue: number | null;
  readonly targetOn: CalendarDay | null;
  readonly bodyId: number;
  readonly publicity: Publicity;
};

/** Making measures, and putting them right. */
@Injectable()
export class MeasuresService {
  constructor(
    private readonly changes: Changes,
    private readonly measures: MeasuresRepository,
    private readonly links: MeasureLinksService,
  ) {}

  /**
   * Makes a measure that tells of `item`, or of nothing yet.
   * @returns its name in addresses
   * @throws Refused where another measure has that name, or there is no such item
   */
  async add(by: By, facts: MeasureFacts, item: Reference | null): Promise<string> {
    return this.changes.make(by, async (change) => {
      const measure = await this.addIn(change, facts);
      if (item && !(await this.links.linkIn(change, measure, item, 'item'))) throw new Error('linked twice');
      return measure.slug;
    });
  }

  /**
   * Puts right what is said of a measure. Its name in addresses stays.
   * @param seen the last entry of the trail when the form was opened
   * @throws ChangedMeanwhile
   */
  async amend(by: By, slug: string, facts: MeasureFacts, seen: number): Promise<void> {
    await this.changes.make(by, async ({ tx, record }) => {
      const measure = await this.measures.lock(tx, slug);
      const subject = measureSubject(measure);
      await requireUnchanged(tx, subject, measurePath(measure), seen);
      await this.measures.amend(tx, measure.id, stored(facts));
      const after = { ...measure, ...stored(facts) };
      await record({
        action: 'changed the measure',
        subject: measureSubject(after),
        before: await this.told(tx, measure),
        after: await this.told(tx, after),
      });
      return slug;
    });
  }

  /**
   * The same as a part of a greater change.
   * @param field where a form asked for the name
   * @throws Refused where another measure has that name
   */
  async addIn(change: Change, facts: MeasureFacts, field = 'name'): Promise<Measure> {
    const { tx, at, by, record } = change;
    if (by.accountId === null) throw new NotAllowed('a measure is made by somebody with an account');
    const slug = slugOf(facts.name);
    if (!slug) throw Refused.at(field, 'Enter a name with letters or figures that says what is measured');
    const measure = { ...stored(facts), slug, recordedById: by.accountId, recordedAt: at };
    const id = await this.measures.add(tx, measure);
    if (id === null) throw Refused.at(field, 'There is a measure of this name already');
    const made = { id, ...measure };
    await record({
      action: 'added the measure',
      subject: measureSubject(made),
      after: await this.told(tx, made),
    });
    return made;
  }

  /** What the trail keeps: the body by its name, as it was then. */
  private async told(tx: EntityManager, { bodyId, ...measure }: Measure): Promise<Record<string, unknown>> {
    const { id, slug, recordedById, recordedAt, baselineValue, targetValue, ...facts } = measure;
    const figures = { baseline: asNumber(baselineValue), target: asNumber(targetValue) };
    return { ...facts, ...figures, body: await this.measures.bodyName(tx, bodyId) };
  }
}

function stored(facts: MeasureFacts): Omit<Measure, 'id' | 'slug' | 'recordedById' | 'recordedAt'> {
  const { baselineValue, targetValue, ...others } = facts;
  return { ...others, baselineValue: asText(baselineValue), targetValue: asText(targetValue) };
}

/** The database's own decimal numbers come and go as text, so that no digit is lost. */
function asText(value: number | null): string | null {
  return value === null ? null : String(value);
}

function asNumber(value: string | null): number | null {
  return value === null ? null : Number(value);
}
