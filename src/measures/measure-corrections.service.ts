import { Injectable } from '@nestjs/common';
import type { By } from '../audit/change.js';
import { Changes } from '../audit/changes.service.js';
import { requireUnchanged } from '../audit/history.queries.js';
import { spokenDay } from '../calendar/spoken-day.js';
import { NotAllowed, Refused } from '../web/errors.js';
import { figure } from './figure.rules.js';
import type { Measure } from './measure.entity.js';
import { measurePath, measureSubject } from './measure-subject.js';
import { standingValues } from './measure-values.rules.js';
import { MeasuresRepository, type RecordedValue } from './measures.repository.js';

/** What is right instead of a value that holds. */
export type ValueCorrection = {
  /** The fact that is corrected. */
  readonly valueId: number;
  /** Null where it should not have been recorded at all. */
  readonly value: number | null;
  readonly reason: string;
};

/** Values put right: a later fact takes the place of an earlier one, which stays to be seen. */
@Injectable()
export class MeasureCorrectionsService {
  constructor(
    private readonly changes: Changes,
    private readonly measures: MeasuresRepository,
  ) {}

  /**
   * @param seen the last entry of the trail when the form was opened
   * @throws ChangedMeanwhile, Refused where the value does not hold, or is right as it is
   */
  async correct(by: By, slug: string, correction: ValueCorrection, seen: number): Promise<void> {
    const { accountId } = by;
    if (accountId === null) throw new NotAllowed('a value is corrected by somebody with an account');
    const { valueId, value, reason } = correction;
    await this.changes.make(by, async ({ tx, at, record }) => {
      const measure = await this.measures.lock(tx, slug);
      const subject = measureSubject(measure);
      await requireUnchanged(tx, subject, measurePath(measure), seen);
      const held = holding(await this.measures.values(tx, measure.id), valueId);
      if (held.value === value) {
        const message =
          value === null ? 'It was taken back already' : 'Enter a figure that differs from the one recorded';
        throw Refused.at('figure', message);
      }
      const { id: _, ...told } = held;
      const fact = { ...told, value: value === null ? null : String(value), reason };
      await this.measures.addValues(tx, [
        { ...fact, measureId: measure.id, recordedById: accountId, recordedAt: at },
      ]);
      await record({
        action: value === null ? 'took back a value' : 'corrected a value',
        subject,
        before: { value: words(held, measure) },
        after: { value: value === null ? null : words({ ...held, value }, measure) },
        note: reason,
      });
      return slug;
    });
  }
}

/** @throws Refused where it is no value of the measure, or another took its place */
function holding(recorded: readonly RecordedValue[], id: number): RecordedValue {
  const holds = standingValues(recorded).find(({ fact }) => fact.id === id);
  if (!holds) throw Refused.at('value', 'Select the value that is wrong');
  return holds.fact;
}

function words({ measuredOn, value }: RecordedValue, { decimals }: Measure): string | null {
  return value === null ? null : `${figure(value, decimals)} on ${spokenDay(measuredOn)}`;
}
