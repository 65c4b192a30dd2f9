import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Reference } from '../items/references/reference.rules.js';
import { formatReference } from '../items/references/reference.rules.js';
import { NotFound } from '../web/errors.js';
import { Measure } from './measure.entity.js';
import { MeasureLink } from './measure-link.entity.js';
import { MeasureValue } from './measure-value.entity.js';
import type { ValueFact } from './measure-values.rules.js';
import { MeasureNote } from './notes/measure-note.entity.js';

/** A value that is recorded, as the checks of a new one need it. */
export type RecordedValue = ValueFact & { readonly sourceAddress: string | null };

/** Keeps measures, their values and what they tell of. */
@Injectable()
export class MeasuresRepository {
  /** @returns its id; null where another measure has its name in addresses */
  async add(tx: EntityManager, measure: Omit<Measure, 'id'>): Promise<number | null> {
    const inserted = await tx
      .createQueryBuilder()
      .insert()
      .into(Measure)
      .values(measure)
      .orIgnore()
      .returning('id')
      .execute();
    const [made] = inserted.raw as { id: number }[];
    return made?.id ?? null;
  }

  /** The measure, which nobody else may change until this transaction ends. @throws NotFound */
  async lock(tx: EntityManager, slug: string): Promise<Measure> {
    const measure = await tx.findOne(Measure, { where: { slug }, lock: { mode: 'pessimistic_write' } });
    if (!measure) throw new NotFound('This measure');
    return measure;
  }

  async amend(tx: EntityManager, id: number, facts: Partial<Measure>): Promise<void> {
    await tx.update(Measure, { id }, facts);
  }

  /** Everything that was recorded of a measure, in the order of recording. */
  async values(tx: EntityManager, measureId: number): Promise<RecordedValue[]> {
    return tx.query(
      `select id, measured_on as "measuredOn", value::float8 as value, document_id as "documentId",
              source_words as "sourceWords", source_address as "sourceAddress"
       from measure_values where measure_id = $1 order by id`,
      [measureId],
    );
  }

  async addValues(tx: EntityManager, values: readonly Omit<MeasureValue, 'id'>[]): Promise<void> {
    await tx.insert(MeasureValue, [...values]);
  }

  /** Call it with the measure locked. @returns whether it is new */
  async addNote(tx: EntityManager, note: Omit<MeasureNote, 'id'>): Promise<boolean> {
    const { measureId, documentId, startOffset } = note;
    if (await tx.existsBy(MeasureNote, { measureId, documentId, startOffset })) return false;
    await tx.insert(MeasureNote, note);
    return true;
  }

  /** Takes facts of a measure out as if they had never been recorded. */
  async removeValues(tx: EntityManager, measureId: number, ids: readonly number[]): Promise<void> {
    await tx.query('delete from measure_values where measure_id = $1 and id = any($2::int[])', [
      measureId,
      ids,
    ]);
  }

  /** The title of a paper of the register; null where there is none. */
  async paperTitle(tx: EntityManager, id: number): Promise<string | null> {
    const [paper]: { title: string }[] = await tx.query('select title from documents where id = $1', [id]);
    return paper?.title ?? null;
  }

  /** The name of a body, for the trail. */
  async bodyName(tx: EntityManager, id: number): Promise<string | null> {
    const [body]: { name: string }[] = await tx.query('select name from bodies where id = $1', [id]);
    return body?.name ?? null;
  }

  /** The id of a recommendation or an action; null where there is none. */
  async itemId(tx: EntityManager, { kind, year, number }: Reference): Promise<number | null> {
    const table = kind === 'R' ? 'recommendations' : 'actions';
    const [item]: { id: number }[] = await tx.query(
      `select id from ${table} where year = $1 and number = $2`,
      [year, number],
    );
    return item?.id ?? null;
  }

  /** Call it with the measure locked. @returns whether it is new */
  async addLink(tx: EntityManager, link: Omit<MeasureLink, 'id'>): Promise<boolean> {
    const { measureId, recommendationId, actionId } = link;
    const known: unknown[] = await tx.query(
      'select 1 from measure_links where measure_id = $1 and (recommendation_id = $2 or action_id = $3)',
      [measureId, recommendationId, actionId],
    );
    if (known.length > 0) return false;
    await tx.insert(MeasureLink, link);
    return true;
  }

  /** @returns the reference of what it told of; null where there is no such link any more */
  async removeLink(tx: EntityManager, measureId: number, linkId: number): Promise<string | null> {
    const [item]: Reference[] = await tx.query(
      `select case when r.id is null then 'A' else 'R' end as kind, coalesce(r.year, a.year) as year,
              coalesce(r.number, a.number) as number
       from measure_links l left join recommendations r on r.id = l.recommendation_id left join actions a on a.id = l.action_id
       where l.id = $1 and l.measure_id = $2`,
      [linkId, measureId],
    );
    if (!item) return null;
    await tx.delete(MeasureLink, { id: linkId });
    return formatReference(item);
  }
}
