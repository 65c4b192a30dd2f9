import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { By, Change } from '../audit/change.js';
import { Changes } from '../audit/changes.service.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { spokenDay } from '../calendar/spoken-day.js';
import { NotAllowed, Refused } from '../web/errors.js';
import { figure } from './figure.rules.js';
import type { Measure } from './measure.entity.js';
import { measureSubject } from './measure-subject.js';
import { sourceKey, standingValues } from './measure-values.rules.js';
import { MeasuresRepository, type RecordedValue } from './measures.repository.js';

/** Where figures come from: a paper of the register with the place in it, or words with an address. One of the first two is there. */
export type ValueSource = {
  readonly documentId: number | null;
  readonly sourceWords: string | null;
  readonly sourceAddress: string | null;
};

/** A figure of a day, and where a fault with it is shown. */
export type NewValue = {
  readonly measuredOn: CalendarDay;
  readonly value: number;
  readonly field: string;
  /** What a message begins with: “Line 3: ”. */
  readonly lead: string;
};

/** How many were recorded, and how many had been before. */
export type RecordedValues = { readonly added: number; readonly known: number };

/** The dated values of measures. */
@Injectable()
export class MeasureValuesService {
  constructor(
    private readonly changes: Changes,
    private readonly measures: MeasuresRepository,
  ) {}

  /**
   * Records figures of one source. One that this source gave before for its day is passed over, so that a whole series can be pasted
   * again with what is new.
   * @throws Refused where the source gave another figure for a day before, which is to be corrected instead; or nothing is new
   */
  async record(
    by: By,
    slug: string,
    given: readonly NewValue[],
    source: ValueSource,
  ): Promise<RecordedValues> {
    return this.changes.make(by, async (change) => {
      const recorded = await this.recordIn(change, slug, given, source);
      if (recorded.added === 0) throw nothingNew(given);
      return recorded;
    });
  }

  /** The same as a part of a greater change, in which it may be that nothing is new. @throws Refused as above, NotFound */
  async recordIn(
    { tx, at, by, record }: Change,
    slug: string,
    given: readonly NewValue[],
    source: ValueSource,
  ): Promise<RecordedValues> {
    const { accountId } = by;
    if (accountId === null) throw new NotAllowed('a value is recorded by somebody with an account');
    const measure = await this.measures.lock(tx, slug);
    const fresh = freshOf(given, source, await this.measures.values(tx, measure.id), measure);
    const known = given.length - fresh.length;
    if (fresh.length === 0) return { added: 0, known };
    const common = {
      measureId: measure.id,
      ...source,
      reason: null,
      recordedById: accountId,
      recordedAt: at,
    };
    await this.measures.addValues(
      tx,
      fresh.map(({ measuredOn, value }) => ({ ...common, measuredOn, value: String(value) })),
    );
    await record({
      action: fresh.length === 1 ? 'recorded a value' : `recorded ${fresh.length} values`,
      subject: measureSubject(measure),
      after: {
        values: fresh.map(
          ({ measuredOn, value }) => `${figure(value, measure.decimals)} on ${spokenDay(measuredOn)}`,
        ),
        source: await this.sourceWords(tx, source),
      },
    });
    return { added: fresh.length, known };
  }

  /** A source in words, for the trail. @throws Refused where there is no such paper */
  private async sourceWords(tx: EntityManager, source: ValueSource): Promise<string> {
    const { documentId, sourceWords, sourceAddress } = source;
    const title = documentId === null ? null : await this.measures.paperTitle(tx, documentId);
    if (documentId !== null && title === null) throw Refused.at('document', 'Select a paper from the list');
    return [title, sourceWords, sourceAddress].filter(Boolean).join(', ');
  }
}

/** The figures that their source has not given before. @throws Refused */
function freshOf(
  given: readonly NewValue[],
  source: ValueSource,
  recorded: readonly RecordedValue[],
  { decimals }: Measure,
): NewValue[] {
  const holds = new Map(
    standingValues(recorded)
      .filter(({ fact }) => sourceKey(fact) === sourceKey(source))
      .map(({ fact }) => [fact.measuredOn, fact.value]),
  );
  const faults = given.flatMap(({ measuredOn, value, field, lead }) => {
    const held = holds.get(measuredOn);
    if (held === undefined || held === value) return [];
    const was = held === null ? 'was taken back' : `stands at ${figure(held, decimals)}`;
    const message = `${lead}${spokenDay(measuredOn)} ${was} from this source: correct it instead`;
    return [{ field, message }];
  });
  const [first, ...others] = faults;
  if (first) throw new Refused([first, ...others]);
  return given.filter(({ measuredOn }) => !holds.has(measuredOn));
}

function nothingNew(given: readonly NewValue[]): Refused {
  const message =
    given.length === 1
      ? 'This value is recorded from this source already'
      : 'All these values are recorded from this source already';
  return new Refused([{ field: given[0]?.field ?? null, message }]);
}
