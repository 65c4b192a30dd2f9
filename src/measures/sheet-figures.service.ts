import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Change } from '../audit/change.js';
import { spokenDay } from '../calendar/spoken-day.js';
import { NotAllowed, Refused } from '../web/errors.js';
import { figure } from './figure.rules.js';
import { measureSubject } from './measure-subject.js';
import { sourceKey, standingValues } from './measure-values.rules.js';
import { MeasuresRepository, type RecordedValue } from './measures.repository.js';
import type { SheetFigure } from './sheet-figure.js';

/** What came of the figure of a row. */
export type TakenFigure = {
  readonly measureId: number;
  readonly outcome: 'new' | 'changed' | 'unchanged';
  /** The facts that were recorded for it, to be known when the sheet is undone. */
  readonly added: readonly number[];
};

/** Figures of a sheet: a new one is recorded; one that is put right takes the place of the first, which stays to be seen. */
@Injectable()
export class SheetFiguresService {
  constructor(private readonly measures: MeasuresRepository) {}

  /** @param reason what is said of a correction. @throws NotFound, Refused where the register holds something else by now */
  async take({ tx, at, by, record }: Change, stated: SheetFigure, reason: string): Promise<TakenFigure> {
    const { accountId } = by;
    if (accountId === null) throw new NotAllowed('a value is recorded by somebody with an account');
    const measure = await this.measures.lock(tx, stated.slug);
    const recorded = await this.measures.values(tx, measure.id);
    const { measuredOn, documentId, sourceWords, sourceAddress } = stated;
    const fact = { measureId: measure.id, measuredOn, documentId, sourceWords, sourceAddress };
    const made = { recordedById: accountId, recordedAt: at };
    const words = `${figure(stated.value, measure.decimals)} on ${spokenDay(measuredOn)}`;
    const held = stated.replaces === null ? null : heldIn(recorded, stated.replaces);
    if (held && isSame(held, stated)) return { measureId: measure.id, outcome: 'unchanged', added: [] };
    const isMoved = !held || placeOf(held) !== placeOf(stated);
    if (isMoved) requireFree(recorded, stated);
    const value = String(stated.value);
    if (held && isMoved) {
      const { id: _, ...old } = held;
      await this.measures.addValues(tx, [{ ...old, ...made, measureId: measure.id, value: null, reason }]);
    }
    await this.measures.addValues(tx, [{ ...fact, ...made, value, reason: held ? reason : null }]);
    await record({
      action: held ? 'corrected a value' : 'recorded a value',
      subject: measureSubject(measure),
      ...(held
        ? {
            before: {
              value: `${figure(held.value ?? 0, measure.decimals)} on ${spokenDay(held.measuredOn)}`,
            },
          }
        : {}),
      after: { value: words },
      note: reason,
    });
    return {
      measureId: measure.id,
      outcome: held ? 'changed' : 'new',
      added: await this.addedSince(tx, measure.id, recorded),
    };
  }

  /** Takes out what a sheet recorded, with an entry at each measure. @param ids facts */
  async takeBack(
    { tx, record }: Change,
    { id, name }: { readonly id: number; readonly name: string },
    ids: readonly number[],
  ): Promise<void> {
    await this.measures.removeValues(tx, id, ids);
    await record({
      action: 'took out what an import recorded',
      subject: measureSubject({ id, name }),
      after: { values: ids.length },
    });
  }

  private async addedSince(
    tx: EntityManager,
    measureId: number,
    before: readonly RecordedValue[],
  ): Promise<number[]> {
    const known = new Set(before.map(({ id }) => id));
    const now = await this.measures.values(tx, measureId);
    return now.flatMap(({ id }) => (known.has(id) ? [] : [id]));
  }
}

/** @throws Refused where another took its place since the sheet was checked */
function heldIn(recorded: readonly RecordedValue[], id: number): RecordedValue {
  const held = standingValues(recorded).find(({ fact }) => fact.id === id)?.fact;
  if (!held || held.value === null)
    throw Refused.at('value', 'The value was put right or taken back meanwhile');
  return held;
}

/** @throws Refused where the source says something of the day already */
function requireFree(recorded: readonly RecordedValue[], stated: SheetFigure): void {
  const taken = standingValues(recorded).find(({ fact }) => placeOf(fact) === placeOf(stated));
  if (!taken) return;
  const was = taken.fact.value === null ? 'was taken back' : 'has a value';
  throw Refused.at(
    'value',
    `${spokenDay(stated.measuredOn)} ${was} from this source: correct it on the page of the measure`,
  );
}

function placeOf(fact: Pick<SheetFigure, 'measuredOn' | 'documentId' | 'sourceWords'>): string {
  return `${fact.measuredOn} ${sourceKey(fact)}`;
}

function isSame(held: RecordedValue, stated: SheetFigure): boolean {
  return (
    held.value === stated.value &&
    placeOf(held) === placeOf(stated) &&
    held.sourceAddress === stated.sourceAddress
  );
}
